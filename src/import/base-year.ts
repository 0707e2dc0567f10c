/**
 * Adds a list's rows up to what a plan wants to know of its base year, row by row, keeping sums and never rows: amounts by
 * fiscal year and month, by every dimension's members, by the members of all dimensions together, and the customers with
 * how often they bought. Nothing is dropped silently: rejected rows are counted by their reason with the first of them
 * shown, unknown members with what they amount to, rows that were there before as duplicates (they count).
 */
import { walkMembers } from '../plan/references';
import type { Plan } from '../plan/schema';
import { ExactSum } from './exact-sum';
import { keysOf } from './guess';
import type { Mapping } from './mapping';
import { isBlank, readDay, readNumber, type ReadDay } from './read-cell';
import { SeenRows } from './seen-rows';

/**
 * Why a row is not taken: fewer or more fields than the header (`ragged`), a blank day or amount, or one that can't be
 * read.
 */
export type Rejection = 'ragged' | 'no-date' | 'date-unread' | 'no-amount' | 'amount-unread';

export interface RejectedRow {
  /** From 1; the header is 1. */
  readonly line: number;
  readonly reason: Rejection;
  readonly row: readonly string[];
}

export interface UnknownKey {
  readonly dimension: string;
  /** As the list has it; empty where it has nothing. */
  readonly key: string;
  readonly rows: number;
  readonly amount: number;
}

export interface YearFigures {
  /** The fiscal year, by the calendar year in which it begins. */
  readonly year: number;
  readonly rows: number;
  readonly amount: number;
  /** In the order of the fiscal year. */
  readonly months: readonly number[];
  /** Dimension → member → amount, of the members that rows name; totals of members above are sums. */
  readonly members: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Amounts of every combination, in the plan's order of the mapped dimensions. */
  readonly cells: readonly { readonly codes: readonly string[]; readonly amount: number }[];
  readonly customers?: { readonly count: number; readonly again: number } | undefined;
}

export interface BaseYears {
  readonly rows: number;
  readonly years: readonly YearFigures[];
  /** The mapped dimensions, in the order of a cell's codes. */
  readonly dimensions: readonly string[];
  readonly rejected: {
    readonly counts: Readonly<Partial<Record<Rejection, number>>>;
    readonly first: readonly RejectedRow[];
  };
  readonly unknown: readonly UnknownKey[];
  readonly duplicates: { readonly count: number; readonly first: readonly number[] };
}

/** Rejected rows and duplicates that are kept to be shown. */
const mostShown = 1_000;
/** Different spellings of unknown members that are told apart; all that come after are counted together. */
const mostUnknown = 1_000;
/** Written days that are remembered with what they were read as. */
const mostDays = 100_000;

interface YearSums {
  rows: number;
  readonly amount: ExactSum;
  readonly months: readonly ExactSum[];
  readonly cells: Map<string, ExactSum>;
  readonly customers: Map<string, number>;
}

type DimensionColumn = {
  readonly dimension: string;
  readonly column: number;
  readonly keys: ReadonlyMap<string, string>;
};

const separator = '\u0000';

export class BaseYearReader {
  readonly #mapping: Mapping;
  readonly #firstMonth: number;
  readonly #dimensions: readonly DimensionColumn[];
  readonly #amounts: readonly { readonly column: number; readonly month: number | undefined }[];
  /** Where day, year, month and customer stand; -1 for nowhere. */
  readonly #at: Readonly<Record<'date' | 'year' | 'month' | 'customer', number>>;
  readonly #years = new Map<number, YearSums>();
  readonly #seen = new SeenRows();
  readonly #days = new Map<string, ReadDay | undefined>();
  readonly #counts: Partial<Record<Rejection, number>> = {};
  readonly #rejected: RejectedRow[] = [];
  readonly #unknown = new Map<string, { rows: number; amount: ExactSum }>();
  readonly #duplicates: number[] = [];
  #duplicateCount = 0;
  #line = 1;

