/** One resolved rule as the formulas and words of its row in the rules table. */
import {
  firstFigure,
  isCircular,
  tableOf,
  type Figure,
  type Left,
  type ResolvedRule,
} from '../rules/rule-model';
import type { Context } from './context';
import { dimensionSheet } from './sheet-list';
import { quote, sheetReference } from './formulas';
import type { RuleSources } from './rule-sources';

/** The key of the sheet that a table belongs on; undefined for a table that no plan has. */
function sheetOfTable(context: Context, table: string): string | undefined {
  if (table === 'tblIndicator' || table === 'tblMilestone') return 'targets';
  if (['tblNewCustomer', 'tblTier', 'tblLead'].includes(table)) return 'customer';
  if (table === 'tblMatrix' || table === 'tblCoverage') return 'matrix';
  if (table.startsWith('tblPeriod')) return 'period';
  if (table.startsWith('tblJoint')) return 'joint';
  const dimension = context.plan.dimensions.find(
    ({ code }) => table.replace(/\d+$|Period$/, '').toLowerCase() === `tbl${code}`.toLowerCase(),
  );
  return dimension && dimensionSheet(dimension.code);
}

/** Of the named figures that every breakdown has a rule about. */
const sheetOfName: Readonly<Record<string, string>> = { Joint_Met: 'joint' };

/** Whether the sheet that a rule looks at was chosen; a rule about what no plan has keeps its row and says so. */
export function canBuild(context: Context, { left }: ResolvedRule): boolean {
  const sheet = left.kind === 'name' ? sheetOfName[left.name] : sheetOfTable(context, tableOf(left));
  return sheet === undefined || context.has(sheet);
}

/** Formulas may have no more characters. */
const longestFormula = 8_192;
const nothing = '=NA()';

/** The left side's figure; blank where there is none yet, #N/A where what the rule looks at is gone. */
export function actualFormula(context: Context, sources: RuleSources, left: Left): string {
  const { tables } = context;
  if (isCircular(left)) return nothing;
  switch (left.kind) {
    case 'figures': {
      const cells = references(sources, left.figures);
      if (!cells) return nothing;
      const sum = cells.join('+');
      // One that is blank leaves the sum open: blank is not zero.
      const blanks = cells.map((cell) => `${cell}=""`).join(',');
      const unlessOpen = `=IF(${cells.length === 1 ? blanks : `OR(${blanks})`},"",${sum})`;
      return unlessOpen.length <= longestFormula ? unlessOpen : `=${sum}`;
    }
    case 'growth': {
      const amounts = references(sources, left.amounts);
      const bases = references(
        sources,
        left.amounts.map((figure) => ({ ...figure, column: 'baseAmount' })),
      );
      return amounts && bases ? `=(${amounts.join('+')})/(${bases.join('+')})-1` : nothing;
    }
    case 'total': {
      const { table, column, parent } = left.total;
      const cells = tables.column(table, column);
      return parent === undefined
        ? `=SUM(${cells})`
        : `=SUMIFS(${cells},${tables.column(table, 'parent')},${quote(parent)})`;
    }
    case 'name': {
      const name = context.name(left.name);
      if (!left.range && !sources.named(left.name)) return nothing;
      // SUM tells of errors, which COUNT passes over.
      return left.range?.address.includes(':')
        ? `=IF(SUM(${name})=0,IF(COUNT(${name})=0,"",0),SUM(${name}))`
        : `=IF(${name}="","",${name})`;
    }
  }
}

/** Undefined where one of them is not in the workbook. */
function references(sources: RuleSources, figures: readonly Figure[]): string[] | undefined {
  const found = figures.flatMap((figure) => sources.reference(figure) ?? []);
  return found.length === figures.length ? found : undefined;
}

interface Target {
  /** The sheet's name. */
  readonly sheet: string;
  /** A reference to one cell. */
  readonly cell: string;
}

/** The cell that a rule is about; of several members the first. */
function targetOf(context: Context, sources: RuleSources, left: Left): Target | undefined {
  if (isCircular(left)) return undefined;
  if (left.kind === 'name') {
    const name = context.name(left.name);
    const sheet = left.range?.sheet ?? sources.named(left.name)?.sheet.name;
    if (sheet === undefined) return undefined;
    return { sheet, cell: left.range?.address.includes(':') ? `INDEX(${name},1,1)` : name };
  }
  const sheet = sources.sheetOf(tableOf(left))?.name;
  const cell = cellReference(context, sources, left);
  return sheet === undefined || cell === undefined ? undefined : { sheet, cell };
}

