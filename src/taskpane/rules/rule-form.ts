/**
 * A rule as the editor holds it: fields as typed. `readRuleForm` says what they mean, what is wrong with them, and what
 * is most likely not meant although it can be read. A figure that nobody touched stays exactly the rule's, even where
 * its field shows fewer digits. Pure.
 */
import type { RuleKey } from '../../locales/rules';
import type { Parameters } from '../../locales/translate';
import type { Dimension, Language, Measure, Operator, Plan, Rule, Severity, Text } from '../../plan/schema';
import { inLanguage } from '../../plan/text';
import { parseNumber, parsePercent, typedNumber, typedPercent } from '../numbers';
import { scaleOf, type RuleWords, type Scale } from './rule-words';

export interface RuleForm {
  /** Its lists may still be empty. */
  readonly left: Measure;
  readonly operator: Operator;
  readonly bound: string;
  readonly to: string;
  readonly tolerance: string;
  readonly severity: Severity;
  readonly text: string;
}

export type RuleField = 'left' | 'bound' | 'to' | 'tolerance' | 'text';

export interface Message {
  readonly key: RuleKey;
  readonly params?: Parameters;
}

export type Messages = Readonly<Partial<Record<RuleField, Message>>>;

export interface RuleReading {
  /** Undefined while there are errors. */
  readonly rule: Rule | undefined;
  readonly errors: Messages;
  readonly warnings: Messages;
  readonly scale: Scale;
  /** The figures that could be read. */
  readonly figures: Readonly<Partial<Record<RuleField, number>>>;
}

/** What a member is broken down by is what rules are mostly about. */
const usualMeasure = { share: 'share', growth: 'growth', amount: 'amount', count: 'amount' } as const;

export const leftOfDimension = ({ code, by }: Dimension): Measure => ({
  of: 'members',
  dimension: code,
  members: [],
  measure: usualMeasure[by],
});

export function emptyRuleForm(plan: Plan): RuleForm {
  const [dimension] = plan.dimensions;
  return {
    left: dimension
      ? leftOfDimension(dimension)
      : { of: 'indicator', indicator: plan.indicators[0]?.code ?? '', measure: 'target' },
    operator: '<=',
    bound: '',
    to: '',
    tolerance: '',
    severity: 'error',
    text: '',
  };
}

const isPercent = (scale: Scale) => scale === 'percent' || scale === 'points';
const hasSign = (typed: string) => typed.normalize('NFKC').trimEnd().endsWith('%');

const shown = (value: number | undefined, scale: Scale): string =>
  value === undefined ? '' : isPercent(scale) ? typedPercent(value) : typedNumber(value);

export function ruleFormOf(plan: Plan, rule: Rule, language: Language): RuleForm {
  const scale = scaleOf(plan, rule.left);
  return {
    left: rule.left,
    operator: rule.operator,
    bound: shown(rule.bound, scale),
    to: shown(rule.to, scale),
    tolerance: shown(rule.tolerance, scale),
    severity: rule.severity,
    text: rule.text === undefined ? '' : inLanguage(rule.text, language),
  };
}

/** As the schema has it. */
const mostChosen = 100;
const longestText = 2000;

function leftError(left: Measure): Message | undefined {
  const chosen =
    left.of === 'members'
      ? left.members.length
      : left.of === 'customers'
        ? left.customers.length
        : Number(left.of !== 'indicator' || left.indicator !== '');
  if (chosen === 0) return { key: 'error.left' };
  return chosen > mostChosen ? { key: 'error.left-many', params: { most: mostChosen } } : undefined;
}

function readFigure(typed: string, scale: Scale): number | Message {
  if (typed.trim() === '') return { key: 'error.missing' };
  if (isPercent(scale)) return parsePercent(typed) ?? { key: 'error.percent' };
  if (!hasSign(typed)) return parseNumber(typed) ?? { key: 'error.number' };
  return scale === 'other'
    ? (parsePercent(typed) ?? { key: 'error.percent' })
    : { key: 'error.percent-of-number' };
}

