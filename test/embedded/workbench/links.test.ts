import { newBook } from '../../../src/embedded/host';
import { newSheet } from '../../../src/embedded/model/new-book';
import { destinationOf, targetOf } from '../../../src/embedded/workbench/grid/links';

const book = newBook();
book.sheets.push(newSheet('{2}', 'Product line'));
const [first = ''] = book.sheets.map(({ id }) => id);

test.each([
  ["'Product line'!B3", 'Product line', { row: 2, column: 1, rows: 1, columns: 1 }],
  ["#'Product line'!B3:C4", 'Product line', { row: 2, column: 1, rows: 2, columns: 2 }],
  ['#gid={2}&range=E5', 'Product line', { row: 4, column: 4, rows: 1, columns: 1 }],
  ['A1', 'Sheet1', { row: 0, column: 0, rows: 1, columns: 1 }],
])('%s leads to %s', (target, name, range) => {
  expect(destinationOf(book, first, target)).toMatchObject({ sheet: { name }, range });
});

test.each(["'No sheet'!A1", '#gid={9}&range=A1', 'no address'])('%s leads nowhere', (target) => {
  expect(destinationOf(book, first, target)).toBeUndefined();
});

test('a link is the cell’s own or its HYPERLINK()’s', () => {
  const body = { dataStream: 'x\r\n', customRanges: [{ properties: { url: '#gid={2}&range=A1' } }] };
  expect(targetOf({ custom: { link: { target: 'A1' } } })).toBe('A1');
  expect(targetOf({ p: { body } } as never)).toBe('#gid={2}&range=A1');
  expect(targetOf({ v: 1 })).toBeUndefined();
  expect(targetOf(undefined)).toBeUndefined();
});
