/**
 * A rule in words of the pane's language, made from what it says and not from its own text, so that a person sees what
 * will be checked. Members and kinds of customers go by their names; a cell goes by the words of its sheet. Made once
 * for a plan, because reading a cell's words needs the plan's tables.
 */
import { createContext } from '../../breakdown/context';
import { ruleText as sheetRuleText } from '../../breakdown/rule-row';
import { ruleText as text } from '../../locales/rules';
import { walkMembers } from '../../plan/references';
import type { Language, Measure, Plan, Rule, Unit } from '../../plan/schema';
import { inLanguage } from '../../plan/text';
import { resolveMeasure, resolveRules } from '../../rules/rule-model';
import { typedPercent } from '../numbers';

/** A figure's unit; `points` is a difference of percentages. */
export type Scale = Unit | 'points';

export const scaleOf = (plan: Plan, left: Measure): Scale => {
  const { unit } = resolveMeasure(plan, left);
  return unit === 'percent' && left.of === 'indicator' && left.measure === 'change' ? 'points' : unit;
};

export interface RuleWords {
  /** What a rule looks at. */
  readonly left: (left: Measure) => string;
  readonly figure: (value: number, scale: Scale) => string;
  readonly whole: (rule: Rule) => string;
}

/** More names are counted instead of told. */
const mostNames = 4;

export function createRuleWords(plan: Plan, language: Language): RuleWords {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 10 });
  const names = new Map(
    plan.dimensions.map((dimension) => [
      dimension.code,
      new Map([...walkMembers(dimension.members, [])].map(({ member }) => [member.code, member.name])),
    ]),
  );

  const together = (all: readonly string[]): string => {
    const told = all.slice(0, mostNames).join(' + ');
    const untold = all.length - mostNames;
    return untold > 0 ? text(language, 'words.more', { names: told, count: untold }) : told;
  };

  function figure(value: number, scale: Scale): string {
    switch (scale) {
      case 'percent':
        return text(language, 'figure.percent', { figure: typedPercent(value) });
      case 'points':
        return text(language, 'figure.points', { figure: typedPercent(value) });
      case 'amount':
        return text(language, 'figure.amount', {
          figure: number.format(value),
          unit: inLanguage(plan.unit.name, language),
        });
      default:
        return number.format(value);
    }
  }

  /** The words that the sheet has for a rule about cells or a name; an id and a bound do not enter them. */
  function inSheet(left: Measure): string {
    const rule: Rule = { id: 'R1', left, operator: '=', bound: 0, severity: 'error' };
    const resolved = resolveRules({ ...plan, rules: [rule] }).at(-1);
    return resolved ? sheetRuleText(createContext(plan, { language }), resolved) : '';
  }

  function left(measure: Measure): string {
    const phrase = (subject: string, word: Parameters<typeof text>[1]) =>
      text(language, 'words.left', { subject, measure: text(language, word) });
    const nameOf = (list: readonly { code: string; name: Plan['title'] }[] | undefined, code: string) => {
      const found = list?.find((each) => each.code === code);
      return found ? inLanguage(found.name, language) : code;
    };
    switch (measure.of) {
      case 'members': {
        const known = names.get(measure.dimension);
        const told = measure.members.map((code) => inLanguage(known?.get(code) ?? code, language));
        return phrase(together(told), `measure.${measure.measure}`);
      }
      case 'customers':
        return phrase(
          together(measure.customers.map((code) => nameOf(plan.customers?.new, code))),
          'measure.count',
        );
      case 'indicator':
        return phrase(nameOf(plan.indicators, measure.indicator), `measure.${measure.measure}`);
      case 'range':
        return text(language, 'words.range', { cell: `${measure.sheet}!${measure.address}` });
      default:
        return inSheet(measure);
    }
  }

  function whole(rule: Rule): string {
    const scale = scaleOf(plan, rule.left);
    const { operator, bound, to, tolerance } = rule;
    const words = text(language, 'words.whole', {
      left: left(rule.left),
      bound: text(language, `words.${operator}`, {
        bound: figure(bound, scale),
        ...(to === undefined ? {} : { to: figure(to, scale) }),
      }),
    });
    return tolerance === undefined || tolerance === 0
      ? words
      : text(language, 'words.tolerance', {
          words,
          tolerance: figure(tolerance, scale === 'percent' ? 'points' : scale),
        });
  }

  return { left, figure, whole };
}
