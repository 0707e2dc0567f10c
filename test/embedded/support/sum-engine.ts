/**
 * An engine that is just enough to tell when the host calculates: it knows `=SUM(A1:A3)` and `=A1`, and leaves every
 * other formula without a result.
 */
import type { Book, CellError, Changes, Engine, Sheet, Value } from '../../../src/embedded/book';
import { findSheet, parseAddress } from '../../../src/embedded/model/address';
import { cellAt, placedCells } from '../../../src/embedded/model/cells';
import { readValue } from '../../../src/embedded/model/reading';

export interface SumEngine extends Engine {
  /** What each calculation was told of. */
  readonly calls: Changes[];
}

function evaluate(book: Book, home: Sheet, formula: string): Value | CellError | undefined {
  if (formula.includes('#REF!')) return { error: '#REF!' };
  const [, sum, single] = /^=(?:SUM\((.+)\)|([^()]+))$/.exec(formula) ?? [];
  try {
    const { sheetName, range } = parseAddress(sum ?? single ?? '');
    const sheet = sheetName === undefined ? home : findSheet(book, sheetName);
    if (sheet === undefined) return { error: '#REF!' };
    if (sum === undefined) return readValue(cellAt(sheet, range.row, range.column));
    return placedCells(sheet, range).reduce((total, { cell }) => total + Number(readValue(cell)), 0);
  } catch {
    return undefined;
  }
}

export function createSumEngine(): SumEngine {
  const calls: Changes[] = [];
  return {
    calls,
    calculate(book, changes) {
      calls.push(changes);
      for (const sheet of book.sheets) {
        for (const line of sheet.cells.values()) {
          for (const cell of line.values()) {
            if (cell.formula === undefined) continue;
            const result = evaluate(book, sheet, cell.formula);
            if (result !== undefined) cell.result = result;
          }
        }
      }
      return Promise.resolve();
    },
    dispose: () => undefined,
  };
}
