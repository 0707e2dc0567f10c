/** What stands in the fields of a spread, and the order that it means. Pure. */
import type { SpreadGroup, SpreadOrder } from '../../spread';
import { parseNumber, parsePercent, typedNumber } from '../numbers';
import { basisFrom, needsSeed, type BasisName } from './spread-basis';

export type Typed = Readonly<Record<string, string>>;

export interface SpreadFields {
  readonly by: BasisName;
  readonly how: SpreadOrder['how'];
  readonly follows: SpreadOrder['follows'];
  /** The whole, or nothing, until something is typed. */
  readonly amount: string | undefined;
  readonly given: Typed;
  /** Weights or growth. */
  readonly own: Typed;
  /** The id of another list. */
  readonly like: string;
  readonly seeds: Readonly<Record<string, { readonly like: string; readonly part: string }>>;
  /** The code of the row that it begins with; blank for all at once. */
  readonly rampFrom: string;
  readonly rampOver: string;
}

export const blankFields = (by: BasisName): SpreadFields => ({
  by,
  how: 'replace',
  follows: 'siblings',
  amount: undefined,
  given: {},
  own: {},
  like: '',
  seeds: {},
  rampFrom: '',
  rampOver: '3',
});

export const amountOf = ({ amount, how }: SpreadFields, { whole }: SpreadGroup): string =>
  amount ?? typedNumber(how === 'replace' ? whole : 0);

const most = 60;

/** Undefined while a number can't be read. */
export function orderOf(
  fields: SpreadFields,
  group: SpreadGroup,
  groups: readonly SpreadGroup[],
  held: readonly string[],
): SpreadOrder | undefined {
  const { by, how, follows, like, rampFrom } = fields;
  const amount = parseNumber(amountOf(fields, group));
  const given = readAll(fields.given, parseNumber);
  const own = readAll(fields.own, by === 'growth' ? parsePercent : parseNumber);
  // A row that has a past now keeps to it.
  const seeded = group.rows.flatMap((row) => {
    const seed = fields.seeds[row.code];
    return seed && needsSeed(by, row) ? [[row.code, seed] as const] : [];
  });
  const parts = readAll(Object.fromEntries(seeded.map(([code, { part }]) => [code, part])), parsePercent);
  const over = parseNumber(fields.rampOver);
  if (amount === undefined || !given || !own || !parts) return undefined;
  if (rampFrom !== '' && !(over !== undefined && Number.isInteger(over) && over >= 1 && over <= most))
    return undefined;
  return {
    basis: basisFrom(
      by,
      group,
      own,
      groups.find(({ id }) => id === like),
    ),
    how,
    amount,
    held: held.filter((id) => !group.rows.some((row) => row.id === id && Object.hasOwn(given, row.code))),
    given,
    seeds: Object.fromEntries(
      seeded.map(([code, seed]) => [code, { like: seed.like, part: parts[code] ?? 1 }]),
    ),
    ...(rampFrom !== '' && over !== undefined && { ramp: { from: rampFrom, over } }),
    follows,
  };
}

/** The numbers that were typed, without blanks; undefined where one can't be read. */
function readAll(
  typed: Typed,
  parse: (text: string) => number | undefined,
): Readonly<Record<string, number>> | undefined {
  const read = Object.entries(typed)
    .filter(([, value]) => value.trim() !== '')
    .map(([code, value]) => [code, parse(value)] as const);
  return read.every((entry): entry is [string, number] => entry[1] !== undefined)
    ? Object.fromEntries(read)
    : undefined;
}