/** More than 1,000 % is hardly ever meant. */
const largestPercent = 10;

function boundWarning(
  value: number,
  typed: string,
  { left }: RuleForm,
  scale: Scale,
  words: RuleWords,
): Message | undefined {
  const figure = words.figure(value, scale);
  const size = Math.abs(value);
  const isShare = left.of === 'members' && (left.measure === 'share' || left.measure === 'baseShare');
  if (isPercent(scale) && size > 0 && size < 0.01 && !hasSign(typed)) {
    const larger = value * 100;
    return {
      key: 'warning.small',
      params: { figure, larger: words.figure(larger, scale), typed: typedPercent(larger) },
    };
  }
  if (isShare && (value < 0 || value > 1)) return { key: 'warning.share', params: { figure } };
  if (isPercent(scale) && size > largestPercent) {
    const smaller = value / 100;
    return {
      key: 'warning.large',
      params: { figure, smaller: words.figure(smaller, scale), typed: typedPercent(smaller) },
    };
  }
  if (scale === 'amount' && size > 0 && size <= 1) return { key: 'warning.amount', params: { figure } };
  return undefined;
}

/** One language is typed; what the text says in the other stays. */
function textOf(typed: string, before: Text | undefined, language: Language): Text | undefined {
  if (typed === '') return undefined;
  if (before === undefined || typeof before === 'string') return typed;
  return language === 'zh-CN' ? { ...before, zh: typed } : { ...before, en: typed };
}

interface Editing {
  readonly id: string;
  /** The rule as it was; absent for a new one. */
  readonly before: Rule | undefined;
  readonly language: Language;
  readonly words: RuleWords;
}

export function readRuleForm(plan: Plan, form: RuleForm, editing: Editing): RuleReading {
  const { id, before, language, words } = editing;
  const scale = scaleOf(plan, form.left);
  const untouched = before && scaleOf(plan, before.left) === scale ? before : undefined;
  const errors: Partial<Record<RuleField, Message>> = {};
  const warnings: Partial<Record<RuleField, Message>> = {};
  const figures: Partial<Record<RuleField, number>> = {};

  function read(field: 'bound' | 'to' | 'tolerance'): number | undefined {
    const exact = untouched?.[field];
    const found =
      exact !== undefined && form[field] === shown(exact, scale) ? exact : readFigure(form[field], scale);
    if (typeof found !== 'number') {
      errors[field] = found;
      return undefined;
    }
    figures[field] = found;
    return found;
  }

  const left = leftError(form.left);
  if (left) errors.left = left;
  const bound = read('bound');
  const to = form.operator === 'between' ? read('to') : undefined;
  const tolerance = form.tolerance.trim() === '' ? undefined : read('tolerance');
  if (bound !== undefined && to !== undefined && to < bound) {
    errors.to = { key: 'error.reversed', params: { lower: words.figure(bound, scale) } };
  }
  if (tolerance !== undefined && tolerance < 0) errors.tolerance = { key: 'error.negative' };
  for (const field of ['bound', 'to'] as const) {
    const value = field === 'bound' ? bound : to;
    const warning = value === undefined ? undefined : boundWarning(value, form[field], form, scale, words);
    if (warning) warnings[field] = warning;
  }
  const typed = form.text.trim();
  if (typed.length > longestText) errors.text = { key: 'error.long', params: { most: longestText } };

  if (bound === undefined || Object.keys(errors).length > 0) {
    return { rule: undefined, errors, warnings, scale, figures };
  }
  const text = textOf(typed, before?.text, language);
  const rule: Rule = {
    id,
    ...(text === undefined ? {} : { text }),
    left: form.left,
    operator: form.operator,
    bound,
    ...(to === undefined ? {} : { to }),
    ...(tolerance === undefined ? {} : { tolerance }),
    severity: form.severity,
  };
  const saidBefore = before?.text && inLanguage(before.text, language);
  if (before && typed !== '' && typed === saidBefore && words.whole(rule) !== words.whole(before)) {
    warnings.text = { key: 'warning.words' };
  }
  return { rule, errors, warnings, scale, figures };
}
