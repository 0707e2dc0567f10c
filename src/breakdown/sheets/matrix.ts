/**
 * The responsibility matrix: who answers for what, with the amount and goals linked to the breakdown, and the
 * coverage block that holds every target against what its owners carry.
 */
import type { Plan, Responsibility } from '../../plan/schema';
import { dimensionTable, finalColumn, levels } from '../../rules/rule-model';
import type { BuiltSheet } from '../built-sheet';
import { label } from '../cells';
import type { Context } from '../context';
import { dimensionSheet } from '../sheet-list';
import { quote } from '../formulas';
import { SheetBuilder, type ColumnCell, type TableRow } from '../sheet-builder';
import { dueInput, putTaskRules, stateInput } from '../tasks';
import { putHeading } from './heading';

export function buildMatrixSheet(context: Context): BuiltSheet {
  const sheet = new SheetBuilder('matrix', context.sheetName('matrix'), '#7030A0');
  putHeading(context, sheet, context.t('note.matrix'));
  const next = putMatrix(context, sheet, 3);
  putCoverage(context, sheet, next + 2);
  [24, 24, 16, 20, 18, 14, 16, 34, 28, 14, 22, 14, 14].forEach((width, column) => {
    sheet.widen(column, width);
  });
  sheet.freeze(4, 2);
  return { sheet: sheet.build(), names: [], paths: sheet.paths, totals: {} };
}

const matrix = 'tblMatrix';
const coverage = 'tblCoverage';

/** `product/A`: the key that ties a row of the matrix to a row of the coverage block. */
const subjectOf = ({ scope }: Responsibility): string =>
  scope.of === 'member' ? `${scope.dimension}/${scope.member}` : '';

const lineOf = (context: Context, { scope }: Responsibility): string =>
  scope.of === 'role'
    ? context.t('label.role')
    : context.text(context.plan.dimensions.find(({ code }) => code === scope.dimension)?.name);

function putMatrix(context: Context, sheet: SheetBuilder, row: number): number {
  const { plan, tables, formats } = context;
  const rows = plan.responsibilities.flatMap((responsibility, index) =>
    responsibility.items.map((item, at): TableRow => {
      const path = ['responsibilities', index];
      const itemPath = [...path, 'items', at];
      const text = (key: string, value: string, to: readonly (string | number)[]): [string, ColumnCell] => [
        key,
        { style: 'inputText', value, input: true, path: to },
      ];
      return {
        code: `${responsibility.code}:${item.code}`,
        cells: {
          code: { style: 'label', value: `${responsibility.code}:${item.code}` },
          ...Object.fromEntries([
            text('owner', context.text(responsibility.owner), [...path, 'owner']),
            text('task', context.text(item.task), [...itemPath, 'task']),
            text('goalText', context.text(item.goal?.text), [...itemPath, 'goal', 'text']),
          ]),
          line: { style: 'text', value: lineOf(context, responsibility) },
          scope:
            responsibility.scope.of === 'role'
              ? { style: 'text', value: context.text(responsibility.scope.name) }
              : { style: 'formulaText', formula: `=${scopeName(context)}` },
          subject: { style: 'label', value: subjectOf(responsibility) },
          // An owner's amount counts once, in the first of the owner's rows.
          carries: {
            style: 'input',
            format: formats.percent,
            value: at === 0 ? responsibility.carries : undefined,
            input: true,
            ...(at === 0 ? { path: [...path, 'carries'] } : {}),
          },
          linked: { style: 'formula', format: formats.amount, formula: `=${linkedAmount(context)}` },
          goalValue: goalCell(context, item.goal, [...itemPath, 'goal', 'value']),
          serves: { style: 'label', value: served(item.goal) },
          due: dueInput(context, item.due, [...itemPath, 'due']),
          status: stateInput(context, item.status, [...itemPath, 'status']),
        },
      };
    }),
  );
  const placed = sheet.putTable(
    { row, column: 0, canonical: matrix, name: tables.name(matrix) },
    tables.columnsOf(matrix),
    rows,
    context.extra(matrix),
  );
  putTaskRules(context, sheet, placed);
  return placed.nextRow;
}

type Goal = Responsibility['items'][number]['goal'];

const served = (goal: Goal): string =>
  goal?.customer !== undefined
    ? `customer/${goal.customer}`
    : goal?.indicator !== undefined
      ? `indicator/${goal.indicator}`
      : '';

/** A goal without a figure of its own takes the whole of what it serves. */
function goalCell(context: Context, goal: Goal, path: readonly (string | number)[]): ColumnCell {
  const { formats, tables } = context;
  const unit = goal?.customer !== undefined ? 'count' : (goal?.unit ?? 'other');
  const format = formats[unit];
  if (goal && goal.value === undefined && goal.customer !== undefined && context.has('customer')) {
    return {
      style: 'formula',
      format,
      formula: `=${tables.at('tblNewCustomer', 'count', quote(goal.customer))}`,
    };
  }
  if (goal && goal.value === undefined && goal.indicator !== undefined) {
    return {
      style: 'formula',
      format,
      formula: `=${tables.at('tblIndicator', 'target', quote(goal.indicator))}`,
    };
  }
  return { style: 'input', format, value: goal?.value, input: true, path };
}

