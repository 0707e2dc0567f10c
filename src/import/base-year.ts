/**
 * Adds a list's rows up to what a plan wants to know of its base year, row by row, keeping sums and never rows: amounts by
 * fiscal year and month, by every dimension's members, by the members of all dimensions together, and the customers (see
 * `customers.ts`). Nothing is dropped silently: rejected rows are counted by their reason with the first of them
 * shown, unknown members with what they amount to, rows that were there before as duplicates (they count).
 */
import type { Plan } from '../plan/schema';
import { CustomerSums } from './customers';
import { ExactSum } from './exact-sum';
import type { BaseYears, RejectedRow, Rejection, UnknownKey, YearFigures } from './figures';
import type { Mapping } from './mapping';
import { memberCodes } from './member-keys';
import { monthOfCell } from './month-title';
import { dayPart, isBlank, readDay, readNumber, type ReadDay } from './read-cell';
import { isEmpty } from './records';
import { SeenRows } from './seen-rows';
import { totalsRowOf } from './totals-row';

/** Rejected rows and duplicates that are kept to be shown. */
const mostShown = 1_000;
/** Different spellings of unknown members that are told apart; all that come after are counted together. */
const mostUnknown = 1_000;
/** Written days, and months, that are remembered with what they were read as. */
const mostDays = 100_000;

interface YearSums {
  rows: number;
  readonly amount: ExactSum;
  readonly months: readonly ExactSum[];
  /** Rows in each. */
  readonly monthRows: Uint32Array;
  readonly cells: Map<string, ExactSum>;
  orders: number;
  /** Every amount says its month. */
  isMonthly: boolean;
}

/** A month of a calendar year, or a fiscal year as a whole. */
interface Span {
  readonly year: number;
  readonly month: number | undefined;
}

interface AmountColumn {
  readonly column: number;
  /** Of the column's header; a year without a month is a whole one. */
  readonly month?: number;
  readonly year?: number | undefined;
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
  readonly #amounts: readonly AmountColumn[];
  readonly #isTotal: (row: readonly string[]) => boolean;
  /** Where these stand; -1 for nowhere. */
  readonly #at: Readonly<Record<'date' | 'year' | 'month' | 'customer' | 'order', number>>;
  readonly #years = new Map<number, YearSums>();
  readonly #customers = new CustomerSums();
  readonly #seen = new SeenRows();
  readonly #orders = new SeenRows();
  readonly #days = new Map<string, ReadDay | undefined>();
  readonly #months = new Map<string, number | undefined>();
  readonly #counts: Partial<Record<Rejection, number>> = {};
  readonly #rejected: RejectedRow[] = [];
  readonly #unknown = new Map<string, { rows: number; amount: ExactSum }>();
  readonly #duplicates: number[] = [];
  #duplicateCount = 0;
  #line: number;
  #rows = 0;

