import { bookToXlsx } from '../../src/embedded/xlsx/book-to-xlsx';
import { bookOf, sheetOf } from '../embedded/engine/book-builder';
import { compare, sameValue } from './compare';
import { readCells, type RawCell, type RawValue } from './read-cells';

test.each<[RawValue, RawValue, boolean]>([
  [1, 1, true],
  [11200.005, 11200.005000001, true],
  [11200.005, 11200.0051, false],
  [0, 2.2e-16, true],
  [1e-9, 2e-9, false],
  ['✔', '✔', true],
  ['a', 'A', false],
  ['1', 1, false],
  [true, 1, false],
  ['', null, true],
  [0, null, false],
  [{ error: '#REF!' }, { error: '#REF!' }, true],
  [{ error: '#REF!' }, { error: '#N/A' }, false],
  [{ error: '#REF!' }, '#REF!', false],
])('%j and %j: same is %s', (ours, theirs, same) => {
  expect(sameValue(ours, theirs)).toBe(same);
  expect(sameValue(theirs, ours)).toBe(same);
});

test('every formula is compared, and a difference says what it is about', () => {
  const book = (cells: Record<string, RawCell>) => new Map([['产品', new Map(Object.entries(cells))]]);
  const ours = book({
    A1: { value: 5 },
    A2: { formula: '1+1', value: 2 },
    A3: { formula: 'A1', value: 5 },
    A4: { formula: 'A9', value: 0 },
  });
  const theirs = book({
    A1: { value: 6 },
    A2: { formula: 'of 1+1', value: 2 },
    A3: { formula: 'A1', value: 6 },
  });
  expect(compare(ours, theirs)).toEqual({
    formulas: 3,
    differences: [
      { sheet: '产品', cell: 'A3', formula: 'A1', ours: 5, theirs: 6 },
      { sheet: '产品', cell: 'A4', formula: 'A9', ours: 0, theirs: null },
    ],
  });
});

test('cells are read as the file stores them', async () => {
  const sheet = sheetOf("R&D's", [
    ['目标', 1.5, true, { value: '=1', quoted: true }],
    [
      { formula: '="a"&"<"', result: 'a<' },
      { formula: '=1=1', result: false },
      { formula: '=NA()', result: { error: '#N/A' } },
      { formula: '=""', result: '' },
    ],
    [{ style: { bold: true } }, '=A1'],
  ]);
  const cells = readCells(await bookToXlsx(bookOf([sheetOf('First', []), sheet])));
  expect([...cells.keys()]).toEqual(['First', "R&D's"]);
  expect(Object.fromEntries(cells.get("R&D's") ?? [])).toEqual({
    A1: { value: '目标' },
    B1: { value: 1.5 },
    C1: { value: true },
    D1: { value: '=1' },
    A2: { formula: '"a"&"<"', value: 'a<' },
    B2: { formula: '1=1', value: false },
    C2: { formula: 'NA()', value: { error: '#N/A' } },
    D2: { formula: '""', value: '' },
    A3: { value: null },
    B3: { formula: 'A1', value: null },
  });
});
