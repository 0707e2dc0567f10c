/**
 * Rules that people type into the rules table by hand: each kind of row as it is read, and all of them together in a
 * workbook, taken into the plan or left as they were typed.
 */
import {
  adoptRules,
  check,
  generate,
  generateFromWorkbook,
  readSelection,
  readWorkbook,
} from '../../src/excel';
import { HostError, type Host } from '../../src/embedded/host';
import { loadTemplate, type Plan } from '../../src/plan';
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
  snapshot,
} from './support/desk';
import { atMost, columns, details, isSign, lefts, members, refused, type Typed } from './support/typed-rows';
import { coreSheets } from '../support/core-sheets';

const plan = loadTemplate('sales-2024');

afterAll(closeEngine);

/** As Excel does when somebody types below a table: the table grows. Gives the first row's address. */
async function typeRows(host: Host, ...rows: Typed[]): Promise<string> {
  const sheet = host.book.sheets.find(({ tables }) => tables.some(({ name }) => name === 'tblRules'));
  const table = sheet?.tables.find(({ name }) => name === 'tblRules');
  if (!sheet || !table) throw new Error('no rules table');
  const { row, column, rows: before, columns: width } = table.range;
  await asUser((workbook) => {
    const target = workbook.worksheets.getItem(sheet.id);
    rows.forEach((typed, line) => {
      columns.forEach((key, index) => {
        const entry = typed[key];
        if (entry === undefined) return;
        target.getRangeByIndexes(row + before + line, column + index, 1, 1).formulas = [
          [isSign(entry) ? `'${entry}` : entry],
        ];
      });
    });
    workbook.tables
      .getItem('tblRules')
      .resize(target.getRangeByIndexes(row, column, before + rows.length, width));
  });
  return `${sheet.name}!A${String(row + before + 1)}`;
}

/** Turns a table upside down, as sorting does: formulas move with their rows. */
async function sort(host: Host, name: string, of: string): Promise<void> {
  const sheet = sheetOf(host, name);
  const range = sheet.tables.find((table) => table.name === of)?.range;
  if (!range) throw new Error(`no table ${of}`);
  const { row, column, rows, columns: width } = range;
  await Excel.run(async (context) => {
    const body = context.workbook.worksheets
      .getItem(sheet.id)
      .getRangeByIndexes(row + 1, column, rows - 1, width);
    body.load('formulas,values');
    await context.sync();
    const values = body.values as unknown[][];
    const entries = (body.formulas as unknown[][]).map((line, r) =>
      line.map((entry, c) =>
        typeof entry === 'string' && entry.startsWith('=') && entry === values[r]?.[c] ? `'${entry}` : entry,
      ),
    );
    body.formulas = entries.reverse();
    await context.sync();
  });
}

