/**
 * Carries steps out through Office.js: each becomes calls in the current batch, nothing is sent here. Ranges are
 * untracked at once, so that the end of the run has no references to give back in a request of its own.
 */
import { looks, type Style } from '../breakdown/styles';
import type { Area, ChartSpec, FlagSpec, ValidationSpec } from '../breakdown/workbook-spec';
import type { Step, View } from './steps';
import { planNamespace, sheetMark } from './stored-plan';

const gridColor = '#BFBFBF';

/** Excel's widths count characters of the normal font (7 pixels each and 5 for the margins), Office.js points. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns).untrack();
}

/** The same number format for every cell: Excel takes the bare text, which the typings don't know. */
function setFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Finds sheets and ranges; each is made once a batch, since every proxy costs a request's room and a client's time. */
interface Finder {
  sheet(handle: string): Excel.Worksheet;
  range(at: { readonly sheet: string; readonly area: Area }): Excel.Range;
  added(handle: string, sheet: Excel.Worksheet): void;
}

function finder(workbook: Excel.Workbook): Finder {
  const sheets = new Map<string, Excel.Worksheet>();
  const ranges = new Map<string, Excel.Range>();
  const once = <Made>(known: Map<string, Made>, key: string, make: () => Made): Made => {
    const made = known.get(key) ?? make();
    known.set(key, made);
    return made;
  };
  const sheet = (handle: string) => once(sheets, handle, () => workbook.worksheets.getItem(handle));
  return {
    sheet,
    range: ({ sheet: handle, area }) =>
      once(
        ranges,
        `${handle}/${String(area.row)}/${String(area.column)}/${String(area.rows)}/${String(area.columns)}`,
        () => rangeOf(sheet(handle), area),
      ),
    added: (handle, made) => void sheets.set(handle, made),
  };
}

export function queueSteps(workbook: Excel.Workbook, steps: readonly Step[]): void {
  const find = finder(workbook);
  for (const step of steps) queueStep(workbook, step, find);
}

function queueStep(workbook: Excel.Workbook, step: Step, { sheet, range, added }: Finder): void {
  switch (step.do) {
    case 'add-sheet':
      added(step.sheet, workbook.worksheets.add(step.sheet));
      return;
    case 'rename-sheet':
      sheet(step.sheet).name = step.name;
      return;
    case 'move-sheet':
      sheet(step.sheet).position = step.position;
      return;
    case 'remove-sheet':
      sheet(step.sheet).delete();
      return;
    case 'mark-sheet':
      sheet(step.sheet).customProperties.add(sheetMark, step.key);
      return;
    case 'unmark-sheet':
      sheet(step.sheet).customProperties.getItemOrNullObject(sheetMark).delete();
      return;
    case 'clear-formats':
      range(step).clear('Formats');
      return;
    case 'clear-link':
      range(step).clear('Hyperlinks');
      return;
    case 'format':
      setFormat(range(step), step.format);
      return;
    case 'enter': {
      const { row, column, entries } = step;
      const area = { row, column, rows: entries.length, columns: entries[0]?.length ?? 0 };
      range({ sheet: step.sheet, area }).formulas = entries;
      return;
    }
    case 'link':
      range(step).hyperlink = { documentReference: step.target };
      return;
    case 'look':
      setLook(range(step), step.area, step.look);
      return;
    case 'widths':
      range(step).format.columnWidth = pointsOf(step.characters);
      return;
    case 'fit-rows':
      range(step).format.autofitRows();
      return;
    case 'view':
      setView(sheet(step.sheet), step.view);
      return;
    case 'add-table': {
      const table = sheet(step.sheet).tables.add(range(step), true);
      table.name = step.name;
      table.style = 'TableStyleLight1';
      table.showBandedRows = false;
      table.showFilterButton = false;
      return;
    }
    case 'resize-table':
      workbook.tables.getItem(step.name).resize(range(step));
      return;
    case 'dissolve-table':
      workbook.tables.getItem(step.name).convertToRange().untrack();
      return;
    case 'add-name':
      workbook.names.add(step.name, step.formula);
      return;
    case 'point-name':
      workbook.names.getItem(step.name).formula = step.formula;
      return;
    case 'remove-name':
      workbook.names.getItem(step.name).delete();
      return;
    case 'clear-flags':
      range(step).conditionalFormats.clearAll();
      return;
    case 'add-flag':
      addFlag(range({ sheet: step.sheet, area: step.flag.area }), step.flag);
      return;
    case 'remove-flag':
      sheet(step.sheet).getRange().untrack().conditionalFormats.getItem(step.id).delete();
      return;
    case 'clear-validations':
      range(step).dataValidation.clear();
      return;
    case 'add-validation':
      addValidation(range({ sheet: step.sheet, area: step.validation.area }), step.validation);
      return;
    case 'store-plan': {
      const parts = workbook.customXmlParts;
      if (step.replaces) parts.getByNamespace(planNamespace).getOnlyItemOrNullObject().setXml(step.xml);
      else parts.add(step.xml);
      return;
    }
    case 'add-chart':
      addChart(sheet(step.sheet), step.chart);
      return;
    case 'remove-chart':
      sheet(step.sheet).charts.getItem(step.name).delete();
      return;
    case 'remove-plan':
      workbook.customXmlParts.getByNamespace(planNamespace).getOnlyItemOrNullObject().delete();
      return;
    case 'activate':
      sheet(step.sheet).activate();
  }
}

