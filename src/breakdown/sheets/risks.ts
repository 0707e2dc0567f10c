/** The register of risks: how likely, how bad, what sets it off and what is done then. Low is 1, high is 3; the score is their product. */
import type { Risk } from '../../plan/schema';
import type { BuiltSheet } from '../built-sheet';
import { formula, label, textInput } from '../cells';
import type { Context } from '../context';
import { address } from '../formulas';
import { SheetBuilder, type ColumnCell } from '../sheet-builder';
import { dueInput, overdueSign, putTaskRules, stateInput } from '../tasks';
import { putHeading } from './heading';

const table = 'tblRisk';

export function buildRisksSheet(context: Context): BuiltSheet {
  const { plan, tables, text, name } = context;
  const sheet = new SheetBuilder('risks', context.sheetName('risks'), '#C00000');
  putHeading(context, sheet, context.t('note.risks'));
  const here = (key: string) => tables.here(table, key);
  const points = (key: string) => `MATCH(${here(key)},${name('Grade_List')},0)`;
  const placed = sheet.putTable(
    { row: 3, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    plan.risks.map((risk, index) => {
      const path = (key: string) => ['risks', index, key];
      return {
        code: risk.code,
        cells: {
          code: label(risk.code),
          name: textInput(text(risk.name), path('name')),
          likelihood: grade(context, risk.likelihood, path('likelihood')),
          effect: grade(context, risk.effect, path('effect')),
          score: formula(`IFERROR(${points('likelihood')}*${points('effect')},"")`, '0'),
          trigger: textInput(text(risk.trigger), path('trigger')),
          contingency: textInput(text(risk.contingency), path('contingency')),
          owner: textInput(text(risk.owner), path('owner')),
          due: dueInput(context, risk.due, path('due')),
          status: stateInput(context, risk.status, path('status')),
          overdue: overdueSign(context, table),
        },
      };
    }),
    context.extra(table),
  );
  for (const key of ['likelihood', 'effect']) {
    sheet.validate({ kind: 'list', area: placed.area(key), source: `=${name('Grade_List')}` });
  }
  const score = address(placed.firstRow, placed.area('score').column);
  const heat = (from: number, look: 'violation' | 'warning' | 'good', sign: string) => {
    sheet.flag(
      placed.area('score'),
      `=AND(ISNUMBER(${score}),${score}>=${String(from)})`,
      look,
      `"${sign} "0`,
    );
  };
  heat(6, 'violation', '▲');
  heat(3, 'warning', '●');
  heat(1, 'good', '▽');
  putTaskRules(context, sheet, placed);
  [14, 18, 12, 12, 10, 30, 40, 16, 14, 12, 12].forEach((width, column) => {
    sheet.widen(column, width);
  });
  sheet.freeze(4, 2);
  return { sheet: sheet.build(), names: [], paths: sheet.paths, totals: {} };
}

const grade = ({ t }: Context, value: Risk['effect'], path: readonly (string | number)[]): ColumnCell => ({
  style: 'inputCenter',
  value: value && t(`grade.${value}`),
  input: true,
  path,
});