  constructor(plan: Plan, mapping: Mapping) {
    this.#mapping = mapping;
    this.#firstMonth = plan.firstMonth;
    const at = (of: string) => mapping.columns.findIndex((role) => role.of === of);
    this.#at = { date: at('date'), year: at('year'), month: at('month'), customer: at('customer') };
    this.#dimensions = plan.dimensions.flatMap(({ code, members }): DimensionColumn[] => {
      const column = mapping.columns.findIndex((role) => role.of === 'dimension' && role.dimension === code);
      const keys = new Map(
        [...walkMembers(members, [])].flatMap(({ member }) =>
          keysOf(member).map((key) => [key, member.code] as const),
        ),
      );
      return column === -1 ? [] : [{ dimension: code, column, keys }];
    });
    this.#amounts = mapping.columns.flatMap(
      (role, column): { column: number; month: number | undefined }[] => {
        if (role.of === 'amount') return [{ column, month: undefined }];
        return role.of === 'monthAmount' ? [{ column, month: role.month }] : [];
      },
    );
  }

  /** One record below the header. */
  add(row: readonly string[]): void {
    this.#line += 1;
    const entries = this.#read(row);
    if (typeof entries === 'string') {
      this.#counts[entries] = (this.#counts[entries] ?? 0) + 1;
      if (this.#rejected.length < mostShown) this.#rejected.push({ line: this.#line, reason: entries, row });
      return;
    }
    if (this.#seen.add(row)) {
      this.#duplicateCount += 1;
      if (this.#duplicates.length < mostShown) this.#duplicates.push(this.#line);
    }
    const codes = this.#dimensions.map((dimension) => this.#codeOf(dimension, row, entries));
    const customer = this.#customerOf(row);
    for (const { day, amount } of entries) this.#count(day, amount, codes, customer);
  }

  /** The day and amount that a row gives, several where months stand side by side; or why it gives none. */
  #read(row: readonly string[]): readonly { day: ReadDay; amount: number }[] | Rejection {
    if (row.length !== this.#mapping.columns.length) return 'ragged';
    const entries: { day: ReadDay; amount: number }[] = [];
    for (const { column, month } of this.#amounts) {
      const text = row[column] ?? '';
      if (isBlank(text)) continue;
      const amount = readNumber(text, this.#mapping.decimalMark);
      if (amount === undefined) return 'amount-unread';
      const day = this.#dayOf(row, month);
      if (typeof day === 'string') return day;
      entries.push({ day, amount: amount / this.#mapping.scale });
    }
    return entries.length === 0 ? 'no-amount' : entries;
  }

  #dayOf(row: readonly string[], month: number | undefined): ReadDay | Rejection {
    const date = row[this.#at.date] ?? '';
    if (month === undefined && !isBlank(date)) return this.#remembered(date) ?? 'date-unread';
    const wanted = {
      year: (row[this.#at.year] ?? '') || String(this.#mapping.year ?? ''),
      month: row[this.#at.month] ?? '',
    };
    if (isBlank(wanted.year) || (month === undefined && isBlank(wanted.month))) return 'no-date';
    const year = Number(/\d{4}/.exec(wanted.year)?.[0]);
    const number = month ?? Number(/\d{1,2}/.exec(wanted.month)?.[0]);
    return Number.isInteger(year) && number >= 1 && number <= 12 ? { year, month: number } : 'date-unread';
  }

  #remembered(text: string): ReadDay | undefined {
    if (!this.#days.has(text)) {
      if (this.#days.size === mostDays) this.#days.clear();
      this.#days.set(text, readDay(text, this.#mapping.dateForm));
    }
    return this.#days.get(text);
  }

  #codeOf(
    { dimension, column, keys }: DimensionColumn,
    row: readonly string[],
    entries: readonly { amount: number }[],
  ) {
    const text = (row[column] ?? '').normalize('NFKC').trim();
    const code = keys.get(text.toLowerCase());
    if (code !== undefined) return code;
    const name = `${dimension}${separator}${isBlank(text) ? '' : text}`;
    const key =
      this.#unknown.has(name) || this.#unknown.size < mostUnknown ? name : `${dimension}${separator}…`;
    const found = this.#unknown.get(key) ?? { rows: 0, amount: new ExactSum() };
    this.#unknown.set(key, found);
    found.rows += 1;
    for (const { amount } of entries) found.amount.add(amount);
    return '';
  }

  #customerOf(row: readonly string[]): string | undefined {
    const text = row[this.#at.customer]?.trim();
    return text === undefined || isBlank(text) ? undefined : text;
  }

  #count(
    { year, month }: ReadDay,
    amount: number,
    codes: readonly string[],
    customer: string | undefined,
  ): void {
    const since = month - this.#firstMonth;
    const fiscal = since < 0 ? year - 1 : year;
    let sums = this.#years.get(fiscal);
    if (!sums) {
      const months = Array.from({ length: 12 }, () => new ExactSum());
      sums = { rows: 0, amount: new ExactSum(), months, cells: new Map(), customers: new Map() };
      this.#years.set(fiscal, sums);
    }
    sums.rows += 1;
    sums.amount.add(amount);
    sums.months[(since + 12) % 12]?.add(amount);
    const key = codes.join(separator);
    let cell = sums.cells.get(key);
    if (!cell) sums.cells.set(key, (cell = new ExactSum()));
    cell.add(amount);
    if (customer !== undefined) sums.customers.set(customer, (sums.customers.get(customer) ?? 0) + 1);
  }

  figures(): BaseYears {
    return {
      rows: this.#line - 1,
      dimensions: this.#dimensions.map(({ dimension }) => dimension),
      years: [...this.#years]
        .sort(([a], [b]) => a - b)
        .map(([year, sums]): YearFigures => {
          const cells = [...sums.cells].map(([key, { value }]) => ({
            codes: key.split(separator),
            amount: value,
          }));
          return {
            year,
            rows: sums.rows,
            amount: sums.amount.value,
            months: sums.months.map(({ value }) => value),
            cells: cells.sort((a, b) => (a.codes.join(separator) < b.codes.join(separator) ? -1 : 1)),
            members: Object.fromEntries(
              this.#dimensions.map(({ dimension }, place) => [dimension, byMember(cells, place)]),
            ),
            ...(this.#at.customer !== -1 ? { customers: customersOf(sums.customers) } : {}),
          };
        }),
      rejected: { counts: this.#counts, first: this.#rejected },
      unknown: [...this.#unknown].map(([name, { rows, amount }]): UnknownKey => {
        const [dimension = '', key = ''] = name.split(separator);
        return { dimension, key, rows, amount: amount.value };
      }),
      duplicates: { count: this.#duplicateCount, first: this.#duplicates },
    };
  }
}

function byMember(cells: YearFigures['cells'], place: number): Record<string, number> {
  const sums = new Map<string, ExactSum>();
  for (const { codes, amount } of cells) {
    const code = codes[place] ?? '';
    if (code === '') continue;
    const sum = sums.get(code) ?? new ExactSum();
    sums.set(code, sum);
    sum.add(amount);
  }
  return Object.fromEntries([...sums].map(([code, { value }]) => [code, value]));
}

/** Customers, and how many of them bought more than once. */
const customersOf = (orders: ReadonlyMap<string, number>) => ({
  count: orders.size,
  again: [...orders.values()].filter((count) => count > 1).length,
});
