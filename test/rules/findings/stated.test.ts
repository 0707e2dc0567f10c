/** A stated share and a stated amount: what rounding explains, and what it does not. */
import { loadTemplate, readPlan, type Plan } from '../../../src/plan';
import type { Dimension, Member } from '../../../src/plan/schema';
import { applyChanges } from '../../../src/rules/change';
import { fractions, found } from './found-table';

interface Given {
  readonly by: Dimension['by'];
  readonly members: readonly Partial<Member>[];
  readonly decimals?: number;
  readonly overAssignment?: number;
}

/** 11,200 on a base of 10,000, broken down as given. */
function planWith({ by, members, decimals = 2, overAssignment = 0 }: Given): Plan {
  const blank = loadTemplate('blank');
  const read = readPlan({
    ...blank,
    unit: { ...blank.unit, decimals },
    base: { amount: 10_000 },
    target: { by: 'amount', amount: 11_200 },
    overAssignment,
    responsibilities: [],
    dimensions: [
      {
        code: 'line',
        name: 'line',
        by,
        members: members.map((member, index) => ({ code: `M${index}`, name: `M${index}`, ...member })),
      },
    ],
  });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.plan;
}

const differing = (plan: Plan) => found(plan, 'stated-differs');
/** With a second member that states nothing, so that the group as a whole is not judged. */
const one = (by: Dimension['by'], member: Partial<Member>) =>
  differing(planWith({ by, members: [member, {}] }));

describe('by rounding alone', () => {
  test.each<[string, Dimension['by'], Partial<Member>]>([
    ['35 % of 11,200 is 3,864 to 3,976', 'share', { share: 0.35, amount: 3900 }],
    ['its upper end exactly', 'share', { share: 0.35, amount: 3976 }],
    ['its lower end', 'share', { share: 0.35, amount: 3864 }],
    ['30 % is whole percents', 'share', { share: 0.3, amount: 3416 }],
    ['35.2 % is 3,936.8 to 3,948', 'share', { share: 0.352, amount: 3948 }],
    ['35.2 % as a cell may give it', 'share', { share: 0.35200000000000004, amount: 3948 }],
    ['12 digits of a share', 'share', { share: 0.348214285714, amount: 3900 }],
    ['5 % on 3,500 is 3,657.5 to 3,692.5', 'growth', { baseShare: 0.35, growth: 0.05, amount: 3693 }],
    ['8 × 487 is 3,892 to 3,900', 'count', { count: 8, average: 487, amount: 3900 }],
    ['3,900 of 11,200 is 34.8 %', 'amount', { amount: 3900, share: 0.35 }],
    ['3,976 of 11,200 is 35.5 %', 'amount', { amount: 3976, share: 0.35 }],
    ['only what decides', 'share', { share: 0.35 }],
    ['only what is said', 'share', { amount: 3980 }],
  ])('%s', (_, by, member) => {
    expect(one(by, member)).toEqual([]);
  });
});

