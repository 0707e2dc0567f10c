/** Each kind of row that people type into the rules table, read from a reading of the workbook. */
import { recognise } from '../../src/excel/own';
import { readTypedRules, type TypedRules } from '../../src/excel/typed-rules';
import type { Measure } from '../../src/plan/schema';
import { readingOf } from '../support/books';
import { tableIn, withRow, type Typed as TypedEntry } from './support/reading';
import { columns, details, isSign, lefts, refused, type Entry, type Typed } from './support/typed-rows';

/** What the same row comes to when it is read; formulas show what the plan has there. */
async function read(typed: Typed): Promise<TypedRules> {
  const { state } = await readingOf('own-sheet');
  const entries = columns.map((key): Entry | TypedEntry | undefined => {
    const entry = typed[key];
    if (entry !== undefined && isSign(entry)) return `'${entry}`;
    return String(entry).startsWith('=') ? { entry: entry ?? '', value: 0.34 } : entry;
  });
  const next = withRow(state, 'tblRules', entries);
  const own = recognise(next);
  if (!own) throw new Error('no plan');
  return readTypedRules(next, own);
}

describe('a rule typed into the table', () => {
  it.each(lefts)('by %s', async (_what, typed, left) => {
    // What cells of one's own count in stands in their formats, which are not read yet.
    const { unit: _unit, ...found } = left as Measure & { of: 'range' };
    expect(await read(typed)).toEqual({
      rules: [
        {
          code: 'R1',
          rule: { id: 'R1', left: found, operator: '<=', bound: typed.bound, severity: 'error' },
        },
      ],
      problems: [],
    });
  });

  it.each(details)('%j', async (typed, expected) => {
    expect((await read({ cell: 'A', ...typed })).rules.map(({ rule }) => rule)).toEqual([
      expect.objectContaining(expected),
    ]);
  });

  it.each(refused)('not with %s: it says so', async (_what, typed, code) => {
    const { state } = await readingOf('own-sheet');
    const { area } = tableIn(state, 'tblRules');
    const { rules, problems } = await read({ id: 'mine', ...typed });
    expect([rules, problems.map((one) => [one.rule, one.code, one.cell])]).toEqual([
      [],
      [[typed.id ?? 'mine', code, `'Check'!A${String(area.row + area.rows + 1)}`]],
    ]);
  });
});
