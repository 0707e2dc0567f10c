/**
 * What the table of actuals says, as formulas. A row counts from the year's first day to the day that actuals are counted
 * to. Where no row has a number there is nothing, which is not zero.
 */
import type { Context } from '../../context';
import { actualTable } from '../../columns/actuals';

export interface Actuals {
  /** Whether each row counts: an array formula's condition; `also` holds, too. */
  counted(...also: readonly string[]): string;
  /** A row names something by its code or by its name; both are formulas. */
  names(column: string, code: string, label: string): string;
  within(start: string, end: string): string;
  /** Rows with a number. */
  rows(condition: string, figure?: string): string;
  sum(condition: string, figure?: string): string;
  /** The sum, or nothing. */
  total(condition: string, figure?: string): string;
}

export function actualsOf({ tables, name }: Context): Actuals {
  const column = (key: string) => tables.column(actualTable, key);
  const date = column('date');
  const rows = (condition: string, figure = 'amount') =>
    `SUMPRODUCT(${condition}*ISNUMBER(${column(figure)}))`;
  const sum = (condition: string, figure = 'amount') => `SUMPRODUCT(${condition},${column(figure)})`;
  return {
    counted: (...also) =>
      [`(${date}>=${name('Year_Start')})`, `(${date}<${name('As_Of')}+1)`, ...also].join('*'),
    names: (key, code, label) => `((${column(key)}=${code})+(${column(key)}=${label})>0)`,
    within: (start, end) => `(${date}>=${start})*(${date}<${end}+1)`,
    rows,
    sum,
    total: (condition, figure) => `IF(${rows(condition, figure)}=0,"",ROUND(${sum(condition, figure)},10))`,
  };
}

/** `part` of `whole`, or nothing where either is missing. */
export const ratio = (part: string, whole: string): string =>
  `IF(OR(${part}="",N(${whole})=0),"",${part}/${whole})`;