function cellReference(
  context: Context,
  sources: RuleSources,
  left: Exclude<Left, { kind: 'name' }>,
): string | undefined {
  if (left.kind !== 'total') {
    const figure = firstFigure(left);
    return figure && sources.reference(left.kind === 'growth' ? { ...figure, column: 'growth' } : figure);
  }
  const { table, column, parent } = left.total;
  return parent === undefined
    ? sources.totals[`${table}|${column}`]
    : context.tables.at(table, 'siblings', quote(parent), 'parent');
}

/** A link to the cell as it stands now, sorted, inserted and moved rows included; blank where the cell is gone. */
export function linkFormula(context: Context, sources: RuleSources, left: Left): string {
  const target = targetOf(context, sources, left);
  if (target === undefined) return '=""';
  const { sheet, cell } = target;
  const place = `${quote(`${sheetReference(sheet)}!`)}&ADDRESS(ROW(${cell}),COLUMN(${cell}),4)`;
  return `=IFERROR(HYPERLINK("#"&${place},${place}),"")`;
}

export function boundFormula(
  context: Context,
  sources: RuleSources,
  { bound }: ResolvedRule,
): string | undefined {
  switch (bound.kind) {
    case 'number':
      return undefined;
    case 'whole':
      return '=1';
    case 'target':
      return `=${context.name('Total_Target')}`;
    case 'figure':
      return `=${sources.reference(bound.figure) ?? 'NA()'}`;
  }
}

/** The rule in words: the plan's, or made from what the rule looks at. */
export function ruleText(context: Context, rule: ResolvedRule): string {
  const { t, text } = context;
  if (rule.text !== undefined) return text(rule.text);
  const { left } = rule;
  if (left.kind === 'total') return partsText(context, rule, left);
  if (left.kind === 'name') {
    const label = nameLabels[left.name];
    if (left.range) return t('rule.range', { sheet: left.range.sheet });
    return label === undefined ? left.name : t(label);
  }
  const figures = left.kind === 'growth' ? left.amounts : left.figures;
  const column = left.kind === 'growth' ? 'growth' : (figures[0]?.column ?? '');
  return t('rule.own', {
    subject: figures.map(({ row }) => row).join(' + '),
    measure: measureWord(context, tableOf(left), column),
  });
}

function partsText(
  { plan, t, text, sheetName }: Context,
  rule: ResolvedRule,
  { total }: Extract<Left, { kind: 'total' }>,
): string {
  if (rule.unit === 'count') return t('rule.parts.count');
  const { dimension: code, parent } = rule.subject ?? {};
  const dimension = plan.dimensions.find((one) => one.code === code);
  const name = dimension ? text(dimension.name) : sheetName('period');
  const subject = parent === undefined ? name : `${name} ${parent}`;
  if (total.column === 'baseShare') return t('rule.base', { subject });
  return rule.unit === 'percent'
    ? t('rule.parts.percent', { subject })
    : t('rule.parts.amount', { subject, whole: parent ?? t('rule.whole.total') });
}

type SheetText = Parameters<Context['t']>[0];

/** What the sheets call the named figures. */
const nameLabels: Readonly<Record<string, SheetText>> = {
  Plan_Year: 'label.year',
  First_Month: 'label.firstMonth',
  Base_Amount: 'label.base',
  Growth_Rate: 'label.growth',
  Total_Target: 'label.total',
  Over_Assignment: 'label.over',
  Amount_Decimals: 'label.decimals',
  Existing_Share: 'label.existingShare',
  Existing_Amount: 'label.existingAmount',
  Left_For_New: 'label.remainder',
  Joint_Met: 'label.jointMet',
};

const measures: Readonly<Record<string, SheetText>> = {
  share: 'measure.share',
  baseShare: 'measure.baseShare',
  growth: 'measure.growth',
  count: 'measure.count',
  change: 'measure.change',
  target: 'measure.amount',
  stated: 'measure.amount',
};

/** A short word for what rules are mostly about, else the column's header. */
function measureWord({ tables, t }: Context, table: string, column: string): string {
  if (table === 'tblIndicator' && column === 'target') return t('measure.target');
  const word = measures[column];
  return word === undefined ? tables.headerOf(table, column) : t(word);
}
