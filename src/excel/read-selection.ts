/**
 * What the user has selected, as the left side of a rule: rows of a column of our tables, a named figure, or any cells of
 * the user's own sheets. `not-a-figure` where that is nothing with a figure, `circular` where the figure depends on the
 * rules themselves, `no-plan` where nothing was generated.
 */
import { cellText } from '../breakdown/reference';
import type { Area, CellValue } from '../breakdown/workbook-spec';
import type { Measure } from '../plan/schema';
import { resolveMeasure, type Left } from '../rules/rule-model';
import type { BookState } from './book-state';
import { readContents, type Contents } from './contents';
import { Failure } from './errors';
import { officeCode } from './failure';
import { measureAt } from './figure-places';
import { look } from './look';
import { recognise, type Own } from './own';
import { inExcel, type Session } from './run';
import type { Selected } from './types';
import { unitOfFormats } from './units';

export const readSelection = (): Promise<Selected> =>
  inExcel(async (session) => {
    const selection = session.workbook.getSelectedRange();
    selection.load('rowIndex,columnIndex,rowCount,columnCount');
    selection.worksheet.load('id');
    const state = await lookWith(session);
    const own = recognise(state);
    if (!own) throw new Failure('no-plan', 'look', 'unchanged');
    const sheet = state.sheets.find(({ id }) => id === selection.worksheet.id);
    if (!sheet) throw refused('not-a-figure', '');
    const area: Area = {
      row: selection.rowIndex,
      column: selection.columnIndex,
      rows: selection.rowCount,
      columns: selection.columnCount,
    };
    const cell = cellText(sheet.name, area);
    const contents = readContents(state, own);
    const measure = measureAt(state, own, contents, sheet, area);
    if (typeof measure === 'string') throw refused(measure, cell);
    if (measure.of === 'range') return await ownCells(session, selection, own, measure, cell);
    const { left, unit } = resolveMeasure(own.stored.plan, measure);
    return { measure, cell, unit, value: valueOf(contents, left) };
  });

const refused = (code: 'not-a-figure' | 'circular', cell: string) =>
  new Failure(code, 'look', 'unchanged', { cell });

/** Several areas can't be asked for as one range. */
async function lookWith(session: Session): Promise<BookState> {
  try {
    return await look(session);
  } catch (error) {
    const office = error instanceof Failure ? officeCode(error.cause) : undefined;
    if (office === 'InvalidSelection') throw refused('not-a-figure', '');
    throw error;
  }
}

async function ownCells(
  session: Session,
  selection: Excel.Range,
  own: Own,
  measure: Extract<Measure, { of: 'range' }>,
  cell: string,
): Promise<Selected> {
  selection.load('values,numberFormat,formulas');
  await session.sync('look');
  const formulas = (selection.formulas as CellValue[][]).flat().map(String);
  if (formulas.some((formula) => dependsOnRules(formula, own))) throw refused('circular', cell);
  const numbers = (selection.values as CellValue[][]).flat().filter((value) => typeof value === 'number');
  const unit = unitOfFormats(selection.numberFormat as string[][]);
  return {
    measure: { ...measure, unit },
    cell,
    unit,
    value: numbers.length === 0 ? undefined : sum(numbers),
  };
}

/** A look at the formula alone: what it takes from other cells is not followed. */
function dependsOnRules(formula: string, own: Own): boolean {
  const { renamed } = own.stored.layout;
  return (
    formula.startsWith('=') &&
    ['tblRules', 'tblFlags', 'Count_Violations', 'Count_Warnings', 'Count_Notes', 'Flag_Level'].some((name) =>
      formula.toLowerCase().includes((renamed[name] ?? name).toLowerCase()),
    )
  );
}

/** As Excel shows it: 0.35 + 0.3 is 0.65. */
const sum = (numbers: readonly number[]): number =>
  Number(numbers.reduce((all, one) => all + one, 0).toPrecision(15));

function valueOf(contents: Contents, left: Left): number | undefined {
  const total = (keys: readonly string[]): number | undefined => {
    const values = keys.map((key) => contents.find(key)?.value);
    const numbers = values.filter((value) => typeof value === 'number');
    return numbers.length === values.length ? sum(numbers) : undefined;
  };
  switch (left.kind) {
    case 'figures':
      return total(left.figures.map(({ table, row, column }) => `${table}/${row}/${column}`));
    case 'name':
      return total([left.name]);
    case 'growth': {
      const amounts = total(left.amounts.map(({ table, row, column }) => `${table}/${row}/${column}`));
      const bases = total(left.amounts.map(({ table, row }) => `${table}/${row}/baseAmount`));
      return amounts === undefined || !bases ? undefined : amounts / bases - 1;
    }
    case 'total':
      return undefined;
  }
}
