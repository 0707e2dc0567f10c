/** The left side of a rule: members, customers or an indicator picked from the plan, or what is selected in a sheet. */
import { Button, Field, Select } from '@fluentui/react-components';
import type { Selected } from '../../excel/types';
import { walkMembers } from '../../plan/references';
import type { Language, Measure, Plan } from '../../plan/schema';
import { inLanguage } from '../../plan/text';
import { useLanguage } from '../use-text';
import { CodePicker, type Choice } from './code-picker';
import { leftOfDimension, type Message } from './rule-form';
import { scaleOf, type RuleWords } from './rule-words';
import { useRuleText } from './use-rule-text';

interface Props {
  readonly plan: Plan;
  readonly words: RuleWords;
  readonly left: Measure;
  /** What the left side was taken from, if it was the selection. */
  readonly selected: Selected | undefined;
  readonly error: Message | undefined;
  readonly busy: boolean;
  readonly onChange: (left: Measure) => void;
  readonly onLeave: () => void;
  readonly onSelect: () => void;
}

const memberMeasures = ['share', 'amount', 'growth', 'baseShare'] as const;
const indicatorMeasures = ['target', 'change', 'growth'] as const;

const subjectOf = (left: Measure): string => {
  if (left.of === 'members') return `dimension/${left.dimension}`;
  return left.of === 'customers' || left.of === 'indicator' ? left.of : 'cell';
};

/** A member below the first level says what it is part of. */
const memberChoices = (plan: Plan, dimension: string, language: Language): Choice[] =>
  [...walkMembers(plan.dimensions.find(({ code }) => code === dimension)?.members ?? [], [])].map(
    ({ member, parent }) => ({
      code: member.code,
      name: [parent, member].flatMap((each) => (each ? [inLanguage(each.name, language)] : [])).join(' › '),
    }),
  );

function leftOfSubject(plan: Plan, subject: string): Measure | undefined {
  if (subject === 'customers') return { of: 'customers', customers: [] };
  if (subject === 'indicator') {
    return { of: 'indicator', indicator: plan.indicators[0]?.code ?? '', measure: 'target' };
  }
  const dimension = plan.dimensions.find(({ code }) => subject === `dimension/${code}`);
  return dimension && leftOfDimension(dimension);
}

export function RuleLeft(props: Props) {
  const { plan, words, left, selected, error, busy, onChange, onLeave, onSelect } = props;
  const text = useRuleText();
  const language = useLanguage();
  const measures = <Of extends string>(value: Of, all: readonly Of[], onMeasure: (measure: Of) => void) => (
    <Field label={text('form.measure')}>
      <Select
        value={value}
        onChange={(_, data) => {
          const measure = all.find((known) => known === data.value);
          if (measure) onMeasure(measure);
        }}
      >
        {all.map((measure) => (
          <option key={measure} value={measure}>
            {text(`measure.${measure}` as `measure.${(typeof memberMeasures)[number]}`)}
          </option>
        ))}
      </Select>
    </Field>
  );

  return (
    <>
      <Field label={text('form.subject')}>
        <Select
          value={subjectOf(left)}
          onChange={(_, { value }) => {
            const next = leftOfSubject(plan, value);
            if (next) onChange(next);
          }}
        >
          {plan.dimensions.map(({ code, name }) => (
            <option key={code} value={`dimension/${code}`}>
              {inLanguage(name, language)}
            </option>
          ))}
          {plan.customers && plan.customers.new.length > 0 && (
            <option value="customers">{text('form.subject.customers')}</option>
          )}
          {plan.indicators.length > 0 && <option value="indicator">{text('form.subject.indicator')}</option>}
          {subjectOf(left) === 'cell' && <option value="cell">{text('form.subject.cell')}</option>}
        </Select>
      </Field>
      <Button size="small" disabledFocusable={busy} onClick={onSelect}>
        {text('select')}
      </Button>
      {selected && (
        <p className="hint">
          {selected.value === undefined
            ? text('form.cell', { cell: selected.cell })
            : text('form.cell.now', {
                cell: selected.cell,
                figure: words.figure(selected.value, scaleOf(plan, selected.measure)),
              })}
        </p>
      )}
      {subjectOf(left) === 'cell' && <p>{text('form.cell.edited', { words: words.left(left) })}</p>}
      {left.of === 'members' && (
        <>
          <CodePicker
            key={left.dimension}
            legend={text('form.members')}
            choices={memberChoices(plan, left.dimension, language)}
            chosen={left.members}
            error={error}
            onChoose={(members) => onChange({ ...left, members })}
            onLeave={onLeave}
          />
          {measures(left.measure, memberMeasures, (measure) => onChange({ ...left, measure }))}
        </>
      )}
      {left.of === 'customers' && (
        <CodePicker
          legend={text('form.customers')}
          choices={(plan.customers?.new ?? []).map(({ code, name }) => ({
            code,
            name: inLanguage(name, language),
          }))}
          chosen={left.customers}
          error={error}
          onChoose={(customers) => onChange({ ...left, customers })}
          onLeave={onLeave}
        />
      )}
      {left.of === 'indicator' && (
        <>
          <Field label={text('form.indicator')}>
            <Select
              value={left.indicator}
              onChange={(_, { value }) => onChange({ ...left, indicator: value })}
            >
              {plan.indicators.map(({ code, name }) => (
                <option key={code} value={code}>
                  {inLanguage(name, language)}
                </option>
              ))}
            </Select>
          </Field>
          {measures(left.measure, indicatorMeasures, (measure) => onChange({ ...left, measure }))}
        </>
      )}
    </>
  );
}
