/**
 * How the columns of a sheet's tables are said, for `columns/` to say them and `tables.ts` to put them together; and the
 * columns that tables of several sheets have.
 */
import { startsLate } from '../plan/late-start';
import type { Dimension, Language, Plan, Text } from '../plan/schema';
import type { TableColumn } from './workbook-spec';

export type Header = (key: string) => string;

/** A column by its key, with the header's key where that is another, or with the header itself. */
export type ColumnEntry = string | readonly [key: string, header: string] | TableColumn;

/** What headers are made of. */
export interface Words {
  readonly language: Language;
  readonly header: Header;
  readonly periodName: (index: number) => string;
  readonly text: (text: Text | undefined) => string;
}

/** The tables of one sheet, by canonical name. */
export type TableColumns = (
  plan: Plan,
  words: Words,
) => Iterable<readonly [table: string, columns: readonly ColumnEntry[]]>;

/** Without the characters that a structured reference would have to escape. */
export const plainHeader = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}\p{M} （）、·]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();

/** The periods' names are columns; two periods of one name are told apart by their codes. */
export function periodColumns({ periods }: Plan, { periodName }: Pick<Words, 'periodName'>): TableColumn[] {
  const names = periods.map((_, index) => periodName(index));
  return periods.map(({ code }, index) => {
    const name = plainHeader(names[index] ?? code);
    const single = names.filter((other) => other === names[index]).length === 1;
    return { key: `period:${code}`, header: single ? name : `${name} ${code}` };
  });
}

/** What a dimension's blocks say of each member before its figures. */
export const blockHead = (plan: Plan, dimension: Dimension): string[] => [
  'code',
  'name',
  'memberTarget',
  ...(startsLate(plan, dimension) ? ['starts'] : []),
  'memberCumulative',
];
