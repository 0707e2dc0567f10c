import { generate, generateFromWorkbook, readWorkbook } from '../../src/excel';
import { loadTemplate, type Plan } from '../../src/plan';
import {
  asUser,
  atDesk,
  atStillDesk,
  cell,
  closeEngine,
  failureOf,
  inTable,
  onBook,
  onStillBook,
  sheetOf,
  shown,
  snapshot,
  type,
} from './support/desk';
import type { Host } from '../../src/embedded/host';
import { coreSheets } from '../support/core-sheets';

const plan = loadTemplate('sales-2024');
const english = (changed: Plan = plan) =>
  generate({ plan: changed, language: 'en-US', sheets: coreSheets(changed) });

const share = (host: Host, code: string) => inTable(host, 'tblProduct', code, 'Target share');
const withShare = (value: number): Plan => ({
  ...plan,
  dimensions: plan.dimensions.map((dimension) => ({
    ...dimension,
    members: dimension.members.map((member) => (member.code === 'A' ? { ...member, share: value } : member)),
  })),
});

const moreIndicators: Plan = {
  ...plan,
  indicators: [...plan.indicators, { code: 'visits', name: 'Visits', unit: 'count', base: 100, target: 200 }],
};

afterAll(closeEngine);

describe('generating again', () => {
  it('changes nothing where nothing changed', () =>
    onStillBook('core-en', async (host) => {
      const before = snapshot(host.book);
      const result = await english();
      expect(snapshot(host.book)).toEqual(before);
      expect(result.kept).toBe(0);
    }));

  it.each<[what: string, typed: string | number, then: unknown]>([
    ['a number', 0.45, { value: 0.45 }],
    ['a formula', '=0.2+0.1', { formula: '=0.2+0.1' }],
    ['a text that looks like a formula', "'=A1", { value: '=A1' }],
    ['a blank', '', {}],
  ])('keeps %s that was typed into an input', (_what, typed, then) =>
    onStillBook('core-en', async (host) => {
      await type(host, share(host, 'A'), typed);
      const result = await english();
      const { value, formula } = cell(host, share(host, 'A'));
      expect({
        ...(value === undefined ? {} : { value }),
        ...(formula === undefined ? {} : { formula }),
      }).toEqual(then);
      expect(result.kept).toBe(1);
    }),
  );

  it("takes the plan's value where the plan was changed, and only there", () =>
    onStillBook('core-en', async (host) => {
      await type(host, share(host, 'A'), 0.45);
      await type(host, share(host, 'B'), 0.33);
      const result = await english(withShare(0.31));
      expect([share(host, 'A'), share(host, 'B')].map((at) => cell(host, at).value)).toEqual([0.31, 0.33]);
      expect(result.kept).toBe(1);
    }));

  it('compares with the basis that the pane started from', () =>
    onBook('core-en', async (host) => {
      await type(host, share(host, 'A'), 0.45);
      const read = await readWorkbook();
      if (!read) throw new Error('nothing read');
      await type(host, share(host, 'A'), 0.5);
      await generate({ plan: read.plan, basis: read.plan, language: 'en-US', sheets: coreSheets(plan) });
      expect(cell(host, share(host, 'A')).value).toBe(0.5);
    }));

  it('mends a formula of ours that was typed over', () =>
    onStillBook('core-en', async (host) => {
      const at = inTable(host, 'tblProduct', 'A', 'Target amount CNY 10k');
      const { formula } = cell(host, at);
      await type(host, at, 1);
      await english();
      expect(cell(host, at).formula).toBe(formula);
    }));

  it('writes again from the stored plan', () =>
    onBook('core-en', async (host) => {
      await type(host, share(host, 'A'), 0.45);
      const result = await generateFromWorkbook();
      expect(result.violations.map(({ rule }) => rule)).toEqual(
        expect.arrayContaining(['parts.product', 'parts.region']),
      );
      expect(cell(host, share(host, 'A')).value).toBe(0.45);
    }));

  it('brings deleted sheets back and asks for a plan where there is none', () =>
    atDesk(async (host) => {
      expect(await failureOf(generateFromWorkbook())).toEqual({
        code: 'no-plan',
        phase: 'look',
        kept: 'unchanged',
        params: {},
      });
      await english();
      await asUser((workbook) => {
        workbook.worksheets.getItem('Quarter').delete();
      });
      const result = await english();
      expect(host.book.sheets.map(({ name }) => name)).toEqual([
        'Sheet1',
        ...result.sheets.map(({ name }) => name),
      ]);
      expect(result.violations).toHaveLength(1);
    }));
});

