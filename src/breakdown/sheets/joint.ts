/**
 * The joint matrix: the cells that were fitted, as inputs, and below them what every direction's slices come to against the
 * targets of the other sheets. The cells stay as they are when a target changes: the margins then say what is missed, and
 * the matrix is fitted again in the pane. Nothing in another sheet depends on them.
 */
import { axisKey, axisEntries, ownersOf } from '../../plan/joint';
import type { Axis, Joint } from '../../plan/schema';
import { axisName, conditionWords } from '../../locales/joint';
import { dimensionTable, finalColumn, memberTables } from '../../rules/rule-model';
import { beforeDifference } from '../amount-format';
import type { BuiltSheet } from '../built-sheet';
import { figureInput, formula, label, putSums } from '../cells';
import { cellKey, codeKey, jointTable, marginTable, nameKey } from '../columns/joint';
import type { Context } from '../context';
import { address, quote, sheetReference } from '../formulas';
import { SheetBuilder, type ColumnCell } from '../sheet-builder';
import { putHeading } from './heading';

const firstRow = 4;
/** Where the part of the margins that are met stands. */
const metRow = 2;
const mostShown = 8;

export function buildJointSheet(context: Context, joint: Joint): BuiltSheet {
  const { t, name } = context;
  const sheet = new SheetBuilder('joint', context.sheetName('joint'), '#BF8F00');
  putHeading(context, sheet, t('note.joint', { by: t(`joint.${joint.by}`) }));
  putConditions(context, sheet, joint);
  const next = putCells(context, sheet, joint);
  putMargins(context, sheet, joint, next + 1);
  putMet(context, sheet);
  sheet.freeze(firstRow + 1, 2 * joint.axes.length - 1);
  const met = `=${sheetReference(sheet.name)}!${address(metRow, 1, 'both')}`;
  return {
    sheet: sheet.build(),
    names: [{ name: name('Joint_Met'), formula: met }],
    paths: sheet.paths,
    totals: {},
  };
}

/** What was kept when the cells were fitted; the first of many. */
function putConditions(
  { plan, language, t }: Context,
  sheet: SheetBuilder,
  { axes, conditions }: Joint,
): void {
  if (conditions.length === 0) return;
  const words = conditions.slice(0, mostShown).map((each) => conditionWords(plan, axes, each, language));
  if (conditions.length > mostShown) words.push('…');
  sheet.put(metRow + 1, 0, {
    value: t('note.conditions', { conditions: words.join(t('condition.join')) }),
    style: 'note',
  });
}

/** What the rule that every margin is met looks at: 100 %, or less. */
function putMet({ t, tables, formats }: Context, sheet: SheetBuilder): void {
  const gaps = tables.column(marginTable, 'gap');
  sheet.put(metRow, 0, { value: t('label.jointMet'), style: 'label' });
  sheet.put(metRow, 1, {
    formula: `=COUNTIFS(${gaps},0)/ROWS(${gaps})`,
    format: formats.percent,
    style: 'formula',
  });
}

function putCells(context: Context, sheet: SheetBuilder, { axes, columns, rows }: Joint): number {
  const { tables, formats } = context;
  const all = tables.columnsOf(jointTable);
  const headerOf = (code: string | undefined) =>
    all.find(({ key }) => key === cellKey(code ?? ''))?.header ?? '';
  const links = axes.map((axis) => linkedTo(context, axis));
  const across = `[${headerOf(columns[0])}]:[${headerOf(columns.at(-1))}]`;
  const placed = sheet.putTable(
    { row: firstRow, column: 0, canonical: jointTable, name: tables.name(jointTable) },
    all,
    rows.map(({ at, amounts }, row) => ({
      code: at.join(':'),
      cells: {
        code: label(at.join(':')),
        ...Object.fromEntries(
          axes.slice(0, -1).flatMap((axis, place) => [
            [codeKey(axis), label(at[place] ?? '')],
            [nameKey(axis), nameCell(links[place]?.name(at[place] ?? '') ?? '')],
          ]),
        ),
        ...Object.fromEntries(
          columns.map((code, column) => [
            cellKey(code),
            figureInput(amounts[column] ?? undefined, formats.amount, [
              'joint',
              'rows',
              row,
              'amounts',
              column,
            ]),
          ]),
        ),
        total: formula(`SUM(${tables.name(jointTable)}[[#This Row],${across}])`, formats.amount),
      },
    })),
    context.extra(jointTable),
  );
  all.forEach(({ key }, column) => {
    sheet.widen(column, key === 'code' ? 20 : key.startsWith('name:') ? 18 : 14);
  });
  const { row } = putSums(context, sheet, jointTable, placed, {
    formats: Object.fromEntries([...columns.map(cellKey), 'total'].map((key) => [key, formats.amount])),
  });
  return row + 1;
}

