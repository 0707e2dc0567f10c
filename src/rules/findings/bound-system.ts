/**
 * The rules of severity "error" about parts of one whole, as bounds on sums: of the shares that a group of members has
 * of its whole, of the periods' shares, of the counts of new customers. Amounts and growth are shares in other words
 * where the total is the whole; below the first level, where the whole may move, only rules about shares are taken, and
 * nowhere rules about parts of several wholes. Parts that no rule mentions count as one.
 */
import type { PlanPath } from '../../plan/issues';
import type { Measure, Plan, Rule, Text, Unit } from '../../plan/schema';
import { exact, one, zero, type Fraction } from '../exact';
import type { Form, Side } from '../bounded-sums';
import { indicatorFigures, sumOfAll, type PartGroup, type PlanFigures } from '../plan-figures';
import { dimensionTable, memberColumn } from '../rule-model';
import { groupKey, groupNames } from './groups';

/** One side of a rule. */
export interface Limit {
  readonly rule: Rule;
  readonly path: PlanPath;
  /** What may not be exceeded is `most`. */
  readonly side: Side;
  /** The parts that it is about, by their places in the system. */
  readonly form: Form;
  /** On the sum of the parts; the tolerance is in it. */
  readonly at: Fraction;
  readonly unit: Unit;
  /** The rule's own figure for a sum of the parts. */
  readonly figureOf: (total: Fraction) => Fraction;
  /** The figure without the tolerance that the rule grants. */
  readonly withoutTolerance: (figure: Fraction) => Fraction;
}

export interface Part {
  readonly code: string;
  readonly name: Text;
}

export interface BoundSystem {
  /** `product`, `region.east`, `periods`, `customers`. */
  readonly key: string;
  readonly names: Readonly<Record<string, Text>>;
  readonly parts: readonly Part[];
  /** The places of parts that may be less than nothing. */
  readonly negative: ReadonlySet<number>;
  /** What the parts add up to; undefined where nothing says so. */
  readonly whole: { readonly least: Fraction; readonly most: Fraction } | undefined;
  readonly limits: readonly Limit[];
  readonly group?: PartGroup;
}

/** How a rule's figure follows from the sum of parts: `factor × sum + offset`. */
interface Reading {
  readonly codes: readonly string[];
  readonly factor: Fraction;
  readonly offset: Fraction;
  readonly unit: Unit;
}

type Draft = Omit<BoundSystem, 'limits'> & { readonly read: (measure: Measure) => Reading | undefined };

/** Only those that a rule is about. */
export function boundSystems(plan: Plan, figures: PlanFigures): readonly BoundSystem[] {
  const drafts = [
    ...figures.groups.map((group) => groupDraft(plan, group)),
    ...periodDrafts(plan),
    ...customerDrafts(plan),
  ];
  const rules = plan.rules.flatMap((rule, index) =>
    rule.severity === 'error' ? [{ rule, path: ['rules', index] }] : [],
  );
  return drafts.flatMap(({ read, ...system }) => {
    const places = new Map(system.parts.map(({ code }, index) => [code, index]));
    const limits = rules.flatMap(({ rule, path }) => {
      const reading = read(rule.left);
      const form = reading && formOf(reading.codes, places);
      return form ? limitsOf(rule, path, reading, form) : [];
    });
    return limits.length > 0 ? [{ ...system, limits }] : [];
  });
}

/** Undefined where one of the codes is not a part; a code that is mentioned twice counts twice. */
function formOf(codes: readonly string[], places: ReadonlyMap<string, number>): Form | undefined {
  const form = new Map<number, Fraction>();
  for (const code of codes) {
    const place = places.get(code);
    if (place === undefined) return undefined;
    form.set(place, (form.get(place) ?? zero).add(one));
  }
  return form;
}

