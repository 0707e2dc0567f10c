/** Rules against each other: the reference plan, conflicts of each kind, and a search over all whole percentages. */
import fc from 'fast-check';
import { loadTemplate } from '../../../src/plan';
import type { Measure, Plan, Rule } from '../../../src/plan/schema';
import { applyChanges } from '../../../src/rules/change';
import { boundSystems } from '../../../src/rules/findings/bound-system';
import { boundFindings } from '../../../src/rules/findings/bounds';
import { planFigures } from '../../../src/rules/plan-figures';
import { changed, english, found, fractions, table } from './found-table';
import { runs } from '../../support/property-runs';

const template = loadTemplate('sales-2024');

test('the reference plan: limits that exceed the whole, a tighter cap, a rule that never binds', () => {
  const findings = found(template, 'bounds-conflict', 'bounds-limits', 'bound-implied', 'bound-idle');
  expect(table(findings)).toEqual([
    ['bounds-limits:product', 'info', { sum: '21/20', whole: '1', gap: '1/20' }],
    ['bound-implied:A-max', 'info', { bound: '2/5', forced: '7/20' }],
    ['bound-idle:BC-min', 'info', { bound: '1/2', forced: '13/20', alone: '3/5' }],
  ]);
  expect(findings.slice(1).map(({ names }) => [english(names.forcing), english(names.alone)])).toEqual([
    [['B is 35 % of sales', 'C is at least 30 % of sales'], undefined],
    [['B is 35 % of sales', 'C is at least 30 % of sales'], 'A is at most 40 % of sales'],
  ]);
  expect(findings[1]?.repairs).toEqual([
    { kind: 'tighten-bound', changes: [{ path: ['rules', 0, 'bound'], from: 0.4, to: 0.35 }] },
  ]);
});

const rule = (id: string, left: Measure, operator: Rule['operator'], bound: number, to?: number): Rule => ({
  id,
  left,
  operator,
  bound,
  ...(to === undefined ? {} : { to }),
  severity: 'error',
});
const product = (members: string, measure: 'share' | 'amount' | 'growth' = 'share'): Measure => ({
  of: 'members',
  dimension: 'product',
  members: [...members],
  measure,
});
const region = (members: string[], measure: 'share' | 'amount' | 'growth'): Measure => ({
  of: 'members',
  dimension: 'region',
  members,
  measure,
});
const quarters = (...rows: string[]): Measure => ({ of: 'cells', table: 'tblPeriod', rows, column: 'share' });
const customers = (...kinds: string[]): Measure => ({ of: 'customers', customers: kinds });

const withRules = (...rules: Rule[]) =>
  changed((plan) => {
    plan.rules = rules;
  });

/** Rules of each conflict, and what each bound alone would have to become. */
const conflicts = (plan: Plan) =>
  found(plan, 'bounds-conflict').map(({ rows, repairs }) => [
    rows.map((row) => [row.name, fractions(row).needed]),
    repairs.map(({ changes }) => changes.map(({ path, to }) => `${path.slice(1).join('.')} = ${String(to)}`)),
  ]);

