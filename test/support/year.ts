/**
 * The first quarter of a year with the built-in plan, as a team lives it: generate, paste three months of actuals at
 * 80 % of the plan, review, re-plan, have the revision approved, apply it, compare with the first version. Plays on the
 * embedded host through Microsoft's client; ends with the comparison on, for whoever wants to look at the book.
 */
import type { Language, Plan } from '../../src/plan';
import { actualRows, paste } from './actuals';
import type { Host } from '../../src/embedded/host';
import {
  applyRevision,
  compareWith,
  decideRevision,
  Failure,
  generate,
  readTracking,
  readWorkbook,
  requestRevision,
  type Comparison,
  type Tracking,
} from '../../src/excel';
import { preview, replan, type Preview, type Replan } from '../../src/rules/replan';
import { applyChanges } from '../../src/rules/change';

export interface YearSoFar {
  readonly reviewed: Tracking;
  readonly replanned: Replan;
  readonly previewed: Preview;
  /** What applying it before its approval came to. */
  readonly early: string;
  readonly plan: Plan;
  readonly after: Tracking;
  readonly comparison: Comparison;
}

export async function playYear(host: Host, plan: Plan, language: Language): Promise<YearSoFar> {
  const { breakdown } = await import('../../src/breakdown');
  await generate({ plan, language });
  const { columns } = breakdown(plan, { language })
    .sheets.flatMap(({ tables }) => tables)
    .find(({ name }) => name === 'tblActual') ?? { columns: [] };
  await paste(
    actualRows(plan, 1792),
    columns.map(({ key }) => key),
  );
  await host.calculate();
  const reviewed = await required(readTracking());

  const standing = (await required(readWorkbook())).plan;
  const replanned = replan(standing, { periods: reviewed.periods }, { year: 'keep' });
  if (!replanned.ok) throw new Error(replanned.problem);
  const { changes } = replanned;
  await requestRevision({
    kind: 'target',
    reason: '1',
    attachment: '2',
    requestedBy: '3',
    approver: '4',
    requested: '2024-04-10',
    changes: [...changes].map(({ path, from, to }) => ({ path: [...path] as (string | number)[], from, to })),
  });
  const early = await applyRevision('R1', '2024-04-11').then(
    () => 'applied',
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  );
  await decideRevision('R1', 'approved', '2024-04-11');
  await applyRevision('R1', '2024-04-12');
  return {
    reviewed,
    replanned,
    previewed: preview(standing, applyChanges(standing, changes)),
    early,
    plan: (await required(readWorkbook())).plan,
    after: await required(readTracking()),
    comparison: await required(compareWith(1)),
  };
}

async function required<Value>(coming: Promise<Value | undefined>): Promise<Value> {
  const value = await coming;
  if (value === undefined) throw new Error('the workbook has nothing of that kind');
  return value;
}
