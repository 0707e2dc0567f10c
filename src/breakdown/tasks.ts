/** What has an owner, a due date and a state: the cells of the date and the state, and the sign of what is overdue. */
import type { PlanPath } from '../plan/issues';
import type { TaskState } from '../plan/schema';
import type { Context } from './context';
import { address, dateSerial, quote } from './formulas';
import type { ColumnCell, PlacedTable, SheetBuilder } from './sheet-builder';

export const dueInput = (context: Context, due: string | undefined, path: PlanPath): ColumnCell => ({
  style: 'inputCenter',
  format: context.formats.day,
  value: due === undefined ? undefined : dateSerial(due),
  input: true,
  path,
});

export const stateInput = (context: Context, status: TaskState | undefined, path?: PlanPath): ColumnCell => ({
  style: 'inputCenter',
  value: context.t(`status.${status ?? 'open'}`),
  input: true,
  ...(path && { path }),
});

/** `due` and `status` are formulas. */
export const isOverdue = ({ name }: Context, due: string, status: string): string =>
  `AND(N(${due})>0,N(${due})<${name('As_Of')},${status}<>${name('Text_Done')})`;

export const overdueSign = (context: Context, table: string): ColumnCell => ({
  style: 'check',
  formula: `=IF(${isOverdue(context, context.tables.here(table, 'due'), context.tables.here(table, 'status'))},${quote(context.t('label.overdue'))},"")`,
});

/** The list of states, and the look of dates that have passed. */
export function putTaskRules(context: Context, sheet: SheetBuilder, placed: PlacedTable, due = 'due'): void {
  if (placed.spec.rows === 0) return;
  sheet.validate({ kind: 'list', area: placed.area('status'), source: `=${context.name('Status_List')}` });
  const at = (key: string) => address(placed.firstRow, placed.area(key).column, 'column');
  sheet.flag(
    placed.area(due),
    `=${isOverdue(context, at(due), at('status'))}`,
    'warning',
    `"▲ "${context.formats.day}`,
  );
}
