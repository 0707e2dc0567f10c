/**
 * The rules of a plan with everything resolved that can be known without a workbook: which figures stand on the left,
 * what they are held against, and which cells carry the flag. One resolved rule compiles to the formulas of its row
 * in the rules table and to its flags. Besides the plan's own rules there are those of every breakdown: parts meet
 * their total. Pure; a reference that leads nowhere can't occur in a plan that `readPlan` accepted.
 */
import { dimensionTable } from '../plan/coded-tables';
import { walkMembers } from '../plan/references';
import type { Dimension, Measure, Member, Operator, Plan, Severity, Text, Unit } from '../plan/schema';

/** One cell, found by the table's canonical name, its row's code and its column's key. */
export interface Figure {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** The sum of a table's column; below the first level, of the children of one member. */
export interface Total {
  readonly table: string;
  readonly column: string;
  readonly parent?: string;
}

export type Left =
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  /** The members' amounts together, over their base amounts together. */
  | { readonly kind: 'growth'; readonly amounts: readonly Figure[] }
  | { readonly kind: 'total'; readonly total: Total }
  /** What a defined name stands for; `range` is where it points at first, where the rule brings the name along. */
  | { readonly kind: 'name'; readonly name: string; readonly range?: Range };

/** Cells of a sheet of the user's own. */
export interface Range {
  readonly sheet: string;
  readonly address: string;
}

/** What a bound can be: a number that the user may change, or a figure of the workbook. */
export type Bound =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'whole' }
  | { readonly kind: 'target' }
  | { readonly kind: 'figure'; readonly figure: Figure };

/** Where a flag shows: the subject is the row's key, such as `product/A`; a total's is `product/Σ`. */
export interface Flag {
  readonly subject: string;
  readonly column: string;
}

export interface ResolvedRule {
  readonly id: string;
  /** The plan's own words; absent for the rules that every breakdown has. */
  readonly text?: Text;
  readonly left: Left;
  readonly flags: readonly Flag[];
  readonly operator: Operator;
  readonly bound: Bound;
  readonly to?: number;
  readonly tolerance: number;
  /** The parts may exceed the bound by the tolerated over-assignment. */
  readonly mayExceed: boolean;
  readonly severity: Severity;
  readonly unit: Unit;
  /** For the words of a rule that every breakdown has. */
  readonly subject?: { readonly dimension?: string; readonly parent?: string };
}

export { dimensionTable };

/** Members by level, each with its parent. */
export function levels(dimension: Dimension): { member: Member; parent: Member | undefined }[][] {
  const result: { member: Member; parent: Member | undefined }[][] = [];
  for (const { member, parent, level } of walkMembers(dimension.members, [])) {
    (result[level - 1] ??= []).push({ member, parent });
  }
  return result;
}

/** The table in which each member stands, by its code: the one of its level. */
export const memberTables = ({ code, members }: Dimension): ReadonlyMap<string, string> =>
  new Map(
    [...walkMembers(members, [])].map(({ member, level }) => [member.code, dimensionTable(code, level)]),
  );

/** The column that holds a member's figure; a dimension by share has its target where the others have what is stated. */
export const memberColumn = (
  by: Dimension['by'],
  measure: 'share' | 'amount' | 'growth' | 'baseShare',
): string => (measure === 'amount' ? (by === 'share' ? 'target' : 'stated') : measure);

/** The column with the amount that a member is finally held to. */
export const finalColumn = (by: Dimension['by']): string => (by === 'share' ? 'target' : 'scaled');

const memberUnit = { share: 'percent', baseShare: 'percent', growth: 'percent', amount: 'amount' } as const;

/**
 * The defined name that keeps track of the cells of a rule about the user's own sheet. Different ids give different
 * names: a hyphen, which a name can't have, becomes `_`, an underscore `_.`, and full stops are doubled.
 */
export const rangeName = (rule: string): string =>
  `Rule_${rule.replace(/[-_.]/g, (sign) => ({ '-': '_', _: '_.' })[sign] ?? '..')}`;

