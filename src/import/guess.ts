/**
 * Guesses what the columns of a list are: by their headers, by their samples, and by the members of the plan. A guess is
 * only shown, with samples; the user decides. Where the forms of days leave two readings, `forms` has both and the user is
 * asked.
 */
import { languages, type Plan } from '../plan/schema';
import { inLanguage } from '../plan/text';
import { importWords } from '../locales/import-words';
import { nothing, type Mapping, type Role } from './mapping';
import { keysOf, memberCodes, normal } from './member-keys';
import { formsOf, isBlank, readNumber, type DateForm, type DecimalMark } from './read-cell';
import { monthOfTitle, yearOfTitle } from './month-title';

export interface Guess {
  readonly mapping: Mapping;
  /** In which the date column can be read. */
  readonly forms: readonly DateForm[];
}

export function guessMapping(
  plan: Plan,
  header: readonly string[],
  samples: readonly (readonly string[])[],
): Guess {
  const columns = header.map((title, index) => ({
    title: normal(title),
    values: samples.map((row) => row[index] ?? '').filter((value) => !isBlank(value)),
  }));
  const decimalMark = markOf(columns.flatMap(({ values }) => values));
  const taken = new Set<string>();
  const months = columns.map(({ title }) => monthOfTitle(title));
  const pivoted = months.filter((month) => month !== undefined).length >= 3;
  const isNumber = (value: string) => readNumber(value, decimalMark) !== undefined;
  const years = columns.map(({ title, values }) =>
    !pivoted && values.some(isNumber) ? yearOfTitle(title) : undefined,
  );
  const sideBySide = pivoted || years.some((year) => year !== undefined);
  const roles = columns.map(({ title, values }, index): Role => {
    const month = months[index];
    if (pivoted && month !== undefined && values.every(isNumber)) return { of: 'monthAmount', ...month };
    const year = years[index];
    if (year !== undefined) return { of: 'yearAmount', year };
    const role = byMembers(plan, values) ?? withYear(byTitle(plan, title), values) ?? bySamples(values);
    const key = role && (role.of === 'dimension' ? role.dimension : role.of);
    if (!role || !key || taken.has(key) || (sideBySide && role.of === 'amount')) return nothing;
    taken.add(key);
    return role;
  });
  const amounts = columns.filter((_, index) =>
    /^(?:amount|monthAmount|yearAmount)$/.test(roles[index]?.of ?? ''),
  );
  const date = roles.findIndex(({ of }) => of === 'date');
  const forms = formsOf(columns[date]?.values ?? []);
  return {
    mapping: { columns: roles, dateForm: forms[0] ?? 'yyyy-M-d', decimalMark, scale: scaleOf(plan, amounts) },
    forms,
  };
}

/** Lists count in single units of the currency, unless the header says that they count as the plan does. */
function scaleOf({ unit }: Plan, amounts: readonly { readonly title: string }[]): number {
  const names = languages.map((language) => normal(inLanguage(unit.name, language)));
  return amounts.some(({ title }) => names.some((name) => title.includes(name))) ? 1 : (unit.scale ?? 1);
}

/** Half of a column's values being members is no accident. */
const enough = 0.5;

function byMembers(plan: Plan, values: readonly string[]): Role | undefined {
  const known = plan.dimensions.map(({ code }) => ({ code, keys: memberCodes(plan, code) }));
  const best = known
    .map(({ code, keys }) => ({
      code,
      part: values.filter((value) => keys.has(normal(value))).length / values.length,
    }))
    .sort((a, b) => b.part - a.part)[0];
  return best && best.part >= enough ? { of: 'dimension', dimension: best.code } : undefined;
}

function byTitle(plan: Plan, title: string): Role | undefined {
  const dimension = plan.dimensions.find((each) => keysOf(each).some((key) => key === title));
  if (dimension) return { of: 'dimension', dimension: dimension.code };
  const role = (['date', 'year', 'month', 'amount', 'customer', 'order'] as const).find((of) =>
    importWords[of].some(
      (word) =>
        title === word || (of !== 'order' && (title.startsWith(`${word} `) || title.startsWith(`${word}(`))),
    ),
  );
  return role && { of: role };
}

/** Months that say their year, such as 2023-01, are days as far as a list goes. */
const withYear = (role: Role | undefined, values: readonly string[]): Role | undefined =>
  role?.of === 'month' && formsOf(values).some((form) => form !== 'serial') ? { of: 'date' } : role;

const bySamples = (values: readonly string[]): Role | undefined =>
  formsOf(values.slice(0, 20)).some((form) => form !== 'serial' && form !== 'yyyyMM')
    ? { of: 'date' }
    : undefined;

/** A decimal comma only where points alone can't explain the numbers: 1.234,50 or 12,5. */
function markOf(values: readonly string[]): DecimalMark {
  const only = (mark: DecimalMark, other: DecimalMark) =>
    values.filter((value) => readNumber(value, mark) !== undefined && readNumber(value, other) === undefined)
      .length;
  return only(',', '.') > only('.', ',') ? ',' : '.';
}
