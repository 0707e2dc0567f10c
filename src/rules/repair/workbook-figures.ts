/**
 * What the cells of the workbook show for a plan, exactly, roundings included, each with its slopes in the inputs that
 * may change: the formulas of the sheets once more, for rules to be judged without a workbook. A cell that depends on
 * a blank input, that divides by 0, or that is not among those known here (the owners' matrix, the blocks by period)
 * has no figure, and a rule that looks at it is not judged. A test holds these figures against the calculated sheets.
 */
import type { PlanPath } from '../../plan/issues';
import { walkMembers } from '../../plan/references';
import type { Dimension, Indicator, Member, Plan } from '../../plan/schema';
import { exact, one, zero, type Fraction } from '../exact';
import { rounded } from '../rounding';
import { dimensionTable } from '../rule-model';
import { pathKey } from './inputs';
import { constant, minus, over, plus, roundedCell, times, total, unity, type Sloped } from './sloped';

/** An input that may change: its index, and how much one step changes its value. */
export interface Movable {
  readonly index: number;
  readonly step: number;
}

type Cell = Sloped | undefined;

export interface WorkbookFigures {
  cell(table: string, row: string, column: string): Cell;
  /** The sum of a column; with a parent, of the rows below it. Undefined where one is blank. */
  sum(table: string, column: string, parent?: string): Cell;
  named(name: string): Cell;
}

