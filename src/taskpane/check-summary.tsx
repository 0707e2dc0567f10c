/** The check in a few words: how many rules, how many of each severity, and the total target as it stands. */
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { Plan } from '../plan';
import { amountLocale } from '../locales/units';
import { inLanguage } from '../plan/text';
import { counts, type Checked } from './pane-state';
import { severities, SeverityCount } from './severity';
import { useLanguage, useText } from './use-text';

interface Props {
  readonly checked: Checked;
  readonly plan: Plan | undefined;
}

export function CheckSummary({ checked: { result, at }, plan }: Props) {
  const text = useText();
  const language = useLanguage();
  const total = result.figures.find(({ key }) => key === 'total');
  const number = new Intl.NumberFormat(amountLocale(plan?.unit.grouping, language), {
    maximumFractionDigits: plan?.unit.decimals ?? 2,
  });
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(at);
  const found = counts(result);

  return (
    <div className="summary">
      {total && (
        <p className="total">
          {text('check.total')} <strong>{number.format(total.value)}</strong>{' '}
          {plan && inLanguage(plan.unit.name, language)}
        </p>
      )}
      {result.violations.length > 0 ? (
        <p className="counts">
          {severities.map((severity) => (
            <SeverityCount key={severity} severity={severity} count={found[severity]} />
          ))}
        </p>
      ) : (
        <p className="holds">
          <CheckmarkCircle16Filled aria-hidden />
          {text(result.rules > 0 ? 'check.holds' : 'check.no-rules')}
        </p>
      )}
      <p className="hint">{text('check.rules', { rules: result.rules, time })}</p>
    </div>
  );
}
