/**
 * A dimension's sheet: its members with base, target and growth, one table a level. Two layouts: by share (parts of
 * the total, the product line), and by what is stated for each member (growth, amount, count × average: the region),
 * where the stated targets stand beside the targets scaled to the total.
 */
import type { PlanPath } from '../../plan/issues';
import { startsLate } from '../../plan/late-start';
import { walkMembers } from '../../plan/references';
import type { Dimension, Member } from '../../plan/schema';
import { dimensionTable, finalColumn, levels, memberColumn } from '../../rules/rule-model';
import type { BuiltSheet } from '../built-sheet';
import { check, formula, label, putSums, textInput } from '../cells';
import type { Context } from '../context';
import { dimensionSheet } from '../sheet-list';
import { putFlags } from '../flags';
import { address, quote, roundedPart } from '../formulas';
import { SheetBuilder, type ColumnCell, type PlacedTable, type TableRow } from '../sheet-builder';
import { dueInput } from '../tasks';
import { besideFormulas, besideInput, flagBeside } from './beside';
import { putHeading, putSpreads } from './heading';

const widths: Readonly<Record<string, number>> = {
  code: 14,
  name: 22,
  parent: 12,
  baseAmount: 16,
  target: 16,
  stated: 16,
  scaled: 16,
  beside: 16,
  besideGap: 16,
  strategy: 44,
  check: 14,
};

export function buildDimensionSheet(context: Context, dimension: Dimension): BuiltSheet {
  const key = dimensionSheet(dimension.code);
  const sheet = new SheetBuilder(key, context.sheetName(key), '#2E75B6');
  const note =
    dimension.by === 'share'
      ? context.t('note.share')
      : context.t('note.stated', {
          basis: context.t(`basis.${(dimension.by === 'count' && dimension.counted) || dimension.by}`),
        });
  putHeading(context, sheet, note);
  putSpreads(context, sheet, (rule) => rule.dimension === dimension.code);
  const totals: Record<string, string> = {};
  let row = 3;
  levels(dimension).forEach((entries, index) => {
    const level = index + 1;
    if (level > 1) {
      sheet.put(row, 0, {
        value: context.t('section.level', { dimension: context.text(dimension.name), level }),
        style: 'section',
      });
      row += 1;
    }
    const table = putLevel(context, sheet, dimension, level, entries, row);
    row = level === 1 ? putTotals(context, sheet, dimension, table, totals) + 2 : table.nextRow + 2;
  });
  sheet.freeze(4, 2);
  return { sheet: sheet.build(), names: [], paths: sheet.paths, totals };
}

type Cells = Record<string, ColumnCell>;

function putLevel(
  context: Context,
  sheet: SheetBuilder,
  dimension: Dimension,
  level: number,
  entries: { member: Member; parent: Member | undefined }[],
  row: number,
): PlacedTable {
  const { tables } = context;
  const name = dimensionTable(dimension.code, level);
  const columns = tables.columnsOf(name);
  const pathOf = new Map(
    [
      ...walkMembers(dimension.members, [
        'dimensions',
        context.plan.dimensions.indexOf(dimension),
        'members',
      ]),
    ].map(({ member, path }) => [member.code, path]),
  );
  const formulas = levelFormulas(context, dimension, level);
  const rows = entries.map(({ member, parent }): TableRow => {
    const path = pathOf.get(member.code) ?? [];
    return {
      code: member.code,
      cells: {
        code: label(member.code),
        name: textInput(context.text(member.name), [...path, 'name']),
        ...(parent ? { parent: label(parent.code) } : {}),
        ...formulas,
        ...inputs(context, dimension, member, path),
        ...(level === 1 && startsLate(context.plan, dimension) ? startInputs(context, member, path) : {}),
        ...besideInput(context, dimension, member, path),
        strategy: textInput(context.text(member.strategy), [...path, 'strategy']),
        check: check(context, `${quote(`${dimension.code}/`)}&${tables.here(name, 'code')}`),
      },
    };
  });
  const table = sheet.putTable(
    { row, column: 0, canonical: name, name: tables.name(name) },
    columns,
    rows,
    context.extra(name),
  );
  columns.forEach(({ key }, column) => {
    sheet.widen(column, widths[key] ?? 13);
  });
  flagMembers(context, sheet, dimension, level, table);
  flagBeside(context, sheet, dimension, table);
  return table;
}

