/** One resolved rule as the formulas and words of its row in the rules table. */
import { firstFigure, tableOf, type Figure, type Left, type ResolvedRule } from '../rules/rule-model';
import { dimensionSheet, type Context } from './context';
import { quote } from './formulas';

/** The key of the sheet that holds a table. */
export function sheetOfTable(context: Context, table: string): string {
  if (table === 'tblIndicator') return 'targets';
  if (table === 'tblNewCustomer') return 'customer';
  if (table.startsWith('tblPeriod')) return 'period';
  const dimension = context.plan.dimensions.find(
    ({ code }) => table.replace(/\d+$/, '').toLowerCase() === `tbl${code}`.toLowerCase(),
  );
  if (!dimension) throw new Error(`no sheet holds ${table}`);
  return dimensionSheet(dimension.code);
}

/** Whether everything that a rule looks at is in the workbook. */
export const canBuild = (context: Context, rule: ResolvedRule): boolean =>
  context.has(sheetOfTable(context, tableOf(rule.left)));

const figureAt = ({ tables }: Context, { table, row, column }: Figure) =>
  tables.at(table, column, quote(row));

/** The left side's figure; blank where there is none yet. */
export function actualFormula(context: Context, left: Left): string {
  const { tables } = context;
  switch (left.kind) {
    case 'figures': {
      const cells = left.figures.map((figure) => figureAt(context, figure));
      const [first] = cells;
      if (cells.length === 1 && first !== undefined) return `=IF(${first}="","",${first})`;
      return `=${cells.join('+')}`;
    }
    case 'growth': {
      const sum = (figures: readonly Figure[]) =>
        figures.map((figure) => figureAt(context, figure)).join('+');
      const bases = left.amounts.map((figure) => ({ ...figure, column: 'baseAmount' }));
      return `=(${sum(left.amounts)})/(${sum(bases)})-1`;
    }
    case 'total': {
      const { table, column, parent } = left.total;
      const cells = tables.column(table, column);
      return parent === undefined
        ? `=SUM(${cells})`
        : `=SUMIFS(${cells},${tables.column(table, 'parent')},${quote(parent)})`;
    }
    case 'name':
      return `=SUM(${context.name(left.name)})`;
  }
}

/** The cell that a rule is about, as a reference; of several members the first. */
export function cellReference(
  context: Context,
  left: Left,
  totals: Readonly<Record<string, string>>,
): string | undefined {
  const { tables } = context;
  if (left.kind === 'name') return context.name(left.name);
  if (left.kind !== 'total') {
    const figure = firstFigure(left);
    return figure && figureAt(context, left.kind === 'growth' ? { ...figure, column: 'growth' } : figure);
  }
  const { table, column, parent } = left.total;
  return parent === undefined
    ? totals[`${table}|${column}`]
    : tables.at(table, 'siblings', quote(parent), 'parent');
}

export function boundFormula(context: Context, rule: ResolvedRule): string | undefined {
  switch (rule.bound.kind) {
    case 'number':
      return undefined;
    case 'whole':
      return '=1';
    case 'target':
      return `=${context.name('Total_Target')}`;
    case 'figure':
      return `=${figureAt(context, rule.bound.figure)}`;
  }
}

/** The rule in words: the plan's, or made from what the rule looks at. */
export function ruleText(context: Context, rule: ResolvedRule): string {
  const { plan, t, text } = context;
  if (rule.text !== undefined) return text(rule.text);
  if (rule.left.kind === 'total') {
    if (rule.unit === 'count') return t('rule.parts.count');
    const { dimension: code, parent } = rule.subject ?? {};
    const dimension = plan.dimensions.find((one) => one.code === code);
    const name = dimension ? text(dimension.name) : context.sheetName('period');
    const subject = parent === undefined ? name : `${name} ${parent}`;
    if (rule.left.total.column === 'baseShare') return t('rule.base', { subject });
    return rule.unit === 'percent'
      ? t('rule.parts.percent', { subject })
      : t('rule.parts.amount', { subject, whole: parent ?? t('rule.whole.total') });
  }
  if (rule.left.kind === 'name') return rule.left.name;
  const figures = rule.left.kind === 'growth' ? rule.left.amounts : rule.left.figures;
  const codes = figures.map(({ row }) => row);
  const column = rule.left.kind === 'growth' ? 'growth' : (figures[0]?.column ?? '');
  const measures: Readonly<Record<string, Parameters<Context['t']>[0]>> = {
    share: 'measure.share',
    baseShare: 'measure.baseShare',
    growth: 'measure.growth',
    count: 'measure.count',
    change: 'measure.change',
    target: sheetOfTable(context, tableOf(rule.left)) === 'targets' ? 'measure.target' : 'measure.amount',
    stated: 'measure.amount',
  };
  const percent = rule.unit === 'percent';
  const figure = (value: number) =>
    percent ? `${String(Number((value * 100).toPrecision(12)))} %` : String(value);
  return t(rule.operator === 'between' ? 'rule.own.between' : 'rule.own', {
    subject: codes.join(' + '),
    measure: t(measures[column] ?? 'measure.target'),
    operator: rule.operator,
    bound: rule.bound.kind === 'number' ? figure(rule.bound.value) : '',
    to: rule.to === undefined ? '' : figure(rule.to),
  });
}
