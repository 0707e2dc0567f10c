/**
 * What the schema can't see: codes that must be unique, and mentions that must lead somewhere. Takes a plan of the
 * right form and gives every issue; never throws.
 */
import { monthName, monthsOf, wrongLengths } from './calendar';
import type { Issue, PlanPath } from './issues';
import { jointIssues } from './joint-references';
import { monthsIntoYear } from './late-start';
import type { Dimension, Measure, Member, Plan } from './schema';
import { spreadIssues } from './spread-references';

/** What decides a member's target, and beside it what the plan's paper says that it comes to. */
const figures = {
  share: ['share', 'amount'],
  growth: ['growth', 'amount'],
  amount: ['amount', 'share'],
  count: ['count', 'average', 'amount'],
} as const;
const allFigures = ['share', 'growth', 'amount', 'count', 'average'] as const;

/** Codes that the product itself uses in the names of its tables and in the keys of their rows. */
const reservedDimension =
  /^(customer|newCustomer|indicator|tier|lead|milestone|rules|flags|matrix|coverage|actual|fact|strategy|commission|award|promotion|mix|support|risk|calendar|adjustment|revision|revisionChange|compared|awardMember|awardPeriod|promotionOwner|baseMix|joint|jointMargin|channelTrack|attained|owner|track.*|dash.*|.*(period|month))$/i;
const reservedRule = /^(parts|base)\./i;
export const isReservedRule = (id: string): boolean => reservedRule.test(id);

/** Every member of a dimension with its path, parents before children. */
export function* walkMembers(
  members: readonly Member[],
  path: PlanPath,
  parent?: Member,
  level = 1,
): Generator<{ member: Member; path: PlanPath; parent: Member | undefined; level: number }> {
  for (const [index, member] of members.entries()) {
    const here = [...path, index];
    yield { member, path: here, parent, level };
    if (member.children) yield* walkMembers(member.children, [...here, 'children'], member, level + 1);
  }
}

function duplicates(entries: Iterable<{ code: string; path: PlanPath }>): Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const { code, path } of entries) {
    // Excel's look-ups make no difference between capital and small letters.
    const key = code.toLowerCase();
    if (seen.has(key)) issues.push({ code: 'duplicate-code', path, params: { code } });
    seen.add(key);
  }
  return issues;
}

const listed = (list: readonly { code: string }[], path: PlanPath) =>
  list.map(({ code }, index) => ({ code, path: [...path, index, 'code'] }));

function dimensionIssues(dimension: Dimension, path: PlanPath): Issue[] {
  const members = [...walkMembers(dimension.members, [...path, 'members'])];
  const allowed: readonly string[] = figures[dimension.by];
  return [
    ...(reservedDimension.test(dimension.code)
      ? [{ code: 'reserved-code' as const, path: [...path, 'code'], params: { code: dimension.code } }]
      : []),
    ...duplicates(members.map(({ member, path: at }) => ({ code: member.code, path: [...at, 'code'] }))),
    ...members.flatMap(({ member, path: at }) =>
      allFigures
        .filter((figure) => member[figure] !== undefined && !allowed.includes(figure))
        .map((figure): Issue => ({
          code: 'not-of-basis',
          path: [...at, figure],
          params: { figure, by: dimension.by },
        })),
    ),
  ];
}

/** What is said of late starts and can't be. */
function startIssues(plan: Plan): Issue[] {
  const months = monthsOf(plan);
  const name = (month: (typeof months)[number] | undefined) => (month ? monthName(month) : '');
  const year = { from: name(months[0]), to: name(months.at(-1)) };
  const of = ({ starts, ramp }: Member, path: PlanPath, level: number): Issue[] => {
    const given = (['starts', 'ramp'] as const).filter((key) => ({ starts, ramp })[key] !== undefined);
    if (level > 1)
      return given.map((key) => ({ code: 'start-below-first-level', path: [...path, key], params: {} }));
    if (starts === undefined)
      return given.map((key) => ({ code: 'ramp-without-start', path: [...path, key], params: {} }));
    const at = [...path, 'starts'];
    if (months.length === 0)
      return wrongLengths(plan.periods) === undefined
        ? [{ code: 'start-without-months', path: at, params: {} }]
        : [];
    const into = monthsIntoYear(plan, starts);
    return into < 0 || into >= months.length
      ? [{ code: 'start-outside-year', path: at, params: { day: starts, ...year } }]
      : [];
  };
  return plan.dimensions.flatMap(({ members }, index) =>
    [...walkMembers(members, ['dimensions', index, 'members'])].flatMap(({ member, path, level }) =>
      of(member, path, level),
    ),
  );
}