/** What the user gives for a member. */
function inputs(context: Context, dimension: Dimension, member: Member, path: PlanPath): Cells {
  const { formats } = context;
  const given = (
    key: 'baseShare' | 'share' | 'growth' | 'amount' | 'count' | 'average',
    format: string,
  ): Cells => ({
    [key]: { style: 'input', format, value: member[key], input: true, path: [...path, key] },
  });
  const base = given('baseShare', formats.percent);
  switch (dimension.by) {
    case 'share':
      return { ...base, ...given('share', formats.percent) };
    case 'growth':
      return { ...base, ...given('growth', formats.percent) };
    case 'amount':
      return { ...base, ...given('amount', formats.amount) };
    case 'count':
      return { ...base, ...given('count', formats.count), ...given('average', formats.amount) };
  }
}

/** When the member's sales begin; blank for one that sells from the beginning. */
const startInputs = (context: Context, { starts, ramp }: Member, path: PlanPath): Cells => ({
  starts: dueInput(context, starts, [...path, 'starts']),
  ramp: { style: 'inputCenter', value: ramp, input: true, path: [...path, 'ramp'] },
});

/** What follows from the inputs; the same formulas in every row, so that rows may be sorted and added. */
function levelFormulas(context: Context, dimension: Dimension, level: number): Cells {
  const { tables, formats, name } = context;
  const table = dimensionTable(dimension.code, level);
  const here = (key: string) => tables.here(table, key);
  const decimals = name('Amount_Decimals');
  const above = dimensionTable(dimension.code, level - 1);
  const ofParent = (key: string) => tables.at(above, key, here('parent'));
  const whole = level === 1 ? name('Total_Target') : ofParent(finalColumn(dimension.by));
  const wholeBase = level === 1 ? name('Base_Amount') : ofParent('baseAmount');
  const siblings = level === 1 ? '' : `(${tables.column(table, 'parent')}=${here('parent')})*`;
  const sum = (key: string) =>
    level === 1
      ? `SUM(${tables.column(table, key)})`
      : `SUMIFS(${tables.column(table, key)},${tables.column(table, 'parent')},${here('parent')})`;
  const amount = (text: string) => formula(text, formats.amount);
  const percent = (text: string) => formula(text, formats.fine);
  const growthOn = (key: string) =>
    percent(`IF(${here('baseAmount')}=0,"",${here(key)}/${here('baseAmount')}-1)`);
  const baseAmount = amount(
    roundedPart(wholeBase, tables.running(table, 'baseShare', siblings), here('baseShare'), decimals),
  );
  const beside = besideFormulas(context, dimension, table, whole);
  const sumColumn = dimension.by === 'share' ? 'share' : 'stated';
  const sumOfSiblings: Cells =
    level === 1
      ? {}
      : { siblings: dimension.by === 'share' ? percent(sum(sumColumn)) : amount(sum(sumColumn)) };
  if (dimension.by === 'share') {
    return {
      baseAmount,
      target: amount(roundedPart(whole, tables.running(table, 'share', siblings), here('share'), decimals)),
      growth: growthOn('target'),
      change: percent(
        `IF(OR(${here('share')}="",${here('baseShare')}=""),"",${here('share')}-${here('baseShare')})`,
      ),
      ...sumOfSiblings,
      ...beside,
    };
  }
  const stated = {
    growth: `${here('baseAmount')}*(1+${here('growth')})`,
    amount: tables.columnsOf(table).some(({ key }) => key === 'amount') ? here('amount') : '0',
    count: tables.columnsOf(table).some(({ key }) => key === 'count')
      ? `${here('count')}*${here('average')}`
      : '0',
  }[dimension.by];
  const running = tables.running(table, 'stated', siblings);
  return {
    baseAmount,
    stated: amount(`ROUND(${stated},${decimals})`),
    ...(dimension.by === 'growth' ? {} : { growth: growthOn('stated') }),
    share: percent(`IF(${whole}=0,"",${here('stated')}/${whole})`),
    scaled: amount(
      `IF(${sum('stated')}=0,0,ROUND(${whole}*${running}/${sum('stated')},${decimals})-` +
        `ROUND(${whole}*(${running}-${here('stated')})/${sum('stated')},${decimals}))`,
    ),
    ...sumOfSiblings,
    ...beside,
  };
}