describe('by more than rounding', () => {
  test.each<[string, Dimension['by'], Partial<Member>, Record<string, string>, string[]]>([
    [
      '35 % of 11,200 and 3,980',
      'share',
      { share: 0.35, amount: 3980 },
      { stated: '3980', computed: '3920', gap: '60', allowed: '113/2', share: '7/20', whole: '11200' },
      ['amount = 3920', 'share = 0.355357142857'],
    ],
    [
      '35.2 % and 3,900',
      'share',
      { share: 0.352, amount: 3900 },
      {
        stated: '3900',
        computed: '19712/5',
        gap: '-212/5',
        allowed: '61/10',
        share: '44/125',
        whole: '11200',
      },
      ['amount = 3942.4', 'share = 0.348214285714'],
    ],
    [
      '35 % and an amount with two decimals just above',
      'share',
      { share: 0.35, amount: 3976.01 },
      {
        stated: '397601/100',
        computed: '3920',
        gap: '5601/100',
        allowed: '11201/200',
        share: '7/20',
        whole: '11200',
      },
      ['amount = 3920', 'share = 0.355000892857'],
    ],
    [
      '5 % on 3,500 and 3,700',
      'growth',
      { baseShare: 0.35, growth: 0.05, amount: 3700 },
      { stated: '3700', computed: '3675', gap: '25', allowed: '18', growth: '1/20', base: '3500' },
      ['amount = 3675', 'growth = 0.057142857143'],
    ],
    [
      '8 × 487 and 3,901: a count is exact',
      'count',
      { count: 8, average: 487, amount: 3901 },
      { stated: '3901', computed: '3896', gap: '5', allowed: '9/2', count: '8', average: '487' },
      ['amount = 3896', 'average = 487.625'],
    ],
    [
      '3,980 and 35 %',
      'amount',
      { amount: 3980, share: 0.35 },
      {
        stated: '7/20',
        computed: '199/560',
        gap: '-3/560',
        allowed: '113/22400',
        amount: '3980',
        whole: '11200',
      },
      ['share = 0.355357142857', 'amount = 3920'],
    ],
  ])('%s', (_, by, member, figures, repairs) => {
    const plan = planWith({ by, members: [member, {}] });
    const [finding, ...others] = differing(plan);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ key: 'stated-differs:line/M0', severity: 'warning' });
    const said = finding && fractions(finding);
    expect(said).toEqual(figures);
    expect(
      finding?.repairs.map(({ changes }) =>
        changes.map(({ path, to }) => `${String(path.at(-1))} = ${JSON.stringify(to)}`).join(),
      ),
    ).toEqual(repairs);
    for (const { changes } of finding?.repairs ?? [])
      expect(differing(applyChanges(plan, changes))).toEqual([]);
  });
});

describe('a group whose members all state an amount', () => {
  const thirds = (amounts: readonly number[]) => ({
    by: 'share' as const,
    members: amounts.map((amount, index) => ({ share: index === 0 ? 0.34 : 0.33, amount })),
  });

  test.each<[string, Given, string | undefined]>([
    ['makes up the whole', thirds([3808, 3696, 3696]), undefined],
    ['misses it by the roundings', thirds([3808, 3696, 3695]), undefined],
    ['misses it by more', thirds([3800, 3690, 3700]), '-10'],
    ['exceeds it', thirds([3820, 3700, 3700]), '20'],
    ['exceeds it by what is tolerated', { ...thirds([3820, 3700, 3700]), overAssignment: 0.01 }, undefined],
    [
      'is not judged twice where the shares miss the whole',
      {
        by: 'share',
        members: [
          { share: 0.35, amount: 3900 },
          { share: 0.35, amount: 3900 },
        ],
      },
      undefined,
    ],
    [
      'has shares where amounts decide',
      {
        by: 'amount',
        members: [
          { amount: 3920, share: 0.35 },
          { amount: 3920, share: 0.35 },
          { amount: 3360, share: 0.3 },
        ],
      },
      undefined,
    ],
  ])('%s', (_, given, gap) => {
    const findings = differing(planWith(given));
    expect(findings.map(({ key, figures }) => [key, figures['gap']?.value.toFraction()])).toEqual(
      gap === undefined ? [] : [['stated-differs:line', gap]],
    );
    for (const { changes } of findings.flatMap(({ repairs }) => repairs))
      expect(differing(applyChanges(planWith(given), changes))).toEqual([]);
  });

  test('of parts may make up the amount that their member states', () => {
    const parts = (amounts: readonly number[]): Given => ({
      by: 'share',
      members: [
        {
          share: 0.35,
          amount: 3900,
          children: amounts.map((amount, index) => ({ code: `P${index}`, name: 'P', share: 0.5, amount })),
        },
        { share: 0.65 },
      ],
    });
    expect(differing(planWith(parts([1950, 1950])))).toEqual([]);
    expect(differing(planWith(parts([1960, 1960])))).toEqual([]);
    expect(differing(planWith(parts([1945, 1945]))).map(({ key }) => key)).toEqual([
      'stated-differs:line.M0',
    ]);
  });
});