describe('rules that can not hold together', () => {
  test.each<[string, Rule[], unknown]>([
    [
      'caps below the whole',
      [
        rule('a', product('A'), '<=', 0.3),
        rule('idle', product('AB'), '<=', 0.9),
        rule('b', product('B'), '<=', 0.3),
        rule('c', product('C'), '<=', 0.3),
      ],
      [
        [
          [
            ['a', '2/5'],
            ['b', '2/5'],
            ['c', '2/5'],
          ],
          [['0.bound = 0.4'], ['2.bound = 0.4'], ['3.bound = 0.4']],
        ],
      ],
    ],
    [
      'amounts and growth are shares in other words',
      [
        rule('half', region(['east', 'south'], 'amount'), '>=', 6160),
        rule('north', region(['north'], 'growth'), '>=', 0.4),
        rule('central', region(['central'], 'share'), 'between', 0.25, 0.3),
      ],
      [
        [
          [
            ['half', '5600'],
            ['north', '3/25'],
            ['central', '1/5'],
          ],
          [['0.bound = 5600'], ['1.bound = 0.12'], ['2.bound = 0.2']],
        ],
      ],
    ],
    [
      'exactly one value each',
      [rule('a', product('A'), '=', 0.5), rule('bc', product('BC'), '=', 0.6)],
      [
        [
          [
            ['a', '2/5'],
            ['bc', '1/2'],
          ],
          [['0.bound = 0.4'], ['1.bound = 0.5']],
        ],
      ],
    ],
    [
      'less than nothing',
      [rule('growth', region(['north'], 'growth'), '<=', -1.1)],
      [[[['growth', '-1']], [['0.bound = -1']]]],
    ],
    [
      'quarters',
      [rule('q1', quarters('Q1', 'Q2'), '>=', 0.7), rule('q4', quarters('Q4'), '>=', 0.35)],
      [
        [
          [
            ['q1', '13/20'],
            ['q4', '3/10'],
          ],
          [['0.bound = 0.65'], ['1.bound = 0.3']],
        ],
      ],
    ],
    [
      'new customers',
      [rule('large', customers('large'), '<=', 20), rule('small', customers('small'), '<=', 95)],
      [
        [
          [
            ['large', '25'],
            ['small', '100'],
          ],
          [['0.bound = 25'], ['1.bound = 100']],
        ],
      ],
    ],
  ])('%s', (_, rules, expected) => {
    expect(conflicts(withRules(...rules))).toEqual(expected);
  });

  test('a tolerance and a tolerated excess count', () => {
    const caps = ['A', 'B', 'C'].map((code) => rule(code, product(code), '<=', 0.32));
    expect(conflicts(withRules(...caps))).toHaveLength(1);
    expect(conflicts(withRules(...caps.map((cap) => ({ ...cap, tolerance: 0.02 }))))).toEqual([]);
    const floors = ['A', 'B', 'C'].map((code) => rule(code, product(code), '>=', 0.34));
    const plan = withRules(...floors);
    expect(conflicts(plan)).toHaveLength(1);
    expect(conflicts({ ...plan, overAssignment: 0.02 })).toEqual([]);
  });

  test('rules that do not have to hold are left out', () => {
    const rules = (severity: Rule['severity']) => [
      rule('a', product('A'), '<=', 0.4),
      { ...rule('bc', product('BC'), '<=', 0.5), severity },
    ];
    expect(conflicts(withRules(...rules('error')))).toHaveLength(1);
    for (const severity of ['warning', 'info', 'off'] as const)
      expect(conflicts(withRules(...rules(severity)))).toEqual([]);
  });
});

test('caps on every part leave room and are no finding', () => {
  const caps = ['A', 'B', 'C'].map((code) => rule(code, product(code), '<=', 0.5));
  expect(found(withRules(...caps), 'bounds-limits', 'bound-idle', 'bound-implied')).toEqual([]);
});

test('both sides of a range are looked at', () => {
  const plan = withRules(
    rule('a', product('A'), 'between', 0.1, 0.8),
    rule('bc', product('BC'), 'between', 0.3, 0.95),
  );
  expect(table(found(plan, 'bound-idle', 'bound-implied'))).toEqual([
    ['bound-implied:a.most', 'info', { bound: '4/5', forced: '7/10' }],
    ['bound-idle:bc.most', 'info', { bound: '19/20', forced: '9/10', alone: '9/10' }],
  ]);
});

/** Every way to give three products whole tenths. */
const grid = Array.from({ length: 11 }, (_, a) =>
  Array.from({ length: 11 - a }, (__, b) => ({ A: a, B: b, C: 10 - a - b })),
).flat();

const randomRule = fc.record({
  members: fc.constantFrom('A', 'B', 'C', 'AB', 'AC', 'BC'),
  operator: fc.constantFrom('<=' as const, '>=' as const, '=' as const),
  tenths: fc.integer({ min: 0, max: 10 }),
});

const conflictsIn = (plan: Plan) =>
  boundFindings(plan, boundSystems(plan, planFigures(plan))).filter(({ code }) => code === 'bounds-conflict');

test('a conflict is one in fact, and none when any of its rules is dropped or changed as proposed', () => {
  let seen = 0;
  fc.assert(
    fc.property(fc.array(randomRule, { minLength: 1, maxLength: 7 }), (drawn) => {
      const plan = {
        ...template,
        rules: drawn.map(({ members, operator, tenths }, index) =>
          rule(`r${index}`, product(members), operator, tenths / 10),
        ),
      };
      const allows = (ids: readonly unknown[]) =>
        grid.some((shares) =>
          drawn.every(({ members, operator, tenths }, index) => {
            const sum = members.split('').reduce((total, code) => total + shares[code as 'A' | 'B' | 'C'], 0);
            const holds = { '<=': sum <= tenths, '>=': sum >= tenths, '=': sum === tenths }[operator];
            return holds || !ids.includes(`r${index}`);
          }),
        );
      const findings = conflictsIn(plan);
      expect(findings.length > 0).toBe(!allows(plan.rules.map(({ id }) => id)));
      for (const { rows, repairs } of findings) {
        const ids = rows.map(({ name }) => name);
        expect(allows(ids)).toBe(false);
        for (const id of ids) expect(allows(ids.filter((each) => each !== id))).toBe(true);
        for (const { changes } of repairs) expect(conflictsIn(applyChanges(plan, changes))).toEqual([]);
        seen += 1;
      }
    }),
    { numRuns: runs(300) },
  );
  expect(seen).toBeGreaterThan(runs(50));
});
