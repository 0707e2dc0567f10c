/**
 * Brings a spread into the workbook, and takes it back: the plan is read as it stands now, so that nothing typed meanwhile
 * is lost, spread again, read through `readPlan`, and generated over what was read. Where the rows would come to something
 * else than was shown, or what the spread wrote no longer stands, nothing is written and a `Failure` is thrown; a change
 * that the plan refuses leaves the workbook alone and gives the issues.
 */
import { Failure } from '../../excel/errors';
import type { Issue, Plan } from '../../plan';
import { valueAt, withValueAt } from '../../plan/at-path';
import { readPlan } from '../../plan/read-plan';
import { changesBetween, type Difference } from '../../rules/changes-between';
import { planSpread, spreadGroups, type SpreadOrder, type SpreadPart } from '../../spread';
import type { Operations } from '../operations';

type Port = Pick<Operations, 'readWorkbook' | 'generate'>;

export interface ShownSpread {
  readonly group: { readonly id: string };
  readonly order: SpreadOrder;
  /** As they were shown. */
  readonly parts: readonly SpreadPart[];
}

/** What a spread changed, so that it can be taken back. */
export type Undo = readonly Difference[];

export type Saved =
  { readonly ok: true; readonly undo: Undo } | { readonly ok: false; readonly issues: readonly Issue[] };

export const saveSpread = (port: Port, { group, order, parts }: ShownSpread): Promise<Saved> =>
  save(port, (plan) => {
    const now = spreadGroups(plan).find(({ id }) => id === group.id);
    const result = now && planSpread(plan, now, order);
    const isSame =
      result?.ok &&
      result.parts.length === parts.length &&
      result.parts.every((part, index) => {
        const shown = parts[index];
        return part.code === shown?.code && part.before === shown.before && part.after === shown.after;
      });
    return isSame ? result.plan : undefined;
  });

export const takeBack = (port: Port, undo: Undo): Promise<Saved> =>
  save(port, (plan) =>
    undo.every(({ path, to }) => isEqual(valueAt(plan, path), to))
      ? undo.reduce((taken, { path, from }) => withValueAt(taken, path, from), plan)
      : undefined,
  );

/** Values of a plan are plain data that is read in one order. */
const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

async function save(
  { readWorkbook, generate }: Port,
  change: (plan: Plan) => Plan | undefined,
): Promise<Saved> {
  const workbook = await readWorkbook();
  if (!workbook) throw new Failure('no-plan', 'look', 'unchanged');
  const { plan: basis, language, sheets } = workbook;
  const changed = change(basis);
  if (!changed) throw new Failure('changed-meanwhile', 'look', 'unchanged');
  const read = readPlan(changed);
  if (!read.ok) return { ok: false, issues: read.issues };
  await generate({ plan: read.plan, basis, language, sheets });
  return { ok: true, undo: changesBetween(basis, read.plan) };
}
