/**
 * The check sheet: every rule in a row of its own, with the figure it looks at, its gap and its status as formulas.
 * A rule's level is 0 while it holds, else 1 to 3 by severity; flags and counts read the level.
 */
import type { ResolvedRule } from '../../rules/rule-model';
import type { BuiltSheet } from '../built-sheet';
import type { Context } from '../context';
import { address, quote, sheetReference } from '../formulas';
import { actualFormula, boundFormula, linkFormula, ruleText } from '../rule-row';
import type { RuleSources } from '../rule-sources';
import { SheetBuilder, type ColumnCell, type ExtraRow, type TableRow } from '../sheet-builder';
import type { StyleName } from '../styles';
import type { NameSpec } from '../workbook-spec';
import { putHeading } from './heading';

const table = 'tblRules';
const headerRow = 8;

export function buildCheckSheet(
  context: Context,
  rules: readonly ResolvedRule[],
  sources: RuleSources,
): BuiltSheet {
  const { t, tables, name } = context;
  const sheet = new SheetBuilder('check', context.sheetName('check'), '#C00000');
  putHeading(context, sheet, t('note.check'));
  const names = putCounts(context, sheet);
  const placed = sheet.putTable(
    { row: headerRow, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    [
      ...rules.map((rule) => ruleRow(context, rule, sources)),
      ...context.extra(table).map((row) => typedRow(context, row)),
    ],
  );
  sheet.validate({ kind: 'list', area: placed.area('severity'), source: `=${name('Severity_List')}` });
  sheet.validate({ kind: 'list', area: placed.area('operator'), source: `=${name('Operator_List')}` });
  const level = address(placed.firstRow, placed.area('level').column, 'column');
  const looks = [
    [3, 'violation'],
    [2, 'warning'],
    [1, 'note'],
  ] as const;
  for (const [value, look] of looks) {
    sheet.flag(placed.area('status'), `=${level}=${String(value)}`, look);
  }
  [20, 44, 22, 16, 11, 16, 16, 11, 16, 14, 11, 8].forEach((width, column) => {
    sheet.widen(column, width);
  });
  sheet.freeze(headerRow + 1, 1);
  return { sheet: sheet.build(), names, paths: sheet.paths, totals: {} };
}

function putCounts(context: Context, sheet: SheetBuilder): NameSpec[] {
  const { t, tables, name } = context;
  const names: NameSpec[] = [];
  const define = (canonical: string, row: number) =>
    names.push({
      name: name(canonical),
      formula: `=${sheetReference(sheet.name)}!${address(row, 1, 'both')}`,
    });
  (
    [
      ['label.violations', 'Count_Violations', 3],
      ['label.warnings', 'Count_Warnings', 2],
      ['label.notes', 'Count_Notes', 1],
    ] as const
  ).forEach(([label, canonical, level], index) => {
    const row = 3 + index;
    sheet.put(row, 0, { value: t(label), style: 'label' });
    sheet.put(row, 1, {
      formula: `=COUNTIFS(${tables.column(table, 'level')},${String(level)})`,
      format: '0',
      style: 'formula',
    });
    define(canonical, row);
    const area = { row, column: 1, rows: 1, columns: 1 };
    const look = (['note', 'warning', 'violation'] as const)[level - 1] ?? 'note';
    sheet.flag(area, `=${address(row, 1, 'both')}>0`, look);
  });
  sheet.put(6, 0, { value: t('label.flagsOn'), style: 'label' });
  sheet.putInput(6, 1, 'Flags_On', { value: true, style: 'input' });
  define('Flags_On', 6);
  return names;
}

/** A row that a person typed and that is no rule of the plan: it stays as it is, formulas and formats included. */
function typedRow(context: Context, { code, cells, formats = {} }: ExtraRow): TableRow {
  const styles: Readonly<Record<string, StyleName>> = {
    id: 'label',
    operator: 'inputCenter',
    severity: 'inputCenter',
    status: 'check',
    level: 'center',
  };
  const kept = ({ key }: { readonly key: string }): [string, ColumnCell] => {
    const typed = cells[key];
    const format = formats[key];
    return [
      key,
      {
        style: styles[key] ?? (['text', 'cell'].includes(key) ? 'inputText' : 'input'),
        input: true,
        ...(format === undefined ? {} : { format }),
        ...(typeof typed === 'string' && typed.startsWith('=')
          ? { formula: typed }
          : typed === undefined
            ? {}
            : { value: typed }),
      },
    ];
  };
  return {
    code,
    cells: {
      ...Object.fromEntries(context.tables.columnsOf(table).map(kept)),
      id: { style: 'label', value: code },
    },
  };
}

function ruleRow(context: Context, rule: ResolvedRule, sources: RuleSources): TableRow {
  const { formats, t, plan } = context;
  const own = plan.rules.findIndex(({ id }) => id === rule.id);
  const path = (key: string) => (own < 0 ? {} : { path: ['rules', own, key] });
  const format = formats[rule.unit];
  const bound = boundFormula(context, sources, rule);
  const over = context.name('Over_Assignment');
  const number = (value: number | undefined, key: string): ColumnCell => ({
    style: 'input',
    format,
    value,
    input: true,
    ...path(key),
  });
  return {
    code: rule.id,
    cells: {
      id: { style: 'label', value: rule.id },
      text: { style: 'inputText', value: ruleText(context, rule), input: true, ...path('text') },
      cell: { style: 'link', formula: linkFormula(context, sources, rule.left) },
      actual: { style: 'formula', format, formula: actualFormula(context, sources, rule.left) },
      // The parts may exceed the total as far as the plan tolerates it; then the rule has two bounds.
      operator: rule.mayExceed
        ? { style: 'center', formula: `=IF(${over}>0,${quote('between')},${quote('=')})` }
        : bound === undefined
          ? { style: 'inputCenter', value: rule.operator, input: true, ...path('operator') }
          : { style: 'center', value: rule.operator },
      bound:
        bound === undefined
          ? number(rule.bound.kind === 'number' ? rule.bound.value : undefined, 'bound')
          : { style: 'formula', format, formula: bound },
      to: rule.mayExceed
        ? { style: 'formula', format, formula: `=IF(${over}>0,${here(context, 'bound')}*(1+${over}),"")` }
        : bound === undefined
          ? number(rule.to, 'to')
          : { style: 'formula', format },
      tolerance: number(rule.tolerance, 'tolerance'),
      gap: {
        style: 'formula',
        format: rule.unit === 'percent' ? formats.fine : format,
        formula: gapFormula(context),
      },
      status: { style: 'check', formula: statusFormula(context) },
      severity: {
        style: 'inputCenter',
        value: t(`severity.${rule.severity}`),
        input: true,
        ...path('severity'),
      },
      level: { style: 'center', format: '0', formula: levelFormula(context) },
    },
  };
}

const here = ({ tables }: Context, key: string) => tables.here(table, key);

/**
 * How far the figure is from its bound, blank without a figure. Rounded to 12 significant digits of the bound, so
 * that 0.1 + 0.2 is not a violation.
 */
function gapFormula(context: Context): string {
  const [actual, operator, bound, to] = ['actual', 'operator', 'bound', 'to'].map((key) =>
    here(context, key),
  ) as [string, string, string, string];
  const digits = `12-INT(LOG10(MAX(1,ABS(${bound}))))`;
  const distance =
    `IF(${operator}="between",IF(${actual}<${bound},${actual}-${bound},IF(${actual}>${to},${actual}-${to},0)),` +
    `${actual}-${bound})`;
  return `=IF(AND(ISNUMBER(${actual}),ISNUMBER(${bound})),ROUND(${distance},${digits}),"")`;
}

function levelFormula(context: Context): string {
  const [operator, tolerance, gap, severity] = ['operator', 'tolerance', 'gap', 'severity'].map((key) =>
    here(context, key),
  ) as [string, string, string, string];
  const broken =
    `OR(AND(${operator}="<=",${gap}>N(${tolerance})),AND(${operator}=">=",${gap}<-N(${tolerance})),` +
    `AND(OR(${operator}="=",${operator}="between"),ABS(${gap})>N(${tolerance})))`;
  // The list's fourth entry switches a rule off.
  const rank = `MATCH(${severity},${context.name('Severity_List')},0)`;
  return `=IF(ISNUMBER(${gap}),IF(${broken},IFERROR(MOD(${rank},4),0),0),0)`;
}

function statusFormula(context: Context): string {
  const { name } = context;
  const [gap, severity, level] = ['gap', 'severity', 'level'].map((key) => here(context, key)) as [
    string,
    string,
    string,
  ];
  const sign = (index: string) => `INDEX(${name('Severity_Sign')},${index})`;
  const off = `${severity}=INDEX(${name('Severity_List')},4)`;
  return `=IF(${off},${sign('4')},IF(${level}>0,${sign(level)},IF(ISNUMBER(${gap}),${name('Text_Ok')},${name('Text_None')})))`;
}