const adopted = async () => (await readWorkbook())?.plan.rules.slice(plan.rules.length);
describe('a rule typed into the table', () => {
  it('by any of these, all at once: taken into the plan, judged and linked', () =>
    onBook('own-sheet', async (host) => {
      await typeRows(host, ...lefts.map(([, typed]) => typed));
      const before = await check();
      expect([before.typed, before.problems]).toEqual([lefts.length, []]);
      const after = await adoptRules();
      expect([after.typed, after.problems]).toEqual([0, []]);
      const ids = lefts.map((_, index) => `R${String(index + 1)}`);
      expect(await adopted()).toEqual(
        lefts.map(([, typed, left], index) => ({
          id: ids[index],
          left,
          operator: '<=',
          bound: typed.bound,
          severity: 'error',
        })),
      );
      expect(after.violations.map(({ rule }) => rule)).toEqual(expect.arrayContaining(ids));
      for (const id of ids) {
        expect(shown(cell(host, inTable(host, 'tblRules', id, 'Cell')))).toMatch(/^'.*'!/);
      }
    }));

  it('with any of these, all at once: taken into the plan; its words stand in the sheet', () =>
    onBook('core-en', async (host) => {
      await typeRows(host, ...details.map(([typed]) => ({ cell: 'A', ...typed })));
      expect((await adoptRules()).problems).toEqual([]);
      const rules = (await adopted()) ?? [];
      // A rule without an id of its own has the next that is free.
      expect(rules).toEqual(
        details.map(([, expected]) => {
          const { id, ...rest } = expected as { id?: string };
          return expect.objectContaining(id === 'R1' ? rest : expected) as object;
        }),
      );
      expect(new Set(rules.map(({ id }) => id)).size).toBe(details.length);
      details.forEach(([{ text }], index) => {
        if (text === undefined) return;
        expect(cell(host, inTable(host, 'tblRules', rules[index]?.id ?? '', 'Rule in words'))).toMatchObject({
          value: String(text).replace(/^'/, ''),
        });
      });
    }));

  it('not with any of these, all at once: each says so and stays as it was typed', () =>
    onBook('core-en', async (host) => {
      const rows = refused.map(([, typed], index) => ({ id: `mine${String(index)}`, ...typed }));
      const at = await typeRows(host, ...rows);
      const first = Number(at.replace(/.*A/, ''));
      const seen = await check();
      expect([seen.typed, seen.problems.map((one) => [one.rule, one.code, one.cell])]).toEqual([
        0,
        refused.map(([, , code], index) => [rows[index]?.id, code, `'Check'!A${String(first + index)}`]),
      ]);
      const before = snapshot(host.book);
      await adoptRules();
      expect(snapshot(host.book)).toEqual(before);
      const contents = () =>
        rows.map((_row, line) =>
          columns.map((_key, column) => {
            const { value, formula } =
              sheetOf(host, 'Check')
                .cells.get(first - 1 + line)
                ?.get(column) ?? {};
            return formula ?? value;
          }),
        );
      const asTyped = contents();
      await generateFromWorkbook();
      expect(contents()).toEqual(asTyped);
      expect(await adopted()).toEqual([]);
    }));

  it('several at once, among rows that stay; again nothing is left to take', () =>
    onBook('core-en', async (host) => {
      await typeRows(host, { cell: 'A', ...atMost });
      await typeRows(host, { id: 'later', text: 'to be written', bound: '25%' });
      await typeRows(host, { cell: 'B', operator: '≥', bound: 0.9, severity: 'Info' });
      const first = await adoptRules();
      expect((await adopted())?.map(({ id, severity }) => [id, severity])).toEqual([
        ['R1', 'error'],
        ['R2', 'info'],
      ]);
      expect(first.problems.map(({ rule, code }) => [rule, code])).toEqual([['later', 'left-unread']]);
      const { value, format } = cell(host, inTable(host, 'tblRules', 'later', 'Bound'));
      expect([value, format]).toEqual([0.25, '0%']);
      const before = snapshot(host.book);
      await adoptRules();
      expect(snapshot(host.book)).toEqual(before);
    }));

  it('in Chinese sheets, with Chinese words', () =>
    onBook('core-zh', async (host) => {
      await typeRows(host, { cell: "'产品线'!E5:E6", operator: '≥', bound: '90%', severity: '警告' });
      const result = await adoptRules();
      expect(result.violations.at(-1)).toMatchObject({
        rule: 'R1',
        text: 'A + B 占比',
        cell: "'产品线'!E5",
        severity: 'warning',
      });
      expect(shown(cell(host, inTable(host, 'tblRules', 'R1', '级别')))).toBe('警告');
    }));

  it('survives sorting of the rules table, before and after it is taken', () =>
    onBook('core-en', async (host) => {
      await typeRows(host, { id: 'mine', cell: 'A', ...atMost });
      await sort(host, 'Check', 'tblRules');
      expect((await check()).typed).toBe(1);
      await adoptRules();
      await sort(host, 'Check', 'tblRules');
      const result = await check();
      expect([result.typed, result.problems]).toEqual([0, []]);
      expect(result.violations.map(({ rule }) => rule).sort()).toEqual(['mine', 'parts.region']);
      expect(await adopted()).toMatchObject([{ id: 'mine', left: members('A'), bound: 0.1 }]);
      await generateFromWorkbook();
      expect(await adopted()).toMatchObject([{ id: 'mine', left: members('A'), bound: 0.1 }]);
    }));

  it('survives sorting and another name of what it looks at', () =>
    onBook('core-en', async (host) => {
      await typeRows(host, { id: 'mine', cell: 'Region!F5', operator: '<=', bound: 1 });
      await adoptRules();
      await sort(host, 'Region', 'tblRegion');
      await asUser((workbook) => {
        workbook.worksheets.getItem('Region').name = 'Areas';
      });
      const found = (await check()).violations.find(({ rule }) => rule === 'mine');
      expect(found).toMatchObject({ actual: 3780, cell: "'Areas'!F8", sheet: 'Areas' });
    }));

  it('keeps clear of a rule that the pane makes with its id', () =>
    onBook('core-en', async (host) => {
      await typeRows(host, { text: 'not yet', cell: 'everything', ...atMost });
      const now = (await readWorkbook())?.plan ?? plan;
      const rule: Plan['rules'][number] = {
        id: 'R1',
        left: { of: 'cells', table: 'tblPeriod', rows: ['Q1'], column: 'share' },
        operator: '<=',
        bound: 0.1,
        severity: 'error',
      };
      await generate({
        plan: { ...now, rules: [...now.rules, rule] },
        basis: now,
        language: 'en-US',
        sheets: coreSheets(plan),
      });
      expect(await adopted()).toEqual([rule]);
      expect(shown(cell(host, inTable(host, 'tblRules', 'R2', 'Rule in words')))).toBe('not yet');
    }));

  it('a failure leaves the table as it was typed', () =>
    onBook('own-sheet', async (host) => {
      await typeRows(host, { cell: "'My data'!B2", ...atMost });
      const before = snapshot(host.book);
      let failed = false;
      host.interceptAction = ({ name }) => {
        if (failed || name !== 'CustomXmlPart.setXml') return;
        failed = true;
        throw Object.assign(new HostError('GeneralException', 'made to fail'), { code: 'AccessDenied' });
      };
      expect(await failureOf(adoptRules())).toMatchObject({ code: 'protected', kept: 'unchanged' });
      host.interceptAction = undefined;
      expect(snapshot(host.book)).toEqual(before);
    }));

  it('needs a plan', () =>
    atDesk(async () => {
      expect(await failureOf(adoptRules())).toMatchObject({ code: 'no-plan' });
    }));
});

describe('the selection', () => {
  const select = (place: string) =>
    asUser((workbook) => {
      const [, sheet = '', address = ''] = /^(.*)!(.*)$/.exec(place) ?? [];
      workbook.worksheets.getItem(sheet).getRange(address).select();
    });

  it.each<[place: string, expected: object]>([
    ['Product line!E5', { measure: members('A'), cell: "'Product line'!E5", unit: 'percent', value: 0.35 }],
    ['Product line!E6:E7', { measure: members('B', 'C'), unit: 'percent', value: 0.65 }],
    [
      'Region!F5:F6',
      {
        measure: { of: 'members', dimension: 'region', members: ['east', 'south'], measure: 'amount' },
        unit: 'amount',
        value: 6730,
      },
    ],
    [
      'Region!H5',
      {
        measure: { of: 'cells', table: 'tblRegion', rows: ['east'], column: 'scaled' },
        unit: 'amount',
        value: 3703.94,
      },
    ],
    [
      'Quarter!C6',
      {
        measure: { of: 'cells', table: 'tblPeriod', rows: ['Q2'], column: 'share' },
        unit: 'percent',
        value: 0.3,
      },
    ],
    ['Targets!B9', { measure: { of: 'name', name: 'Total_Target' }, unit: 'amount', value: 11200 }],
    ['Targets!B8', { measure: { of: 'name', name: 'Growth_Rate' }, unit: 'percent', value: 0.12 }],
    [
      'My data!B2:B3',
      {
        measure: { of: 'range', sheet: 'My data', address: 'B2:B3', unit: 'percent' },
        cell: "'My data'!B2:B3",
        unit: 'percent',
        value: 0.5,
      },
    ],
    [
      'My data!A1:B3',
      {
        measure: { of: 'range', sheet: 'My data', address: 'A1:B3', unit: 'other' },
        unit: 'other',
        value: 0.5,
      },
    ],
    ['My data!F9', { unit: 'other', value: undefined }],
  ])('%s', (place, expected) =>
    onBook('own-sheet', async () => {
      await select(place);
      expect(await readSelection()).toMatchObject(expected);
    }),
  );

  it.each<[what: string, place: string, code: string]>([
    ['a header', 'Product line!E4', 'not-a-figure'],
    ['a text', 'Product line!B5', 'not-a-figure'],
    ['a sign', 'Product line!I5', 'not-a-figure'],
    ['two columns of ours', 'Product line!E5:F5', 'not-a-figure'],
    ['a cell between our tables', 'Product line!A30', 'not-a-figure'],
    ['a date', 'Targets!C28', 'not-a-figure'],
    ['a switch', 'Check!B7', 'not-a-figure'],
    ['too many cells', 'My data!A1:Z100', 'not-a-figure'],
    ['a whole column', 'My data!B:B', 'not-a-figure'],
    ['the rules table', 'Check!F11', 'circular'],
    ['a count of the rules', 'Check!B4', 'circular'],
    ['the lists', 'Lists!A5', 'circular'],
    ['what takes its figure from the rules', 'My data!D1', 'circular'],
  ])('%s is no left side of a rule', (_what, place, code) =>
    onBook('own-sheet', async () => {
      await select(place);
      expect(await failureOf(readSelection())).toMatchObject({ code, phase: 'look', kept: 'unchanged' });
    }),
  );

  it('several areas are none', () =>
    onBook('core-en', async (host) => {
      host.interceptAction = ({ name }) => {
        if (name === 'Workbook.getSelectedRange')
          throw Object.assign(new HostError('GeneralException', 'areas'), { code: 'InvalidSelection' });
      };
      expect(await failureOf(readSelection())).toMatchObject({ code: 'not-a-figure' });
    }));

  it('needs a plan', () =>
    atDesk(async () => {
      expect(await failureOf(readSelection())).toMatchObject({ code: 'no-plan' });
    }));
});
