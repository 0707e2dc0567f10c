/**
 * Where the plan lives that is examined and put right: in the cells of the workbook, or, before there is a workbook, in
 * the pane's draft. Findings and proposals know this only. What fails is shown as the pane's fault.
 */
import { Failure } from '../../excel/errors';
import type { Plan, PlanPath } from '../../plan';
import { valueAt } from '../../plan/at-path';
import { applyChanges, type PlanChange } from '../../rules/change';
import type { Operations } from '../operations';
import type { Commands } from '../pane';

export interface PlanPlace {
  /** The plan as it stands now; undefined where there is none any more. */
  readonly read: () => Promise<Plan | undefined>;
  /** Makes the changes, all or none; `revert` is what then takes them back. Resolves to whether it succeeded. */
  readonly change: (changes: readonly PlanChange[], revert: readonly PlanChange[]) => Promise<boolean>;
  /** Shows where a value of the plan stands; absent where there is nothing to go to. */
  readonly show?: (path: PlanPath) => void;
}

export const workbookPlace = (operations: Operations, commands: Commands): PlanPlace => ({
  read: async () => (await operations.readWorkbook())?.plan,
  change: commands.changeWorkbook,
  show: (path) => void commands.attempt(() => operations.goToPath(path)),
});

export const draftPlace = (plan: Plan, commands: Commands): PlanPlace => ({
  read: () => Promise.resolve(plan),
  change: (changes, revert) =>
    commands.attempt(() => {
      if (!stands(plan, changes)) throw new Failure('changed-meanwhile', 'look', 'unchanged');
      commands.changeDraft(applyChanges(plan, changes), changes.length, revert);
    }),
});

/** Whether every change still finds the value that it starts from. */
export const stands = (plan: Plan, changes: readonly PlanChange[]): boolean =>
  changes.every(({ path, from }) => valueAt(plan, path) === from);
