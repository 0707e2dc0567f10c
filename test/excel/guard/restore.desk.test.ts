import { check, generate, inspect, restore, type Damage } from '../../../src/excel';
import { columnNumber } from '../support/desk';
import type { Host } from '../../../src/embedded/host';
import { loadTemplate } from '../../../src/plan';
import {
  asUser,
  atDesk,
  cell,
  closeEngine,
  failureOf,
  inTable,
  onBook,
  sheetOf,
  shown,
  type,
} from '../support/desk';
import { amount, deleteRow, rowOf, share, sortedDown } from './support';
import { coreSheets } from '../../support/core-sheets';

const plan = loadTemplate('sales-2024');
const english = () => generate({ plan, language: 'en-US', sheets: coreSheets(plan) });

const told = (damages: readonly Damage[]) => damages.map(({ kind, what }) => `${kind} ${what}`);
const keysOf = (damages: readonly Damage[]) => damages.map(({ key }) => key);

/** Contents and results of all cells, tables, names, and each cell's flags and lists: what a person would compare. */
function contents({ book }: Host) {
  return {
    cells: book.sheets
      .flatMap((sheet) =>
        [...sheet.cells].flatMap(([row, line]) =>
          [...line]
            .filter(([, data]) => data.value !== undefined || data.formula !== undefined)
            .map(
              ([column, data]) =>
                `${sheet.name} ${row} ${column} ${unquoted(data.formula)} ${String(shown(data))}`,
            ),
        ),
      )
      .sort(),
    tables: book.sheets
      .flatMap(({ tables }) => tables.map(({ name, range }) => JSON.stringify([name, range])))
      .sort(),
    flags: book.sheets
      .flatMap(({ name, conditionalFormats, validations }) => [
        ...conditionalFormats.flatMap(({ range, formula, format }) =>
          cellsIn(range).map((at) => `${name} ${at} ${formula.replace(/\$A\d+/, '$A')} ${format ?? ''}`),
        ),
        ...validations.flatMap(({ range, ...rest }) =>
          cellsIn(range).map((at) => `${name} ${at} ${JSON.stringify(rest)}`),
        ),
      ])
      .sort(),
    names: book.names.map(({ name, formula }) => `${name} ${formula}`).sort(),
  };
}

/** Quotes around a sheet's name that need not be come and go. */
const unquoted = (formula = '') => formula.replace(/'(\w+)'!/g, '$1!');

const cellsIn = ({
  row,
  column,
  rows,
  columns,
}: {
  row: number;
  column: number;
  rows: number;
  columns: number;
}) =>
  Array.from(
    { length: rows * columns },
    (_, index) => `${String(row + Math.floor(index / columns))} ${String(column + (index % columns))}`,
  );

/** Where inputs were typed, which every restore must keep. */
const onUsed = (work: (host: Host) => Promise<void>): Promise<void> => onBook('core-en-used', work);

const letters = (at: string) => /!([A-Z]+)/.exec(at)?.[1] ?? '';

afterAll(closeEngine);

