/** The roles that a column can be given, as the choices of a list; and what a mapping still lacks. Pure. */
import type { Mapping, Role } from '../../import';
import type { ListKey } from '../../locales/list';
import type { Plan } from '../../plan';

export const roleKey = (role: Role): string => {
  if (role.of === 'dimension') return `dimension/${role.dimension}`;
  if (role.of === 'yearAmount') return `yearAmount/${role.year}`;
  if (role.of !== 'monthAmount') return role.of;
  return role.year === undefined ? `monthAmount/${role.month}` : `monthAmount/${role.month}/${role.year}`;
};

/** Years, and months of a certain one, are a choice where the guess found any. */
export const roleChoices = ({ dimensions }: Plan, guessed: Mapping['columns']): readonly Role[] => [
  { of: 'nothing' },
  { of: 'date' },
  { of: 'year' },
  { of: 'month' },
  { of: 'amount' },
  { of: 'customer' },
  { of: 'order' },
  ...dimensions.map(({ code }) => ({ of: 'dimension', dimension: code }) as const),
  ...Array.from({ length: 12 }, (_, index) => ({ of: 'monthAmount', month: index + 1 }) as const),
  ...guessed.filter(
    (role) => role.of === 'yearAmount' || (role.of === 'monthAmount' && role.year !== undefined),
  ),
];

/** A role is one column's: whoever had it gives it up. */
export const withRole = (columns: Mapping['columns'], index: number, role: Role): Mapping['columns'] =>
  columns.map((each, place) => {
    if (place === index) return role;
    return role.of !== 'nothing' && roleKey(each) === roleKey(role) ? { of: 'nothing' } : each;
  });

const has = ({ columns }: Mapping, of: Role['of']) => columns.some((role) => role.of === of);

/** Lists of months side by side, or of months alone, may leave the year out; it is then asked for. */
export const asksYear = (mapping: Mapping): boolean =>
  !has(mapping, 'date') &&
  !has(mapping, 'year') &&
  mapping.columns.some(
    (role) => role.of === 'month' || (role.of === 'monthAmount' && role.year === undefined),
  );

export function lackOf(mapping: Mapping): ListKey | undefined {
  const hasSome = (...of: readonly Role['of'][]) => of.some((each) => has(mapping, each));
  if (!hasSome('amount', 'monthAmount', 'yearAmount')) return 'form.amount-needed';
  if (!hasSome('date', 'year', 'month', 'monthAmount', 'yearAmount')) return 'form.date-needed';
  if (asksYear(mapping) && mapping.year === undefined) return 'form.year-needed';
  return mapping.scale > 0 ? undefined : 'form.scale-needed';
}