/** Where other sheets have those on a direction: what they are called, and the amount that they are held to. */
interface Linked {
  readonly name: (code: string) => string;
  readonly target: (code: string) => string;
}

/** Members stand in the table of their level, owners in the first of their rows. */
function linkedTo({ plan, tables }: Context, axis: Axis): Linked {
  const link =
    (tableOf: (code: string) => string, rowOf: (code: string) => string) => (key: string) => (code: string) =>
      tables.at(tableOf(code), key, quote(rowOf(code)));
  const itself = (code: string) => code;
  switch (axis.of) {
    case 'dimension': {
      const dimension = plan.dimensions.find(({ code }) => code === axis.dimension);
      const known = dimension ? memberTables(dimension) : new Map<string, string>();
      const at = link((code) => known.get(code) ?? dimensionTable(axis.dimension), itself);
      return { name: at('name'), target: at(finalColumn(dimension?.by ?? 'share')) };
    }
    case 'owner': {
      const rows = new Map(
        ownersOf(plan, axis.dimension).map(({ code, items }) => [code, `${code}:${items[0]?.code ?? ''}`]),
      );
      const at = link(
        () => 'tblMatrix',
        (code) => rows.get(code) ?? code,
      );
      return { name: at('owner'), target: at('linked') };
    }
    case 'period':
    case 'month': {
      const at = link(() => (axis.of === 'period' ? 'tblPeriod' : 'tblMonth'), itself);
      return { name: at('name'), target: at('amount') };
    }
  }
}

const nameCell = (reference: string): ColumnCell => ({ style: 'formulaText', formula: `=${reference}` });

function putMargins(context: Context, sheet: SheetBuilder, { axes }: Joint, row: number): void {
  const { plan, tables, formats, name, t } = context;
  const here = (key: string) => tables.here(marginTable, key);
  sheet.put(row, 0, { value: t('section.jointMargins'), style: 'section' });
  const placed = sheet.putTable(
    { row: row + 1, column: 0, canonical: marginTable, name: tables.name(marginTable) },
    tables.columnsOf(marginTable),
    axes.flatMap((axis, place) => {
      const linked = linkedTo(context, axis);
      return axisEntries(plan, axis).map(({ code }) => ({
        code: `${axisKey(axis)}/${code}`,
        cells: {
          code: label(`${axisKey(axis)}/${code}`),
          line: { style: 'text' as const, value: axisName(plan, axis, context.language) },
          name: nameCell(linked.name(code)),
          target: formula(`N(${linked.target(code)})`, formats.amount),
          inMatrix: formula(sumOf(context, axis, code, place === axes.length - 1), formats.amount),
          gap: formula(
            `ROUND(${here('inMatrix')}-${here('target')},${name('Amount_Decimals')})`,
            formats.amount,
          ),
          check: {
            style: 'check' as const,
            formula: `=IF(${here('gap')}=0,${name('Text_Ok')},INDEX(${name('Severity_Sign')},3))`,
          },
        },
      }));
    }),
  );
  const gap = placed.area('gap');
  sheet.flag(
    gap,
    `=${address(gap.row, gap.column)}<>0`,
    'violation',
    beforeDifference('"✖ "', formats.amount),
  );
}

/** What the matrix has for one who stands on a direction; a code that has no column has nothing. */
function sumOf({ plan, tables }: Context, axis: Axis, code: string, isLast: boolean): string {
  if (!isLast)
    return `SUMIFS(${tables.column(jointTable, 'total')},${tables.column(jointTable, codeKey(axis))},${quote(code)})`;
  return plan.joint?.columns.includes(code) ? `SUM(${tables.column(jointTable, cellKey(code))})` : '0';
}