/** `movable` tells by its path whether an input may change. */
export function workbookFigures(
  plan: Plan,
  movable: (path: string) => Movable | undefined = () => undefined,
): WorkbookFigures {
  const known = new Map<string, Cell>();
  const remember = (key: string, reckon: () => Cell): Cell => {
    if (!known.has(key)) known.set(key, reckon());
    return known.get(key);
  };
  const input = (value: number | undefined, path: PlanPath): Cell => {
    if (value === undefined) return undefined;
    const moves = movable(pathKey(path));
    return { value: exact(value), slopes: new Map(moves && [[moves.index, moves.step]]) };
  };
  const { decimals } = plan.unit;
  const base = constant(exact(plan.base.amount));
  const target = constant(
    plan.target.by === 'amount'
      ? exact(plan.target.amount)
      : rounded(exact(plan.base.amount).mul(one.add(exact(plan.target.growth))), decimals),
  );
  const tables = new Map<string, Table>([
    ...plan.dimensions.flatMap((dimension, index) => dimensionTables(dimension, index)),
    ...periodTables(),
    ['tblIndicator', plainTable(plan.indicators, indicatorCell)],
    ['tblNewCustomer', plainTable(plan.customers?.new ?? [], customerCell)],
    [
      'tblLead',
      plainTable(plan.customers?.leads ?? [], ({ count }, _, column) =>
        column === 'count' ? fixed(count) : undefined,
      ),
    ],
    [
      'tblTier',
      plainTable(plan.customers?.existing.tiers ?? [], ({ from }, _, column) =>
        column === 'from' ? fixed(from) : undefined,
      ),
    ],
    [
      'tblMilestone',
      plainTable(plan.milestones, ({ goal }, _, column) => (column === 'goal' ? fixed(goal) : undefined)),
    ],
  ]);

  function cell(table: string, row: string, column: string): Cell {
    return remember(`${table}|${row}|${column}`, () => tables.get(table)?.cell(row, column));
  }

  function sum(table: string, column: string, parent?: string): Cell {
    return remember(`${table}|Σ${parent ?? ''}|${column}`, () =>
      sumOf((tables.get(table)?.rows(parent) ?? []).map((row) => cell(table, row, column))),
    );
  }

  /** The part of a whole for one of several rows, as the sheets round it: so that all add up to the whole. */
  function roundedPart(whole: Cell, above: Fraction, here: Cell): Cell {
    if (!whole || !here) return undefined;
    const upTo = (share: Fraction) => rounded(whole.value.mul(share), decimals);
    return { ...times(whole, here), value: upTo(above.add(here.value)).sub(upTo(above)) };
  }

  function dimensionTables(dimension: Dimension, index: number): [string, Table][] {
    const levels: Sibling[][] = [];
    const siblings = new Map<string, Sibling[]>();
    for (const { member, parent, path, level } of walkMembers(dimension.members, [
      'dimensions',
      index,
      'members',
    ])) {
      const key = parent?.code ?? '';
      const group = siblings.get(key) ?? [];
      siblings.set(key, group);
      const above = group.at(-1);
      const entry: Sibling = {
        member,
        path,
        parent: parent?.code,
        baseAbove: runningAfter(above, 'base', above?.member.baseShare),
        shareAbove: runningAfter(above, 'share', above?.member.share),
        before: group.length,
        group,
      };
      group.push(entry);
      (levels[level - 1] ??= []).push(entry);
    }
    return levels.map((entries, depth) => {
      const rows = new Map(entries.map((entry) => [entry.member.code, entry]));
      return [
        dimensionTable(dimension.code, depth + 1),
        {
          rows: (parent) =>
            entries
              .filter((entry) => parent === undefined || entry.parent === parent)
              .map(({ member }) => member.code),
          cell: (row, column) => {
            const entry = rows.get(row);
            return entry && memberCell(dimension, depth + 1, entry, column);
          },
        },
      ];
    });
  }

  function memberCell(dimension: Dimension, level: number, entry: Sibling, column: string): Cell {
    const { member, path, parent } = entry;
    const table = dimensionTable(dimension.code, level);
    const above = dimensionTable(dimension.code, level - 1);
    const here = (key: string) => cell(table, member.code, key);
    const byShare = dimension.by === 'share';
    const whole = () => (parent === undefined ? target : cell(above, parent, byShare ? 'target' : 'scaled'));
    switch (column) {
      case 'baseShare':
        return input(member.baseShare, [...path, column]);
      case 'baseAmount':
        return roundedPart(
          parent === undefined ? base : cell(above, parent, 'baseAmount'),
          entry.baseAbove,
          here('baseShare'),
        );
      case 'count':
      case 'average':
      case 'amount':
        return input(member[column], [...path, column]);
      case 'share':
        return byShare ? input(member.share, [...path, column]) : quotient(here('stated'), whole());
      case 'growth':
        return dimension.by === 'growth'
          ? input(member.growth, [...path, column])
          : less(quotient(here(byShare ? 'target' : 'stated'), here('baseAmount')), unity);
      case 'target':
        return byShare ? roundedPart(whole(), entry.shareAbove, here('share')) : undefined;
      case 'change':
        return byShare ? less(here('share'), here('baseShare')) : undefined;
      case 'stated': {
        const stated = byShare ? undefined : statedAmount(dimension.by, here);
        return stated && roundedCell(stated, decimals);
      }
      case 'scaled':
        return byShare ? undefined : scaled(table, entry, whole());
      case 'siblings':
        return level === 1 ? undefined : sum(table, byShare ? 'share' : 'stated', parent);
      default:
        return undefined;
    }
  }

  function scaled(table: string, { member, parent, before, group }: Sibling, whole: Cell): Cell {
    const stated = cell(table, member.code, 'stated');
    const all = sum(table, 'stated', parent);
    if (!stated || !all || !whole) return undefined;
    const part = over(times(whole, stated), all);
    if (!part) return constant(zero);
    const above = group
      .slice(0, before)
      .reduce(
        (running, { member: { code } }) => running.add(cell(table, code, 'stated')?.value ?? zero),
        zero,
      );
    const upTo = (amount: Fraction) => rounded(whole.value.mul(amount).div(all.value), decimals);
    return { ...part, value: upTo(above.add(stated.value)).sub(upTo(above)) };
  }

  function periodTables(): [string, Table][] {
    const parts = plan.periods.flatMap(({ code, children = [] }, index) => {
      const above = running(children.map(({ share }) => share));
      return children.map((part, at) => ({
        part,
        parent: code,
        above: above[at] ?? zero,
        path: ['periods', index, 'children', at, 'share'],
      }));
    });
    const above = running(plan.periods.map(({ share }) => share));
    const byCode = new Map(parts.map((entry) => [entry.part.code, entry]));
    return [
      [
        'tblPeriod',
        plainTable(plan.periods, ({ code, share }, index, column) => {
          const shares = () =>
            plan.periods.slice(0, index + 1).map((one) => cell('tblPeriod', one.code, 'share'));
          switch (column) {
            case 'share':
              return input(share, ['periods', index, 'share']);
            case 'amount':
              return roundedPart(target, above[index] ?? zero, cell('tblPeriod', code, 'share'));
            case 'cumulativeShare':
              return sumOf(shares());
            case 'cumulative':
              return roundedPart(target, zero, sumOf(shares()));
            default:
              return undefined;
          }
        }),
      ],
      [
        'tblPeriod2',
        {
          rows: (parent) =>
            parts
              .filter((entry) => parent === undefined || entry.parent === parent)
              .map(({ part }) => part.code),
          cell: (row, column) => {
            const entry = byCode.get(row);
            if (!entry) return undefined;
            switch (column) {
              case 'share':
                return input(entry.part.share, entry.path);
              case 'amount':
                return roundedPart(
                  cell('tblPeriod', entry.parent, 'amount'),
                  entry.above,
                  cell('tblPeriod2', row, 'share'),
                );
              case 'siblings':
                return sum('tblPeriod2', 'share', entry.parent);
              default:
                return undefined;
            }
          },
        },
      ],
    ];
  }

  function indicatorCell(indicator: Indicator, index: number, column: string): Cell {
    const here = (key: 'target' | 'change' | 'growth') => cell('tblIndicator', indicator.code, key);
    const from = fixed(indicator.base);
    const given = (key: 'target' | 'change' | 'growth') => input(indicator[key], ['indicators', index, key]);
    switch (column) {
      case 'base':
        return from;
      case 'target': {
        const [change, growth] = [given('change'), given('growth')];
        if (growth) return from && times(from, plus(unity, growth));
        if (change) return from && plus(from, change);
        return given('target');
      }
      case 'change':
        return given('change') ?? less(here('target'), from);
      case 'growth':
        return given('growth') ?? less(quotient(here('target'), from), unity);
      default:
        return undefined;
    }
  }

  type Kind = NonNullable<Plan['customers']>['new'][number];

  function customerCell(kind: Kind, index: number, column: string): Cell {
    const count = () => input(kind.count, ['customers', 'new', index, 'count']);
    const minimum = fixed(kind.minimum);
    switch (column) {
      case 'count':
        return count();
      case 'minimum':
        return minimum;
      case 'atLeast': {
        const amount = product(count(), minimum);
        return amount && roundedCell(amount, decimals);
      }
      case 'conversion':
        return fixed(kind.conversion);
      case 'leads': {
        const leads = quotient(count(), fixed(kind.conversion));
        return leads && { ...leads, value: rounded(leads.value, 6).ceil() };
      }
      default:
        return undefined;
    }
  }

  function named(name: string): Cell {
    return remember(`name|${name}`, () => {
      switch (name) {
        case 'Base_Amount':
          return base;
        case 'Total_Target':
          return target;
        case 'Growth_Rate':
          return plan.target.by === 'growth'
            ? fixed(plan.target.growth)
            : less(quotient(target, base), unity);
        case 'Over_Assignment':
          return fixed(plan.overAssignment);
        case 'Existing_Share':
          return fixed(plan.customers?.existing.share);
        case 'Existing_Amount':
          return existingAmount();
        case 'Left_For_New':
          return less(target, existingAmount());
        case 'Plan_Year':
          return fixed(plan.fiscalYear);
        case 'First_Month':
          return fixed(plan.firstMonth);
        case 'Amount_Decimals':
          return fixed(decimals);
        default:
          return undefined;
      }
    });
  }

  function existingAmount(): Cell {
    const existing = plan.customers?.existing;
    if (!existing) return undefined;
    const { repurchase, orderValue } = existing;
    const rate = quotient(
      cell('tblIndicator', repurchase, 'target'),
      cell('tblIndicator', repurchase, 'base'),
    );
    const growth = cell('tblIndicator', orderValue, 'growth') ?? constant(zero);
    const amount = product(product(product(base, fixed(existing.share)), rate), plus(unity, growth));
    return amount && roundedCell(amount, decimals);
  }

  return { cell, sum, named };
}

