/**
 * The lists sheet: entries of the drop-down lists, the texts of a status, and which cells each rule flags. Flags find
 * their rule here, by the subject and column of the cell they stand on, so they follow sorted and inserted rows.
 */
import { statesBeside } from '../../plan/stated-beside';
import type { ResolvedRule } from '../../rules/rule-model';
import type { BuiltSheet } from '../built-sheet';
import type { Context } from '../context';
import { address, sheetReference } from '../formulas';
import { SheetBuilder } from '../sheet-builder';
import type { CellValue, NameSpec } from '../workbook-spec';
import { putHeading } from './heading';

const firstRow = 3;
/** In the order of a rule's level: 1, 2, 3; the last entry switches a rule off. */
const severities = ['info', 'warning', 'error', 'off'] as const;
const statuses = ['open', 'running', 'done'] as const;
const states = ['requested', 'approved', 'rejected', 'applied'] as const;
const grades = ['low', 'medium', 'high'] as const;
/** From Monday. */
const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
const operators = ['<=', '>=', '=', 'between'] as const;
/** Decimals that a figure may be written with, and half of the last digit then. */
const places = Array.from({ length: 13 }, (_, index) => index);
const halfOf = (decimals: number): number => Number(`5e-${String(decimals + 1)}`);
/** A percentage without decimals has so many as a number. */
const wholePercents = 2;

export function buildListsSheet(context: Context, rules: readonly ResolvedRule[]): BuiltSheet {
  const { t, tables } = context;
  const sheet = new SheetBuilder('lists', context.sheetName('lists'), '#7F7F7F');
  putHeading(context, sheet, t('note.lists'));
  const names: NameSpec[] = [];
  const reference = (row: number, column: number, rows = 1) => {
    const last = rows === 1 ? '' : `:${address(row + rows - 1, column, 'both')}`;
    return `=${sheetReference(sheet.name)}!${address(row, column, 'both')}${last}`;
  };
  const list = (column: number, header: string, entries: readonly CellValue[], defined: string) => {
    sheet.put(firstRow, column, { value: header, style: 'header' });
    entries.forEach((entry, index) => {
      sheet.put(firstRow + 1 + index, column, { value: entry, style: 'label' });
    });
    names.push({ name: context.name(defined), formula: reference(firstRow + 1, column, entries.length) });
  };
  list(
    0,
    t('column.severities'),
    severities.map((one) => t(`severity.${one}`)),
    'Severity_List',
  );
  list(
    1,
    t('column.signs'),
    severities.map((one) => t(`sign.${one}`)),
    'Severity_Sign',
  );
  list(
    2,
    t('column.statuses'),
    statuses.map((one) => t(`status.${one}`)),
    'Status_List',
  );
  list(3, t('column.operators'), operators, 'Operator_List');
  (
    [
      ['states', states.map((one) => t(`state.${one}`)), 'State_List'],
      ['grades', grades.map((one) => t(`grade.${one}`)), 'Grade_List'],
      ['weekdays', weekdays.map((one) => t(`weekday.${one}`)), 'Weekday_List'],
    ] as const
  ).forEach(([header, entries, defined], index) => {
    list(4 + index, t(`column.${header}`), entries, defined);
  });
  if (context.plan.dimensions.some(statesBeside)) {
    list(7, t('column.roundingPlaces'), places, 'Rounding_Places');
    list(8, t('column.roundingHalves'), places.map(halfOf), 'Rounding_Halves');
    const [row, rows] = [firstRow + 1 + wholePercents, places.length - wholePercents];
    names.push(
      { name: context.name('Rounding_Percent_Places'), formula: reference(row, 7, rows) },
      { name: context.name('Rounding_Percent_Halves'), formula: reference(row, 8, rows) },
    );
  }
  names.push({
    name: context.name('Text_Done'),
    formula: reference(firstRow + 1 + statuses.indexOf('done'), 2),
  });
  (
    [
      ['Text_Ok', 'sign.ok'],
      ['Text_None', 'sign.none'],
      ['Text_Short', 'sign.short'],
      ['Text_Over', 'sign.over'],
    ] as const
  ).forEach(([defined, key], index) => {
    const row = firstRow + 1 + severities.length + index;
    sheet.put(row, 1, { value: t(key), style: 'label' });
    names.push({ name: context.name(defined), formula: reference(row, 1) });
  });

  const flags = rules.flatMap((rule) => rule.flags.map((flag, index) => ({ rule, flag, index })));
  const top = firstRow + 10;
  sheet.put(top, 0, { value: t('section.flags'), style: 'section' });
  if (flags.length > 0) {
    sheet.putTable(
      { row: top + 1, column: 0, canonical: 'tblFlags', name: tables.name('tblFlags') },
      tables.columnsOf('tblFlags'),
      flags.map(({ rule, flag, index }) => {
        const code = `${rule.id}#${String(index + 1)}`;
        return {
          code,
          cells: {
            id: { style: 'label', value: code },
            subject: { style: 'label', value: flag.subject },
            measure: { style: 'label', value: flag.column },
            rule: { style: 'label', value: rule.id },
            level: {
              style: 'formula',
              formula: `=IFERROR(${tables.at('tblRules', 'level', tables.here('tblFlags', 'rule'))},0)`,
              format: '0',
            },
          },
        };
      }),
    );
    for (const [defined, key] of [
      ['Flag_Subject', 'subject'],
      ['Flag_Measure', 'measure'],
      ['Flag_Level', 'level'],
    ] as const) {
      names.push({ name: context.name(defined), formula: `=${tables.column('tblFlags', key)}` });
    }
  }
  [24, 24, 18, 18, 14, 14, 14].forEach((width, column) => {
    sheet.widen(column, width);
  });
  sheet.freeze(2, 0);
  return { sheet: sheet.build(), names, paths: sheet.paths, totals: {} };
}
