/**
 * What the schema can't see of the joint matrix and the base year's: directions that the plan lacks, codes that nobody
 * on them has, rows that stand there twice, lists of another length than they must have. Gives every issue; never throws.
 */
import type { Issue, PlanPath } from './issues';
import { axisEntries, axisKey, isSameLine } from './joint';
import type { BaseMatrix, Joint, Plan } from './schema';

type Known = ReadonlySet<string> | undefined;
/** The codes of each dimension's members, of all levels. */
type Members = ReadonlyMap<string, ReadonlySet<string>>;

export function jointIssues(plan: Plan, members: Members): Issue[] {
  const { joint, baseMatrix } = plan;
  return [
    ...(baseMatrix ? baseIssues(baseMatrix, members) : []),
    ...(joint ? matrixIssues(joint, axesKnown(plan, joint, members)) : []),
  ];
}

/**
 * The codes that an axis may have; undefined for an axis that the plan lacks. Of the lowest level all of the dimension's: a
 * member that gets children keeps its cells until the matrix is fitted again, and its children are told of as missed.
 */
const axesKnown = (plan: Plan, { axes }: Joint, members: Members): readonly Known[] =>
  axes.map((axis) => {
    if (axis.of === 'dimension' && axis.lowest) return members.get(axis.dimension);
    const entries = axisEntries(plan, axis);
    return entries.length === 0 ? undefined : new Set(entries.map(({ code }) => code));
  });

function matrixIssues({ axes, columns, rows, conditions }: Joint, known: readonly Known[]): Issue[] {
  const wide = rows.flatMap(({ amounts }, index): Issue[] =>
    amounts.length <= columns.length
      ? []
      : [inStep(['joint', 'rows', index, 'amounts'], amounts.length, columns.length)],
  );
  return [
    ...axes.flatMap((axis, index): Issue[] => [
      ...(known[index] ? [] : [unknown(['joint', 'axes', index], axisKey(axis))]),
      ...(axes.slice(0, index).some((before) => isSameLine(before, axis))
        ? [twice(['joint', 'axes', index], axisKey(axis))]
        : []),
    ]),
    ...columns.flatMap((code, index) => mention(known.at(-1), code, ['joint', 'columns', index])),
    ...repeated(columns, (index) => ['joint', 'columns', index]),
    ...rows.flatMap(({ at }, index) => places(known.slice(0, -1), at, ['joint', 'rows', index, 'at'])),
    ...repeated(
      rows.map(({ at }) => at.join(':')),
      (index) => ['joint', 'rows', index, 'at'],
    ),
    ...wide,
    ...conditions.flatMap(({ at }, index) => places(known, at, ['joint', 'conditions', index, 'at'])),
  ];
}

function baseIssues({ dimensions, cells }: BaseMatrix, members: Members): Issue[] {
  const known = dimensions.map((code) => members.get(code));
  return [
    ...dimensions.flatMap((code, index) =>
      known[index] ? [] : [unknown(['baseMatrix', 'dimensions', index], code)],
    ),
    ...cells.flatMap(({ at }, index) => places(known, at, ['baseMatrix', 'cells', index, 'at'])),
  ];
}

const unknown = (path: PlanPath, name: string): Issue => ({
  code: 'unknown-reference',
  path,
  params: { name },
});
const twice = (path: PlanPath, code: string): Issue => ({ code: 'duplicate-code', path, params: { code } });
const inStep = (path: PlanPath, found: number, expected: number): Issue => ({
  code: 'not-in-step',
  path,
  params: { found, expected },
});

/** Of an axis that is unknown itself only that is told. */
const mention = (known: Known, code: string | null, path: PlanPath): Issue[] =>
  !known || code === null || known.has(code) ? [] : [unknown(path, code)];

const places = (known: readonly Known[], at: readonly (string | null)[], path: PlanPath): Issue[] =>
  at.length === known.length
    ? at.flatMap((code, index) => mention(known[index], code, [...path, index]))
    : [inStep(path, at.length, known.length)];

function repeated(codes: readonly string[], path: (index: number) => PlanPath): Issue[] {
  const seen = new Set<string>();
  return codes.flatMap((code, index) => {
    const again = seen.has(code);
    seen.add(code);
    return again ? [twice(path(index), code)] : [];
  });
}
