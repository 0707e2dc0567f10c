import { generate, inspect, type Damage } from '../../../src/excel';
import { loadTemplate, type Language } from '../../../src/plan';
import {
  asUser,
  atDesk,
  cell,
  closeEngine,
  failureOf,
  inTable,
  onBook,
  sheetOf,
  type,
} from '../support/desk';
import { amount, insertRow, sortedDown } from './support';
import { coreSheets } from '../../support/core-sheets';

const plan = loadTemplate('sales-2024');
const generated = (language: Language = 'en-US') => generate({ plan, language, sheets: coreSheets(plan) });

/** What a person sees of the list. */
const told = (damages: readonly Damage[]) => damages.map(({ kind, sheet, what }) => [kind, sheet, what]);

afterAll(closeEngine);

describe('nothing is damaged', () => {
  it.each<Language>(['zh-CN', 'en-US'])('after a generation in %s, seen in four round trips', (language) =>
    atDesk(async (host) => {
      await generated(language);
      host.counters.syncs = 0;
      expect(told(await inspect())).toEqual([]);
      expect(host.counters.syncs).toBe(4);
    }),
  );

  it.each<[what: string, work: Parameters<typeof atDesk>[0]]>([
    [
      'inputs were typed',
      async (host) => {
        await type(host, inTable(host, 'tblProduct', 'A', 'Target share'), '=0.2+0.1');
        await type(host, inTable(host, 'tblProduct', 'B', 'Key strategy'), '');
      },
    ],
    ['rows were sorted', (host) => sortedDown(host, 'Product line', 'tblProduct')],
    ['a row was inserted above a table', () => insertRow('Product line', 3)],
    ['a row was inserted between members', () => insertRow('Region', 6)],
    ['a row was inserted below a table', () => insertRow('Region', 10)],
    [
      'a sheet was renamed',
      () => asUser((workbook) => void (workbook.worksheets.getItem('Product line').name = "Bob's lines")),
    ],
    [
      'a table was renamed',
      () => asUser((workbook) => void (workbook.tables.getItem('tblRegion').name = 'Areas')),
    ],
    [
      'a header was reworded',
      (host) =>
        type(host, inTable(host, 'tblProduct', 'A', 'Target share').replace(/\d+$/, '4'), 'Share [of] all'),
    ],
    [
      'the user wrote beside the layout and on a sheet of their own',
      async (host) => {
        await type(host, 'Targets!P3', '=1/0');
        await type(host, 'Sheet1!A1', '=Targets!B7');
      },
    ],
    [
      'a column was added to a table',
      (host) =>
        asUser((workbook) => {
          const { row, column, rows, columns } = sheetOf(host, 'Responsibility').tables[0]?.range ?? none;
          const sheet = workbook.worksheets.getItem('Responsibility');
          sheet.getRangeByIndexes(row, column + columns, 1, 1).values = [['Notes']];
          workbook.tables
            .getItem('tblMatrix')
            .resize(sheet.getRangeByIndexes(row, column, rows, columns + 1));
        }),
    ],
  ])('where %s', (_what, work) =>
    onBook('core-en', async (host) => {
      await work(host);
      expect(await inspect()).toEqual([]);
    }),
  );
});

const none = { row: 0, column: 0, rows: 0, columns: 0 };

it('asks for a plan where there is none', () =>
  atDesk(async () => {
    expect(await failureOf(inspect())).toEqual({
      code: 'no-plan',
      phase: 'look',
      kept: 'unchanged',
      params: {},
    });
  }));

it('every formula is watched', () =>
  onBook('core-en', async (host) => {
    const formulas = host.book.sheets.flatMap((sheet) =>
      [...sheet.cells].flatMap(([row, line]) =>
        [...line].flatMap(([column, { formula }]) =>
          // The as-of day is an input, whose default is a formula.
          formula === undefined || formula === '=Year_Start' ? [] : [{ sheet, row, column, formula }],
        ),
      ),
    );
    expect(formulas.length).toBeGreaterThan(300);
    for (const { sheet, row, column } of formulas) await host.userEdit(sheet.id, row, column, 1);
    const found = await inspect();
    expect(found.map(({ kind, sheet, expected }) => `${kind} ${sheet} ${expected ?? ''}`).sort()).toEqual(
      formulas.map(({ sheet, formula }) => `constant ${sheet.name} ${formula}`).sort(),
    );
  }));

describe('a formula', () => {
  it.each<[what: string, typed: string | number, kind: string, found: string]>([
    ['typed over with a figure', 1200, 'constant', '1200'],
    ['typed over with a text that looks like a formula', "'=A1", 'constant', '=A1'],
    ['emptied', '', 'constant', ''],
    ['replaced by another', '=Total_Target*0.3', 'other-formula', '=Total_Target*0.3'],
    ['replaced by one that has lost its reference', '=#REF!*2', 'reference-error', '=#REF!*2'],
    ['replaced by one with a name that there is not', '=Nothing*2', 'reference-error', '=Nothing*2'],
  ])('%s is told with what it was', (_what, typed, kind, found) =>
    onBook('core-en', async (host) => {
      const at = amount(host, 'A');
      const { formula } = cell(host, at);
      await type(host, at, typed);
      const [damage, ...others] = await inspect();
      expect(others).toEqual([]);
      expect(damage).toEqual({
        key: expect.stringMatching(new RegExp(`^${kind}:`)),
        kind,
        sheet: 'Product line',
        cell: at.replace('Product line', "'Product line'"),
        what: at.replace('Product line', "'Product line'"),
        expected: formula,
        found,
      });
    }),
  );

  it('is known by its row, wherever that was moved', () =>
    onBook('core-en', async (host) => {
      await sortedDown(host, 'Product line', 'tblProduct');
      await insertRow('Product line', 3);
      const at = amount(host, 'A');
      const { formula } = cell(host, at);
      await type(host, at, 1);
      expect(await inspect()).toEqual([
        expect.objectContaining({ kind: 'constant', expected: formula, found: '1' }),
      ]);
    }));
});
