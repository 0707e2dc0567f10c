/** What supports the plan: organisation, training, process and other departments, with owner, due date and state. */
import type { Plan } from '../../plan/schema';
import type { BuiltSheet } from '../built-sheet';
import { figureInput, label, textInput } from '../cells';
import type { Context } from '../context';
import { quote } from '../formulas';
import { SheetBuilder, type ColumnCell, type TableRow } from '../sheet-builder';
import { dueInput, overdueSign, putTaskRules, stateInput } from '../tasks';
import { putHeading } from './heading';

const table = 'tblSupport';
export const supportParts = ['organisation', 'training', 'process', 'departments'] as const;

export function buildSupportSheet(context: Context): BuiltSheet {
  const { plan, tables } = context;
  const sheet = new SheetBuilder('support', context.sheetName('support'), '#7030A0');
  putHeading(context, sheet, context.t('note.support'));
  const placed = sheet.putTable(
    { row: 3, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    supportParts.flatMap((part) =>
      plan.support[part].map((measure, index) => rowOf(context, part, measure, index)),
    ),
    context.extra(table),
  );
  putTaskRules(context, sheet, placed);
  [28, 16, 44, 20, 18, 16, 16, 12, 12, 14, 12, 12].forEach((width, column) => {
    sheet.widen(column, width);
  });
  sheet.freeze(4, 3);
  return { sheet: sheet.build(), names: [], paths: sheet.paths, totals: {} };
}

function rowOf(
  context: Context,
  part: (typeof supportParts)[number],
  measure: Plan['support'][typeof part][number],
  index: number,
): TableRow {
  const { t, text, formats } = context;
  const path = (key: string) => ['support', part, index, key];
  const code = `${part}:${measure.code}`;
  return {
    code,
    cells: {
      code: label(code),
      part: label(t(`part.${part}`)),
      text: textInput(text(measure.text), path('text')),
      department: textInput(text(measure.department), path('department')),
      reportsTo: textInput(text(measure.reportsTo), path('reportsTo')),
      owner: textInput(text(measure.owner), path('owner')),
      carriedBy: carrier(context, measure.carriedBy),
      cycle: { style: 'center', value: t(`cycle.${measure.cycle ?? 'once'}`) },
      quantity: figureInput(measure.quantity, formats[measure.unit ?? 'other'], path('quantity')),
      due: dueInput(context, measure.due, path('due')),
      status: stateInput(context, measure.status, path('status')),
      overdue: overdueSign(context, table),
    },
  };
}

/** The owner in the responsibility matrix, under the name that stands there now. */
function carrier(context: Context, code: string | undefined): ColumnCell {
  const found = context.plan.responsibilities.find((responsibility) => responsibility.code === code);
  const [first] = found?.items ?? [];
  if (!found || !first) return { style: 'text', value: '' };
  if (!context.has('matrix')) return { style: 'text', value: context.text(found.owner) };
  return {
    style: 'formulaText',
    formula: `=${context.tables.at('tblMatrix', 'owner', quote(`${found.code}:${first.code}`))}`,
  };
}