describe('what is left after all our sheets were deleted', () => {
  it('is taken up again', () =>
    onBook('core-en', async (host) => {
      const names = host.book.sheets.map(({ name }) => name);
      await asUser((workbook) => {
        for (const name of names.slice(1)) workbook.worksheets.getItem(name).delete();
      });
      const result = await english();
      expect(host.book.sheets.map(({ name }) => name)).toEqual(names);
      expect(result.violations).toHaveLength(1);
    }));
});

describe("a person's work on our sheets", () => {
  it('a renamed sheet keeps its name, and everything links to it', () =>
    onBook('core-en', async (host) => {
      await asUser((workbook) => {
        workbook.worksheets.getItem('Region').name = 'Gebiete';
      });
      const result = await english();
      expect(result.sheets.find(({ key }) => key === 'dimension:region')?.name).toBe('Gebiete');
      expect(result.violations.map(({ cell: at }) => at)).toEqual(["'Gebiete'!F10"]);
      expect(host.book.sheets).toHaveLength(9);
    }));

  it('a renamed table keeps its name', () =>
    onBook('core-en', async (host) => {
      await asUser((workbook) => {
        workbook.tables.getItem('tblRegion').name = 'Regions';
      });
      const result = await english();
      expect(sheetOf(host, 'Region').tables.map(({ name }) => name)).toContain('Regions');
      expect(result.figures.find(({ key }) => key === 'region/east')?.value).toBe(3703.94);
      expect(await english()).toMatchObject({ kept: 0 });
    }));

  it('rows that were sorted come back to their order with what was typed', () =>
    onStillBook('core-en', async (host) => {
      const from = share(host, 'A');
      const row = Number(from.replace(/.*[A-Z]/, ''));
      await type(host, from, 0.41);
      await swapRows(host, 'Product line', row - 1, row);
      expect(cell(host, from).value).toBe(0.35);
      await english();
      expect([cell(host, from).value, cell(host, share(host, 'B')).value]).toEqual([0.41, 0.35]);
    }));

  it('a row that was added to a table stays, now and the next time', () =>
    onBook('core-en', async (host) => {
      await addMember(host, 'D', 0.05);
      for (let round = 0; round < 2; round += 1) {
        const result = await english();
        expect(cell(host, share(host, 'D')).value).toBe(0.05);
        expect(cell(host, inTable(host, 'tblProduct', 'D', 'Target amount CNY 10k')).formula).toMatch(/^=/);
        expect(result.violations.map(({ rule }) => rule)).toContain('parts.product');
      }
    }));

  it('a row that has no code gets one', () =>
    onStillBook('core-en', async (host) => {
      await addMember(host, '', 0.05);
      await english();
      expect(cell(host, share(host, 'X1')).value).toBe(0.05);
    }));

  it('a column that was added to a table stays, each entry with its row', () =>
    onStillBook('core-en', async (host) => {
      const sheet = sheetOf(host, 'Responsibility');
      const { row, column, rows, columns } = sheet.tables.find(({ name }) => name === 'tblMatrix')?.range ?? {
        row: 0,
        column: 0,
        rows: 0,
        columns: 0,
      };
      await asUser((workbook) => {
        const target = workbook.worksheets.getItem(sheet.id);
        const notes = Array.from({ length: rows }, (_, index) => [
          index === 0 ? 'Notes' : `note ${String(index)}`,
        ]);
        target.getRangeByIndexes(row, column + columns, rows, 1).values = notes;
        workbook.tables.getItem('tblMatrix').resize(target.getRangeByIndexes(row, column, rows, columns + 1));
      });
      const last = plan.responsibilities.length - 1;
      const note = (of: number) => {
        const responsibility = plan.responsibilities[of];
        const code = `${responsibility?.code ?? ''}:${responsibility?.items[0]?.code ?? ''}`;
        return cell(host, inTable(host, 'tblMatrix', code, 'Notes')).value;
      };
      const before = note(last);
      await english({ ...plan, responsibilities: plan.responsibilities.slice(1) });
      expect(() => note(0)).toThrow();
      expect(note(last)).toBe(before);
    }));

  it('notes beside the layout stay', () =>
    onStillBook('core-en', async (host) => {
      await type(host, 'Targets!P3', 'my note');
      await type(host, 'Targets!A200', '=1+1');
      await english(moreIndicators);
      expect([cell(host, 'Targets!P3').value, cell(host, 'Targets!A200').formula]).toEqual([
        'my note',
        '=1+1',
      ]);
    }));

  it('notes where the new layout needs room are named, and nothing is written', () =>
    onStillBook('core-en', async (host) => {
      const last = inTable(host, 'tblMilestone', plan.milestones.at(-1)?.code ?? '', 'Code');
      const below = last.replace(/\d+$/, (digits) => String(Number(digits) + 1));
      await type(host, below, 'my note');
      const before = snapshot(host.book);
      expect(await failureOf(english(moreIndicators))).toEqual({
        code: 'cells-in-the-way',
        phase: 'build',
        kept: 'unchanged',
        params: { cells: below.replace('Targets', "'Targets'"), count: 1 },
      });
      expect(snapshot(host.book)).toEqual(before);
    }));

  it('formats and widths that were changed stay', () =>
    onStillBook('core-en', async (host) => {
      const at = share(host, 'A').split('!')[1] ?? '';
      await asUser((workbook) => {
        const range = workbook.worksheets.getItem('Product line').getRange(at);
        range.format.fill.color = '#00FF00';
        range.format.columnWidth = 200;
      });
      await english();
      const sheet = sheetOf(host, 'Product line');
      expect([cell(host, share(host, 'A')).style?.fill, [...sheet.columnWidths.values()]]).toEqual([
        '#00FF00',
        expect.arrayContaining([200]),
      ]);
    }));

  it('a copy of one of our sheets is left alone', () =>
    onStillBook('core-en', async (host) => {
      await asUser((workbook) => {
        const copy = workbook.worksheets.add('Copy');
        copy.customProperties.add('TargetCascade', 'dimension:region');
        copy.getRange('A1').values = [['copied']];
        copy.position = 0;
      });
      await english();
      expect(shown(cell(host, 'Copy!A1'))).toBe('copied');
      expect(shown(cell(host, 'Region!A1'))).not.toBe('copied');
    }));
});

