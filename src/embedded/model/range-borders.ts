/**
 * RangeBorderCollection and RangeBorder: the lines around a range and between its cells. Each cell keeps its own four
 * sides; a side of the range is that side of the cells along it.
 */
import type { CellStyle, RangeRef } from '../book';
import { asOneOf } from '../protocol/arguments';
import { createObject, type HostObject, type Members } from '../protocol/host-object';
import { bottom, right } from './geometry';
import type { RangeTarget } from './range';
import { asColor, common, restyle } from './styles';

const sideNames = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
const lineStyles = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
const weights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

type Side = keyof NonNullable<CellStyle['borders']>;
type Line = NonNullable<NonNullable<CellStyle['borders']>[Side]>;

interface BorderTarget extends RangeTarget {
  readonly name: (typeof sideNames)[number];
}

interface Part {
  readonly side: Side;
  readonly range: RangeRef;
}

function partsOf({ name, range }: BorderTarget): Part[] {
  const { row, column, rows, columns } = range;
  switch (name) {
    case 'EdgeTop':
      return [{ side: 'top', range: { ...range, rows: 1 } }];
    case 'EdgeBottom':
      return [{ side: 'bottom', range: { ...range, row: bottom(range), rows: 1 } }];
    case 'EdgeLeft':
      return [{ side: 'left', range: { ...range, columns: 1 } }];
    case 'EdgeRight':
      return [{ side: 'right', range: { ...range, column: right(range), columns: 1 } }];
    case 'InsideHorizontal':
      if (rows === 1) return [];
      return [
        { side: 'bottom', range: { ...range, rows: rows - 1 } },
        { side: 'top', range: { ...range, row: row + 1, rows: rows - 1 } },
      ];
    case 'InsideVertical':
      if (columns === 1) return [];
      return [
        { side: 'right', range: { ...range, columns: columns - 1 } },
        { side: 'left', range: { ...range, column: column + 1, columns: columns - 1 } },
      ];
  }
}

const thinLine: Line = { style: 'Continuous', color: '#000000' };

/** Colour or weight alone draw a line where there was none. */
function draw(target: BorderTarget, change: Partial<Line>): void {
  const { workspace, sheet } = target;
  for (const { side, range } of partsOf(target)) {
    restyle(workspace, sheet, range, ({ borders }) => ({
      borders: { ...borders, [side]: { ...(borders?.[side] ?? thinLine), ...change } },
    }));
  }
}

function erase(target: BorderTarget): void {
  const { workspace, sheet } = target;
  for (const { side, range } of partsOf(target)) {
    restyle(workspace, sheet, range, ({ borders }) => {
      const others = Object.entries(borders ?? {}).filter(([name]) => name !== side);
      return { borders: others.length === 0 ? undefined : Object.fromEntries(others) };
    });
  }
}

function read(target: BorderTarget, property: (line: Line | undefined) => string): string | null {
  const [part] = partsOf(target);
  if (part === undefined) return property(undefined);
  return common(target.sheet, part.range, ({ borders }) => property(borders?.[part.side]));
}

const border: Members<BorderTarget> = {
  type: 'RangeBorder',
  assertAlive: ({ workspace, sheet }) => workspace.assertAlive(sheet),
  scalars: {
    SideIndex: { get: ({ name }) => name },
    Style: {
      get: (target) => read(target, (line) => line?.style ?? 'None'),
      set: (target, value) => {
        const style = asOneOf(value, lineStyles, 'style');
        if (style === 'None') erase(target);
        else draw(target, { style });
      },
    },
    Color: {
      get: (target) => read(target, (line) => line?.color ?? ''),
      set: (target, value) => draw(target, { color: asColor(value, 'color') }),
    },
    Weight: {
      get: (target) => read(target, (line) => line?.weight ?? 'Thin'),
      set: (target, value) => draw(target, { weight: asOneOf(value, weights, 'weight') }),
    },
  },
};

const borders: Members<RangeTarget> = {
  type: 'RangeBorderCollection',
  assertAlive: ({ workspace, sheet }) => workspace.assertAlive(sheet),
  finders: {
    GetItem: (target, args) =>
      createObject(border, { ...target, name: asOneOf(args.raw(0), sideNames, 'index') }),
  },
};

export const rangeBordersObject = (target: RangeTarget): HostObject => createObject(borders, target);