describe('a damage is found alone, and restored with nothing else changed', () => {
  it.each<[what: string, damage: (host: Host) => Promise<void>, found: string[]]>([
    ['a formula typed over', (host) => type(host, amount(host, 'A'), 1000), ["constant 'Product line'!F5"]],
    ['a formula replaced', (host) => type(host, 'Region!F10', '=SUM(F5:F7)'), ["other-formula 'Region'!F10"]],
    [
      'a formula that lost its reference',
      (host) => type(host, amount(host, 'A'), '=#REF!*2'),
      ["reference-error 'Product line'!F5"],
    ],
    ["a member's row deleted", (host) => deleteRow('Product line', rowOf(amount(host, 'C'))), ['row-lost C']],
    [
      "a region's row emptied",
      (host) => emptied('Region', rowOf(inTable(host, 'tblRegion', 'south', 'Name'))),
      ['row-lost south'],
    ],
    ['the row of sums deleted', () => deleteRow('Product line', 9), ['row-lost Total']],
    [
      'a column deleted',
      () => deletedColumn('tblProduct', 'Target amount CNY 10k'),
      ['column-lost Target amount CNY 10k'],
    ],
    ['the last column deleted', () => deletedColumn('tblMatrix', 'Status'), ['column-lost Status']],
    ['the column of codes deleted', () => deletedColumn('tblRegion', 'Code'), ['column-lost Code']],
    [
      'flags lost',
      () =>
        asUser((workbook) => {
          workbook.worksheets.getItem('Product line').getRange('E6').conditionalFormats.clearAll();
        }),
      ['flags-lost Product line'],
    ],
    [
      'a list lost',
      (host) =>
        asUser((workbook) => {
          const at = inTable(host, 'tblRules', 'A-max', 'Severity').replace('Check!', '');
          workbook.worksheets.getItem('Check').getRange(at).dataValidation.clear();
        }),
      ['list-lost Severity'],
    ],
    [
      'a name deleted',
      () => asUser((workbook) => workbook.names.getItem('Total_Target').delete()),
      ['name-lost Total_Target'],
    ],
    [
      'a name that points nowhere',
      () => asUser((workbook) => void (workbook.names.getItem('Flag_Level').formula = '=#REF!')),
      ['name-lost Flag_Level'],
    ],
    [
      'a table turned into cells',
      () => asUser((workbook) => void workbook.tables.getItem('tblProduct').convertToRange()),
      ['table-lost tblProduct'],
    ],
    [
      'the table of flags turned into cells',
      () => asUser((workbook) => void workbook.tables.getItem('tblFlags').convertToRange()),
      ['table-lost tblFlags'],
    ],
    [
      'a sheet deleted',
      () => asUser((workbook) => workbook.worksheets.getItem('Quarter').delete()),
      ['sheet-lost Quarter'],
    ],
    [
      'the lists deleted',
      () => asUser((workbook) => workbook.worksheets.getItem('Lists').delete()),
      ['sheet-lost Lists'],
    ],
  ])('%s', (_what, damage, found) =>
    onUsed(async (host) => {
      const before = contents(host);
      await damage(host);
      const damages = await inspect();
      expect(told(damages)).toEqual(found);
      expect(await restore(keysOf(damages))).toEqual([]);
      expect(contents(host)).toEqual(before);
    }),
  );
});

it('flags are put where they were, and take no other format away', () =>
  onBook('core-en', async (host) => {
    const formats = () =>
      sheetOf(host, 'Product line').conditionalFormats.map(
        ({ formula, format }) => `${formula} ${format ?? ''}`,
      );
    const before = formats();
    await asUser((workbook) => {
      const range = workbook.worksheets.getItem('Product line').getRange('E5:E7');
      range.conditionalFormats.clearAll();
      range.conditionalFormats.add('Custom').custom.rule.formula = '=$E5=0.5';
    });
    await restore(keysOf(await inspect()));
    expect(formats().sort()).toEqual([...before, '=$E5=0.5 '].sort());
  }));

describe('only what was chosen', () => {
  it('one formula of several', () =>
    onUsed(async (host) => {
      for (const code of ['A', 'B', 'C']) await type(host, amount(host, code), 1);
      const [first, ...others] = await inspect();
      expect(await restore([first?.key ?? ''])).toEqual(others);
      expect(cell(host, amount(host, 'A')).formula).toMatch(/^=/);
      expect(cell(host, amount(host, 'B'))).toMatchObject({ value: 1 });
    }));

  it('a sheet is generated again, and formulas that were replaced on purpose stay', () =>
    onUsed(async (host) => {
      await type(host, amount(host, 'A'), 1234);
      await type(host, 'Region!F10', '=5*5');
      await type(host, inTable(host, 'tblProduct', 'B', 'Growth'), '');
      await asUser((workbook) => workbook.worksheets.getItem('Quarter').delete());
      const damages = await inspect();
      expect(told(damages).map((text) => text.split(' ')[0])).toEqual([
        'sheet-lost',
        'constant',
        'constant',
        'other-formula',
      ]);
      expect(await restore(keysOf(damages).slice(0, 1))).toEqual(damages.slice(1));
      expect(cell(host, amount(host, 'A')).value).toBe(1234);
      expect(cell(host, 'Region!F10').formula).toBe('=5*5');
    }));

  it('a row below a table is told, and left to the user', () =>
    onBook('core-en', async (host) => {
      await type(host, 'Product line!A8', 'D');
      const damages = await inspect();
      expect(told(damages)).toEqual(['row-outside D']);
      expect(await restore(keysOf(damages))).toEqual(damages);
    }));

  it('nothing where nothing is known by the key', () =>
    onBook('core-en', async (host) => {
      await type(host, amount(host, 'A'), 1);
      const { syncs } = host.counters;
      expect(told(await restore(['sheet-lost:period']))).toEqual(["constant 'Product line'!F5"]);
      expect(host.counters.syncs - syncs).toBe(4);
    }));
});

