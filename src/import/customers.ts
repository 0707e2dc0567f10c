/**
 * Who bought, year by year, how often and for how much; kept as one map entry a customer and some thirty bytes a customer
 * and year, whatever the order of the rows. What is asked is reckoned at the end, when every year is known:
 *
 * - an order is a row with an amount above zero; rows of one order number, where there is a column of them, are one order;
 * - a customer of a year has an order in it, and bought again if it has more than one;
 * - an existing customer of a year has an order in an earlier year of the list.
 */
import { ExactSum } from './exact-sum';

export interface CustomerFigures {
  /** Customers with an order in the year. */
  readonly count: number;
  /** With more than one. */
  readonly again: number;
  /** Rows that name no customer. */
  readonly unnamed: number;
  /** With an order in an earlier year too, and all that they brought; absent where the list has no earlier year. */
  readonly existing?: { readonly count: number; readonly amount: number } | undefined;
}

const none = -1;

export class CustomerSums {
  /** A customer's last slot; the slots before hang on it. */
  readonly #last = new Map<string, number>();
  readonly #unnamed = new Map<number, number>();
  #used = 0;
  #before = new Int32Array(1 << 10);
  #year = new Int16Array(1 << 10);
  #orders = new Uint32Array(1 << 10);
  #sum = new Float64Array(1 << 10);
  /** What the sums lost, as in `ExactSum`. */
  #lost = new Float64Array(1 << 10);

  add(customer: string | undefined, year: number, amount: number, order: boolean): void {
    if (customer === undefined) {
      this.#unnamed.set(year, (this.#unnamed.get(year) ?? 0) + 1);
      return;
    }
    const slot = this.#slotOf(customer, year);
    const before = this.#sum[slot] ?? 0;
    const sum = before + amount;
    const lost = Math.abs(before) >= Math.abs(amount) ? before - sum + amount : amount - sum + before;
    this.#sum[slot] = sum;
    this.#lost[slot] = (this.#lost[slot] ?? 0) + lost;
    if (order) this.#orders[slot] = (this.#orders[slot] ?? 0) + 1;
  }

  #slotOf(customer: string, year: number): number {
    const last = this.#last.get(customer);
    for (let slot = last ?? none; slot !== none; slot = this.#before[slot] ?? none) {
      if (this.#year[slot] === year) return slot;
    }
    const slot = this.#used;
    this.#used += 1;
    if (slot === this.#year.length) this.#grow();
    this.#year[slot] = year;
    this.#before[slot] = last ?? none;
    this.#last.set(last === undefined ? copied(customer) : customer, slot);
    return slot;
  }

  #grow(): void {
    const size = this.#year.length * 2;
    this.#before = enlarged(this.#before, new Int32Array(size));
    this.#year = enlarged(this.#year, new Int16Array(size));
    this.#orders = enlarged(this.#orders, new Uint32Array(size));
    this.#sum = enlarged(this.#sum, new Float64Array(size));
    this.#lost = enlarged(this.#lost, new Float64Array(size));
  }

  /** Of the years asked for, which are all that the list has. */
  figures(years: Iterable<number>): ReadonlyMap<number, CustomerFigures> {
    const sums = new Map(
      [...years].map((year) => [year, { count: 0, again: 0, existing: 0, amount: new ExactSum() }]),
    );
    for (const last of this.#last.values()) {
      const first = this.#firstOrder(last);
      for (let slot = last; slot !== none; slot = this.#before[slot] ?? none) {
        const year = this.#year[slot] ?? 0;
        const found = sums.get(year);
        if (!found) continue;
        const orders = this.#orders[slot] ?? 0;
        if (orders > 0) found.count += 1;
        if (orders > 1) found.again += 1;
        if (first >= year) continue;
        if (orders > 0) found.existing += 1;
        found.amount.add(this.#sum[slot] ?? 0);
        found.amount.add(this.#lost[slot] ?? 0);
      }
    }
    const earliest = Math.min(...sums.keys());
    return new Map(
      [...sums].map(([year, { count, again, existing, amount }]) => [
        year,
        {
          count,
          again,
          unnamed: this.#unnamed.get(year) ?? 0,
          ...(year > earliest ? { existing: { count: existing, amount: amount.value } } : {}),
        },
      ]),
    );
  }

  #firstOrder(last: number): number {
    let first = Infinity;
    for (let slot = last; slot !== none; slot = this.#before[slot] ?? none) {
      if ((this.#orders[slot] ?? 0) > 0) first = Math.min(first, this.#year[slot] ?? first);
    }
    return first;
  }
}

function enlarged<Slots extends Int32Array | Int16Array | Uint32Array | Float64Array>(
  old: Slots,
  slots: Slots,
): Slots {
  slots.set(old);
  return slots;
}

/** A name cut out of a chunk of the file would keep the whole chunk in memory; put together anew it does not. */
const copied = (text: string): string => text.split('').join('');
