/** The table of actuals belongs to the user: whatever was pasted, sorted, added or moved there stays as it is. */
import { generate, generateFromWorkbook, inspect } from '../../src/excel';
import type { Host } from '../../src/embedded/host';
import { loadTemplate, type Plan } from '../../src/plan';
import { createSumEngine } from '../embedded/support/sum-engine';
import { asUser, atDesk as atAnyDesk, failureOf, sheetOf, shown, snapshot, type } from './support/desk';

const plan = loadTemplate('sales-2024');
const sheets = ['dimension:product', 'actuals'];

/** Nothing here asks what a formula gives. */
const atDesk = <Result>(work: (host: Host) => Promise<Result>): Promise<Result> =>
  atAnyDesk(work, { engine: createSumEngine() });

const pasted = 3000;
const january = 45_292;

/** Three thousand rows in no order, some of them with blanks, a formula and texts that look like formulas. */
const rows = Array.from({ length: pasted }, (_, index): (string | number)[] => [
  january + ((index * 7) % 366),
  'ABC'[index % 3] ?? '',
  index % 5 === 0 ? '' : '华东',
  'existing',
  index % 2 === 0 ? 'online' : '',
  index % 11 === 0 ? "'=1+1" : '',
  index % 13 === 0 ? '=1/4' : (index % 97) / 4,
  '',
  index % 17,
  `'${String(index)}`,
]);

/** As pasting does in Excel: the table grows, and here by a column of the user's own, too. */
async function paste(sheet: string): Promise<void> {
  await asUser(({ worksheets, tables }) => {
    const at = (row: number, columns: number) =>
      worksheets.getItem(sheet).getRangeByIndexes(row, 0, pasted + 8 - row, columns);
    worksheets.getItem(sheet).getRange('K8').values = [['Mine']];
    tables.getItem('tblActual').resize(at(7, 11));
    at(8, 10).formulas = rows;
    worksheets.getItem(sheet).getRange('K9:K10').formulas = [['=tblActual[[#This Row],[Orders]]*2'], ['x']];
  });
}

const table = (host: Host) => {
  for (const sheet of host.book.sheets) {
    const found = sheet.tables.find(({ name }) => name === 'tblActual');
    if (found) return { sheet, ...found.range };
  }
  throw new Error('no table of actuals');
};

const headers = (host: Host) => {
  const { sheet, row, column, columns } = table(host);
  return Array.from({ length: columns }, (_, index) =>
    shown(sheet.cells.get(row)?.get(column + index) ?? {}),
  );
};

/** Contents and formats of all rows below the headers, the first so many columns. */
const body = (host: Host, columns = 11) => {
  const { sheet, row } = table(host);
  return [...sheet.cells]
    .filter(([at]) => at > row)
    .flatMap(([at, line]) =>
      [...line]
        .filter(([column]) => column < columns)
        .map(([column, { formula, value, format }]) =>
          JSON.stringify([at, column, formula ?? value, format]),
        ),
    )
    .sort();
};

const withChannelsDropped = (): Plan => {
  const { channels: _channels, ...others } = plan;
  return others;
};

const withSegment: Plan = {
  ...plan,
  dimensions: [
    ...plan.dimensions,
    { code: 'segment', name: 'Segment', by: 'share', members: [{ code: 'S', name: 'Small', share: 1 }] },
  ],
};

describe('rows that were pasted', () => {
  test('stay, with a column of the user’s own, when everything is generated again', () =>
    atDesk(async (host) => {
      await generate({ plan, language: 'en-US', sheets });
      await paste('Actuals');
      const before = snapshot(host.book);
      const rowsBefore = body(host);
      await generateFromWorkbook();
      expect(table(host)).toMatchObject({ row: 7, column: 0, rows: pasted + 1, columns: 11 });
      expect(body(host)).toEqual(rowsBefore);
      const after = snapshot(host.book);
      await generateFromWorkbook();
      expect(snapshot(host.book)).toEqual(after);
      // Only the plan's record knows of the new column.
      expect(after.filter((line, index) => line !== before[index])).toEqual([
        expect.stringContaining('openTables'),
      ]);
      expect((await inspect()).map(({ key }) => key)).toEqual([]);
    }));

  test('stay in another language; only the plan’s headers are translated', () =>
    atDesk(async (host) => {
      await generate({ plan, language: 'en-US', sheets });
      await paste('Actuals');
      const rowsBefore = body(host, 10);
      await generate({ plan, language: 'zh-CN', sheets });
      expect(headers(host)).toEqual([
        '日期',
        '产品线',
        '区域',
        '客户类型',
        '渠道',
        '责任人',
        '实际金额 万元',
        '新客户数',
        '订单数',
        '备注',
        'Mine',
      ]);
      expect(body(host, 10)).toEqual(rowsBefore);
    }));

  test('a dimension that the plan gets is a column at the end; one that it loses stays as the user’s', () =>
    atDesk(async (host) => {
      await generate({ plan, language: 'en-US', sheets });
      await paste('Actuals');
      const rowsBefore = body(host);
      await generate({ plan: withSegment, language: 'en-US', sheets });
      expect(headers(host).slice(-3)).toEqual(['Remark', 'Mine', 'Segment']);
      expect(table(host)).toMatchObject({ rows: pasted + 1, columns: 12 });
      expect(body(host)).toEqual(rowsBefore);
      await generate({ plan: withChannelsDropped(), language: 'en-US', sheets });
      expect(headers(host)).toContain('Channel');
      expect(headers(host)).toContain('Segment');
      expect(body(host)).toEqual(rowsBefore);
      await generate({ plan: withSegment, language: 'en-US', sheets });
      expect(headers(host).slice(-2)).toEqual(['Mine', 'Segment']);
      expect(headers(host).filter((header) => String(header).startsWith('Channel'))).toEqual(['Channel']);
      expect(body(host)).toEqual(rowsBefore);
      expect((await inspect()).map(({ key }) => key)).toEqual([]);
    }));
});