function limitsOf(
  rule: Rule,
  path: PlanPath,
  { factor, offset, unit }: Reading,
  form: Form,
): readonly Limit[] {
  const tolerance = exact(rule.tolerance ?? 0);
  const limit = (side: Side, bound: number, key: 'bound' | 'to'): Limit => {
    const tolerated = side === 'most' ? tolerance : tolerance.neg();
    return {
      rule,
      path: [...path, key],
      side,
      form,
      at: exact(bound).add(tolerated).sub(offset).div(factor),
      unit,
      figureOf: (total) => total.mul(factor).add(offset),
      withoutTolerance: (figure) => figure.sub(tolerated),
    };
  };
  const { operator, bound, to = bound } = rule;
  return [
    ...(operator === '<=' ? [] : [limit('least', bound, 'bound')]),
    ...(operator === '>='
      ? []
      : [limit('most', operator === 'between' ? to : bound, operator === 'between' ? 'to' : 'bound')]),
  ];
}

function groupDraft(plan: Plan, group: PartGroup): Draft {
  const { dimension, parent, members } = group;
  const parts = members.map(({ member: { code, name } }) => ({ code, name }));
  // A plan that has negative amounts (returns, say) may go on having them.
  const negative = new Set(members.flatMap(({ amount }, part) => (amount?.lt(0) ? [part] : [])));
  const codes = new Map(members.map((entry) => [entry.member.code, entry]));
  const level = group.members[0] ? levelOf(group) : 1;
  const table = dimensionTable(dimension.code, level);

  const readMembers = (
    of: readonly string[],
    measure: 'share' | 'amount' | 'growth',
  ): Reading | undefined => {
    if (measure === 'share') return { codes: of, factor: one, offset: zero, unit: 'percent' };
    const { whole } = group;
    if (parent || !whole?.gt(0)) return undefined;
    if (measure === 'amount') return { codes: of, factor: whole, offset: zero, unit: 'amount' };
    const base = sumOfAll(of.map((code) => codes.get(code)?.baseAmount));
    return base?.gt(0)
      ? { codes: of, factor: whole.div(base), offset: one.neg(), unit: 'percent' }
      : undefined;
  };
  return {
    key: groupKey(group),
    names: groupNames(group),
    parts,
    negative,
    whole: { least: one, most: one.add(exact(plan.overAssignment)) },
    group,
    read: (measure) => {
      if (measure.of === 'members') {
        if (measure.dimension !== dimension.code || measure.measure === 'baseShare') return undefined;
        return readMembers(measure.members, measure.measure);
      }
      if (measure.of !== 'cells' || measure.table !== table) return undefined;
      const { rows, column } = measure;
      const read = (['share', 'amount', 'growth'] as const).find(
        (figure) => memberColumn(dimension.by, figure) === column,
      );
      // Rows of growth add up as figures, which says nothing about the parts.
      return read && (read !== 'growth' || rows.length === 1) ? readMembers(rows, read) : undefined;
    },
  };
}

const levelOf = ({ parent }: PartGroup): number => (parent ? 1 + levelOf(parent.group) : 1);

function periodDrafts({ periods }: Plan): readonly Draft[] {
  const draft = (
    key: string,
    table: string,
    list: readonly { code: string; name: Text }[],
    parent?: Text,
  ): Draft => ({
    key,
    names: parent === undefined ? {} : { parent },
    parts: list.map(({ code, name }) => ({ code, name })),
    negative: new Set(),
    whole: { least: one, most: one },
    read: (measure) =>
      measure.of === 'cells' && measure.table === table && measure.column === 'share'
        ? { codes: measure.rows, factor: one, offset: zero, unit: 'percent' }
        : undefined,
  });
  return [
    draft('periods', 'tblPeriod', periods),
    ...periods.flatMap(({ code, name, children = [] }) =>
      children.length > 0 ? [draft(`periods.${code}`, 'tblPeriod2', children, name)] : [],
    ),
  ];
}

function customerDrafts({ customers, indicators }: Plan): readonly Draft[] {
  if (!customers) return [];
  const indicator = indicators.find(({ code }) => code === customers.total);
  const target = indicator && indicatorFigures(indicator).target;
  return [
    {
      key: 'customers',
      names: {},
      parts: customers.new.map(({ code, name }) => ({ code, name })),
      negative: new Set(),
      whole: target && { least: target, most: target },
      read: (measure) => {
        const codes =
          measure.of === 'customers'
            ? measure.customers
            : measure.of === 'cells' && measure.table === 'tblNewCustomer' && measure.column === 'count'
              ? measure.rows
              : undefined;
        return codes && { codes, factor: one, offset: zero, unit: 'count' };
      },
    },
  ];
}