function setLook(range: Excel.Range, area: Area, look: Style): void {
  const { format } = range;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.align !== undefined) format.horizontalAlignment = look.align;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.middle) format.verticalAlignment = 'Center';
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  for (const edge of look.border ? edges(look.border, area) : []) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = gridColor;
  }
}

type Edge = 'EdgeTop' | 'EdgeBottom' | 'InsideHorizontal';

function edges(border: NonNullable<Style['border']>, { rows }: Area): Edge[] {
  if (border === 'bottom') return ['EdgeBottom'];
  return ['EdgeTop', 'EdgeBottom', ...(rows > 1 ? (['InsideHorizontal'] as const) : [])];
}

function setView(sheet: Excel.Worksheet, { frozenRows, frozenColumns, tabColor }: View): void {
  sheet.tabColor = tabColor;
  sheet.showGridlines = false;
  if (frozenRows > 0 && frozenColumns > 0) {
    sheet.freezePanes.freezeAt(
      rangeOf(sheet, { row: 0, column: 0, rows: frozenRows, columns: frozenColumns }),
    );
  } else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) sheet.freezePanes.freezeColumns(frozenColumns);
  else sheet.freezePanes.unfreeze();
  sheet.pageLayout.orientation = 'Landscape';
  // One page wide; as many pages long as it takes.
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
}

/** The newest conditional format wins, hence flags are queued from the least to the most important. */
function addFlag(range: Excel.Range, flag: FlagSpec): void {
  const conditional = range.conditionalFormats.add('Custom');
  conditional.custom.rule.formula = flag.formula;
  const { format } = conditional.custom;
  const look: Style = looks[flag.look];
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (flag.format !== undefined) format.numberFormat = flag.format;
  conditional.stopIfTrue = true;
}

/** The header row names the series, the first column the categories. */
function addChart(sheet: Excel.Worksheet, { name, title, source, place, lines, fromZero }: ChartSpec): void {
  const chart = sheet.charts.add('ColumnClustered', rangeOf(sheet, source), 'Columns');
  chart.name = name;
  chart.title.text = title;
  chart.legend.position = 'Bottom';
  if (fromZero) chart.axes.valueAxis.minimum = 0;
  for (const index of lines) {
    const series = chart.series.getItemAt(index);
    series.chartType = 'LineMarkers';
    series.axisGroup = 'Secondary';
  }
  const last = { ...place, row: place.row + place.rows - 1, column: place.column + place.columns - 1 };
  chart.setPosition(
    rangeOf(sheet, { ...place, rows: 1, columns: 1 }),
    rangeOf(sheet, { ...last, rows: 1, columns: 1 }),
  );
}

function addValidation(range: Excel.Range, validation: ValidationSpec): void {
  range.dataValidation.rule =
    validation.kind === 'list'
      ? { list: { inCellDropDown: true, source: validation.source } }
      : { decimal: { operator: 'Between', formula1: validation.minimum, formula2: validation.maximum } };
  range.dataValidation.ignoreBlanks = true;
}