describe('the user’s own layout', () => {
  test('a table that was moved and whose columns changed places stays so, and its flags follow', () =>
    atDesk(async (host) => {
      await generate({ plan, language: 'en-US', sheets });
      await asUser(({ worksheets }) => {
        const sheet = worksheets.getItem('Actuals');
        sheet.getRange('F8:G8').formulas = [['Actual CNY 10k', 'Owner']];
        sheet.getRange('F9:G9').values = [[5, 'me']];
        sheet.getRange('3:4').insert('Down');
      });
      await generateFromWorkbook();
      expect(table(host)).toMatchObject({ row: 9, rows: 21 });
      expect(headers(host).slice(4, 8)).toEqual(['Channel', 'Actual CNY 10k', 'Owner', 'New customers']);
      const { sheet } = table(host);
      expect([5, 6].map((column) => shown(sheet.cells.get(10)?.get(column) ?? {}))).toEqual([5, 'me']);
      const flags = sheet.conditionalFormats.flatMap((format) =>
        JSON.stringify(format).includes('ISNUMBER($F11)') ? [format] : [],
      );
      expect(flags).toHaveLength(1);
    }));

  test('what was typed below the table stays there and is reported', () =>
    atDesk(async (host) => {
      await generate({ plan, language: 'en-US', sheets });
      await type(host, 'Actuals!A29', january);
      await type(host, 'Actuals!G29', 12);
      await generateFromWorkbook();
      expect(shown(sheetOf(host, 'Actuals').cells.get(28)?.get(6) ?? {})).toBe(12);
      expect(table(host).rows).toBe(21);
      expect((await inspect()).map(({ kind, cell }) => [kind, cell])).toEqual([
        ['row-outside', "'Actuals'!A29"],
      ]);
    }));

  test('cells beside the table are not taken in by a new column', () =>
    atDesk(async (host) => {
      await generate({ plan, language: 'en-US', sheets });
      await type(host, 'Actuals!K11', 'mine');
      const before = snapshot(host.book);
      expect(await failureOf(generate({ plan: withSegment, language: 'en-US', sheets }))).toMatchObject({
        code: 'cells-in-the-way',
        params: { cells: "'Actuals'!K11", count: 1 },
      });
      expect(snapshot(host.book)).toEqual(before);
    }));

  test('turned into plain cells it becomes a table again around the same rows', () =>
    atDesk(async (host) => {
      await generate({ plan, language: 'en-US', sheets });
      await paste('Actuals');
      const rowsBefore = body(host, 10);
      await asUser(({ tables }) => {
        tables.getItem('tblActual').convertToRange();
      });
      await generateFromWorkbook();
      expect(table(host)).toMatchObject({ row: 7, column: 0, rows: pasted + 1 });
      expect(body(host, 10)).toEqual(rowsBefore);
    }));
});

test.each([
  ['a new column, in another language', withSegment],
  ['another language', plan],
])('a generation with %s that fails leaves the rows and the headers as they were', (_what, next) =>
  atDesk(async (host) => {
    await generate({ plan, language: 'en-US', sheets });
    await paste('Actuals');
    const read = () => ({ ...table(host), sheet: '', headers: headers(host), rows: body(host) });
    const before = read();
    host.interceptAction = ({ name }) => {
      if (/setxml$/i.test(name)) throw new Error('made to fail');
    };
    const run = generate({ plan: next, language: 'zh-CN', sheets });
    expect(await failureOf(run)).toMatchObject({ code: 'refused', kept: 'unchanged' });
    host.interceptAction = undefined;
    expect(read()).toEqual(before);
  }),
);
