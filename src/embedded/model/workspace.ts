/**
 * What the model's objects share: the book, what changed in it since the last calculation, and the events to be
 * sent. Every change of the book is reported here, so that a later read knows whether it has to calculate: writes
 * alone never calculate.
 */
import type { Book, Changes, Engine, RangeRef, Sheet } from '../book';
import { itemNotFound } from '../protocol/errors';
import { EventQueue } from './events';
import { cellCount } from './geometry';

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** Beyond this, building everything again costs less than naming each cell. */
const mostCellsNamed = 250_000;

export class Workspace {
  readonly book: Book;
  readonly events = new EventQueue();
  calculationMode: CalculationMode = 'Automatic';
  /** An add-in asked for no calculation until its next sync. */
  calculationSuspended = false;

  readonly #engine: Engine;
  #changes: Changes = { structure: true, cells: [] };
  #changed: boolean;

  constructor(book: Book, engine: Engine, calculated: boolean) {
    this.book = book;
    this.#engine = engine;
    this.#changed = !calculated;
  }

  get activeSheet(): Sheet {
    const sheet = this.book.sheets.find(({ id }) => id === this.book.activeSheetId);
    if (sheet === undefined) throw itemNotFound('The active worksheet');
    return sheet;
  }

  cellsChanged(sheet: Sheet, range: RangeRef): void {
    this.#changed = true;
    if (this.#changes.structure) return;
    if (this.#changes.cells.length + cellCount(range) > mostCellsNamed) {
      this.structureChanged();
      return;
    }
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      for (let column = range.column; column < range.column + range.columns; column += 1) {
        this.#changes.cells.push({ sheetId: sheet.id, row, column });
      }
    }
  }

  /** Anything beside single cells: sheets, tables, names, conditional formats, column widths … */
  structureChanged(): void {
    this.#changed = true;
    this.#changes = { structure: true, cells: [] };
  }

  /** Before results are read. */
  async calculateIfNeeded(): Promise<void> {
    if (this.calculationMode === 'Manual' || this.calculationSuspended) return;
    await this.calculate();
  }

  /** In any mode; nothing happens where nothing has changed. */
  async calculate(): Promise<void> {
    if (!this.#changed) return;
    const changes = this.#changes;
    this.#changes = { structure: false, cells: [] };
    this.#changed = false;
    try {
      await this.#engine.calculate(this.book, changes);
    } catch (error) {
      this.structureChanged();
      throw error;
    }
  }

  assertAlive(sheet: Sheet): void {
    if (!this.book.sheets.includes(sheet)) throw itemNotFound(`The worksheet ${sheet.name}`);
  }
}
