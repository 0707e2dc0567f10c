/**
 * What a person changes in the grid: typing, deleting, pasting, filling, undoing. Whatever the way, Univer ends by
 * setting cells; a cell that then differs from the book is an edit, and a cell that agrees with it is an echo of what the
 * engine wrote there itself. So no flag has to say who is writing.
 *
 * Of a single typed cell the text is passed on as it was typed ("45%"), because the host reads entries as Excel does;
 * other changes are passed on as the grid has them.
 */
import { extractPureTextFromCell, type ICellData, type Nullable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/preset-sheets-core';
import type { Book, CellData, Value } from '../../book';
import { cellType, toUniverUpdate } from '../../engine/snapshot-cells';

export interface TypedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** As a person would type it. */
  readonly entry: Value;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

interface SetCells {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, unknown>>>>;
}

const setCells = 'sheet.mutation.set-range-values';

/** `unitId` is what Univer calls the book now. */
export function onTyped(
  api: FUniver,
  book: Book,
  unitId: () => string | undefined,
  listener: (cells: readonly TypedCell[]) => void,
): void {
  /** While the cell editor closes; it sets the cell before it has closed. */
  let typed: (Place & { readonly text: string }) | undefined;

  api.addEvent(api.Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
    typed = isConfirm ? { row, column, text: value.toPlainText().replace(/[\r\n]+$/, '') } : undefined;
  });
  api.addEvent(api.Event.SheetEditEnded, () => {
    typed = undefined;
  });

  api.onCommandExecuted(({ id, params }, options) => {
    if (id !== setCells || options?.fromFormula === true) return;
    const change = params as SetCells;
    if (change.unitId !== unitId()) return;
    const sheet = book.sheets.find((candidate) => candidate.id === change.subUnitId);
    const grid = api.getWorkbook(change.unitId)?.getSheetBySheetId(change.subUnitId);
    if (sheet === undefined || !grid) return;

    const places = placesOf(change);
    const text = places.length === 1 && isAt(typed, places[0]) ? typed?.text : undefined;
    const edits = places.flatMap(({ row, column }): TypedCell[] => {
      const shown = grid.getSheet().getCellRaw(row, column);
      const formula = shown?.f || shown?.si ? grid.getRange(row, column).getFormula() : '';
      if (agree(shown, formula, sheet.cells.get(row)?.get(column))) return [];
      return [{ sheetId: sheet.id, row, column, entry: text ?? entryOf(shown, formula) }];
    });
    if (edits.length > 0) listener(edits);
  });
}

const isAt = (typed: Place | undefined, place: Place | undefined) =>
  typed !== undefined && typed.row === place?.row && typed.column === place.column;

const placesOf = ({ cellValue = {} }: SetCells): Place[] =>
  Object.entries(cellValue).flatMap(([row, line]) =>
    Object.keys(line).map((column) => ({ row: Number(row), column: Number(column) })),
  );

const textOf = (shown: ICellData): string | undefined =>
  shown.p ? extractPureTextFromCell(shown) : undefined;

const contentOf = (shown: Nullable<ICellData>) => (shown ? (textOf(shown) ?? shown.v ?? '') : '');

function agree(shown: Nullable<ICellData>, formula: string, cell: CellData | undefined): boolean {
  const wanted = toUniverUpdate(cell);
  if (formula !== '' || wanted.f) return formula === (wanted.f ?? '');
  return contentOf(shown) === (wanted.v ?? '');
}

function entryOf(shown: Nullable<ICellData>, formula: string): Value {
  if (formula !== '') return formula;
  const content = contentOf(shown);
  if (shown?.t === cellType.boolean) return Boolean(content);
  return shown?.t === cellType.forcedText ? `'${content}` : content;
}
