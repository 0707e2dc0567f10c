/** The background of the plan: facts of the base year, its mix, and the strategy with what the plan makes of it. */
import type { Plan } from '../../plan/schema';
import { dimensionTable, finalColumn, levels } from '../../rules/rule-model';
import type { BuiltSheet } from '../built-sheet';
import { figureInput, formula, label, textInput } from '../cells';
import type { Context } from '../context';
import { address, quote, sheetReference } from '../formulas';
import { SheetBuilder, type ColumnCell } from '../sheet-builder';
import { dimensionSheet } from '../sheet-list';
import type { NameSpec } from '../workbook-spec';
import { putHeading } from './heading';

type Strategy = Plan['strategies'][number];

export function buildBackgroundSheet(context: Context): BuiltSheet {
  const sheet = new SheetBuilder('background', context.sheetName('background'), '#1F4E79');
  putHeading(context, sheet, context.t('note.background'));
  const names = putBase(context, sheet);
  let row = putFacts(context, sheet, 6);
  row = putMix(context, sheet, row);
  putStrategies(context, sheet, row);
  [22, 46, 24, 16, 16, 14].forEach((width, column) => {
    sheet.widen(column, width);
  });
  sheet.freeze(2, 1);
  return { sheet: sheet.build(), names, paths: sheet.paths, totals: {} };
}

function putBase(context: Context, sheet: SheetBuilder): NameSpec[] {
  const { plan, t, formats, name } = context;
  sheet.put(2, 0, { value: t('label.base'), style: 'label' });
  sheet.put(2, 1, { formula: `=${name('Base_Amount')}`, format: formats.amount, style: 'formula' });
  sheet.put(3, 0, { value: t('label.baseGrowth'), style: 'label' });
  const { growth } = plan.base;
  sheet.putInput(
    3,
    1,
    'Base_Growth',
    { style: 'input', format: formats.percent, ...(growth === undefined ? {} : { value: growth }) },
    ['base', 'growth'],
  );
  return [{ name: name('Base_Growth'), formula: `=${sheetReference(sheet.name)}!${address(3, 1, 'both')}` }];
}

function putFacts(context: Context, sheet: SheetBuilder, row: number): number {
  const { plan, t, tables, text, formats } = context;
  if (plan.context.length === 0) return row;
  sheet.put(row, 0, { value: t('section.facts'), style: 'section' });
  const placed = sheet.putTable(
    { row: row + 1, column: 0, canonical: 'tblFact', name: tables.name('tblFact') },
    tables.columnsOf('tblFact'),
    plan.context.map((fact, index) => ({
      code: fact.code,
      cells: {
        code: label(fact.code),
        text: textInput(text(fact.text), ['context', index, 'text']),
        value: figureInput(fact.value, formats[fact.unit ?? 'other'], ['context', index, 'value']),
      },
    })),
    context.extra('tblFact'),
  );
  return placed.nextRow + 2;
}

/** Every dimension's members of the first level in the base year, linked to their own sheets. */
function putMix(context: Context, sheet: SheetBuilder, row: number): number {
  const { plan, t, tables, text, formats } = context;
  const table = 'tblBaseMix';
  const rows = plan.dimensions
    .filter(({ code }) => context.has(dimensionSheet(code)))
    .flatMap((dimension) =>
      dimension.members.map((member) => {
        const at = (key: string) => tables.at(dimensionTable(dimension.code), key, quote(member.code));
        const code = `${dimension.code}/${member.code}`;
        return {
          code,
          cells: {
            code: label(code),
            line: { style: 'text' as const, value: text(dimension.name) },
            name: { style: 'formulaText' as const, formula: `=${at('name')}` },
            share: formula(at('baseShare'), formats.percent),
            amount: formula(at('baseAmount'), formats.amount),
          },
        };
      }),
    );
  if (rows.length === 0) return row;
  sheet.put(row, 0, { value: t('section.baseMix'), style: 'section' });
  const placed = sheet.putTable(
    { row: row + 1, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    rows,
  );
  return placed.nextRow + 2;
}

function putStrategies(context: Context, sheet: SheetBuilder, row: number): void {
  const { plan, t, tables, text, formats } = context;
  if (plan.strategies.length === 0) return;
  const table = 'tblStrategy';
  const here = (key: string) => tables.here(table, key);
  sheet.put(row, 0, { value: t('section.strategies'), style: 'section' });
  sheet.putTable(
    { row: row + 1, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    plan.strategies.map((strategy, index) => {
      const path = (key: string) => ['strategies', index, key];
      const format = formatOf(context, strategy);
      const now = planned(context, strategy);
      const blank: ColumnCell = { style: 'formula', value: '' };
      return {
        code: strategy.code,
        cells: {
          code: label(strategy.code),
          text: textInput(text(strategy.text), path('text')),
          from: figureInput(strategy.from, format, path('from')),
          to: figureInput(strategy.to, format, path('to')),
          now: now === undefined ? blank : formula(now, formats.fine),
          gap:
            now === undefined
              ? blank
              : formula(`IF(${here('to')}="","",${here('now')}-${here('to')})`, formats.fine),
        },
      };
    }),
    context.extra(table),
  );
}

const formatOf = ({ formats }: Context, { measure, to }: Strategy): string =>
  measure?.of === 'members' && measure.measure === 'amount'
    ? formats.amount
    : measure || (to ?? 0) <= 1
      ? formats.percent
      : formats.other;

/** The share that the targets give the members; nothing is said of other measures. */
function planned(context: Context, { measure }: Strategy): string | undefined {
  if (measure?.of !== 'members' || measure.measure !== 'share') return undefined;
  const dimension = context.plan.dimensions.find(({ code }) => code === measure.dimension);
  if (!dimension || !context.has(dimensionSheet(dimension.code))) return undefined;
  const all = levels(dimension);
  const targets = measure.members.map((code) => {
    const level = all.findIndex((entries) => entries.some(({ member }) => member.code === code));
    return `N(${context.tables.at(dimensionTable(dimension.code, level + 1), finalColumn(dimension.by), quote(code))})`;
  });
  const total = context.name('Total_Target');
  return `IF(${total}=0,"",(${targets.join('+')})/${total})`;
}
