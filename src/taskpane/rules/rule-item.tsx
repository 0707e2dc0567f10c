/** One rule of the plan: what it says, how it stands, and what can be done with it. */
import { Button } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Rule } from '../../plan/schema';
import { inLanguage } from '../../plan/text';
import { useLanguage } from '../use-text';
import type { RuleState } from './rule-state';
import type { RuleWords } from './rule-words';
import { useRuleText } from './use-rule-text';

interface Props {
  readonly rule: Rule;
  readonly state: RuleState;
  readonly words: RuleWords;
  readonly busy: boolean;
  /** Of the button that opens the editor, for giving it the focus back. */
  readonly editId: string;
  readonly onEdit: () => void;
  readonly onSwitch: () => void;
  readonly onDelete: () => void;
}

const violatedIcons = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Filled };

/** A state looks like its severity where it is broken, and like nothing to worry about elsewhere. */
function lookOf(state: RuleState, { severity }: Rule) {
  if (state === 'violated' && severity !== 'off') {
    return { icon: violatedIcons[severity], look: `severity severity-${severity}` };
  }
  if (state === 'holds') return { icon: CheckmarkCircle16Filled, look: 'holds' };
  return { icon: state === 'off' ? SubtractCircle16Regular : QuestionCircle16Regular, look: 'severity' };
}

export function RuleItem({ rule, state, words, busy, editId, onEdit, onSwitch, onDelete }: Props) {
  const text = useRuleText();
  const language = useLanguage();
  const whole = words.whole(rule);
  const { icon: Icon, look } = lookOf(state, rule);
  const turn = rule.severity === 'off' ? 'on' : 'off';
  const ways = [
    { key: 'edit', id: editId, act: onEdit },
    { key: turn, id: undefined, act: onSwitch },
    { key: 'delete', id: undefined, act: onDelete },
  ] as const;

  return (
    <li className="violation">
      <p className="rule">{rule.text === undefined ? whole : inLanguage(rule.text, language)}</p>
      {rule.text !== undefined && <p className="hint">{whole}</p>}
      <p className="rule-facts">
        <span className={look}>
          <Icon aria-hidden />
          {text(`state.${state}`)}
        </span>
        {rule.severity !== 'off' && (
          <span className="hint">{text('severity.is', { severity: text(`severity.${rule.severity}`) })}</span>
        )}
        <span className="hint">{rule.id}</span>
      </p>
      <div className="ways">
        {ways.map(({ key, id, act }) => (
          <Button
            key={key}
            id={id}
            size="small"
            aria-label={text(`${key}.one`, { rule: rule.id })}
            disabledFocusable={busy}
            onClick={act}
          >
            {text(key)}
          </Button>
        ))}
      </div>
    </li>
  );
}
