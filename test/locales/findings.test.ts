import { describeFinding, describeRepair, describeRow, severityWord } from '../../src/locales/findings';
import { findings as english } from '../../src/locales/en-US/findings';
import { findings as chinese } from '../../src/locales/zh-CN/findings';
import { languages, loadTemplate, readPlan, type Plan } from '../../src/plan';
import { exact } from '../../src/rules/exact';
import { examine } from '../../src/rules/examine';
import type { Finding } from '../../src/rules/finding';
import { finding } from '../../src/rules/findings/compose';

/** The template, and plans that are wrong in the ways in which it is not. */
const damages: readonly ((plan: Plan) => void)[] = [
  () => undefined,
  (plan) => {
    plan.dimensions[0]?.members.forEach((member) => {
      member.share = 0.3;
      member.baseShare = 0.4;
    });
    plan.periods.forEach((period) => {
      period.share = 0.3;
    });
    // Amounts and shares beside what decides, off by more than rounding.
    plan.dimensions[1]?.members.forEach((member) => {
      member.amount = 5000;
    });
    const [kind] = plan.customers?.new ?? [];
    if (kind) Object.assign(kind, { count: 40, minimum: 200 });
  },
  (plan) => {
    plan.rules.push(
      { ...plan.rules[0], id: 'A-min', operator: '>=', bound: 0.5 } as Plan['rules'][number],
      { ...plan.rules[0], id: 'A-wide', operator: '<=', bound: 1 } as Plan['rules'][number],
    );
    plan.target = { by: 'growth', growth: 0.3 };
    plan.responsibilities = plan.responsibilities.filter(({ code }) => code !== 'south');
    const [first] = plan.responsibilities;
    if (first) first.carries = 0.4;
    Object.assign(plan.dimensions[0]?.members[0] ?? {}, { starts: '2024-12-01' });
    const [lead] = plan.customers?.leads ?? [];
    if (lead) Object.assign(lead, { count: 10, period: undefined });
    plan.support.departments.forEach((measure) => {
      measure.quantity = 3;
    });
  },
  (plan) => {
    plan.joint = {
      axes: [{ of: 'dimension', dimension: 'product' }, { of: 'month' }],
      by: 'target',
      columns: ['M01'],
      rows: [{ at: ['A'], amounts: [10_000] }],
      conditions: [],
    };
  },
  (plan) => {
    const [product] = plan.dimensions;
    product?.members.forEach((member) => {
      member.amount = Math.round(11_200 * (member.share ?? 0)) + 10;
    });
  },
  (plan) => {
    const [product] = plan.dimensions;
    if (product) product.by = 'amount';
    product?.members.forEach((member) => {
      member.amount = 11_200 * (member.share ?? 0);
      member.share = 0.4;
    });
  },
  (plan) => {
    const half = plan.milestones.find(({ code }) => code === 'half-customers');
    if (half) half.goal = 60;
    const central = plan.milestones.find(({ code }) => code === 'central-q3');
    if (central) delete central.within;
    const large = plan.responsibilities[2]?.items[0]?.goal;
    if (large) large.value = 30;
    const rep = plan.responsibilities[7]?.items[0]?.goal;
    if (rep) rep.value = 1;
    plan.responsibilities[6]?.items.splice(1);
  },
];

const all: readonly Finding[] = damages.flatMap((damage) => {
  const plan = structuredClone(loadTemplate('sales-2024'));
  damage(plan);
  const result = readPlan(plan);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const { findings, implications } = examine(result.plan);
  return [...findings, ...implications];
});

test.each(languages)('every finding, row and repair is said in full: %s', (language) => {
  for (const each of all) {
    const said = [
      describeFinding(each, language),
      severityWord(each.severity, language),
      ...each.rows.map((row) => describeRow(each, row, language)),
      ...each.repairs.map((repair) => describeRepair(repair, language)),
    ];
    for (const text of said) expect([each.key, text]).toEqual([each.key, expect.stringMatching(/^[^{}]+$/)]);
    expect(describeFinding(each, language)).toMatch(language === 'zh-CN' ? /[。]$/ : /\.$/);
  }
});

