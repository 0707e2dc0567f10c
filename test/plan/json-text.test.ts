import fc from 'fast-check';
import { loadTemplate } from '../../src/plan';
import { lookAtJson, type Expected } from '../../src/plan/json-text';

describe('where a text stops being JSON', () => {
  test.each<[what: string, text: string, place: string, expected: Expected, found: string, path?: string]>([
    ['a comma after the last', '{"a": 1,\n}', '2:1', 'name', '}'],
    ['a comma after the last of a list', '{"a": [1,\n2,]}', '2:3', 'value', ']', 'a.2'],
    ['no comma between', '{\r\n"a": 1\r\n"b": 2}', '3:1', 'comma-or-brace', '"'],
    ['no comma between values', '{"a": [1 2]}', '1:10', 'comma-or-bracket', '2', 'a'],
    ['no colon', '{"a" 1}', '1:6', 'colon', '1', 'a'],
    ['single quotes', "{'a': 1}", '1:2', 'name-or-end', "'"],
    ['curly quotes', '{“a”: 1}', '1:2', 'name-or-end', '“'],
    ['a name without quotes', '{"b": {a: 1}}', '1:8', 'name-or-end', 'a', 'b'],
    ['a text without quotes', '{"a": yes}', '1:7', 'value', 'y', 'a'],
    ['True', '{"a": True}', '1:7', 'value', 'T', 'a'],
    ['a percentage', '{"a": 5%}', '1:8', 'comma-or-brace', '%'],
    ['a number that begins with a point', '{"a": .5}', '1:7', 'value', '.', 'a'],
    ['a leading zero', '{"a": 05}', '1:7', 'value', '0', 'a'],
    ['a comment', '{"a": 1 /* one */}', '1:9', 'comma-or-brace', '/'],
    ['a line break within a text', '{"a": "x\ny"}', '1:9', 'text', '\n', 'a'],
    ['a backslash that stands for nothing', '{"a": "C:\\plan"}', '1:10', 'text', '\\', 'a'],
    ['no closing quote', '{"a": "x', '1:9', 'text', '', 'a'],
    ['no closing brace', '{"a": 1', '1:8', 'comma-or-brace', ''],
    ['nothing after a colon', '{"a":', '1:6', 'value', '', 'a'],
    ['a second object', '{"a": 1} {}', '1:10', 'nothing', '{'],
    ['a sign of two units', '{"a": 😀}', '1:7', 'value', '😀', 'a'],
  ])('%s', (_, text, place, expected, found, path = '') => {
    const { fault } = lookAtJson(text);
    expect(
      fault && [`${fault.line}:${fault.column}`, fault.expected, fault.found, fault.path.join('.')],
    ).toEqual([place, expected, found, path]);
    expect(() => JSON.parse(text) as unknown).toThrow();
  });
});

test('what the parser takes has no fault, and what it does not take has one', () => {
  const plan = JSON.stringify(loadTemplate('blank'), undefined, 1);
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const same = (text: string) =>
    expect([text, lookAtJson(text).fault === undefined]).toEqual([text, isJson(text)]);
  fc.assert(fc.property(fc.json(), same));
  fc.assert(
    fc.property(
      fc.nat(plan.length - 1),
      fc.nat(3),
      fc.constantFrom('', ',', '"', '}', ']', '\\', '0', '-', 'e', ' ', '\n', 'null'),
      (at, without, put) => same(plan.slice(0, at) + put + plan.slice(at + without)),
    ),
  );
});

test('a name twice in one object is told with its place; the same name elsewhere is not', () => {
  const { twice } = lookAtJson('{"a": {"b": 1},\n "c": [{"b": 1, "\\u0062": 2}], "a": 3}');
  expect(twice).toEqual([
    { path: ['c', 0, 'b'], line: 2, column: 17 },
    { path: ['a'], line: 2, column: 32 },
  ]);
});

test('texts of any depth and length come to an end', () => {
  expect(lookAtJson('['.repeat(100_000)).fault).toBeUndefined();
  expect(lookAtJson(`"${'x'.repeat(3_000_000)}`).fault).toMatchObject({ column: 3_000_002 });
});
