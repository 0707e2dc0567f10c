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
    ['a later version', (plan) => (plan.version = 3 as never), ['newer-version version']],
    [
      'a name in a third language',
      (plan) => (member(plan, 0, 0).name = { zh: '甲', en: 'A', fr: 'A' } as never),
      ['unknown-key dimensions.0.members.0.name.fr'],
    ],
    [
      'wrong types deep below',
      (plan) =>
        (member(plan, 0, 0).children = [
          { code: 'A1', name: 'A1', children: [{ code: 'A2', nme: 'A2', share: '5' }] },
        ] as never),
      [
        'missing dimensions.0.members.0.children.0.children.0.name',
        'wrong-type dimensions.0.members.0.children.0.children.0.share',
        'unknown-key dimensions.0.members.0.children.0.children.0.nme',
      ],
    ],
    ['a currency by its name', (plan) => (plan.unit.currency = 'yuan'), ['bad-form unit.currency']],
    [
      'a change to a list',
      (plan) =>
        (plan.revisions = [
          {
            code: 'R1',
            kind: 'target',
            reason: 'x',
            requestedBy: 'a',
            approver: 'b',
            state: 'requested',
            requested: '2024-04-01',
            changes: [{ path: [true], from: [], to: 1 }],
          },
        ] as never),
      ['wrong-type revisions.0.changes.0.path.0', 'wrong-type revisions.0.changes.0.from'],
    ],
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
    ['an amount beside a share', (plan) => (member(plan, 0, 0).amount = 3900), []],
    ['an amount beside growth', (plan) => (member(plan, 1, 0).amount = 3900), []],
    [
      'a share beside growth',
      (plan) => (member(plan, 1, 0).share = 0.35),
      ['not-of-basis dimensions.1.members.0.share'],
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

  test.each<[string, (plan: Loose & Plan) => void, string[]]>([
    ['a start in the year', (plan) => (member(plan, 0, 1).starts = '2024-07-15'), []],
    [
      'a start in a fiscal year from July',
      (plan) => {
        plan.firstMonth = 7;
        member(plan, 0, 1).starts = '2025-06-30';
      },
      [],
    ],
    [
      'a start with a ramp',
      (plan) => Object.assign(member(plan, 0, 1), { starts: '2024-12-31', ramp: 24 }),
      [],
    ],
    [
      'a start before the year',
      (plan) => (member(plan, 0, 1).starts = '2023-12-31'),
      ['start-outside-year dimensions.0.members.1.starts'],
    ],
    [
      'a start after a fiscal year from July',
      (plan) => {
        plan.firstMonth = 7;
        member(plan, 0, 1).starts = '2025-07-01';
      },
      ['start-outside-year dimensions.0.members.1.starts'],
    ],
    [
      'a start that is no day',
      (plan) => (member(plan, 0, 1).starts = '2024-02-30'),
      ['bad-day dimensions.0.members.1.starts'],
    ],
    [
      'ramps of other lengths',
      (plan) =>
        [0, 25, 1.5].forEach((ramp, index) =>
          Object.assign(member(plan, 0, index), { starts: '2024-05-01', ramp }),
        ),
      [
        'too-small dimensions.0.members.0.ramp',
        'too-large dimensions.0.members.1.ramp',
        'not-whole dimensions.0.members.2.ramp',
      ],
    ],
    [
      'a ramp without a start',
      (plan) => (member(plan, 1, 0).ramp = 3),
      ['ramp-without-start dimensions.1.members.0.ramp'],
    ],
    [
      'a start below the first level',
      (plan) =>
        (member(plan, 1, 0).children = [{ code: 'n', name: 'N', starts: '2024-05-01', ramp: 2 }] as never),
      [
        'start-below-first-level dimensions.1.members.0.children.0.starts',
        'start-below-first-level dimensions.1.members.0.children.0.ramp',
      ],
    ],
    [
      'a start where the periods are weeks',
      (plan) => {
        member(plan, 0, 0).starts = '2024-05-01';
        plan.periods = Array.from({ length: 52 }, (_, index) => ({ code: `W${String(index)}`, name: 'W' }));
        plan.customers?.leads.forEach((lead) => delete lead.period);
      },
      ['start-without-months dimensions.0.members.0.starts'],
    ],
  ])('%s', (_, change, expected) => {
    expect(issuesAfter(change)).toEqual(expected);
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

test('what refers to nothing comes with the figures that are wrong, but not where the form itself is', () => {
  const dangling = (plan: Loose & Plan) => {
    first(plan.milestones).serves = { of: 'indicator', indicator: 'nope' };
    first(plan.responsibilities).scope = { of: 'member', dimension: 'product', member: 'gone' };
    member(plan, 0, 0).share = '35 %' as never;
    Object.assign(member(plan, 0, 1), { colour: 'red' });
  };
  expect(issuesAfter(dangling)).toEqual([
    'wrong-type dimensions.0.members.0.share',
    'unknown-key dimensions.0.members.1.colour',
    'unknown-reference milestones.0.serves.indicator',
    'unknown-reference responsibilities.0.scope.member',
  ]);
  expect(
    issuesAfter((plan) => {
      dangling(plan);
      delete (member(plan, 0, 2) as Partial<ReturnType<typeof member>>).code;
    }),
  ).toEqual([
    'wrong-type dimensions.0.members.0.share',
    'unknown-key dimensions.0.members.1.colour',
    'missing dimensions.0.members.2.code',
  ]);
});

test('a plan that goes down without end is refused where it begins to', () => {
  const nested = (levels: number): object =>
    Array.from({ length: levels }).reduce<object>(
      (inner) => ({ code: 'x', name: 'x', children: [inner] }),
      {},
    );
  expect(
    issuesAfter((plan) => Object.assign(plan.dimensions[0] ?? {}, { members: [nested(20_000)] })),
  ).toEqual(['too-deep dimensions.0.members.0']);
});

describe('reading a plan file', () => {
  const codes = (text: string) => {
    const result = readPlanText(text);
    return result.ok ? 'a plan' : result.issues.map(({ code }) => code).join();
  };

  test.each([
    ['', 'empty-file'],
    [' \n', 'empty-file'],
    ['PK\u0003\u0004', 'not-json'],
    ['// my plan\n{}', 'not-json'],
    ['{ "version": 1,', 'bad-json'],
    ['[]', 'not-a-plan'],
    ['null', 'not-a-plan'],
    [`\uFFFD\uFFFD{\0"\0`, 'encoding'],
    [JSON.stringify({ ...loadTemplate('blank'), title: '计\uFFFD' }), 'encoding'],
    [JSON.stringify(loadTemplate('blank')), 'a plan'],
    [`\uFEFF${JSON.stringify(loadTemplate('blank'))}`, 'a plan'],
  ])('%#', (text, expected) => {
    expect(codes(text)).toBe(expected);
  });

  test('a field that stands there twice is an issue beside the others', () => {
    const text = JSON.stringify({ ...loadTemplate('blank'), firstMonth: 13 }, undefined, 2);
    const result = readPlanText(text.replace('"unit": {', '"rules": [],\n  "unit": {\n    "decimals": 1,'));
    expect(result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'twice unit.decimals',
      'twice rules',
      'too-large firstMonth',
    ]);
  });
});

describe('sentences', () => {
  test.each([
    [
      '{\n  "title": "a",\n}',
      '第 3 行第 1 列：此处应为英文双引号中的字段名（最后一项之后不要逗号），而不是“}”。',
      'Line 3, column 1: a name in straight double quotes (no comma after the last one) must stand here, not “}”.',
    ],
    [
      '{"dimensions": [{"by": share}]}',
      '第 1 行第 24 列（dimensions[0].by）：此处应为一个值（文字须用英文双引号），而不是“s”。',
      'Line 1, column 24 (dimensions[0].by): a value (a text in straight double quotes) must stand here, not “s”.',
    ],
    [
      '{"title": "C:\\plan',
      '第 1 行第 14 列（title）：此处应为这段文字的后续或结束引号（换行写作 \\n，反斜杠写作 \\\\），而不是“\\”。',
      'Line 1, column 14 (title): the rest of the text or its closing quote (a line break is written \\n, a backslash \\\\) must stand here, not “\\”.',
    ],
  ])('a fault of JSON is told by line, column and path: %s', (text, ...sentences) => {
    const result = readPlanText(text);
    const told = result.ok ? [] : result.issues;
    expect(told.flatMap((one) => languages.map((each) => describeIssue(one, each)))).toEqual(sentences);
  });

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