test('the plans above have every kind of finding', () => {
  const kinds = new Set(
    all.map(({ code, names }) => (typeof names['of'] === 'string' ? `${code}.${names['of']}` : code)),
  );
  expect(Object.keys(english.sentences).filter((kind) => !kinds.has(kind as never))).toEqual([]);
});

test('both languages have the same holes', () => {
  const holes = (words: unknown) =>
    [...new Set(JSON.stringify(words).match(/\{[^{}"]*\}/g))].map((hole) => hole.replace('*', '')).sort();
  for (const kind of Object.keys(english.sentences) as (keyof typeof english.sentences)[]) {
    expect([kind, holes(chinese.sentences[kind])]).toEqual([kind, holes(english.sentences[kind])]);
  }
  expect(Object.keys(chinese.rows)).toEqual(Object.keys(english.rows));
});

test.each([
  [
    'goal-misses:B/growth',
    'Li Si is to grow B Mid-range by 15%, but its target needs 30.6667%: the goal reaches 3,450 of 3,920, 470 short. ' +
      'That is 30.8036% of the total target instead of 35%, 4.1964 pp short.',
    '李四的目标是B 中端增长 15%，但达到其目标额需要增长 30.6667%：只能做到 3,450，距 3,920 差 470。' +
      '这只占总目标的 30.8036%，应为 35%，差 4.1964 个百分点。',
  ],
  [
    'parts-target:region',
    'Region: the targets stated add up to 11,430 instead of 11,200: 230 too much (2.0536%). ' +
      'That is growth of 14.3%, where 12% is needed.',
    '区域：各部分目标合计 11,430，应为 11,200，多出 230（2.0536%）。合计增长 14.3%，需要的是 12%。',
  ],
  [
    'deadline-after:central/office',
    'Wu Ba: “Open the regional office” is due on September 30, 2024, but its milestone “Central and West office open” ' +
      'on March 31, 2024.',
    '吴八：“设立区域办事处”的期限是 2024年9月30日，而其里程碑“中西部办事处成立”的期限是 2024年3月31日。',
  ],
])('%s', (key, inEnglish, inChinese) => {
  const found = all.find((each) => each.key === key);
  expect(found && languages.map((language) => describeFinding(found, language))).toEqual([
    inChinese,
    inEnglish,
  ]);
});

test.each([
  ['a gap too small for its decimals keeps two digits', 0.000000123, '0.000012%'],
  ['a gap below', -0.02, '-2%'],
  ['no trailing zeros', 0.5, '50%'],
])('%s', (_, value, expected) => {
  const below = finding({
    code: 'below-base',
    key: 'x',
    severity: 'info',
    cells: [],
    names: { member: 'A' },
    figures: {
      growth: { value: exact(value), unit: 'percent' },
      target: { value: exact(1), unit: 'amount' },
      base: { value: exact(2), unit: 'amount' },
    },
  });
  expect(describeFinding(below, 'en-US')).toContain(expected);
});

test('amounts in lakh and crore are grouped as in the plan’s unit', () => {
  const below = finding({
    code: 'below-base',
    key: 'x',
    severity: 'info',
    cells: [],
    names: { member: 'A' },
    figures: {
      growth: { value: exact(-0.5), unit: 'percent' },
      target: { value: exact(1_234_567), unit: 'amount' },
      base: { value: exact(2_469_134.5), unit: 'amount' },
    },
  });
  for (const language of languages)
    expect(describeFinding(below, language, 'indian')).toMatch(/12,34,567.*24,69,134\.5/);
  expect(describeFinding(below, 'en-US')).toMatch(/1,234,567.*2,469,134\.5/);
  const repair = {
    kind: 'set-figure',
    changes: [{ path: ['dimensions', 0, 'members', 0, 'amount'], from: 1, to: 1_234_567 }],
  } as const;
  expect(describeRepair(repair, 'en-US', 'indian')).toBe('Set the figure to 12,34,567');
});