const scopeName = ({ tables }: Context) =>
  `IFERROR(${tables.at(coverage, 'name', tables.here(matrix, 'subject'), 'subject')},"")`;

/** The part of the scope's target that the owner carries, taken from the coverage block's link to the breakdown. */
const linkedAmount = ({ tables, name }: Context) => {
  const [carries, subject] = [tables.here(matrix, 'carries'), tables.here(matrix, 'subject')];
  const target = `SUMIFS(${tables.column(coverage, 'target')},${tables.column(coverage, 'subject')},${subject})`;
  return `IF(OR(${carries}="",${subject}=""),"",ROUND(${carries}*${target},${name('Amount_Decimals')}))`;
};

interface Target {
  readonly code: string;
  readonly name: ColumnCell;
  readonly line: string;
  readonly subject: string;
  readonly target: string;
  readonly carried: string;
  readonly format: string;
}

function putCoverage(context: Context, sheet: SheetBuilder, row: number): void {
  const { tables, t, name } = context;
  const here = (key: string) => tables.here(coverage, key);
  const targets = [...memberTargets(context), ...customerTargets(context)];
  if (targets.length === 0) return;
  sheet.put(row, 0, { value: t('section.coverage'), style: 'section' });
  sheet.putTable(
    { row: row + 1, column: 0, canonical: coverage, name: tables.name(coverage) },
    tables.columnsOf(coverage),
    targets.map((target): TableRow => ({
      code: target.code,
      cells: {
        code: label(target.code),
        name: target.name,
        line: { style: 'text', value: target.line },
        subject: label(target.subject),
        target: { style: 'formula', format: target.format, formula: `=${target.target}` },
        carried: { style: 'formula', format: target.format, formula: `=${target.carried}` },
        gap: { style: 'formula', format: target.format, formula: `=${here('carried')}-${here('target')}` },
        check: {
          style: 'check',
          formula:
            `=IF(ROUND(${here('gap')},${name('Amount_Decimals')})=0,${name('Text_Ok')},` +
            `IF(${here('gap')}<0,${name('Text_Short')},${name('Text_Over')}))`,
        },
      },
    })),
  );
}

/** First-level members, and deeper ones that somebody answers for. */
function memberTargets(context: Context): Target[] {
  const { plan, tables } = context;
  const owned = new Set(plan.responsibilities.map(subjectOf));
  return plan.dimensions
    .filter(({ code }) => context.has(dimensionSheet(code)))
    .flatMap((dimension) =>
      levels(dimension).flatMap((entries, index) =>
        entries
          .filter(({ member }) => index === 0 || owned.has(`${dimension.code}/${member.code}`))
          .map(({ member }): Target => {
            const subject = `${dimension.code}/${member.code}`;
            const table = dimensionTable(dimension.code, index + 1);
            return {
              code: subject,
              name: { style: 'formulaText', formula: `=${tables.at(table, 'name', quote(member.code))}` },
              line: context.text(dimension.name),
              subject,
              target: tables.at(table, finalColumn(dimension.by), quote(member.code)),
              carried: `SUMIFS(${tables.column(matrix, 'linked')},${tables.column(matrix, 'subject')},${tables.here(coverage, 'subject')})`,
              format: context.formats.amount,
            };
          }),
      ),
    );
}

/** New customers of a kind, once for each line that carries some of them: by product, by region, by role. */
function customerTargets(context: Context): Target[] {
  const { plan, tables } = context;
  if (!context.has('customer')) return [];
  return (plan.customers?.new ?? []).flatMap((kind) =>
    linesServing(context, plan, kind.code).map((line): Target => {
      const subject = `customer/${kind.code}`;
      const here = (key: string) => tables.here(coverage, key);
      return {
        code: `${subject}/${line}`,
        name: {
          style: 'text',
          value: context.t('label.newCustomersBy', { customer: context.text(kind.name), line }),
        },
        line,
        subject,
        target: tables.at('tblNewCustomer', 'count', quote(kind.code)),
        carried:
          `SUMIFS(${tables.column(matrix, 'goalValue')},${tables.column(matrix, 'serves')},${here('subject')},` +
          `${tables.column(matrix, 'line')},${here('line')})`,
        format: context.formats.count,
      };
    }),
  );
}

const linesServing = (context: Context, plan: Plan, customer: string): string[] => [
  ...new Set(
    plan.responsibilities
      .filter(({ items }) => items.some(({ goal }) => goal?.customer === customer))
      .map((responsibility) => lineOf(context, responsibility)),
  ),
];