describe('sheets that are chosen later', () => {
  it('take their place among the others; a choice takes no sheet away', () =>
    atStillDesk(async (host) => {
      await generate({ plan, language: 'en-US', sheets: ['dimension:region'] });
      await generate({ plan, language: 'en-US', sheets: ['dimension:product', 'period'] });
      expect(host.book.sheets.map(({ name }) => name)).toEqual([
        'Sheet1',
        'Targets',
        'Product line',
        'Region',
        'Quarter',
        'Check',
        'Lists',
      ]);
    }));
});

describe('a plan of another shape', () => {
  it('moves what stands below a table that grew', () =>
    onBook('core-en', async (host) => {
      const code = plan.milestones[0]?.code ?? '';
      await type(host, inTable(host, 'tblMilestone', code, 'Name'), 'typed');
      const before = inTable(host, 'tblMilestone', code, 'Name');
      await english(moreIndicators);
      const after = inTable(host, 'tblMilestone', code, 'Name');
      expect(after).not.toBe(before);
      expect(cell(host, after).value).toBe('typed');
      expect(shown(cell(host, inTable(host, 'tblIndicator', 'visits', 'Target')))).toBe(200);
    }));

  it('takes members away with all that they had', () =>
    atStillDesk(async (host) => {
      await english(moreIndicators);
      await english(plan);
      expect(() => inTable(host, 'tblIndicator', 'visits', 'Target')).toThrow();
      const fresh = await atStillDesk(async (other) => {
        await english(plan);
        return snapshot(other.book);
      });
      expect(contentsOf(snapshot(host.book))).toEqual(contentsOf(fresh));
    }));

  it('changes its language; what was typed stays, everything else is translated', () =>
    onBook('core-zh', async (host) => {
      await type(host, inTable(host, 'tblProduct', 'A', '关键策略'), '只卖好的');
      await type(host, inTable(host, 'tblRules', 'parts.region', '级别'), '提示');
      const result = await english();
      expect(result.sheets.map(({ name }) => name)).toContain('Product line');
      expect(host.book.sheets).toHaveLength(9);
      expect(cell(host, inTable(host, 'tblProduct', 'A', 'Key strategy')).value).toBe('只卖好的');
      expect(cell(host, inTable(host, 'tblProduct', 'B', 'Key strategy')).value).toMatch(/^[ -~–×%]+$/);
      expect(result.violations.map(({ rule, severity }) => [rule, severity])).toEqual([
        ['parts.region', 'info'],
      ]);
    }));

  it('hands a sheet whose subject left the plan to the user', () =>
    onStillBook('core-en', async (host) => {
      const { customers: _customers, ...without } = plan;
      const smaller: Plan = {
        ...without,
        rules: plan.rules.filter(({ left }) => left.of !== 'customers'),
        support: {
          ...plan.support,
          departments: plan.support.departments.map(({ supplies: _supplies, ...measure }) => measure),
        },
        responsibilities: plan.responsibilities.map((responsibility) => ({
          ...responsibility,
          items: responsibility.items.map(({ goal, ...item }) =>
            goal?.customer === undefined ? { ...item, ...(goal ? { goal } : {}) } : item,
          ),
        })),
      };
      const result = await english(smaller);
      expect(result.sheets.map(({ key }) => key)).not.toContain('customer');
      expect(sheetOf(host, 'Customer type').properties.size).toBe(0);
      const again = await english(plan);
      expect(again.sheets.find(({ key }) => key === 'customer')?.name).toBe('Customer type (2)');
    }));
});

