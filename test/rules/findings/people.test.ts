/** What the reference plan says of owners, customers, periods, deadlines and money, in exact figures. */
import { loadTemplate } from '../../../src/plan';
import { applyChanges } from '../../../src/rules/change';
import type { Finding, PeopleCode } from '../../../src/rules/finding';
import { peopleFindings } from '../../../src/rules/findings/people';
import { changed, english, found, fractions, rowsOf, table } from './found-table';

const plan = loadTemplate('sales-2024');
const one = (code: PeopleCode, key = ''): Finding | undefined =>
  found(plan, code).find((finding) => finding.key.endsWith(key));

describe('sales-2024', () => {
  test.each<[PeopleCode, string, Finding['severity'], Record<string, string>]>([
    [
      'goal-misses',
      'B/growth',
      'warning',
      {
        goal: '3/20',
        needed: '23/75',
        gap: '47/300',
        reached: '3450',
        target: '3920',
        short: '470',
        reachedShare: '69/224',
        targetShare: '7/20',
        shareGap: '47/1120',
        ofBase: '47/1000',
      },
    ],
    ['goal-misses', 'A/repurchase', 'warning', { goal: '7/10', needed: '3/4', gap: '1/20' }],
    ['goal-exceeds', 'north/dealer-sales', 'warning', { goal: '3/25', needed: '1/10', over: '40' }],
    ['coverage-short', 'large/product', 'warning', { carried: '20', target: '25', missing: '5' }],
    ['coverage-short', 'large/region', 'warning', { carried: '5', target: '25', missing: '20' }],
    ['coverage-short', 'small/region', 'warning', { carried: '30', target: '95', missing: '65' }],
    [
      'existing-cover',
      '',
      'info',
      {
        ofBase: '429/560',
        points: '13/112',
        totalPoints: '3/25',
        existing: '53625/7',
        left: '24775/7',
        restBase: '3500',
        restGrowth: '11/980',
      },
    ],
    [
      'leads-short',
      'Q1',
      'warning',
      { supply: '1500', goal: '2500', short: '1000', monthly: '500', months: '3' },
    ],
    ['leads-needed', '', 'info', { needed: '634', goal: '2500' }],
    ['deadline-part', 'stock-q1', 'info', { byThen: '3/10', later: '7/10', all: '1', goal: '3/10' }],
    ['deadline-after', 'central/office', 'warning', {}],
    [
      'milestone-below-base',
      'repurchase-q3',
      'warning',
      { part: '4/5', target: '3/4', reached: '3/5', base: '7/10', below: '1/10' },
    ],
    [
      'phasing-milestone',
      'central-q3',
      'warning',
      { part: '3/10', phased: '7/20', gap: '-1/20', partAmount: '750', phasedAmount: '875' },
    ],
    ['phasing-drop', 'Q4', 'info', { share: '3/20', shareBefore: '7/20', change: '-4/7' }],
    [
      'reduction',
      'north/dealers',
      'info',
      { given: '1/5', target: '1/10', rest: '3/8', goal: '3/25', restGoal: '2/5' },
    ],
    ['rate-others', 'repurchase/region', 'info', { others: '47/65', target: '3/4' }],
    ['rate-others', 'repurchase/product', 'info', { others: '87/110' }],
    ['award-below', 'region-growth', 'warning', { from: '1/5' }],
    ['award-above', 'region-growth', 'info', { from: '1/5' }],
    [
      'commission',
      'product',
      'info',
      {
        averageBefore: '7/500',
        average: '59/4000',
        poolBefore: '140',
        pool: '826/5',
        poolGrowth: '9/50',
        salesGrowth: '3/25',
      },
    ],
  ])('%s %s', (code, key, severity, figures) => {
    const finding = one(code, key);
    expect(finding?.severity).toBe(severity);
    expect(finding && fractions(finding)).toMatchObject(figures);
  });

  test('who carries, who earns', () => {
    expect(rowsOf(one('coverage-short', 'large/product'))).toEqual([['Wang Wu', { carried: '20' }]]);
    expect(rowsOf(one('coverage-short', 'small/region'))).toEqual([['Zhou Qi', { carried: '30' }]]);
    expect(rowsOf(one('award-below'))).toEqual([
      ['Central and West', { attainment: '24/25', growth: '1/4' }],
    ]);
    expect(rowsOf(one('award-above')).map(([name, { attainment }]) => [name, attainment])).toEqual([
      ['South', '60/59'],
      ['North', '12/11'],
      ['East', '10/9'],
    ]);
  });

  test('targets and units of the organisation without an owner', () => {
    expect(found(plan, 'no-owner').map(({ names }) => english(names['what'] ?? names['unit']))).toEqual([
      'Average order value (base year = 1)',
      'Online share of sales',
      'Market share',
      'Online sales group, reporting to the sales director',
      'Key-account department, reporting to the sales director',
    ]);
  });

  test('what holds is not found: the parts of customers carried by the roles, 48 = 40 % of 120', () => {
    const codes: PeopleCode[] = ['coverage-over', 'carried-parts', 'milestone-part', 'minimum-exceeds'];
    expect(table(found(plan, ...codes))).toEqual([]);
    expect(found(plan, 'coverage-short').filter(({ key }) => key.endsWith('/role'))).toEqual([]);
  });

  test('every repair removes its finding, and the days stay days', () => {
    const repairable = peopleFindings(plan).filter(({ repairs }) => repairs.length > 0);
    expect(repairable.map(({ key }) => key)).toEqual([
      'goal-misses:A/repurchase',
      'goal-misses:B/growth',
      'goal-exceeds:north/dealer-sales',
      'phasing-milestone:central-q3',
      'deadline-after:central/office',
    ]);
    for (const { key, repairs } of repairable) {
      for (const { changes } of repairs) {
        const after = peopleFindings(applyChanges(plan, changes));
        expect(after.map((finding) => finding.key)).not.toContain(key);
        expect(after.filter(({ severity }) => severity !== 'info').length).toBe(
          peopleFindings(plan).filter(({ severity }) => severity !== 'info').length - 1,
        );
      }
    }
  });
});

