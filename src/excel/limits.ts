/**
 * What a sheet can hold at all, asked before the first write, so that a plan that is too large is refused with its
 * place named and nothing begun. Pure.
 */
import { address, sheetReference } from '../breakdown/formulas';
import type { WorkbookSpec } from '../breakdown/workbook-spec';
import { Failure } from './errors';

const most = { rows: 1_048_576, columns: 16_384, formula: 8_192, text: 32_767 } as const;

export function checkLimits(spec: WorkbookSpec): void {
  for (const { name, cells } of spec.sheets) {
    const refuse = (what: keyof typeof most, size: number, row: number, column: number) => {
      if (size <= most[what]) return;
      throw new Failure('does-not-fit', 'build', 'unchanged', {
        what,
        size,
        most: most[what],
        cell: `${sheetReference(name)}!${address(row, column)}`,
      });
    };
    refuse('rows', cells.length, 0, 0);
    for (const [row, line] of cells.entries()) {
      refuse('columns', line.length, row, 0);
      for (const [column, cell] of line.entries()) {
        if (cell?.formula !== undefined) refuse('formula', cell.formula.length, row, column);
        if (typeof cell?.value === 'string') refuse('text', cell.value.length, row, column);
      }
    }
  }
}
