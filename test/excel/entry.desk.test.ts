import { entryRead, literalEntry } from '../../src/excel/entry';
import { queueSteps } from '../../src/excel/queue';
import { createSumEngine } from '../embedded/support/sum-engine';
import { atDesk } from './support/desk';

/** What Excel would take for something else than a text, and what is plain. */
const texts: [text: string, entry: string][] = [
  ['Region', 'Region'],
  ['重点策略（甲）', '重点策略（甲）'],
  ['', ''],
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-5', "'-5"],
  ['@name', "'@name"],
  ["'quoted", "''quoted"],
  ['1-2', "'1-2"],
  ['2024', "'2024"],
  ['45%', "'45%"],
  ['Q1', "'Q1"],
  ['Jan 5', "'Jan 5"],
  ['1e5', "'1e5"],
  ['TRUE', "'TRUE"],
  ['False', "'False"],
  ['#N/A', "'#N/A"],
  [' padded', "' padded"],
  ['（三）', "'（三）"],
  ['٣', "'٣"],
];

describe('a text as an entry', () => {
  it.each(texts)('%s', (text, entry) => {
    expect(literalEntry(text)).toBe(entry);
  });

  it('stays that text in the sheet, and reads back as the same entry', () =>
    atDesk(
      async (host) => {
        await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Sheet1');
          const entries = texts.map(([text]) => [literalEntry(text)]);
          queueSteps(context.workbook, [{ do: 'enter', sheet: 'Sheet1', row: 0, column: 0, entries }]);
          const range = sheet.getRangeByIndexes(0, 0, texts.length, 1);
          range.load('values,formulas,numberFormat');
          await context.sync();
          const read = (list: unknown[][]) => list.map(([value]) => value as string);
          expect(read(range.values)).toEqual(texts.map(([text]) => text));
          const [formulas, values] = [read(range.formulas), read(range.values)];
          expect(formulas.map((formula, index) => entryRead(formula, values[index] ?? ''))).toEqual(
            texts.map(([, entry]) => entry),
          );
          expect(new Set(read(range.numberFormat))).toEqual(new Set(['General']));
        });
        expect(host.counters.syncs).toBe(1);
      },
      { engine: createSumEngine() },
    ));

  it.each([
    ['a formula', '=A1', 3, '=A1'],
    ['a text like a formula', '=A1', '=A1', "'=A1"],
    ['a number', 5, 5, 5],
    ['a boolean', true, true, true],
    ['blank', '', '', ''],
  ])('%s is read for what it is', (_what, formula, value, entry) => {
    expect(entryRead(formula, value)).toBe(entry);
  });
});
