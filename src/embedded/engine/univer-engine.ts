/**
 * Calculates the book with Univer. It works the same on Univer without a screen (Node) and on the grid in the
 * browser: the caller brings Univer as `UniverParts`, with its plugins registered (the formula plugin with
 * CalculationMode.FORCED, the table plugin with `tablePluginConfig`).
 *
 * The book is the truth: a structural change replaces the Univer unit by a new one built from the book, any
 * other change sets the changed cells. Calls run one after the other. A calculation that does not end, or that
 * the engine's own end cuts short, rejects with an EngineError.
 */
import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { IExecutionInProgressParams } from '@univerjs/engine-formula';
import type {} from '@univerjs/engine-formula/facade';
import type { ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting';
import type { TriggerCalculationController } from '@univerjs/sheets-formula';
import type {} from '@univerjs/sheets-formula/facade';
import type { Book, CellStyle, Changes, Engine } from '../book';
import { unresolvable } from './cycles';
import { EngineError } from './engine-error';
import { toResult } from './results';
import { fromUniverLook } from './snapshot-style';
import { isToCome, startAtOnce, startCommand, takenIn } from './start-at-once';
import { UniverUnit } from './univer-unit';

export interface UniverParts {
  univer: Univer;
  api: FUniver;
  /**
   * Asked for late: Univer starts its plugins with the first unit. Absent where nobody looks at the cells: conditional
   * formats cost a calculation as much as all formulas together.
   */
  conditionalFormatting?: () => ConditionalFormattingService;
  calculationTrigger: () => TriggerCalculationController;
}

const patience = 60_000;

export class UniverEngine implements Engine {
  readonly #parts: UniverParts;
  #unit: UniverUnit | undefined;
  #queue: Promise<void> = Promise.resolve();
  #cyclic = false;
  /** Calculations so far. */
  #begun = 0;
  readonly #end = new AbortController();

  constructor(parts: UniverParts) {
    this.#parts = parts;
    parts.api.onCommandExecuted(({ id, params }) => {
      if (id === startCommand) this.#begun += 1;
      if (id !== 'formula.mutation.set-formula-calculation-notification') return;
      const { stageInfo } = params as { stageInfo?: IExecutionInProgressParams };
      if (stageInfo !== undefined && stageInfo.formulaCycleIndex > 0) this.#cyclic = true;
    });
  }

  /** What Univer calls the book now; its events carry this id. */
  get unitId(): string | undefined {
    return this.#unit?.id;
  }

  calculate(book: Book, changes: Changes): Promise<void> {
    const run = this.#queue.then(() => this.#calculate(book, changes));
    // The caller hears of a failure; the calls behind it go on.
    this.#queue = run.catch(() => undefined);
    return run;
  }

  /** The look that conditional formats give a cell now; undefined when none applies. */
  conditionalStyle(sheetId: string, row: number, column: number): CellStyle | undefined {
    if (this.#unit === undefined) return undefined;
    const service = this.#parts.conditionalFormatting?.();
    return fromUniverLook(service?.composeStyle(this.#unit.id, sheetId, row, column)?.style);
  }

  dispose(): void {
    this.#end.abort();
    this.#parts.univer.dispose();
  }

  async #calculate(book: Book, changes: Changes): Promise<void> {
    if (this.#end.signal.aborted) throw new EngineError('engineDisposed');
    const { api } = this.#parts;
    let edited = false;
    if (this.#unit === undefined || changes.structure || !this.#unit.accepts(book, changes.cells)) {
      this.#unit?.dispose();
      this.#unit = new UniverUnit(api, book, this.#parts.conditionalFormatting !== undefined);
      this.#cyclic = false;
    } else {
      if (changes.cells.length === 0) return;
      this.#unit.setCells(book, changes.cells);
      edited = true;
    }
    const formula = api.getFormula();
    // Univer keeps read formulas by their text, with the names in them resolved: stale once a name changes, and
    // wrong for another book in the process.
    formula.lexerTreeBuilder.dispose();
    // Univer begins a second round only if a formula depends on itself: that is how we learn of it.
    formula.setMaxIteration(2);
    if (edited) {
      await takenIn();
      const trigger = this.#parts.calculationTrigger();
      const settled = this.#settled(isToCome(trigger));
      startAtOnce(api, trigger);
      await settled;
    } else {
      // A new unit is always calculated.
      await this.#settled(true);
    }
    this.#storeResults(book, this.#unit);
    if (this.#cyclic) await this.#markCycles(book);
  }

  /**
   * Waits until results are in the cells. Univer takes a calculation that has not begun after half a second for none at
   * all, which on a busy machine is too soon: where one is to come, it is waited for again.
   */
  async #settled(isToCome: boolean): Promise<void> {
    const { signal } = this.#end;
    const before = this.#begun;
    let isOver = false;
    const applied = async (): Promise<void> => {
      do await this.#parts.api.getFormula().onCalculationResultApplied();
      while (isToCome && !isOver && this.#begun === before);
    };
    let giveUp: () => void = () => undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const failed = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new EngineError('calculationTimedOut', { milliseconds: patience })),
        patience,
      );
      giveUp = () => reject(new EngineError('engineDisposed'));
      signal.addEventListener('abort', giveUp);
    });
    try {
      await Promise.race([applied(), failed]);
    } finally {
      isOver = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
    }
  }

  #storeResults(book: Book, unit: UniverUnit): void {
    for (const sheet of book.sheets) {
      for (const [row, cells] of sheet.cells) {
        for (const [column, cell] of cells) {
          if (cell.formula !== undefined) cell.result = toResult(unit.cellAt(sheet.id, row, column));
        }
      }
    }
  }

  /** A circular formula shows #REF!, as it does in Google Sheets; Excel would show 0 after its warning. */
  async #markCycles(book: Book): Promise<void> {
    const nodes = await this.#parts.api.getFormula().getAllDependencyTrees();
    const formulas = nodes.filter(({ unitId, formulaId }) => unitId === this.unitId && !formulaId);
    const circular = unresolvable(formulas);
    this.#cyclic = circular.length > 0;
    for (const { subUnitId, row, column } of circular) {
      const cell = book.sheets
        .find((sheet) => sheet.id === subUnitId)
        ?.cells.get(row)
        ?.get(column);
      if (cell?.formula !== undefined) cell.result = { error: '#REF!' };
    }
  }
}