/** What the flags of a rule about a named figure call it; codes of dimensions have no colon. */
export const nameSubject = (name: string): string => `name:${name}`;
export const rangeSubject = (rule: string): string => `rule:${rule}`;
/** The column of the flags of what stands in no table. */
export const figureColumn = 'figure';

/** The figures of the workbook that have a defined name. */
export const namedFigures: Readonly<Record<string, Unit>> = {
  Plan_Year: 'count',
  First_Month: 'count',
  Base_Amount: 'amount',
  Growth_Rate: 'percent',
  Total_Target: 'amount',
  Over_Assignment: 'percent',
  Amount_Decimals: 'count',
  Existing_Share: 'percent',
  Existing_Amount: 'amount',
  Left_For_New: 'amount',
  Joint_Met: 'percent',
};

/** Units of the columns that only rules about single cells can look at. */
const columnUnits: Readonly<Record<string, Unit>> = {
  share: 'percent',
  baseShare: 'percent',
  growth: 'percent',
  change: 'percent',
  cumulativeShare: 'percent',
  conversion: 'percent',
  carries: 'percent',
  count: 'count',
  leads: 'count',
  target: 'amount',
  stated: 'amount',
  scaled: 'amount',
  amount: 'amount',
  baseAmount: 'amount',
  average: 'amount',
  minimum: 'amount',
  atLeast: 'amount',
  cumulative: 'amount',
  linked: 'amount',
  from: 'amount',
  memberTarget: 'amount',
  memberCumulative: 'amount',
  total: 'amount',
};

function cellUnit(plan: Plan, table: string, row: string, column: string): Unit {
  switch (table) {
    case 'tblIndicator':
      return column === 'growth'
        ? 'percent'
        : (plan.indicators.find(({ code }) => code === row)?.unit ?? 'other');
    case 'tblMilestone':
      return plan.milestones.find(({ code }) => code === row)?.unit ?? 'other';
    case 'tblCoverage':
      return row.startsWith('customer/') ? 'count' : 'amount';
    case 'tblMatrix':
      if (column !== 'goalValue') break;
      for (const { code, items } of plan.responsibilities) {
        const goal = items.find((item) => `${code}:${item.code}` === row)?.goal;
        if (goal) return goal.customer === undefined ? (goal.unit ?? 'other') : 'count';
      }
      return 'other';
  }
  if (column === 'siblings') {
    const byAmount = plan.dimensions.some(({ code, by }) => by !== 'share' && isTableOf(code, table));
    return byAmount ? 'amount' : 'percent';
  }
  return columnUnits[column] ?? (/^(period|joint):/.test(column) ? 'amount' : 'other');
}

const isTableOf = (dimension: string, table: string): boolean => {
  const [first, level] = [dimensionTable(dimension), table.slice(dimensionTable(dimension).length)];
  return table.startsWith(first) && /^\d*$/.test(level);
};

/** What the flags of a table's rows call it: `product` for `tblProduct`, else the table's own name. */
export function tableSubject(plan: Plan, table: string): string {
  if (table === 'tblNewCustomer') return 'customer';
  if (table === 'tblIndicator') return 'indicator';
  return plan.dimensions.find(({ code }) => isTableOf(code, table))?.code ?? table;
}

function resolveCells(
  plan: Plan,
  { table, rows, column }: Extract<Measure, { of: 'cells' }>,
): { left: Left; flags: Flag[]; unit: Unit } {
  const subject = tableSubject(plan, table);
  return {
    left: { kind: 'figures', figures: rows.map((row) => ({ table, row, column })) },
    flags: rows.map((row) => ({ subject: `${subject}/${row}`, column })),
    unit: cellUnit(plan, table, rows[0] ?? '', column),
  };
}

/** Tables and names that depend on the rules' results; a rule about them would depend on itself. */
const ownTables: readonly string[] = ['tblRules', 'tblFlags'];
const ownName = /^(Count|Flag|Severity|Text|Status|Operator)_/;

