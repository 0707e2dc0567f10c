/**
 * The calendar of the fiscal year, in the order of its days: reports, meetings, reviews and trainings, whose dates follow
 * the year until somebody types another, and tasks, milestones and measures, which are typed where they belong and only
 * shown here. What is overdue is marked; what is due soon has a place in `dueOrder`, by which the dashboard lists it.
 */
import { monthsOf } from '../../plan/calendar';
import type { BuiltSheet } from '../built-sheet';
import { label } from '../cells';
import type { Context } from '../context';
import { dayOf, onceOf, returningOf, type Once, type Returning } from '../dated';
import { address, quote, sheetReference } from '../formulas';
import { SheetBuilder, type ColumnCell, type TableRow } from '../sheet-builder';
import { isOverdue, putTaskRules, stateInput } from '../tasks';
import type { NameSpec } from '../workbook-spec';
import { putHeading } from './heading';

const table = 'tblCalendar';
const firstRow = 6;
const usualDays = 30;

export function buildCalendarSheet(context: Context): BuiltSheet {
  const { plan, tables } = context;
  const sheet = new SheetBuilder('calendar', context.sheetName('calendar'), '#7030A0');
  putHeading(context, sheet, context.t('note.calendar'));
  const names = putCounts(context, sheet);
  const months = monthsOf(plan);
  const homes: Readonly<Record<string, string>> = {
    tblMatrix: 'matrix',
    tblMilestone: 'targets',
    tblSupport: 'support',
    tblRisk: 'risks',
  };
  const rows = [
    ...returningOf(plan).map((entry) => ({ day: dayOf(entry, months), row: returningRow(context, entry) })),
    ...onceOf(plan)
      .filter((entry) => context.has(homes[entry.table] ?? ''))
      .map((entry) => ({ day: entry.due, row: onceRow(context, entry) })),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const placed = sheet.putTable(
    { row: firstRow, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    rows.map(({ row }) => row),
    context.extra(table),
  );
  putTaskRules(context, sheet, placed, 'date');
  const day = address(placed.firstRow, placed.area('date').column, 'column');
  sheet.flag(placed.area('weekday'), `=AND(N(${day})>0,WEEKDAY(N(${day}),2)>5)`, 'note');
  [30, 14, 10, 14, 46, 18, 12, 12, 14].forEach((width, column) => {
    sheet.widen(column, width);
  });
  sheet.freeze(firstRow + 1, 2);
  return { sheet: sheet.build(), names, paths: sheet.paths, totals: {} };
}

function putCounts(context: Context, sheet: SheetBuilder): NameSpec[] {
  const { t, name, tables, formats } = context;
  const column = (key: string) => tables.column(table, key);
  const reference = (row: number) => `=${sheetReference(sheet.name)}!${address(row, 1, 'both')}`;
  sheet.put(2, 0, { value: t('label.Due_Days'), style: 'label' });
  sheet.putInput(2, 1, 'Due_Days', { style: 'input', format: formats.count, value: usualDays });
  const open = `${column('status')},"<>"&${name('Text_Done')}`;
  const counts = [
    ['Due_Count', `COUNT(${column('rank')})`],
    ['Overdue_Count', `COUNTIFS(${column('date')},"<"&${name('As_Of')},${column('date')},">0",${open})`],
  ] as const;
  counts.forEach(([canonical, text], index) => {
    sheet.put(3 + index, 0, { value: t(`label.${canonical}`), style: 'label' });
    sheet.put(3 + index, 1, { style: 'formula', format: formats.count, formula: `=${text}` });
  });
  return [
    { name: name('Due_Days'), formula: reference(2) },
    ...counts.map(([canonical], index) => ({ name: name(canonical), formula: reference(3 + index) })),
  ];
}

/** Cells that follow from a row's date and state. */
function following(context: Context): Record<'weekday' | 'overdue' | 'rank', ColumnCell> {
  const { name, tables, t } = context;
  const here = (key: string) => tables.here(table, key);
  const [date, status] = [here('date'), here('status')];
  const soon =
    `AND(N(${date})>=${name('As_Of')},N(${date})<=${name('As_Of')}+${name('Due_Days')},` +
    `${status}<>${name('Text_Done')})`;
  return {
    weekday: {
      style: 'center',
      formula: `=IF(N(${date})=0,"",INDEX(${name('Weekday_List')},WEEKDAY(N(${date}),2)))`,
    },
    overdue: {
      style: 'check',
      formula: `=IF(${isOverdue(context, date, status)},${quote(t('label.overdue'))},"")`,
    },
    // Days of one date follow one another by their rows.
    rank: {
      style: 'center',
      format: '0.00000',
      formula: `=IF(${soon},ROUND(${date}-${name('Year_Start')}+ROW(${date})/100000,6),"")`,
    },
  };
}

function returningRow(context: Context, { code, kind, text, by, month, day }: Returning): TableRow {
  const { t, name, formats } = context;
  const of = (date: string) => `DATE(${name('Plan_Year')},${name('First_Month')}+${String(month)},${date})`;
  const last = `EOMONTH(${of('1')},0)`;
  return {
    code,
    cells: {
      code: label(code),
      date: {
        style: 'inputCenter',
        format: formats.day,
        formula: `=${day === undefined ? last : `MIN(${of(String(day))},${last})`}`,
        input: true,
      },
      kind: { style: 'center', value: t(`event.${kind}`) },
      text: { style: 'text', value: context.text(text) },
      owner: { style: 'inputText', value: context.text(by), input: true },
      status: stateInput(context, undefined),
      ...following(context),
    },
  };
}

function onceRow(context: Context, { code, kind, table: home, row, what, owner }: Once): TableRow {
  const { t, tables, formats } = context;
  const at = (key: string) => tables.at(home, key, quote(row));
  const shown = (key: string) => `=IF(${at(key)}="","",${at(key)})`;
  return {
    code,
    cells: {
      code: label(code),
      date: { style: 'center', format: formats.day, formula: shown('due') },
      kind: { style: 'center', value: t(`event.${kind}`) },
      text: { style: 'formulaText', formula: `=${at(what)}` },
      owner: owner ? { style: 'formulaText', formula: shown('owner') } : { style: 'text', value: '' },
      status: { style: 'center', formula: `=${at('status')}` },
      ...following(context),
    },
  };
}
