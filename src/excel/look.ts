/**
 * Reads what stands in the workbook: one round trip that lists sheets, tables, names and the plan's XML part; where a
 * plan is found, one for its text and the sheets' marks and one (more only above the size that Excel on the web
 * answers) for the contents of our own sheets. Sheets of the user are listed, never read; where a rule follows cells on
 * one, its conditional formats are.
 */
import type { Area, CellValue } from '../breakdown/workbook-spec';
import type { BookState, Grid, RangeFlag, SheetState, TableState } from './book-state';
import { entryRead } from './entry';
import { rangeOf } from './queue';
import { followedSheets } from './range-flags';
import type { Session } from './run';
import { planNamespace, sheetMark } from './stored-plan';
import type { Phase } from './types';

/** Contents, results and formats of so many cells stay well below the 5 MB of an answer. */
const cellsAtOnce = 40_000;

/** Asks more of a sheet of ours, in the request that reads its contents. */
type Alongside = (sheet: Excel.Worksheet, id: string) => void;

export async function look(
  session: Session,
  phase: Phase = 'look',
  alongside?: Alongside,
): Promise<BookState> {
  const { workbook } = session;
  const { worksheets, tables, names } = workbook;
  worksheets.load('items/id,items/name,items/position,items/visibility');
  tables.load('items/name,items/worksheet/id');
  names.load('items/name,items/formula');
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  const part = workbook.customXmlParts.getByNamespace(planNamespace).getOnlyItemOrNullObject();
  part.load('id');
  await session.sync(phase);

  const listed: BookState = {
    sheets: worksheets.items.map(({ id, name, position, visibility }) => ({
      id,
      name,
      position,
      visible: visibility === 'Visible',
    })),
    tables: tables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.id })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    activeSheet: active.id,
  };
  if (!part.isNullObject) return await lookInside(session, phase, listed, alongside);
  // A first generation that failed half-way leaves names and flags, but no plan.
  if (followedSheets(listed).length === 0) return listed;
  const flags = queueFlags(workbook, listed);
  await session.sync(phase);
  const read = flags.queueFormulas(new Set());
  await session.sync(phase);
  return { ...listed, rangeFlags: read() };
}

async function lookInside(
  session: Session,
  phase: Phase,
  listed: BookState,
  alongside: Alongside | undefined,
): Promise<BookState> {
  const { workbook } = session;
  const part = workbook.customXmlParts.getByNamespace(planNamespace).getOnlyItemOrNullObject();
  const xml = part.getXml();
  const marked = listed.sheets.map((state) => {
    const sheet = workbook.worksheets.getItem(state.id);
    const mark = sheet.customProperties.getItemOrNullObject(sheetMark);
    mark.load('value');
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return { state, mark, used };
  });
  const flags = queueFlags(workbook, listed);
  await session.sync(phase);

  const own = new Set(marked.filter(({ mark }) => !mark.isNullObject).map(({ state }) => state.id));
  const readTables = listed.tables
    .filter(({ sheet }) => own.has(sheet))
    .map(({ name }) => {
      const range = workbook.tables.getItem(name).getRange().untrack();
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      return { name, range };
    });
  const rangeFlags = flags.queueFormulas(own);
  for (const id of own) alongside?.(workbook.worksheets.getItem(id), id);
  const charts = new Map(
    [...own].map((id) => {
      const list = workbook.worksheets.getItem(id).charts;
      list.load('items/name');
      return [id, list] as const;
    }),
  );
  const reader = gridReader(session, phase);
  const sheets: SheetState[] = [];
  for (const { state, mark, used } of marked) {
    if (mark.isNullObject) sheets.push(state);
    else if (used.isNullObject) sheets.push({ ...state, key: mark.value });
    else sheets.push({ ...state, key: mark.value, grid: await reader.read(state.id, areaOf(used)) });
  }
  await session.sync(phase);
  reader.settle();

  const areas = new Map(readTables.map(({ name, range }) => [name, areaOf(range)]));
  const tables = listed.tables.map((table): TableState => {
    const area = areas.get(table.name);
    return area ? { ...table, area } : table;
  });
  return {
    ...listed,
    sheets: sheets.map((sheet) => {
      const names = charts.get(sheet.id)?.items.map(({ name }) => name) ?? [];
      return names.length === 0 ? sheet : { ...sheet, charts: names };
    }),
    tables,
    ...(flags.sheets === 0 ? {} : { rangeFlags: rangeFlags() }),
    xml: xml.value,
  };
}

/** Queues the conditional formats of the user's sheets that rules follow cells on, and a sync later their formulas. */
function queueFlags(workbook: Excel.Workbook, listed: BookState) {
  const followed = followedSheets(listed).map((id) => {
    // Asked again a round trip later, hence tracked.
    const formats = workbook.worksheets.getItem(id).getRange().conditionalFormats;
    formats.load('items/id,items/type');
    return { id, formats };
  });
  const queueFormulas = (own: ReadonlySet<string>): (() => RangeFlag[]) => {
    const rules = followed
      .filter(({ id }) => !own.has(id))
      .flatMap(({ id: sheet, formats }) =>
        formats.items
          .filter(({ type }) => type === 'Custom')
          .map((format) => {
            const { rule } = format.custom;
            rule.load('formula');
            return { sheet, id: format.id, rule };
          }),
      );
    return () => rules.map(({ sheet, id, rule }) => ({ sheet, id, formula: rule.formula }));
  };
  return { sheets: followed.length, queueFormulas };
}

const areaOf = (range: Excel.Range): Area => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

/** Queues reading in bands of rows; sends them when enough has gathered. The grids are complete after `settle`. */
function gridReader(session: Session, phase: Phase) {
  let queued = 0;
  let waiting: (() => void)[] = [];
  const settle = () => {
    for (const take of waiting) take();
    waiting = [];
    queued = 0;
  };
  const read = async (id: string, area: Area): Promise<Grid> => {
    const sheet = session.workbook.worksheets.getItem(id);
    const grid = {
      row: area.row,
      column: area.column,
      entries: [] as Grid['entries'][number][],
      values: [] as Grid['values'][number][],
      formats: [] as Grid['formats'][number][],
    };
    const rowsAtOnce = Math.max(1, Math.floor(cellsAtOnce / area.columns));
    for (let done = 0; done < area.rows; done += rowsAtOnce) {
      const rows = Math.min(rowsAtOnce, area.rows - done);
      if (queued > 0 && queued + rows * area.columns > cellsAtOnce) {
        await session.sync(phase);
        settle();
      }
      const range = rangeOf(sheet, { ...area, row: area.row + done, rows });
      range.load('formulas,values,numberFormat');
      queued += rows * area.columns;
      waiting.push(() => {
        const values = range.values as CellValue[][];
        const formulas = range.formulas as CellValue[][];
        formulas.forEach((line, row) => {
          const results = values[row] ?? [];
          grid.entries.push(line.map((formula, column) => entryRead(formula, results[column] ?? '')));
          grid.values.push(results);
        });
        grid.formats.push(...(range.numberFormat as string[][]));
      });
    }
    return grid;
  };
  return { read, settle };
}