export function isCircular(left: Left): boolean {
  if (left.kind === 'name') return left.range === undefined && ownName.test(left.name);
  return left.kind === 'figures' && left.figures.some(({ table }) => ownTables.includes(table));
}

/** What a rule about this looks at, and what that counts in; `id` is the rule's, for cells of the user's own sheets. */
export function resolveMeasure(
  plan: Plan,
  measure: Measure,
  id = '',
): { left: Left; flags: Flag[]; unit: Unit } {
  if (measure.of === 'cells') return resolveCells(plan, measure);
  if (measure.of === 'name') {
    return {
      left: { kind: 'name', name: measure.name },
      flags: [{ subject: nameSubject(measure.name), column: figureColumn }],
      unit: namedFigures[measure.name] ?? 'amount',
    };
  }
  if (measure.of === 'range') {
    const { sheet, address, unit = 'other' } = measure;
    return {
      left: { kind: 'name', name: rangeName(id), range: { sheet, address } },
      flags: [{ subject: rangeSubject(id), column: figureColumn }],
      unit,
    };
  }
  if (measure.of === 'customers') {
    return {
      left: {
        kind: 'figures',
        figures: measure.customers.map((row) => ({ table: 'tblNewCustomer', row, column: 'count' })),
      },
      flags: measure.customers.map((code) => ({ subject: `customer/${code}`, column: 'count' })),
      unit: 'count',
    };
  }
  if (measure.of === 'indicator') {
    const indicator = plan.indicators.find(({ code }) => code === measure.indicator);
    return {
      left: {
        kind: 'figures',
        figures: [{ table: 'tblIndicator', row: measure.indicator, column: measure.measure }],
      },
      flags: [{ subject: `indicator/${measure.indicator}`, column: measure.measure }],
      unit: measure.measure === 'growth' ? 'percent' : (indicator?.unit ?? 'other'),
    };
  }
  const dimension = plan.dimensions.find(({ code }) => code === measure.dimension);
  if (!dimension) throw new Error(`dimension ${measure.dimension} of an unread plan`);
  const column = memberColumn(dimension.by, measure.measure);
  const tables = memberTables(dimension);
  const figures = (of: string): Figure[] =>
    measure.members.map((row) => ({
      table: tables.get(row) ?? dimensionTable(dimension.code),
      row,
      column: of,
    }));
  return {
    left:
      measure.measure === 'growth' && measure.members.length > 1
        ? { kind: 'growth', amounts: figures(memberColumn(dimension.by, 'amount')) }
        : { kind: 'figures', figures: figures(column) },
    flags: measure.members.map((code) => ({ subject: `${dimension.code}/${code}`, column })),
    unit: memberUnit[measure.measure],
  };
}

const partsMeet = (
  id: string,
  total: Total,
  subject: string,
  bound: Bound,
  options: { unit: Unit; mayExceed: boolean; dimension?: string; parent?: string },
): ResolvedRule => ({
  id,
  left: { kind: 'total', total },
  // Below the first level the sum stands in a column of its own, beside each of the children.
  flags: [{ subject, column: total.parent === undefined ? total.column : 'siblings' }],
  operator: '=',
  bound,
  tolerance: 0,
  mayExceed: options.mayExceed,
  severity: 'error',
  unit: options.unit,
  subject: {
    ...(options.dimension === undefined ? {} : { dimension: options.dimension }),
    ...(options.parent === undefined ? {} : { parent: options.parent }),
  },
});

