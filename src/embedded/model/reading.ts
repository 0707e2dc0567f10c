/** What a cell shows: its value, what was entered, its text under the number format, and the kind of its value. */
import { format as formatNumber } from 'numfmt';
import type { CellData, Value } from '../book';

export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

export const generalFormat = 'General';

/** A formula that was never calculated shows 0, as it does in an Excel that may not calculate. */
const uncalculated = 0;

export function readValue(cell: CellData | undefined): Value {
  if (cell?.formula === undefined) return cell?.value ?? '';
  const result = cell.result ?? uncalculated;
  return typeof result === 'object' ? result.error : result;
}

export function readFormula(cell: CellData | undefined): Value {
  return cell?.formula ?? cell?.value ?? '';
}

export function readText(cell: CellData | undefined): string {
  const value = readValue(cell);
  if (value === '' || valueTypeOf(cell) === 'Error') return String(value);
  return formatNumber(cell?.format ?? generalFormat, value);
}

export function valueTypeOf(cell: CellData | undefined): ValueType {
  if (cell === undefined || (cell.formula === undefined && cell.value === undefined)) return 'Empty';
  if (cell.formula !== undefined && typeof cell.result === 'object') return 'Error';
  switch (typeof readValue(cell)) {
    case 'number':
      return 'Double';
    case 'boolean':
      return 'Boolean';
    default:
      return 'String';
  }
}
