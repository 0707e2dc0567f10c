import { describeIssue } from '../../src/locales/issues';
import type { Issue } from '../../src/plan';
import { languages, loadTemplate, readPlan, readPlanText, type Plan } from '../../src/plan';
import type { Measure } from '../../src/plan/schema';

type Loose = Record<string, unknown>;

/** The issues that a change to the example plan makes, as `code path`. */
function issuesAfter(change: (plan: Loose & Plan) => void): string[] {
  const plan = loadTemplate('sales-2024') as Loose & Plan;
  change(plan);
  const result = readPlan(plan);
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
}

const member = (plan: Plan, dimension: number, index: number) => {
  const found = plan.dimensions[dimension]?.members[index];
  if (!found) throw new Error('no such member');
  return found;
};

const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error('empty list');
  return one;
};

describe('what a plan must not say', () => {
  test.each<[string, (plan: Loose & Plan) => void, string[]]>([
    ['an unknown field', (plan) => (plan['titel'] = 'x'), ['unknown-key titel']],
    ['no title', (plan) => delete (plan as Loose)['title'], ['missing title']],
    ['a text without English', (plan) => (plan.title = { zh: '只有中文' } as never), ['missing title.en']],
    ['an empty text', (plan) => (plan.title = ' '), ['too-short title']],
    ['a number for a text', (plan) => (plan.title = 5 as never), ['bad-text title']],
    ['half a month', (plan) => (plan.firstMonth = 1.5), ['not-whole firstMonth']],
    ['a thirteenth month', (plan) => (plan.firstMonth = 13), ['too-large firstMonth']],
    ['a negative base', (plan) => (plan.base.amount = -1), ['too-small base.amount']],
    ['infinity', (plan) => (plan.base.amount = Infinity), ['wrong-type base.amount']],
    [
      'a share as text',
      (plan) => (member(plan, 0, 0).share = '35 %' as never),
      ['wrong-type dimensions.0.members.0.share'],
    ],
    [
      'a share over 100 %',
      (plan) => (member(plan, 0, 0).share = 35),
      ['too-large dimensions.0.members.0.share'],
    ],
    ['a later version', (plan) => (plan.version = 3 as never), ['version version']],
    [
      'a wildcard in a code',
      (plan) => (member(plan, 0, 0).code = 'A*'),
      ['bad-code dimensions.0.members.0.code'],
    ],
    [
      'an operator that is none',
      (plan) => (first(plan.rules).operator = '<' as never),
      ['not-one-of rules.0.operator'],
    ],
    [
      'a rule about nothing',
      (plan) => (first(plan.rules).left = { of: 'moon' } as never),
      ['not-one-of rules.0.left.of'],
    ],
    [
      'between with one bound',
      (plan) => (first(plan.rules).operator = 'between'),
      ['between-needs-two rules.0.to'],
    ],
    [
      'bounds the wrong way round',
      (plan) => Object.assign(first(plan.rules), { operator: 'between', bound: 0.4, to: 0.3 }),
      ['bounds-reversed rules.0.to'],
    ],
    [
      'a day that is none',
      (plan) => (first(plan.milestones).due = '2024-02-30'),
      ['bad-day milestones.0.due'],
    ],
    [
      'two goals of an indicator',
      (plan) => (first(plan.indicators).growth = 0.1),
      ['one-goal-only indicators.0.target'],
    ],
    ['no period', (plan) => (plan.periods = []), ['too-short periods']],
  ])('%s', (_, change, expected) => {
    expect(issuesAfter(change)).toEqual(expected);
  });

  test.each<[string, (plan: Loose & Plan) => void, string[]]>([
    [
      'two members of one code, capitals aside',
      (plan) => (member(plan, 0, 1).code = 'a'),
      [
        'duplicate-code dimensions.0.members.1.code',
        'unknown-reference strategies.1.measure.members.0',
        'unknown-reference rules.3.left.members.0',
        'unknown-reference responsibilities.1.scope.member',
        'unknown-reference incentives.commission.1.member',
      ],
    ],
    [
      'growth in a dimension by share',
      (plan) => (member(plan, 0, 0).growth = 0.1),
      ['not-of-basis dimensions.0.members.0.growth'],
    ],
    [
      'a rule on a member that is not there',
      (plan) =>
        (first(plan.rules).left = {
          of: 'members',
          dimension: 'product',
          members: ['A', 'Z'],
          measure: 'share',
        }),
      ['unknown-reference rules.0.left.members.1'],
    ],
    [
      'a rule with an id of ours',
      (plan) => (first(plan.rules).id = 'parts.product'),
      ['reserved-code rules.0.id'],
    ],
    [
      'a dimension called like a table of ours',
      (plan) => (first(plan.dimensions).code = 'rules'),
      ['reserved-code dimensions.0.code'],
    ],
    [
      'a repurchase rate that is no indicator',
      (plan) => plan.customers && (plan.customers.existing.repurchase = 'nope'),
      ['unknown-reference customers.existing.repurchase'],
    ],
    [
      'links between tasks, milestones, leads and targets that lead nowhere',
      (plan) => {
        first(plan.milestones).serves = { of: 'indicator', indicator: 'nope' };
        first(first(plan.responsibilities).items).milestone = 'nope';
        first(plan.support.departments).carriedBy = 'nope';
        first(plan.support.departments).supplies = 'nope';
        first(plan.indicators).measure = { of: 'customers', customers: ['nope'] };
        if (plan.customers) first(plan.customers.leads).period = 'nope';
      },
      [
        'unknown-reference milestones.0.serves.indicator',
        'unknown-reference responsibilities.0.items.0.milestone',
        'unknown-reference support.departments.0.carriedBy',
        'unknown-reference support.departments.0.supplies',
        'unknown-reference indicators.0.measure.customers.0',
        'unknown-reference customers.leads.0.period',
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(issuesAfter(change)).toEqual(expect.arrayContaining(expected));
  });

  test('a rule may look at cells that only the workbook knows', () => {
    const left: Measure[] = [
      { of: 'cells', table: 'tblPeriod', rows: ['Q3'], column: 'share' },
      { of: 'cells', table: 'tblMatrix', rows: ['east:large'], column: 'goalValue' },
      { of: 'name', name: 'Left_For_New' },
      { of: 'range', sheet: 'Own sheet', address: 'B2:B14' },
    ];
    for (const one of left) expect(issuesAfter((plan) => (first(plan.rules).left = one))).toEqual([]);
  });

  test('all issues come at once', () => {
    expect(
      issuesAfter((plan) => {
        plan.firstMonth = 0;
        plan.base.amount = -5;
        member(plan, 1, 2).growth = 'much' as never;
      }),
    ).toEqual(['too-small firstMonth', 'too-small base.amount', 'wrong-type dimensions.1.members.2.growth']);
  });
});

describe('reading a plan file', () => {
  const codes = (text: string) => {
    const result = readPlanText(text);
    return result.ok ? 'a plan' : result.issues.map(({ code }) => code).join();
  };

  test.each([
    ['{ "version": 1,', 'not-json'],
    ['[]', 'not-a-plan'],
    ['null', 'not-a-plan'],
    [JSON.stringify(loadTemplate('blank')), 'a plan'],
    [`\uFEFF${JSON.stringify(loadTemplate('blank'))}`, 'a plan'],
  ])('%#', (text, expected) => {
    expect(codes(text)).toBe(expected);
  });
});

describe('sentences', () => {
  const issue: Issue = {
    code: 'too-large',
    path: ['dimensions', 0, 'members', 2, 'share'],
    params: { maximum: 1 },
  };

  test('an issue is told where it is, in both languages', () => {
    expect(languages.map((language) => describeIssue(issue, language))).toMatchInlineSnapshot(`
      [
        "dimensions[0].members[2].share：不能大于 1。",
        "dimensions[0].members[2].share: must not be more than 1.",
      ]
    `);
  });
});
