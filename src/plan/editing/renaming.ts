/**
 * A code changed together with what refers to it. What refers to it is found by the same check that a plan file meets: the
 * mentions of the code before that lead nowhere since. While another row has the code before, its mentions stay with that
 * row. Cells of the workbook that rules name by codes follow, too.
 */
import { valueAt, withValueAt } from '../at-path';
import type { PlanPath } from '../issues';
import type { Plan } from '../schema';
import { brokenMentions } from './broken-mentions';
import { withCellsOf } from './named-cells';

/** The plan with another code at the path, and the code in all mentions. */
export function withCode(plan: Plan, path: PlanPath, code: unknown): Plan {
  const before = valueAt(plan, path);
  const changed = withValueAt(plan, path, code);
  const renamed = brokenMentions(changed, plan)
    .filter((mention) => valueAt(changed, mention) === before)
    .reduce((whole, mention) => withValueAt(whole, mention, code), changed);
  return withCellsOf(renamed, plan);
}