  /** `header` is the record, from 1, in which the header stands. */
  constructor(plan: Plan, mapping: Mapping, header = 1) {
    this.#line = header;
    this.#mapping = mapping;
    this.#firstMonth = plan.firstMonth;
    const at = (of: string) => mapping.columns.findIndex((role) => role.of === of);
    this.#at = {
      date: at('date'),
      year: at('year'),
      month: at('month'),
      customer: at('customer'),
      order: at('order'),
    };
    this.#dimensions = plan.dimensions.flatMap(({ code }): DimensionColumn[] => {
      const column = mapping.columns.findIndex((role) => role.of === 'dimension' && role.dimension === code);
      return column === -1 ? [] : [{ dimension: code, column, keys: memberCodes(plan, code) }];
    });
    this.#amounts = mapping.columns.flatMap((role, column): AmountColumn[] => {
      if (role.of === 'amount') return [{ column }];
      if (role.of === 'yearAmount') return [{ column, year: role.year }];
      return role.of === 'monthAmount' ? [{ column, month: role.month, year: role.year }] : [];
    });
    this.#isTotal = totalsRowOf(plan, mapping);
  }

  /** One record below the header. */
  add(row: readonly string[]): void {
    this.#line += 1;
    if (isEmpty(row)) return;
    this.#rows += 1;
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
    for (const { span, amount } of entries) this.#count(row, span, amount, codes, customer);
  }

  /** When and how much a row gives, several where months or years stand side by side; or why it gives nothing. */
  #read(row: readonly string[]): readonly { span: Span; amount: number }[] | Rejection {
    if (this.#isTotal(row)) return 'total';
    if (row.length !== this.#mapping.columns.length) return 'ragged';
    const entries: { span: Span; amount: number }[] = [];
    for (const { column, month, year } of this.#amounts) {
      const text = row[column] ?? '';
      if (isBlank(text)) continue;
      const amount = readNumber(text, this.#mapping.decimalMark);
      if (amount === undefined) return 'amount-unread';
      const span = this.#spanOf(row, month, year);
      if (typeof span === 'string') return span;
      entries.push({ span, amount: amount / this.#mapping.scale });
    }
    return entries.length === 0 ? 'no-amount' : entries;
  }

  #spanOf(row: readonly string[], month: number | undefined, inYear: number | undefined): Span | Rejection {
    if (inYear !== undefined) return { year: inYear, month };
    const date = row[this.#at.date] ?? '';
    if (month === undefined && !isBlank(date)) return this.#remembered(date) ?? 'date-unread';
    const wanted = {
      year: (row[this.#at.year] ?? '') || String(this.#mapping.year ?? ''),
      month: row[this.#at.month] ?? '',
    };
    const isWhole = month === undefined && this.#at.date === -1 && this.#at.month === -1;
    if (isBlank(wanted.year) || (month === undefined && !isWhole && isBlank(wanted.month))) return 'no-date';
    const year = Number(/\d{4}/.exec(wanted.year)?.[0]);
    if (isWhole) return Number.isInteger(year) ? { year, month } : 'date-unread';
    const number = month ?? this.#monthNumber(wanted.month) ?? 0;
    return Number.isInteger(year) && number >= 1 && number <= 12 ? { year, month: number } : 'date-unread';
  }

  #monthNumber(text: string): number | undefined {
    if (!this.#months.has(text)) {
      if (this.#months.size === mostDays) this.#months.clear();
      this.#months.set(text, monthOfCell(text));
    }
    return this.#months.get(text);
  }

  #remembered(written: string): ReadDay | undefined {
    const text = dayPart(written);
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
    row: readonly string[],
    { year, month }: Span,
    amount: number,
    codes: readonly string[],
    customer: string | undefined,
  ): void {
    const since = month === undefined ? 0 : month - this.#firstMonth;
    const fiscal = since < 0 ? year - 1 : year;
    let sums = this.#years.get(fiscal);
    if (!sums) {
      const months = Array.from({ length: 12 }, () => new ExactSum());
      const monthRows = new Uint32Array(12);
      sums = {
        rows: 0,
        amount: new ExactSum(),
        months,
        monthRows,
        cells: new Map(),
        orders: 0,
        isMonthly: true,
      };
      this.#years.set(fiscal, sums);
    }
    sums.rows += 1;
    sums.amount.add(amount);
    if (month === undefined) {
      sums.isMonthly = false;
    } else {
      const place = (since + 12) % 12;
      sums.months[place]?.add(amount);
      sums.monthRows[place] = (sums.monthRows[place] ?? 0) + 1;
    }
    const key = codes.join(separator);
    let cell = sums.cells.get(key);
    if (!cell) sums.cells.set(key, (cell = new ExactSum()));
    cell.add(amount);
    const order = amount > 0 && this.#isNewOrder(row, fiscal, customer);
    if (order) sums.orders += 1;
    if (this.#at.customer !== -1) this.#customers.add(customer, fiscal, amount, order);
  }

  /** Order numbers may begin anew with each year, and for each customer. */
  #isNewOrder(row: readonly string[], year: number, customer = ''): boolean {
    const number = row[this.#at.order] ?? '';
    return isBlank(number) || !this.#orders.add([number, String(year), customer]);
  }

  figures(): BaseYears {
    const customers = this.#at.customer === -1 ? undefined : this.#customers.figures(this.#years.keys());
    const single = this.#amounts.every(({ month, year }) => month === undefined && year === undefined);
    return {
      rows: this.#rows,
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
            isMonthly: sums.isMonthly,
            missing: sums.isMonthly
              ? [...sums.monthRows].flatMap((rows, month) => (rows === 0 ? [month] : []))
              : [],
            orders: single && sums.isMonthly ? sums.orders : undefined,
            customers: customers?.get(year),
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
