/**
 * Rows of a plan's lists put in, taken out and moved, wherever the list stands. Pure. What refers to a row is not looked
 * at here; see `removal.ts`.
 */
import { valueAt, withValueAt } from '../at-path';
import type { PlanPath } from '../issues';
import type { Plan } from '../schema';

const listAt = (plan: Plan, path: PlanPath): readonly unknown[] => {
  const list = valueAt(plan, path);
  return Array.isArray(list) ? list : [];
};

function spliced(list: readonly unknown[], index: number, without: number, ...rows: unknown[]): unknown[] {
  return [...list.slice(0, index), ...rows, ...list.slice(index + without)];
}

/** The list of a row, and its place there. */
export function placeOf(row: PlanPath): { readonly list: PlanPath; readonly index: number } {
  return { list: row.slice(0, -1), index: Number(row.at(-1)) };
}

/** The plan with a row at that place of a list; a list that is not there yet begins. */
export const inserted = (plan: Plan, list: PlanPath, index: number, row: unknown): Plan =>
  withValueAt(plan, list, spliced(listAt(plan, list), index, 0, row));

/** The plan without a row; a list that a parent carries only for its parts goes with its last row. */
export function taken(plan: Plan, row: PlanPath): Plan {
  const { list, index } = placeOf(row);
  const left = spliced(listAt(plan, list), index, 1);
  return withValueAt(plan, list, left.length === 0 && list.at(-1) === 'children' ? undefined : left);
}

/** The plan with a row so many places further down its list; undefined where there is no such place. */
export function moved(plan: Plan, row: PlanPath, by: number): Plan | undefined {
  const { list, index } = placeOf(row);
  const rows = listAt(plan, list);
  const to = index + by;
  if (to < 0 || to >= rows.length) return undefined;
  return withValueAt(plan, list, spliced(spliced(rows, index, 1), to, 0, rows[index]));
}

/** A code that none of these is, whatever the case: the stem and the first free number. */
export function freeCode(stem: string, used: Iterable<string>): string {
  const taken = new Set([...used].map((code) => code.toLowerCase()));
  let number = 1;
  while (taken.has(`${stem}${String(number)}`.toLowerCase())) number += 1;
  return `${stem}${String(number)}`;
}