/** Every column that a rule can look at shows that rule's flag, whichever member it is about. */
function flagMembers(
  context: Context,
  sheet: SheetBuilder,
  dimension: Dimension,
  level: number,
  table: PlacedTable,
): void {
  const { formats } = context;
  const subject = `${quote(`${dimension.code}/`)}&${address(table.firstRow, 0, 'column')}`;
  const columns = [
    ['baseShare', formats.percent],
    [memberColumn(dimension.by, 'share'), formats.percent],
    [memberColumn(dimension.by, 'amount'), formats.amount],
    ['growth', formats.percent],
  ] as const;
  for (const [column, format] of columns)
    putFlags(context, sheet, table.area(column), subject, column, format);
  if (level > 1) {
    const parent = table.spec.columns.findIndex(({ key }) => key === 'parent');
    putFlags(
      context,
      sheet,
      table.area('siblings'),
      `${quote(`${dimension.code}/`)}&${address(table.firstRow, parent, 'column')}&"/Σ"`,
      'siblings',
      dimension.by === 'share' ? formats.percent : formats.amount,
    );
  }
}

/** The sums below the table and, where targets are stated, the gap to the total in amount and percent. */
function putTotals(
  context: Context,
  sheet: SheetBuilder,
  dimension: Dimension,
  table: PlacedTable,
  totals: Record<string, string>,
): number {
  const { formats, t, name } = context;
  const byShare = dimension.by === 'share';
  const main = byShare ? 'target' : 'stated';
  const amounts = byShare ? ['baseAmount', 'target'] : ['baseAmount', 'stated', 'scaled'];
  const subject = quote(`${dimension.code}/Σ`);
  const row = table.nextRow + 1;
  const at = (key: string) => table.area(key).column;
  const cell = (key: string, line = row) => address(line, at(key), 'both');
  const sums = putSums(context, sheet, dimensionTable(dimension.code), table, {
    formats: {
      baseShare: formats.fine,
      share: formats.fine,
      count: formats.count,
      ...Object.fromEntries(amounts.map((key) => [key, formats.amount])),
    },
    others: {
      growth: {
        style: 'total',
        format: formats.fine,
        formula: `=IF(${cell('baseAmount')}=0,"",${cell(main)}/${cell('baseAmount')}-1)`,
      },
      check: check(context, subject),
    },
  });
  Object.assign(totals, sums.totals);
  const flagged = byShare ? (['baseShare', 'share'] as const) : (['baseShare', 'stated'] as const);
  for (const key of flagged) {
    const area = { ...table.area(key), row, rows: 1 };
    putFlags(context, sheet, area, subject, key, key === 'stated' ? formats.amount : formats.percent);
  }

  const total = name('Total_Target');
  sheet.put(row + 1, 0, { value: t('label.target'), style: 'label' });
  sheet.put(row + 1, at(main), { formula: `=${total}`, format: formats.amount, style: 'formula' });
  sheet.put(row + 2, 0, { value: t('label.gap'), style: 'label' });
  sheet.put(row + 2, at(main), {
    formula: `=${cell(main)}-${cell(main, row + 1)}`,
    format: formats.amount,
    style: 'formula',
  });
  sheet.put(row + 3, 0, { value: t('label.gapShare'), style: 'label' });
  sheet.put(row + 3, at(main), {
    formula: `=IF(${total}=0,"",${cell(main, row + 2)}/${total})`,
    format: '0.0000%',
    style: 'formula',
  });
  return row + 4;
}
