import { check, generate, goTo, setFlags, watch, type CheckResult } from '../../src/excel';
import { loadTemplate } from '../../src/plan';
import { asUser, atDesk, cell, closeEngine, failureOf, inTable, onBook, sheetOf, type } from './support/desk';
import { eventually } from '../support/eventually';
import { coreSheets } from '../support/core-sheets';

const plan = loadTemplate('sales-2024');
const share = 'Target share';

afterAll(closeEngine);

const rules = ({ violations }: CheckResult) =>
  violations.map(({ rule, actual, bound, gap, severity }) => [rule, actual, bound, gap, severity]);

describe('a check', () => {
  it('follows the cells and takes one round trip', () =>
    onBook('core-en', async (host) => {
      const region = ['parts.region', 11430, 11200, 230, 'error'];
      expect(rules(await check())).toEqual([region]);
      await type(host, inTable(host, 'tblProduct', 'A', share), 0.45);
      host.counters.syncs = 0;
      const result = await check();
      expect(host.counters.syncs).toBe(1);
      expect(rules(result)).toEqual([
        ['parts.product', 1.1, 1, 0.1, 'error'],
        region,
        ['A-max', 0.45, 0.4, 0.05, 'error'],
      ]);
    }));

  it('says where, in what words and in what format', () =>
    onBook('core-zh', async (host) => {
      await type(host, inTable(host, 'tblProduct', 'A', '目标占比'), 0.45);
      const { violations } = await check();
      expect(violations.find(({ rule }) => rule === 'A-max')).toMatchInlineSnapshot(`
        {
          "actual": 0.45,
          "bound": 0.4,
          "cell": "'产品线'!E5",
          "format": "0.0%",
          "gap": 0.05,
          "operator": "<=",
          "owners": [
            "张三",
          ],
          "rule": "A-max",
          "severity": "error",
          "sheet": "产品线",
          "text": "A 占比不超过 40 %",
        }
      `);
    }));

  it.each([
    ['a bound', 'Bound', 0.3, ['A-max']],
    ['a tolerance', 'Tolerance', 500, []],
    ['a severity', 'Severity', 'Off', []],
  ])('follows %s that was changed', (_what, column, entry, expected) =>
    onBook('core-en', async (host) => {
      const rule = column === 'Bound' ? 'A-max' : 'parts.region';
      await type(host, inTable(host, 'tblRules', rule, column), entry);
      const result = await check();
      expect(rules(result).map(([id]) => id)).toEqual(
        column === 'Bound' ? ['parts.region', ...expected] : expected,
      );
      expect(result.rules).toBe(column === 'Severity' ? 17 : 18);
    }),
  );

  it('knows another workbook from the last one', async () => {
    await atDesk(() => generate({ plan, language: 'zh-CN', sheets: coreSheets(plan) }));
    await atDesk(async () => {
      expect(await failureOf(check())).toEqual({
        code: 'no-plan',
        phase: 'look',
        kept: 'unchanged',
        params: {},
      });
      await generate({ plan, language: 'en-US', sheets: coreSheets(plan) });
      expect((await check()).rules).toBe(18);
    });
  });

  it('says what is missing when the user removed it', () =>
    onBook('core-en', async () => {
      await asUser((workbook) => {
        workbook.worksheets.getItem('Check').delete();
      });
      expect(await failureOf(check())).toEqual({
        code: 'gone',
        phase: 'check',
        kept: 'unchanged',
        params: { what: 'tblRules' },
      });
    }));
});

describe('flags', () => {
  it('are hidden and shown through one cell; rules stay as they are', () =>
    onBook('core-en', async () => {
      const seen = [];
      for (const visible of [false, true]) {
        await setFlags(visible);
        const { flagsVisible, violations } = await check();
        seen.push([flagsVisible, violations.length]);
      }
      expect(seen).toEqual([
        [false, 1],
        [true, 1],
      ]);
    }));

  it('stay hidden over a new generation', () =>
    onBook('core-en', async () => {
      await setFlags(false);
      expect((await generate({ plan, language: 'en-US', sheets: coreSheets(plan) })).flagsVisible).toBe(
        false,
      );
    }));
});

describe('going to a cell', () => {
  it.each([
    ["'Product line'!F6", 'Product line', { row: 5, column: 5, rows: 1, columns: 1 }],
    ['Region!B3', 'Region', { row: 2, column: 1, rows: 1, columns: 1 }],
    ["'It''s mine'!A1", "It's mine", { row: 0, column: 0, rows: 1, columns: 1 }],
  ])('%s', (place, sheet, selection) =>
    onBook('core-en', async (host) => {
      await asUser((workbook) => {
        workbook.worksheets.add("It's mine").visibility = 'Hidden';
      });
      await goTo(place);
      expect(host.book.activeSheetId).toBe(sheetOf(host, sheet).id);
      expect(host.book.selection).toEqual(selection);
    }),
  );

  it.each(["'No such'!A1", 'A1', ''])('%s is gone', (place) =>
    atDesk(async () => {
      expect(await failureOf(goTo(place))).toEqual({
        code: 'gone',
        phase: 'look',
        kept: 'unchanged',
        params: { what: place },
      });
    }),
  );
});

describe('a watch', () => {
  /** Long enough for a check that should not come. */
  const quiet = () => new Promise((resolve) => setTimeout(resolve, 600));
  const count = (seen: readonly unknown[], wanted: number) =>
    eventually(
      () => seen.length,
      (length) => length >= wanted,
    );

  it('checks once after edits that come together, not after own writes, and ends', () =>
    onBook('core-en', async (host) => {
      const seen: unknown[] = [];
      const end = await watch(
        (result) => seen.push(result.violations.length),
        (failure) => seen.push(failure.code),
      );
      await type(host, inTable(host, 'tblProduct', 'A', share), 0.45);
      await type(host, inTable(host, 'tblProduct', 'B', share), 0.25);
      await count(seen, 1);
      await quiet();
      expect(seen).toEqual([3]);
      await setFlags(false);
      await quiet();
      expect(seen).toEqual([3]);
      await end();
      await type(host, inTable(host, 'tblProduct', 'A', share), 0.35);
      await quiet();
      expect(seen).toEqual([3]);
      expect(cell(host, inTable(host, 'tblProduct', 'A', share)).value).toBe(0.35);
    }));

  it('reports what fails and goes on', () =>
    onBook('core-en', async (host) => {
      const seen: unknown[] = [];
      const end = await watch(
        (result) => seen.push(result.violations.length),
        (failure) => seen.push(failure.code),
      );
      const flags = 'Check!B7';
      host.interceptAction = () => {
        throw new Error('made to fail');
      };
      await type(host, flags, false);
      await count(seen, 1);
      host.interceptAction = undefined;
      await type(host, flags, true);
      await count(seen, 2);
      await end();
      expect(seen).toEqual(['refused', 1]);
    }));
});
