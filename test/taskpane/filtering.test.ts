/** Which violations the list shows, what can be chosen, and the way from one to the next. */
import type { Violation } from '../../src/excel/types';
import { choices, everything, filtered, type Filter } from '../../src/taskpane/violations/filtering';
import { locate, step, type Current } from '../../src/taskpane/violations/stepping';
import { growthOfB, orderValue, regionSum, shareOfA } from './support/violations';

const both: Violation = { ...shareOfA, rule: 'both', owners: ['Li Si', 'Zhang San'] };
const gone: Violation = { ...regionSum, rule: 'gone', sheet: '', cell: '' };
const all = [orderValue, growthOfB, shareOfA, regionSum, both, gone];

test.each<[chosen: Partial<Filter>, rules: string[]]>([
  [{}, ['a-cap', 'region-sum', 'both', 'gone', 'b-growth', 'order-value']],
  [{ severity: 'warning' }, ['b-growth']],
  [{ sheet: 'Product line' }, ['a-cap', 'both', 'b-growth']],
  [{ sheet: 'Product line', severity: 'error' }, ['a-cap', 'both']],
  [{ owner: 'Li Si' }, ['both']],
  [{ owner: 'Zhang San' }, ['a-cap', 'both', 'b-growth']],
  [{ owner: '' }, ['region-sum', 'gone', 'order-value']],
  [{ sheet: 'No more' }, []],
])('chosen %j: %j, the gravest first', (chosen, rules) => {
  expect(filtered(all, { ...everything, ...chosen }).map(({ rule }) => rule)).toEqual(rules);
});

test('only what occurs can be chosen, and what was chosen before', () => {
  const values = (aspect: keyof Filter, chosen?: string) =>
    choices(all, aspect, chosen).map(({ value, count }) => `${value} ${String(count)}`);
  expect(values('severity')).toEqual(['error 4', 'warning 1', 'info 1']);
  expect(values('sheet')).toEqual(['Product line 3', 'Region 1', 'Targets 1']);
  expect(values('sheet', 'No more')).toEqual(['No more 0', 'Product line 3', 'Region 1', 'Targets 1']);
  expect(values('owner')).toEqual(['Li Si 1', 'Zhang San 3', ' 3']);
});

test.each<[list: string, from: string | undefined, next: string, previous: string]>([
  ['a b c', undefined, 'a0', 'c2'],
  ['a b c', 'a0', 'b1', 'c2'],
  ['a b c', 'c2', 'a0', 'b1'],
  // The current one was put right; another took its place.
  ['a c', 'b1', 'c1', 'a0'],
  ['a b', 'c2', 'a0', 'b1'],
  ['a', 'c2', 'a0', 'a0'],
  // It moved.
  ['x a b c', 'a0', 'b2', 'x0'],
  // Copies share an id.
  ['a a b', 'a1', 'b2', 'a0'],
])('in %s, from %s on to %s and back to %s', (list, from, next, previous) => {
  const violations = list.split(' ').map((rule) => ({ ...shareOfA, rule }));
  const current: Current | undefined = from
    ? { rule: from.charAt(0), index: Number(from.charAt(1)) }
    : undefined;
  const name = (place: Current | undefined) => place && `${place.rule}${String(place.index)}`;
  expect([name(step(violations, current, 1)), name(step(violations, current, -1))]).toEqual([next, previous]);
});

test('in an empty list there is nowhere to go', () => {
  expect(step([], { rule: 'a', index: 0 }, 1)).toBeUndefined();
  expect(locate([], { rule: 'a', index: 0 })).toBe(-1);
});
