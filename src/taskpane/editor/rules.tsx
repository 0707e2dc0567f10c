/** What must hold: a figure of the plan, how it is held, and against what. Rules on cells are made in the workbook. */
import type { Language, Plan } from '../../plan';
import { walkMembers } from '../../plan/references';
import type { Dimension, Measure, Rule } from '../../plan/schema';
import { inLanguage } from '../../plan/text';
import { ruleText } from '../../locales/rules';
import { resolveMeasure } from '../../rules/rule-model';
import { nextRuleId } from '../rules/plan-rules';
import { useLanguage } from '../use-text';
import type { Option } from './choice';
import { useEditing, useEditorText } from './editing';
import { ListGrid, type Choosing, type Column } from './list-grid';

const operators = ['<=', '>=', '=', 'between'] as const;
const severities = ['error', 'warning', 'info', 'off'] as const;
const measures = {
  members: ['share', 'amount', 'growth', 'baseShare'],
  indicator: ['target', 'change', 'growth'],
} as const;

interface Subject extends Option {
  readonly left: Measure;
}

const total: Measure = { of: 'name', name: 'Total_Target' };

export function Rules() {
  const { plan } = useEditing();
  const language = useLanguage();
  const text = useEditorText();
  const subjects = subjectsOf(plan, language, text('rule.total'));
  const figure = (key: string): Column['kind'] => {
    return (row) => ({ key, kind: isPercent(plan, row as Rule) ? 'percent' : 'number' });
  };
  return (
    <ListGrid
      label={text('part.rules')}
      list={['rules']}
      columns={[
        { key: 'subject', label: text('rule.subject'), kind: (row) => subjectCell(subjects, row as Rule) },
        { key: 'measure', label: text('rule.measure'), kind: (row) => measureCell(row as Rule, language) },
        {
          key: 'operator',
          label: text('rule.operator'),
          kind: {
            options: operators.map((value) => ({ value, name: ruleText(language, `operator.${value}`) })),
            value: (row) => (row as Rule).operator,
            chosen: (row, value) => withOperator(row as Rule, value as Rule['operator']),
          },
        },
        { key: 'bound', label: text('rule.bound'), kind: figure('bound') },
        { key: 'to', label: text('rule.to'), kind: figure('to') },
        {
          key: 'severity',
          label: text('rule.severity'),
          kind: {
            options: severities.map((value) => ({ value, name: ruleText(language, `severity.${value}`) })),
            value: (row) => (row as Rule).severity,
            chosen: (row, value) => ({ ...(row as Rule), severity: value }),
          },
        },
        { key: 'text', label: text('rule.text'), kind: 'text' },
        { key: 'id', label: text('code'), kind: 'code' },
      ]}
      rowName={(row, index) => (row as Partial<Rule>).id ?? String(index + 1)}
      newRow={newRule}
    />
  );
}

/** Everything that one rule can hold by itself. */
function subjectsOf(plan: Plan, language: Language, totalName: string): readonly Subject[] {
  return [
    { value: keyOf(total), name: totalName, left: total },
    ...plan.dimensions.flatMap((dimension) =>
      [...walkMembers(dimension.members, [])].map(({ member }): Subject => {
        const left = leftOf(dimension, member.code);
        const name = `${inLanguage(dimension.name, language)} · ${inLanguage(member.name, language)}`;
        return { value: keyOf(left), name, left };
      }),
    ),
    ...(plan.customers?.new ?? []).map(({ code, name }): Subject => {
      const left: Measure = { of: 'customers', customers: [code] };
      return { value: keyOf(left), name: inLanguage(name, language), left };
    }),
    ...plan.indicators.map(({ code, name }): Subject => {
      const left: Measure = { of: 'indicator', indicator: code, measure: 'target' };
      return { value: keyOf(left), name: inLanguage(name, language), left };
    }),
  ];
}

/** What a member is broken down by is what rules are mostly about. */
const leftOf = ({ code, by }: Dimension, member: string): Measure => ({
  of: 'members',
  dimension: code,
  members: [member],
  measure: by === 'count' ? 'amount' : by,
});

/** The same for all measures of a subject. */
const keyOf = (left: Measure): string => {
  const { measure: _, ...subject } = { measure: undefined, ...left };
  return JSON.stringify(subject, Object.keys(subject).sort());
};

function subjectCell(subjects: readonly Subject[], { left }: Rule): Choosing {
  const now = keyOf(left);
  const known = subjects.some(({ value }) => value === now);
  return {
    options: known ? subjects : [{ value: now, name: wordsOf(left, subjects) }, ...subjects],
    value: () => now,
    chosen(row, value) {
      const chosen = subjects.find((subject) => subject.value === value);
      return chosen && value !== now ? { ...(row as Rule), left: chosen.left } : row;
    },
  };
}

/** Several members, or what only the workbook knows. */
function wordsOf(left: Measure, subjects: readonly Subject[]): string {
  const nameOf = (one: Measure, code: string) =>
    subjects.find(({ value }) => value === keyOf(one))?.name ?? code;
  switch (left.of) {
    case 'members':
      return left.members.map((code) => nameOf({ ...left, members: [code] }, code)).join(' + ');
    case 'customers':
      return left.customers.map((code) => nameOf({ ...left, customers: [code] }, code)).join(' + ');
    case 'indicator':
      return left.indicator;
    case 'cells':
      return `${left.table} · ${left.rows.join(' + ')}`;
    case 'range':
      return `${left.sheet}!${left.address}`;
    case 'name':
      return left.name;
  }
}

function measureCell({ left }: Rule, language: Language): Choosing {
  if (left.of !== 'members' && left.of !== 'indicator')
    return { options: [{ value: '', name: '' }], value: () => '', chosen: (row) => row };
  return {
    options: measures[left.of].map((value) => ({ value, name: ruleText(language, `measure.${value}`) })),
    value: () => left.measure,
    chosen: (row, value) => ({ ...(row as Rule), left: { ...left, measure: value } }),
  };
}

const isPercent = (plan: Plan, { left }: Rule): boolean => resolveMeasure(plan, left).unit === 'percent';

/** Two bounds only between them. */
function withOperator({ to, ...rest }: Rule, operator: Rule['operator']): Rule {
  return { ...rest, operator, ...(operator === 'between' ? { to: to ?? rest.bound } : {}) };
}

function newRule(plan: Plan): Rule {
  const [dimension] = plan.dimensions;
  const first = dimension?.members[0];
  const left = dimension && first ? leftOf(dimension, first.code) : total;
  return { id: nextRuleId(plan), left, operator: '<=', bound: 1, severity: 'error' };
}
