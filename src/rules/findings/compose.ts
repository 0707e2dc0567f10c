/**
 * Short forms for writing findings down: figures with their unit, and a finding of which only what it has is given.
 */
import type { Unit } from '../../plan/schema';
import { exact, type Fraction } from '../exact';
import type { Figure, Finding, FindingRow } from '../finding';

const inUnit =
  (unit: Figure['unit']) =>
  (value: Fraction | number): Figure => ({ value: typeof value === 'number' ? exact(value) : value, unit });

export const percent = inUnit('percent');
export const points = inUnit('points');
export const amount = inUnit('amount');
export const count = inUnit('count');

/** A figure in the unit of what it belongs to; a plan that names none has plain numbers. */
export const figureIn = (value: Fraction | number, unit: Unit | undefined): Figure =>
  inUnit(unit ?? 'other')(value);

/** A difference of two figures of a unit: that of two percentages is in percentage points. */
export const differenceIn = (value: Fraction, unit: Unit | undefined): Figure =>
  unit === 'percent' ? points(value) : figureIn(value, unit);

/** An ISO day. */
export const day = (iso: string): Figure =>
  inUnit('day')(Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000));

export type FindingParts = Pick<Finding, 'code' | 'key' | 'severity' | 'cells'> &
  Partial<Pick<Finding, 'names' | 'figures' | 'rows' | 'repairs'>>;

export const finding = (parts: FindingParts): Finding => ({
  names: {},
  figures: {},
  rows: [],
  repairs: [],
  ...parts,
});

export const row = (
  name: FindingRow['name'],
  cells: FindingRow['cells'],
  figures: FindingRow['figures'],
): FindingRow => ({ name, cells, figures });