/** Without the sheets' and cells' looks, which a sheet that was used has in other places. */
const contentsOf = (lines: readonly string[]) => lines.filter((line) => /"(formula|value|name)"/.test(line));

async function swapRows(host: Host, name: string, first: number, second: number): Promise<void> {
  const sheet = sheetOf(host, name);
  await Excel.run(async (context) => {
    const rows = [first, second].map((row) =>
      context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(row, 0, 1, 12),
    );
    for (const row of rows) row.load('formulas');
    await context.sync();
    const [a, b] = rows.map((row) => row.formulas as unknown[][]);
    if (rows[0] && b) rows[0].formulas = b;
    if (rows[1] && a) rows[1].formulas = a;
    await context.sync();
  });
}

/** As Excel does when somebody types below a table: the table grows, what stood there makes room. */
async function addMember(host: Host, code: string, value: number): Promise<void> {
  const sheet = sheetOf(host, 'Product line');
  const table = sheet.tables.find(({ name }) => name === 'tblProduct');
  if (!table) throw new Error('no table');
  const { row, column, rows, columns } = table.range;
  const shareColumn = Number(
    share(host, 'A').replace(/^.*!([A-Z]+)\d+$/, (_all, letters: string) =>
      String(letters.charCodeAt(0) - 65),
    ),
  );
  await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet.id);
    target.getRangeByIndexes(row + rows, column, 1, 1).values = [[code]];
    target.getRangeByIndexes(row + rows, shareColumn, 1, 1).values = [[value]];
    context.workbook.tables
      .getItem('tblProduct')
      .resize(target.getRangeByIndexes(row, column, rows + 1, columns));
    await context.sync();
  });
}
