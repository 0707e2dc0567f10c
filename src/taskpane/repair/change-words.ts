/**
 * A change of a plan in words: what is changed, and both values the way their unit is written. Names come from the plan
 * itself: the last two things with a name that the path leads through, such as a dimension and its member. Pure.
 */
import { repair as words } from '../../locales/en-US/repair';
import { repairText, type RepairKey } from '../../locales/repair';
import { amountLocale } from '../../locales/units';
import type { Language, Plan, PlanPath } from '../../plan';
import { inLanguage } from '../../plan/text';
import type { Measure, Text, Unit } from '../../plan/schema';
import { valueAt } from '../../plan/at-path';
import { type PlanChange, type ChangeValue } from '../../rules/change';
import { resolveMeasure } from '../../rules/rule-model';

export interface ChangeWords {
  readonly subject: string;
  readonly measure: string;
  readonly from: string;
  readonly to: string;
}

export function changeWords(plan: Plan, change: PlanChange, language: Language): ChangeWords {
  const { path, from, to } = change;
  const unit = unitAt(plan, path);
  const write = (decimals: number) =>
    [from, to].map((value) => writeValue(plan, value, unit, decimals, language)) as [string, string];
  let [before, after] = write(decimalsOf(plan, unit));
  // Two values that differ must not look alike.
  if (before === after) [before, after] = write(mostDecimals);
  return {
    subject: placeWords(plan, path, language),
    measure: measureWord(path.at(-1), language),
    from: before,
    to: after,
  };
}

const mostDecimals = 10;

const isKey = (key: string): key is RepairKey => key in words;

/** The word for the last step of a path, such as `growth`. */
export function measureWord(step: PlanPath[number] | undefined, language: Language): string {
  const key = `measure.${String(step)}`;
  return repairText(language, isKey(key) ? key : 'measure.value');
}

/** What stands at a place, by the last two names that lead there. */
export function placeWords(plan: Plan, path: PlanPath, language: Language): string {
  const names = path
    .map((_, index) => nameOf(valueAt(plan, path.slice(0, index))))
    .filter((name) => name !== undefined);
  if (names.length > 0) {
    return names
      .slice(-2)
      .map((name) => inLanguage(name, language))
      .join(' · ');
  }
  if (path[0] === 'months' && typeof path[2] === 'number') return monthWord(plan, path[2], language);
  const key = `of.${String(path[0])}`;
  return repairText(language, isKey(key) ? key : 'of.other');
}

/** A month of the fiscal year, by its place in it. */
const monthWord = ({ firstMonth }: Plan, place: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2000, firstMonth - 1 + place)),
  );

interface Named {
  readonly name?: Text;
  readonly owner?: Text;
  readonly task?: Text;
  readonly text?: Text;
  readonly id?: string;
}

/** What a part of a plan is called; the plan as a whole has a title, which says nothing here. */
function nameOf(part: unknown): Text | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  const { name, owner, task, text, id } = part as Named;
  return name ?? owner ?? task ?? text ?? id;
}

/** A choice is one of a few words that a plan may say. */
type Written = Unit | 'day' | 'choice';

const percentages = [
  'share',
  'growth',
  'baseShare',
  'carries',
  'overAssignment',
  'conversion',
  'part',
  'rate',
];
const amounts = ['amount', 'average', 'averageOrder', 'minimum', 'agreed'];

function unitAt(plan: Plan, path: PlanPath): Written {
  const last = String(path.at(-1));
  if (last === 'due') return 'day';
  if (last === 'by') return 'choice';
  if (percentages.includes(last)) return 'percent';
  if (amounts.includes(last)) return 'amount';
  if (last === 'count') return 'count';
  const [list, index] = path;
  if (list === 'rules') return measured(plan, plan.rules[Number(index)]?.left);
  if (list === 'strategies') return measured(plan, plan.strategies[Number(index)]?.measure);
  if (list === 'incentives') return 'percent';
  if (list === 'joint') return 'amount';
  const owner = valueAt(plan, path.slice(0, -1)) as Goal | undefined;
  return goalUnit(plan, owner ?? {});
}

const measured = (plan: Plan, measure: Measure | undefined): Unit =>
  measure === undefined ? 'other' : resolveMeasure(plan, measure).unit;

/** What a figure without a unit in its own name may say of itself. */
interface Goal {
  readonly unit?: Unit;
  readonly measure?: unknown;
  readonly customer?: string;
  readonly indicator?: string;
}

function goalUnit(plan: Plan, { unit, measure, customer, indicator }: Goal): Unit {
  if (unit !== undefined) return unit;
  if (measure === 'growth' || measure === 'reduction') return 'percent';
  if (customer !== undefined) return 'count';
  return plan.indicators.find(({ code }) => code === indicator)?.unit ?? 'other';
}

const decimalsOf = (plan: Plan, unit: Written): number => (unit === 'amount' ? plan.unit.decimals : 4);

/** A single value of a plan, as its unit is written. */
export const valueWords = (plan: Plan, path: PlanPath, value: ChangeValue, language: Language): string => {
  const unit = unitAt(plan, path);
  return writeValue(plan, value, unit, decimalsOf(plan, unit), language);
};

function writeValue(
  plan: Plan,
  value: ChangeValue,
  unit: Written,
  decimals: number,
  language: Language,
): string {
  if (value === undefined) return repairText(language, 'value.blank');
  if (typeof value === 'string') {
    const key = `value.${value}`;
    if (unit === 'choice' && isKey(key)) return repairText(language, key);
    return unit === 'day' ? writeDay(value, language) : value;
  }
  if (typeof value === 'object')
    return repairText(language, 'value.cells', {
      count: new Intl.NumberFormat(language).format(value.cells.length),
    });
  return new Intl.NumberFormat(unit === 'amount' ? amountLocale(plan.unit.grouping, language) : language, {
    style: unit === 'percent' ? 'percent' : 'decimal',
    maximumFractionDigits: decimals,
  }).format(value);
}

/** A day of the plan is the same day everywhere. */
const writeDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));