it('rows of the user stay where a row of the plan is brought back', () =>
  onUsed(async (host) => {
    await withMember(host, 'D', 0.07);
    await english();
    await type(host, amount(host, 'B'), 77);
    await deleteRow('Product line', rowOf(amount(host, 'C')));
    const damages = await inspect();
    expect(told(damages)).toEqual(['row-lost C', "constant 'Product line'!F6"]);
    expect(told(await restore(keysOf(damages).slice(0, 1)))).toEqual(["constant 'Product line'!F6"]);
    expect([share(host, 'A'), share(host, 'D')].map((at) => cell(host, at).value)).toEqual([0.41, 0.07]);
    expect(cell(host, amount(host, 'B')).value).toBe(77);
    expect(cell(host, amount(host, 'C')).formula).toMatch(/^=/);
  }));

it('a formula comes back in a cell that was formatted as text', () =>
  onBook('core-en', async (host) => {
    const at = amount(host, 'A');
    await asUser((workbook) => {
      const range = workbook.worksheets.getItem('Product line').getRange(at.replace('Product line!', ''));
      range.numberFormat = [['@']];
      range.values = [['12']];
    });
    expect(await restore(keysOf(await inspect()))).toEqual([]);
    expect(shown(cell(host, at))).not.toBe('12');
  }));

it('every formula comes back where it stands now', () =>
  onUsed(async (host) => {
    await sortedDown(host, 'Product line', 'tblProduct');
    await asUser((workbook) => {
      workbook.tables.getItem('tblPeriod').name = 'Quarters';
      for (const { name } of host.book.sheets.slice(1))
        workbook.worksheets.getItem(name).getRange('3:3').insert('Down');
    });
    await type(host, inTable(host, 'tblRegion', 'east', 'Base share').replace(/\d+$/, '5'), 'Part');
    await check();
    const before = contents(host);
    for (const sheet of host.book.sheets) {
      for (const [row, line] of sheet.cells) {
        for (const [column, { formula }] of line) {
          if (formula !== undefined && !isInput(sheet.name, row, column))
            await host.userEdit(sheet.id, row, column, 1);
        }
      }
    }
    const damages = await inspect();
    expect(damages.length).toBeGreaterThan(300);
    expect(await restore(keysOf(damages))).toEqual([]);
    expect(contents(host)).toEqual(before);
  }));

/** The growth, which is a formula of the user's, and the as-of day, whose default is one, a row further down. */
const isInput = (sheet: string, row: number, column: number) =>
  sheet === 'Targets' && (row === 8 || row === 15) && column === 1;

describe('what fails', () => {
  it('leaves the workbook as it was', () =>
    onUsed(async (host) => {
      await type(host, amount(host, 'A'), 1);
      await asUser((workbook) => workbook.worksheets.getItem('Quarter').delete());
      const damages = await inspect();
      const before = contents(host);
      host.interceptAction = ({ name }) => {
        if (name === 'ConditionalFormatCollection.add') throw new Error('no');
      };
      const failure = await failureOf(restore(keysOf(damages)));
      host.interceptAction = undefined;
      expect(failure).toMatchObject({ code: 'refused', phase: 'write', kept: 'unchanged' });
      expect(contents(host)).toEqual(before);
    }));

  it('asks for a plan where there is none', () =>
    atDesk(async () => {
      expect(await failureOf(restore(['x']))).toMatchObject({ code: 'no-plan' });
    }));
});

function emptied(name: string, row: number): Promise<void> {
  return asUser((workbook) => {
    workbook.worksheets
      .getItem(name)
      .getRange(`A${String(row)}:J${String(row)}`)
      .clear('Contents');
  });
}

const deletedColumn = (table: string, header: string): Promise<void> =>
  asUser((workbook) => workbook.tables.getItem(table).columns.getItem(header).delete());

async function withMember(host: Host, code: string, value: number): Promise<void> {
  const at = rowOf(amount(host, 'C'));
  const column = columnNumber(letters(share(host, 'A')));
  await asUser((workbook) => {
    const sheet = workbook.worksheets.getItem('Product line');
    sheet.getRangeByIndexes(at, 0, 1, 1).values = [[code]];
    sheet.getRangeByIndexes(at, column, 1, 1).values = [[value]];
    workbook.tables.getItem('tblProduct').resize(sheet.getRangeByIndexes(3, 0, 5, 10));
  });
}
