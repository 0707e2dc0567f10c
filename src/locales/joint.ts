/**
 * Conditions of the joint matrix in words, the same in the sheet and in the pane: `C High-end × East × together ≤ 1,000`.
 */
import { axisEntries } from '../plan/joint';
import type { Axis, Joint, JointCondition, Language, Plan } from '../plan/schema';
import { monthName, monthsOf } from '../plan/calendar';
import { inLanguage } from '../plan/text';
import { sheetText } from './sheets';
import { amountLocale } from './units';

/** What a direction is called; the sheets of periods and months have their names in the plan's workbook. */
export function axisName(plan: Plan, axis: Axis, language: Language): string {
  if (axis.of === 'period' || axis.of === 'month') return sheetText(language, `column.${axis.of}`);
  const name = plan.dimensions.find(({ code }) => code === axis.dimension)?.name ?? axis.dimension;
  const words = inLanguage(name, language);
  if (axis.of === 'owner') return `${sheetText(language, 'column.owner')} · ${words}`;
  return axis.lowest ? `${words} · ${sheetText(language, 'joint.lowest')}` : words;
}

/** What those on a direction are called, by code; a month by its number: `2024-07`. */
export function entryNames(plan: Plan, axis: Axis, language: Language): ReadonlyMap<string, string> {
  const months = new Map(monthsOf(plan).map((month) => [month.code, monthName(month)]));
  return new Map(
    axisEntries(plan, axis).map(({ code, name }) => [
      code,
      name === undefined ? (months.get(code) ?? code) : inLanguage(name, language),
    ]),
  );
}

export function conditionWords(
  plan: Plan,
  axes: Joint['axes'],
  { at, together, keep, least, most }: JointCondition,
  language: Language,
): string {
  const place = axes
    .map((axis, index) => {
      const code = at[index];
      if (code != null) return entryNames(plan, axis, language).get(code) ?? code;
      return together && index === axes.length - 1
        ? sheetText(language, 'condition.together')
        : sheetText(language, 'condition.each', { axis: axisName(plan, axis, language) });
    })
    .join(' × ');
  const figure = new Intl.NumberFormat(amountLocale(plan.unit.grouping, language), {
    maximumFractionDigits: plan.unit.decimals,
  });
  return sheetText(language, `condition.${kindOf({ keep, least, most })}`, {
    place,
    least: figure.format(least ?? 0),
    most: figure.format(most ?? 0),
  });
}

/** What a condition asks for. */
export function kindOf({ keep, least, most }: Pick<JointCondition, 'keep' | 'least' | 'most'>) {
  if (keep) return 'keep';
  if (least === undefined) return most === undefined ? 'free' : 'most';
  if (most === undefined) return 'least';
  return least === most ? 'exactly' : 'between';
}