test('the blank plan has nothing to say', () => {
  expect(peopleFindings(loadTemplate('blank'))).toEqual([]);
});

describe('plans that differ from the reference plan in one thing', () => {
  test.each<[string, Parameters<typeof changed>[0], PeopleCode, [string, Record<string, string>][]]>([
    [
      'a goal for B that is a part of B: each owner answers for a half',
      ({ responsibilities }) => {
        const [, owner] = responsibilities;
        if (!owner) return;
        owner.carries = 0.5;
        responsibilities.push({
          code: 'B2',
          owner: 'second',
          scope: owner.scope,
          carries: 0.5,
          items: [{ code: 'x', task: 'x' }],
        });
      },
      'goal-misses',
      [
        ['goal-misses:A/repurchase', {}],
        ['goal-misses:B/growth', { short: '235', goal: '3/20' }],
      ],
    ],
    [
      'a rate that should fall',
      ({ indicators, responsibilities }) => {
        indicators.push({ code: 'churn', name: 'Churn', unit: 'percent', base: 0.1, target: 0.05 });
        responsibilities[8]?.items.push(
          { code: 'high', task: 'x', goal: { text: 'x', indicator: 'churn', value: 0.07 } },
          { code: 'low', task: 'x', goal: { text: 'x', indicator: 'churn', value: 0.04 } },
        );
      },
      'goal-misses',
      [
        ['goal-misses:A/repurchase', {}],
        ['goal-misses:B/growth', {}],
        ['goal-misses:success/high', { needed: '1/20', gap: '1/50' }],
      ],
    ],
    [
      'more large customers by product than are wanted',
      ({ responsibilities }) => {
        const goal = responsibilities[2]?.items[0]?.goal;
        if (goal) goal.value = 26;
      },
      'coverage-over',
      [['coverage-over:large/product', { carried: '26', over: '1' }]],
    ],
    [
      'half of A without an owner',
      ({ responsibilities: [owner] }) => {
        if (owner) owner.carries = 0.5;
      },
      'carried-parts',
      [['carried-parts:product/A', { sum: '1/2', gap: '-1/2' }]],
    ],
    [
      'a region without an owner, and with it what is made of it',
      (draft) => {
        draft.responsibilities = draft.responsibilities.filter(({ code }) => code !== 'south');
      },
      'no-owner',
      [
        ['no-owner:indicator/order-value', {}],
        ['no-owner:indicator/online-share', {}],
        ['no-owner:indicator/market-share', {}],
        ['no-owner:indicator/core-share', {}],
        ['no-owner:member/region', {}],
        ['no-owner:support/organisation/online-group', {}],
        ['no-owner:support/organisation/key-accounts', {}],
      ],
    ],
    [
      'new customers that bring more than is left for them',
      ({ customers }) => {
        const kind = customers?.new[0];
        if (kind) kind.minimum = 150;
      },
      'minimum-exceeds',
      [['minimum-exceeds', { minimum: '3750', over: '1475/7' }]],
    ],
    [
      'fewer leads wanted than needed',
      ({ customers }) => {
        const lead = customers?.leads[0];
        if (lead) lead.count = 600;
      },
      'leads-needed',
      [['leads-needed', { needed: '634', goal: '600', short: '34' }]],
    ],
    [
      'a department that delivers less than is counted on',
      ({ support: { departments } }) => {
        const leads = departments.find(({ code }) => code === 'leads');
        if (leads) leads.quantity = 400;
      },
      'leads-short',
      [
        ['leads-short:Q1', { short: '1000' }],
        ['leads-short:supply/leads-marketing', { delivered: '1200', counted: '1500', difference: '300' }],
      ],
    ],
    [
      'a milestone that is not the part it says',
      ({ milestones }) => {
        const half = milestones.find(({ code }) => code === 'half-customers');
        if (half) half.goal = 50;
      },
      'milestone-part',
      [['milestone-part:half-customers', { goal: '50', wanted: '48', gap: '2' }]],
    ],
    [
      'a milestone since the year’s start is held against all quarters up to it',
      ({ milestones }) => {
        const central = milestones.find(({ code }) => code === 'central-q3');
        if (central) delete central.within;
      },
      'phasing-milestone',
      [['phasing-milestone:central-q3', { part: '3/10', phased: '17/20' }]],
    ],
    [
      'a fiscal year from April: September ends the second quarter',
      (draft) => {
        draft.firstMonth = 4;
      },
      'phasing-milestone',
      [],
    ],
    [
      'a quarter that is not over leaves room',
      ({ milestones }) => {
        const central = milestones.find(({ code }) => code === 'central-q3');
        if (central) central.due = '2024-08-15';
      },
      'phasing-milestone',
      [],
    ],
    [
      'less cleared in time than the milestone says',
      ({ milestones }) => {
        const stock = milestones.find(({ code }) => code === 'stock-q1');
        if (stock) stock.goal = 0.4;
      },
      'deadline-part',
      [['deadline-part:stock-q1', { byThen: '3/10', goal: '2/5' }]],
    ],
  ])('%s', (_, change, code, expected) => {
    const findings = found(changed(change), code);
    expect(findings.map(({ key }) => key)).toEqual(expected.map(([key]) => key));
    findings.forEach((finding, index) => {
      expect(fractions(finding)).toMatchObject(expected[index]?.[1] ?? {});
    });
  });
});
