import { breakdown } from '../../src/breakdown';
import { generate } from '../../src/excel';
import { loadTemplate, type Plan } from '../../src/plan';
import { asUser, atDesk, cell, closeEngine, inTable, sheetOf, shown, type } from './support/desk';

const plan = loadTemplate('sales-2024');

afterAll(closeEngine);

describe('a first generation', () => {
  it('takes three round trips and gives the figures and the one violation of the example plan', () =>
    atDesk(async (host) => {
      const result = await generate({ plan, language: 'en-US' });
      expect(host.counters.syncs).toBe(3);
      expect(result.syncs).toBe(3);
      expect(
        result.violations.map(({ rule, cell, actual, gap, severity }) => ({
          rule,
          cell,
          actual,
          gap,
          severity,
        })),
      ).toMatchInlineSnapshot(`
        [
          {
            "actual": 11430,
            "cell": "'Region'!F10",
            "gap": 230,
            "rule": "parts.region",
            "severity": "error",
          },
        ]
      `);
      expect(Object.fromEntries(result.figures.map(({ key, value }) => [key, value]))).toMatchInlineSnapshot(`
        {
          "base": 10000,
          "existing": 7660.71,
          "new": 3539.29,
          "period/Q1": 2240,
          "period/Q2": 3360,
          "period/Q3": 3920,
          "period/Q4": 1680,
          "product/A": 3920,
          "product/B": 3920,
          "product/C": 3360,
          "region/central": 2449.69,
          "region/central/stated": 2500,
          "region/east": 3703.94,
          "region/east/stated": 3780,
          "region/north": 2155.73,
          "region/north/stated": 2200,
          "region/south": 2890.64,
          "region/south/stated": 2950,
          "total": 11200,
        }
      `);
      expect(result.sheets.map(({ name }) => name)).toMatchInlineSnapshot(`
        [
          "Dashboard",
          "Targets",
          "Background",
          "Product line",
          "Region",
          "Customer type",
          "Quarter",
          "Months",
          "Responsibility",
          "Actuals",
          "Tracking",
          "Incentives",
          "Support",
          "Risks",
          "Calendar",
          "Revisions",
          "Check",
          "Lists",
        ]
      `);
    }));

  it('writes every cell, table, name and flag of the breakdown', () =>
    atDesk(async (host) => {
      const spec = breakdown(plan, { language: 'en-US' });
      await generate({ plan, language: 'en-US' });
      for (const sheet of spec.sheets) {
        const made = sheetOf(host, sheet.name);
        const planned = sheet.cells.map((line) =>
          line.map((one) => [one?.formula, one?.value === '' ? undefined : one?.value, one?.format]),
        );
        const found = sheet.cells.map((line, row) =>
          line.map((_cell, column) => {
            const { formula, value, format } = made.cells.get(row)?.get(column) ?? {};
            return [formula, value, format];
          }),
        );
        expect({ sheet: sheet.name, cells: found }).toEqual({ sheet: sheet.name, cells: planned });
        expect(made.tables.map(({ name }) => name)).toEqual(sheet.tables.map(({ name }) => name));
        expect(made.conditionalFormats.map(({ formula }) => formula)).toEqual(
          sheet.flags.map(({ formula }) => formula),
        );
        expect(made.properties.get('TargetCascade')).toBe(sheet.key);
      }
      expect(host.book.names.map(({ name, formula }) => [name, formula]).sort()).toEqual(
        spec.names.map(({ name, formula }) => [name, formula]).sort(),
      );
    }));

  it('leaves no formula with an error and ends on the first of its sheets', () =>
    atDesk(async (host) => {
      await generate({ plan, language: 'zh-CN' });
      const errors = host.book.sheets.flatMap(({ name, cells }) =>
        [...cells].flatMap(([row, line]) =>
          [...line].flatMap(([column, data]) =>
            typeof data.result === 'object'
              ? [`${name} ${String(row)} ${String(column)} ${data.result.error}`]
              : [],
          ),
        ),
      );
      expect(errors).toEqual([]);
      expect(host.book.activeSheetId).toBe(sheetOf(host, '总览').id);
    }));

  it('makes only the chosen sheets and those that every workbook needs', () =>
    atDesk(async (host) => {
      await generate({ plan, language: 'en-US', sheets: ['dimension:region'] });
      expect(host.book.sheets.map(({ name }) => name)).toEqual([
        'Sheet1',
        'Targets',
        'Region',
        'Check',
        'Lists',
      ]);
    }));

  it('reports its progress in order', () =>
    atDesk(async () => {
      const seen: string[] = [];
      await generate({
        plan,
        language: 'en-US',
        onProgress: ({ phase, done }) => seen.push(`${phase} ${done.toFixed(2)}`),
      });
      expect(seen).toEqual([
        'look 0.00',
        'build 0.15',
        'write 0.35',
        'write 0.85',
        'check 0.85',
        'check 1.00',
      ]);
    }));
});

describe("what is the user's", () => {
  it('stays untouched, and ours steps aside from its names', () =>
    atDesk(async (host) => {
      await asUser((workbook) => {
        const sheet = workbook.worksheets.add('Region');
        sheet.getRange('A1:B2').values = [
          ['Mine', 'Too'],
          [1, 2],
        ];
        sheet.tables.add('A1:B2', true).name = 'tblRegion';
        workbook.names.add('Base_Amount', '=Region!$A$2');
      });
      const result = await generate({ plan, language: 'en-US' });
      expect(result.sheets.find(({ key }) => key === 'dimension:region')?.name).toBe('Region (2)');
      expect(shown(cell(host, 'Region!A1'))).toBe('Mine');
      expect(host.book.names.find(({ name }) => name === 'Base_Amount')?.formula).toBe('=Region!$A$2');
      expect(shown(cell(host, inTable(host, 'tblRegion_2', 'east', 'Scaled target CNY 10k')))).toBe(3703.94);
      expect(result.figures.find(({ key }) => key === 'base')?.value).toBe(10000);
      expect(result.violations.map(({ cell: at }) => at)).toEqual(["'Region (2)'!F10"]);
    }));

  it('flags follow an edit without the add-in', () =>
    atDesk(async (host) => {
      await generate({ plan, language: 'en-US' });
      await type(host, inTable(host, 'tblProduct', 'A', 'Target share'), 0.45);
      await host.calculate();
      expect(shown(cell(host, inTable(host, 'tblProduct', 'A', 'Check')))).toBe('✖ Violated');
    }));
});

it('a plan without anything to check generates, and generates again', () =>
  atDesk(async () => {
    const bare: Plan = {
      ...loadTemplate('blank'),
      dimensions: [],
      rules: [],
      indicators: [],
      responsibilities: [],
      milestones: [],
      incentives: { commission: [], awards: [], promotions: [] },
      customers: undefined,
    };
    for (const sheets of [undefined, []]) {
      for (const _time of ['first', 'again']) {
        const { violations } = await generate({ plan: bare, language: 'en-US', ...(sheets && { sheets }) });
        expect(violations).toEqual([]);
      }
    }
  }));
