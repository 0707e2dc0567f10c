/**
 * A row taken out of a plan together with what refers to it, and the list of that, so that the user can be warned before.
 * What refers to a row is found by the same check that a plan file meets: the mentions that lead nowhere without it. A
 * mention is given up with as little as possible: a responsibility keeps its owner and tasks as a role, a rule on several
 * members or rows keeps the others. Where the plan can't be without it (the last period, an indicator that the customers
 * need), the issues stay, for the user to see.
 */
import { valueAt, withValueAt } from '../at-path';
import type { PlanPath } from '../issues';
import type { Plan } from '../schema';
import { brokenMentions } from './broken-mentions';
import { taken } from './lists';
import { goneCells } from './named-cells';

export interface Removal {
  readonly plan: Plan;
  /** What changes beside the row itself, as places of the plan before. */
  readonly affected: readonly PlanPath[];
}

export const removal = (plan: Plan, row: PlanPath): Removal => mended(plan, taken(plan, row));

/** The changed plan without the mentions that lead nowhere since the change. */
export function mended(plan: Plan, changed: Plan): Removal {
  let without = changed;
  const affected: PlanPath[] = [];
  const gone: PlanPath[] = [];
  for (;;) {
    // From the end, so that places before it stay what they were.
    const path = [...brokenMentions(without, plan), ...goneCells(without, plan)]
      .filter((each) => mentionOf(without, each) !== undefined)
      .at(-1);
    const mention = path && mentionOf(without, path);
    if (!mention) return { plan: without, affected };
    const shown = before(gone, mention.shown);
    // A rule on several that go is told of once.
    if (!affected.some((known) => known.join('/') === shown.join('/'))) affected.unshift(shown);
    if (mention.gone) gone.push(mention.gone);
    without = mention.without;
  }
}

/** Where a row of the plan stood before others of its list were taken out. */
function before(gone: readonly PlanPath[], path: PlanPath): PlanPath {
  return gone.reduceRight<PlanPath>((place, row) => {
    const list = row.slice(0, -1);
    const index = place[list.length];
    const isSameList = list.every((step, at) => place[at] === step);
    return isSameList && typeof index === 'number' && index >= Number(row.at(-1))
      ? [...list, index + 1, ...place.slice(list.length + 1)]
      : place;
  }, path);
}

interface Mention {
  readonly without: Plan;
  /** What the user is told of. */
  readonly shown: PlanPath;
  /** The row that went with it. */
  readonly gone?: PlanPath;
}

/** How a mention is given up; undefined where the plan can't be without it. */
function mentionOf(plan: Plan, path: PlanPath): Mention | undefined {
  const [part, index, key] = path;
  const row = path.slice(0, 2);
  const whole: Mention = { without: taken(plan, row), shown: row, gone: row };
  const blanked = (length: number): Mention => ({
    without: withValueAt(plan, path.slice(0, length), undefined),
    shown: path.slice(0, length),
  });
  switch (part) {
    case 'rules':
      return isOneOfSeveral(plan, path) ? { without: taken(plan, path), shown: row } : whole;
    case 'indicators':
    case 'milestones':
    case 'strategies':
      return blanked(3);
    case 'responsibilities':
      return key === 'scope' ? asRole(plan, row) : blanked(path.length);
    case 'support':
      return blanked(path.length);
    case 'channels':
      return blanked(3);
    case 'joint':
    case 'baseMatrix':
      return matrixMention(plan, path);
    case 'spreads':
      return key === 'held' ? { without: taken(plan, path), shown: row } : whole;
    case 'incentives': {
      const award = path.slice(0, 3);
      return index === 'commission' ? { without: taken(plan, award), shown: award, gone: award } : blanked(4);
    }
    case 'customers':
      return index === 'leads' || index === 'total' ? blanked(path.length) : undefined;
    default:
      return undefined;
  }
}

/** What mentions the same code in the same direction goes at once, and the whole matrix with one of its directions. */
function matrixMention(plan: Plan, path: PlanPath): Mention {
  const shown = path.slice(0, 1);
  const list = path.slice(0, 2);
  const [, key, index, , axis = 0] = path;
  if (key === 'columns') return { without: withoutColumn(plan, Number(index)), shown };
  const code = valueAt(plan, path);
  const entries = valueAt(plan, list);
  if (key === 'axes' || key === 'dimensions' || !Array.isArray(entries))
    return { without: withValueAt(plan, shown, undefined), shown };
  const others = entries.filter((entry) => valueAt(entry, ['at', axis]) !== code);
  return { without: withValueAt(plan, list, others), shown };
}

function withoutColumn(plan: Plan, column: number): Plan {
  const { joint } = plan;
  if (!joint) return plan;
  const others = <Entry>(entries: readonly Entry[]) => entries.filter((_, at) => at !== column);
  const rows = joint.rows.map(({ at, amounts }) => ({ at, amounts: others(amounts) }));
  return { ...plan, joint: { ...joint, columns: others(joint.columns), rows } };
}

/** Whether a rule looks at others as well. */
function isOneOfSeveral(plan: Plan, path: PlanPath): boolean {
  const list = valueAt(plan, path.slice(0, -1));
  return Array.isArray(list) && list.length > 1;
}

/** The owner and the tasks stay; what they answered for is a name now. */
function asRole(plan: Plan, row: PlanPath): Mention {
  const responsibility = valueAt(plan, row) as Plan['responsibilities'][number];
  const { scope, carries: _, ...rest } = responsibility;
  const name = scope.of === 'member' ? scope.member : scope.name;
  return { without: withValueAt(plan, row, { ...rest, scope: { of: 'role', name } }), shown: row };
}