/** All issues of reference in a plan of the right form. */
export function referenceIssues(plan: Plan): Issue[] {
  const members = new Map(
    plan.dimensions.map((dimension) => [
      dimension.code,
      new Set([...walkMembers(dimension.members, [])].map(({ member }) => member.code)),
    ]),
  );
  const customers = new Set(plan.customers?.new.map(({ code }) => code));
  const indicators = new Set(plan.indicators.map(({ code }) => code));
  const milestones = new Set(plan.milestones.map(({ code }) => code));
  const periods = new Set(plan.periods.map(({ code }) => code));
  const leads = new Set(plan.customers?.leads.map(({ code }) => code));
  const channels = plan.channels ?? [];
  const owners = new Set(plan.responsibilities.map(({ code }) => code));
  const issues: Issue[] = [];
  const unknown = (path: PlanPath, name: string) =>
    issues.push({ code: 'unknown-reference', path, params: { name } });
  const mention = (known: ReadonlySet<string>, name: string | undefined, path: PlanPath) => {
    if (name !== undefined && !known.has(name)) unknown(path, name);
  };
  const memberOf = (dimension: string, member: string, path: PlanPath, key: PropertyKey = 'member') => {
    const known = members.get(dimension);
    if (!known) unknown([...path, 'dimension'], dimension);
    else if (!known.has(member))
      unknown([...path, ...(typeof key === 'number' ? ['members', key] : [String(key)])], member);
  };
  const measureOf = (measure: Measure, path: PlanPath) => {
    if (measure.of === 'indicator') {
      if (!indicators.has(measure.indicator)) unknown([...path, 'indicator'], measure.indicator);
    } else if (measure.of === 'customers') {
      measure.customers.forEach((code, index) => {
        if (!customers.has(code)) unknown([...path, 'customers', index], code);
      });
    } else if (measure.of !== 'members') {
      // Cells of the workbook may be gone; their rule says so there.
      return;
    } else if (!members.has(measure.dimension)) {
      unknown([...path, 'dimension'], measure.dimension);
    } else {
      measure.members.forEach((code, index) => {
        memberOf(measure.dimension, code, path, index);
      });
    }
  };

  issues.push(...duplicates(listed(plan.dimensions, ['dimensions'])));
  plan.dimensions.forEach((dimension, index) =>
    issues.push(...dimensionIssues(dimension, ['dimensions', index])),
  );
  issues.push(
    ...duplicates(
      plan.periods.flatMap((period, index) => [
        { code: period.code, path: ['periods', index, 'code'] },
        ...listed(period.children ?? [], ['periods', index, 'children']),
      ]),
    ),
    ...duplicates(listed(plan.indicators, ['indicators'])),
    ...duplicates(plan.rules.map(({ id }, index) => ({ code: id, path: ['rules', index, 'id'] }))),
    ...duplicates(listed(plan.milestones, ['milestones'])),
    ...duplicates(listed(plan.responsibilities, ['responsibilities'])),
    ...duplicates(listed(channels, ['channels'])),
    ...duplicates(listed(plan.risks, ['risks'])),
    ...duplicates(listed(plan.control, ['control'])),
    ...duplicates(listed(plan.incentives.awards, ['incentives', 'awards'])),
    ...duplicates(listed(plan.incentives.promotions, ['incentives', 'promotions'])),
    ...duplicates(listed(plan.context, ['context'])),
    ...duplicates(listed(plan.strategies, ['strategies'])),
    ...duplicates(listed(plan.revisions ?? [], ['revisions'])),
  );
  const months = wrongLengths(plan.periods);
  if (months !== undefined)
    issues.push({ code: 'months-of-periods', path: ['periods'], params: { sum: months } });
  issues.push(...startIssues(plan));
  channels.forEach(({ indicator }, index) => {
    mention(indicators, indicator, ['channels', index, 'indicator']);
  });
  plan.rules.forEach((rule, index) => {
    if (isReservedRule(rule.id)) {
      issues.push({ code: 'reserved-code', path: ['rules', index, 'id'], params: { code: rule.id } });
    }
    measureOf(rule.left, ['rules', index, 'left']);
  });
  plan.indicators.forEach(({ measure }, index) => {
    if (measure) measureOf(measure, ['indicators', index, 'measure']);
  });
  plan.milestones.forEach(({ serves }, index) => {
    const path = ['milestones', index, 'serves'];
    if (serves?.of === 'member') memberOf(serves.dimension, serves.member, path);
    else mention(indicators, serves?.indicator, [...path, 'indicator']);
  });
  for (const part of ['organisation', 'training', 'process', 'departments'] as const) {
    issues.push(...duplicates(listed(plan.support[part], ['support', part])));
    plan.support[part].forEach(({ carriedBy, supplies }, index) => {
      mention(owners, carriedBy, ['support', part, index, 'carriedBy']);
      mention(leads, supplies, ['support', part, index, 'supplies']);
    });
  }
  plan.strategies.forEach((strategy, index) => {
    if (strategy.measure) measureOf(strategy.measure, ['strategies', index, 'measure']);
  });
  plan.responsibilities.forEach((responsibility, index) => {
    const path = ['responsibilities', index];
    const { scope } = responsibility;
    if (scope.of === 'member') memberOf(scope.dimension, scope.member, [...path, 'scope']);
    issues.push(...duplicates(listed(responsibility.items, [...path, 'items'])));
    responsibility.items.forEach(({ goal, milestone }, at) => {
      mention(customers, goal?.customer, [...path, 'items', at, 'goal', 'customer']);
      mention(indicators, goal?.indicator, [...path, 'items', at, 'goal', 'indicator']);
      mention(milestones, milestone, [...path, 'items', at, 'milestone']);
    });
  });
  plan.incentives.commission.forEach(({ dimension, member }, index) => {
    memberOf(dimension, member, ['incentives', 'commission', index]);
  });
  plan.incentives.awards.forEach(({ growth }, index) => {
    if (growth && !members.has(growth.dimension))
      unknown(['incentives', 'awards', index, 'growth', 'dimension'], growth.dimension);
  });
  issues.push(...spreadIssues(plan, members));
  issues.push(...jointIssues(plan, members));
  if (plan.customers) {
    const { existing, total, leads: entries, new: kinds } = plan.customers;
    issues.push(
      ...duplicates(listed(kinds, ['customers', 'new'])),
      ...duplicates(listed(existing.tiers, ['customers', 'existing', 'tiers'])),
      ...duplicates(listed(entries, ['customers', 'leads'])),
    );
    entries.forEach(({ period }, index) => {
      mention(periods, period, ['customers', 'leads', index, 'period']);
    });
    mention(indicators, existing.repurchase, ['customers', 'existing', 'repurchase']);
    mention(indicators, existing.orderValue, ['customers', 'existing', 'orderValue']);
    mention(indicators, total, ['customers', 'total']);
  }
  return issues;
}