/** Shares of the base and parts of the target, level by level. */
function dimensionRules(dimension: Dimension): ResolvedRule[] {
  return levels(dimension).flatMap((entries, index) => {
    const table = dimensionTable(dimension.code, index + 1);
    const parents = [...new Set(entries.map(({ parent }) => parent?.code))];
    return parents.flatMap((parent): ResolvedRule[] => {
      const siblings = entries.filter((entry) => entry.parent?.code === parent).map(({ member }) => member);
      const where = parent === undefined ? {} : { parent };
      const suffix = parent === undefined ? dimension.code : `${dimension.code}.${parent}`;
      const sum = parent === undefined ? `${dimension.code}/Σ` : `${dimension.code}/${parent}/Σ`;
      const options = { dimension: dimension.code, ...where };
      const base = siblings.some(({ baseShare }) => baseShare !== undefined)
        ? [
            partsMeet(
              `base.${suffix}`,
              { table, column: 'baseShare', ...where },
              sum,
              { kind: 'whole' },
              {
                ...options,
                unit: 'percent',
                mayExceed: false,
              },
            ),
          ]
        : [];
      const parts =
        dimension.by === 'share'
          ? partsMeet(
              `parts.${suffix}`,
              { table, column: 'share', ...where },
              sum,
              { kind: 'whole' },
              {
                ...options,
                unit: 'percent',
                mayExceed: true,
              },
            )
          : partsMeet(
              `parts.${suffix}`,
              { table, column: 'stated', ...where },
              sum,
              parent === undefined
                ? { kind: 'target' }
                : {
                    kind: 'figure',
                    figure: {
                      table: dimensionTable(dimension.code, index),
                      row: parent,
                      column: finalColumn(dimension.by),
                    },
                  },
              { ...options, unit: 'amount', mayExceed: true },
            );
      return [...base, parts];
    });
  });
}

function periodRules(plan: Plan): ResolvedRule[] {
  const options = { unit: 'percent' as const, mayExceed: false };
  return [
    partsMeet(
      'parts.period',
      { table: 'tblPeriod', column: 'share' },
      'period/Σ',
      { kind: 'whole' },
      options,
    ),
    ...plan.periods
      .filter(({ children }) => children !== undefined && children.length > 0)
      .map(({ code }) =>
        partsMeet(
          `parts.period.${code}`,
          { table: 'tblPeriod2', column: 'share', parent: code },
          `period/${code}/Σ`,
          { kind: 'whole' },
          { ...options, parent: code },
        ),
      ),
  ];
}

function customerRules(plan: Plan): ResolvedRule[] {
  const total = plan.customers?.total;
  if (total === undefined) return [];
  return [
    partsMeet(
      'parts.customer',
      { table: 'tblNewCustomer', column: 'count' },
      'customer/Σ',
      { kind: 'figure', figure: { table: 'tblIndicator', row: total, column: 'target' } },
      { unit: 'count', mayExceed: false },
    ),
  ];
}

/** The cells of the joint matrix come to the targets of every direction. */
function jointRules({ joint }: Plan): ResolvedRule[] {
  if (!joint || joint.rows.length === 0) return [];
  const name = 'Joint_Met';
  return [
    {
      id: 'parts.joint',
      left: { kind: 'name', name },
      flags: [{ subject: nameSubject(name), column: figureColumn }],
      operator: '=',
      bound: { kind: 'whole' },
      tolerance: 0,
      mayExceed: false,
      severity: 'error',
      unit: 'percent',
    },
  ];
}

/** All rules of a plan: those of every breakdown first, then its own in their order. */
export function resolveRules(plan: Plan): ResolvedRule[] {
  return [
    ...plan.dimensions.flatMap(dimensionRules),
    ...periodRules(plan),
    ...customerRules(plan),
    ...jointRules(plan),
    ...plan.rules.map((rule): ResolvedRule => ({
      id: rule.id,
      ...(rule.text === undefined ? {} : { text: rule.text }),
      ...resolveMeasure(plan, rule.left, rule.id),
      operator: rule.operator,
      bound: { kind: 'number', value: rule.bound },
      ...(rule.to === undefined ? {} : { to: rule.to }),
      tolerance: rule.tolerance ?? 0,
      mayExceed: false,
      severity: rule.severity,
    })),
  ];
}

/** The figure that stands for a rule when only one can be shown: the first member, or nothing for a total. */
export const firstFigure = (left: Left): Figure | undefined =>
  left.kind === 'figures' ? left.figures[0] : left.kind === 'growth' ? left.amounts[0] : undefined;

/** The canonical name of the table that a rule looks at. */
export const tableOf = (left: Left): string =>
  left.kind === 'total' ? left.total.table : (firstFigure(left)?.table ?? '');