interface Table {
  rows(parent?: string): string[];
  cell(row: string, column: string): Cell;
}

/** A member among its siblings, with the shares of those above it. */
interface Sibling {
  readonly member: Member;
  readonly path: PlanPath;
  readonly parent: string | undefined;
  readonly baseAbove: Fraction;
  readonly shareAbove: Fraction;
  readonly before: number;
  readonly group: readonly Sibling[];
}

const runningAfter = (
  above: Sibling | undefined,
  of: 'base' | 'share',
  share: number | undefined,
): Fraction => (of === 'base' ? above?.baseAbove : above?.shareAbove)?.add(exact(share ?? 0)) ?? zero;

/** For each share the sum of those before it. */
function running(shares: readonly (number | undefined)[]): Fraction[] {
  const sums: Fraction[] = [];
  shares.reduce((sum, share) => {
    sums.push(sum);
    return sum.add(exact(share ?? 0));
  }, zero);
  return sums;
}

const fixed = (value: number | undefined): Cell => (value === undefined ? undefined : constant(exact(value)));
const less = (a: Cell, b: Cell): Cell => a && b && minus(a, b);
const product = (a: Cell, b: Cell): Cell => a && b && times(a, b);
const quotient = (a: Cell, b: Cell): Cell => a && b && over(a, b);

function sumOf(cells: readonly Cell[]): Cell {
  const found = cells.filter((one) => one !== undefined);
  return found.length === cells.length ? total(found) : undefined;
}

function statedAmount(by: Dimension['by'], here: (key: string) => Cell): Cell {
  switch (by) {
    case 'growth': {
      const growth = here('growth');
      return growth && product(here('baseAmount'), plus(unity, growth));
    }
    case 'count':
      return product(here('count'), here('average'));
    default:
      return here('amount');
  }
}

function plainTable<Entry extends { readonly code: string }>(
  entries: readonly Entry[],
  cellOf: (entry: Entry, index: number, column: string) => Cell,
): Table {
  const places = new Map(entries.map(({ code }, index) => [code, index]));
  return {
    rows: () => entries.map(({ code }) => code),
    cell: (row, column) => {
      const index = places.get(row) ?? -1;
      const entry = entries[index];
      return entry && cellOf(entry, index, column);
    },
  };
}
