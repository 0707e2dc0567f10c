import { readSelectedList } from '../../src/excel';
import { asUser, atDesk, closeEngine, failureOf } from './support/desk';

afterAll(closeEngine);

const rows = [
  ['Date', 'Amount', 'Note'],
  [45000, 12.5, 'a\tb'],
  [45001, -3, ''],
];

const fill = (select: string) =>
  asUser(({ worksheets }) => {
    const sheet = worksheets.getActiveWorksheet();
    sheet.getRange('B3:D5').values = rows;
    sheet.getRange(select).select();
  });

describe('a list that is selected', () => {
  it.each([
    ['its cells', 'B3:D5', 'B3:D5'],
    ['whole columns, as far as they are used', 'B:D', 'B3:D5'],
    ['one cell: the whole sheet', 'A1', 'B3:D5'],
    ['a part of it', 'B3:C5', 'B3:C5'],
  ])('%s', (_what, select, taken) =>
    atDesk(async () => {
      await fill(select);
      const { name, rows: read } = await readSelectedList();
      expect(name).toMatch(new RegExp(`!${taken}$`));
      expect(read).toEqual(taken.includes('C5') ? rows.map((row) => row.slice(0, 2)) : rows);
    }),
  );

  it('is missing on an empty sheet', () =>
    atDesk(async () => {
      expect(await failureOf(readSelectedList())).toMatchObject({ code: 'no-list', kept: 'unchanged' });
    }));
});
