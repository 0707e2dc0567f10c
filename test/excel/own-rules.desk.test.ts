import { check, generate, generateFromWorkbook, readWorkbook, type CheckResult } from '../../src/excel';
import { languages, loadTemplate, readPlan, type Language, type Plan } from '../../src/plan';
import type { Measure, Rule } from '../../src/plan/schema';
import type { Host } from '../../src/embedded/host';
import { HostError } from '../../src/embedded/host';
import {
  asUser,
  atDesk,
  atStillDesk,
  cell,
  closeEngine,
  failureOf,
  inTable,
  onBook,
  sheetOf,
  shown,
  snapshot,
  type,
} from './support/desk';
import { ownSheet } from '../support/books';
import { coreSheets } from '../support/core-sheets';

const template = loadTemplate('sales-2024');
/** Months in the third quarter, so that every table of the workbook is there. */
const plan = read({
  ...template,
  periods: template.periods.map((period) =>
    period.code === 'Q3'
      ? {
          ...period,
          children: [
            { code: 'M7', name: 'M7', share: 0.3 },
            { code: 'M8', name: 'M8', share: 0.3 },
            { code: 'M9', name: 'M9', share: 0.4 },
          ],
        }
      : period,
  ),
});

function read(input: unknown): Plan {
  const result = readPlan(input);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.plan;
}

const rule = (left: Measure, changes: Partial<Rule> = {}): Rule => ({
  id: 'R1',
  left,
  operator: '<=',
  bound: -1,
  severity: 'error',
  ...changes,
});

const withRules = (...rules: Rule[]): Plan => read({ ...plan, rules: [...plan.rules, ...rules] });

const make = (changed: Plan, language: Language = 'en-US') =>
  generate({ plan: changed, language, sheets: coreSheets(changed) });

/** As the pane does it: the plan as it stands now, changed. */
async function change(how: (plan: Plan) => Plan): Promise<CheckResult> {
  const now = await readWorkbook();
  if (!now) throw new Error('nothing read');
  return generate({ plan: how(now.plan), basis: now.plan, language: now.language, sheets: now.sheets });
}

const add = (...rules: Rule[]) => change((now) => ({ ...now, rules: [...now.rules, ...rules] }));
const drop = (id: string) => change((now) => ({ ...now, rules: now.rules.filter((one) => one.id !== id) }));

const violated = ({ violations }: CheckResult, id = 'R1') => violations.find(({ rule: of }) => of === id);
const problems = (result: CheckResult) => result.problems.map(({ rule: of, code }) => [of, code]);
const inRules = (host: Host, id: string, header: string) => inTable(host, 'tblRules', id, header);

/** Formulas of the conditional formats that cover a cell. */
function flagsOn(host: Host, at: string): string[] {
  const split = at.lastIndexOf('!');
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(at.slice(split + 1)) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return sheetOf(host, at.slice(0, split).replace(/^'|'$/g, ''))
    .conditionalFormats.filter(
      ({ range }) =>
        row >= range.row &&
        row < range.row + range.rows &&
        column >= range.column &&
        column < range.column + range.columns,
    )
    .map(({ formula }) => formula);
}

const range = (address: string): Measure => ({ of: 'range', sheet: 'My data', address, unit: 'percent' });
const share: Measure = { of: 'cells', table: 'tblPeriod', rows: ['Q1'], column: 'share' };

const idAt = (index: number): string => `R${String(index + 1)}`;
const problemsOf = (result: CheckResult, id: string) =>
  result.problems.filter(({ rule: of }) => of === id).map(({ code }) => code);

/** A workbook with a rule for each case, R1, R2 and so on, and what its check says. */
function together(lefts: readonly Measure[]): () => CheckResult {
  let result: CheckResult | undefined;
  beforeAll(async () => {
    result = await atDesk(async () => {
      await ownSheet();
      return make(withRules(...lefts.map((left, index) => rule(left, { id: idAt(index) }))));
    });
  });
  return () => {
    if (!result) throw new Error('not checked');
    return result;
  };
}

afterAll(closeEngine);

describe.each(languages)('a rule about any figure, in %s', (language) => {
  const cases: readonly (readonly [what: string, left: Measure, actual: number, cell: RegExp])[] = [
    ['a quarter', share, 0.2, /!C5$/],
    ['two quarters', { ...share, rows: ['Q1', 'Q2'] }, 0.5, /!C5$/],
    ['a cumulative share', { ...share, rows: ['Q3'], column: 'cumulativeShare' }, 0.85, /!F7$/],
    ['a month', { of: 'cells', table: 'tblPeriod2', rows: ['M8'], column: 'share' }, 0.3, /!D\d+$/],
    [
      'a scaled target',
      { of: 'cells', table: 'tblRegion', rows: ['east'], column: 'scaled' },
      3703.94,
      /!H5$/,
    ],
    ['an owner', { of: 'cells', table: 'tblMatrix', rows: ['B:coverage'], column: 'linked' }, 3920, /!G\d+$/],
    ['a tier', { of: 'cells', table: 'tblTier', rows: ['strategic'], column: 'from' }, 100, /!D\d+$/],
    ['leads', { of: 'cells', table: 'tblLead', rows: ['leads-q1'], column: 'count' }, 2500, /!C\d+$/],
    [
      'a conversion',
      { of: 'cells', table: 'tblNewCustomer', rows: ['small'], column: 'conversion' },
      0.15,
      /!F7$/,
    ],
    [
      'coverage',
      { of: 'cells', table: 'tblCoverage', rows: ['region/east'], column: 'carried' },
      3703.94,
      /!F\d+$/,
    ],
    [
      'a milestone',
      { of: 'cells', table: 'tblMilestone', rows: ['half-customers'], column: 'goal' },
      48,
      /!D\d+$/,
    ],
    ['a block', { of: 'cells', table: 'tblProductPeriod', rows: ['B'], column: 'period:Q2' }, 1176, /!F\d+$/],
    [
      'an indicator',
      { of: 'cells', table: 'tblIndicator', rows: ['repurchase'], column: 'base' },
      0.7,
      /!C\d+$/,
    ],
    ['a named figure', { of: 'name', name: 'Total_Target' }, 11200, /!B9$/],
    ['what is left', { of: 'name', name: 'Left_For_New' }, 3539.29, /!B\d+$/],
  ];

  it('has its figure, its link and flags on its cell', () =>
    atDesk(async (host) => {
      const result = await make(
        withRules(...cases.map(([, left], index) => rule(left, { id: `R${String(index + 1)}` }))),
        language,
      );
      expect(problems(result)).toEqual([]);
      const seen = cases.map(([what, , , place], index) => {
        const found = violated(result, `R${String(index + 1)}`);
        const at = found?.cell ?? '';
        return [
          what,
          Number((found?.actual ?? 0).toFixed(6)),
          place.test(at),
          found && Number(Number(shown(cell(host, at.replace(/^'(.*)'!/, '$1!')))).toFixed(6)),
          flagsOn(host, at).filter((formula) => formula.includes('Flag_Level')).length,
        ];
      });
      expect(seen).toEqual(
        cases.map(([what, left, actual]) => [
          what,
          actual,
          true,
          left.of === 'cells' && left.rows.length > 1 ? 0.2 : actual,
          3,
        ]),
      );
    }));
});

describe('a rule about several cells', () => {
  it.each<[what: string, typed: string | number, level: number, problem: string[][]]>([
    ['adds them up', 0.25, 3, []],
    ['waits for a blank one: blank is not zero', '', 0, [['R1', 'empty']]],
  ])('%s', (_what, typed, level, expected) =>
    atDesk(async (host) => {
      await make(withRules(rule({ ...share, rows: ['Q1', 'Q2'] }, { bound: 0.5 })));
      await type(host, inTable(host, 'tblPeriod', 'Q1', 'Target share'), typed);
      const result = await check();
      expect([shown(cell(host, inRules(host, 'R1', 'Level'))), problems(result)]).toEqual([level, expected]);
    }),
  );
});

describe("a rule about the user's own cells", () => {
  const start = async (address = 'B2:B3', changes: Partial<Rule> = {}) => {
    await ownSheet();
    return make(withRules(rule(range(address), { bound: 0.4, ...changes })));
  };
  const names = (host: Host) =>
    host.book.names
      .filter(({ name }) => name.startsWith('Rule_'))
      .map(({ name, formula }) => [name, formula]);
  const ours = (host: Host, at = "'My data'!B2") =>
    flagsOn(host, at).filter((formula) => formula.includes('rule:')).length;

  it('has a name and flags there, and is judged', () =>
    atDesk(async (host) => {
      const result = await start();
      expect(violated(result)).toMatchObject({
        cell: "'My data'!B2:B3",
        sheet: 'My data',
        actual: 0.5,
        bound: 0.4,
        format: '0.0%',
      });
      expect(names(host)).toEqual([['Rule_R1', "='My data'!$B$2:$B$3"]]);
      expect(flagsOn(host, "'My data'!B3")).toEqual([
        expect.stringContaining('"rule:R1"'),
        expect.stringContaining('"rule:R1"'),
        expect.stringContaining('"rule:R1"'),
        '=$B2>0.9',
      ]);
    }));

  it('follows inserted rows and another name of the sheet, before and after generating again', () =>
    atDesk(async (host) => {
      await start();
      await asUser((workbook) => {
        const data = workbook.worksheets.getItem('My data');
        data.getRange('2:3').insert('Down');
        data.name = "It's mine";
      });
      for (const result of [await check(), await generateFromWorkbook(), await check()]) {
        expect(violated(result)?.cell).toBe("'It''s mine'!B4:B5");
      }
      expect(names(host)).toEqual([['Rule_R1', "='It''s mine'!$B$4:$B$5"]]);
      expect([ours(host, "It's mine!B4"), ours(host, "It's mine!B2")]).toEqual([3, 0]);
      expect((await readWorkbook())?.plan.rules.at(-1)?.left).toMatchObject({
        sheet: "It's mine",
        address: 'B4:B5',
      });
    }));

  it('leaves the sheet as it was when it is deleted', () =>
    atStillDesk(async (host) => {
      await ownSheet();
      await make(plan);
      const before = snapshot(host.book);
      await add(rule(range('B2:B3'), { bound: 0.4 }));
      expect(ours(host)).toBe(3);
      await drop('R1');
      expect(snapshot(host.book)).toEqual(before);
    }));

  it('moves its name and flags when it is given other cells', () =>
    atStillDesk(async (host) => {
      await start();
      await change((now) => ({
        ...now,
        rules: now.rules.map((one) => (one.id === 'R1' ? { ...one, left: range('A2') } : one)),
      }));
      expect(names(host)).toEqual([['Rule_R1', "='My data'!$A$2"]]);
      expect([ours(host), ours(host, "'My data'!A2")]).toEqual([0, 3]);
    }));

  it.each<[what: string, lose: (workbook: Excel.Workbook) => void]>([
    ['its sheet was deleted', (workbook) => workbook.worksheets.getItem('My data').delete()],
    [
      'its name was deleted with the sheet',
      (workbook) => {
        workbook.names.getItem('Rule_R1').delete();
        workbook.worksheets.getItem('My data').delete();
      },
    ],
  ])('is gone when %s, and stays gone', (_what, lose) =>
    atDesk(async (host) => {
      await start();
      await asUser(lose);
      for (const result of [await check(), await generateFromWorkbook(), await generateFromWorkbook()]) {
        expect(problems(result)).toEqual([['R1', 'gone']]);
      }
      expect(shown(cell(host, inRules(host, 'R1', 'Cell')))).toBe('');
    }),
  );

  it('does not need its sheet', () =>
    atDesk(async () => {
      const result = await make(withRules(rule(range('B2'), { bound: 0.4 })));
      expect(problems(result)).toEqual([['R1', 'gone']]);
    }));

  const held: readonly (readonly [what: string, address: string, expected: string[]])[] = [
    ['a text', 'B4', ['text']],
    ['a blank', 'D9', ['empty']],
    ['blanks', 'D9:D10', ['empty']],
    ['a figure', 'B2', []],
  ];
  const result = together(held.map(([, address]) => range(address)));

  it.each(held)('says that the cell holds %s', (what, _address, expected) => {
    const id = idAt(held.findIndex(([one]) => one === what));
    expect(problemsOf(result(), id)).toEqual(expected);
  });

  it("says which error the cell shows, and doesn't take it for a lost cell", () =>
    atDesk(async (host) => {
      await start('B2');
      await type(host, 'My data!B2', '=1/0');
      expect((await check()).problems).toEqual([
        expect.objectContaining({ rule: 'R1', code: 'error', params: { error: '#DIV/0!' } }),
      ]);
      await type(host, 'My data!B2', '=NA()');
      expect(problems(await check())).toEqual([['R1', 'error']]);
    }));

  it.each<[what: string, from: Rule[], to: Rule[]]>([
    ['adding', [], [rule(range('B2:B3'))]],
    ['deleting', [rule(range('B2:B3'))], []],
    ['moving', [rule(range('B2:B3'))], [rule(range('A2'))]],
  ])('a failure while %s it leaves everything as it was', (_what, from, to) =>
    atStillDesk(async (host) => {
      await ownSheet();
      await make(withRules(...from));
      const before = snapshot(host.book);
      let count = 0;
      host.interceptAction = () => void (count += 1);
      await make(withRules(...to));
      const whole = count;
      await make(withRules(...from));
      for (const at of [0.6, 0.9, 0.95, 0.97, 0.98, 0.99].map((part) => Math.floor(whole * part))) {
        let index = 0;
        host.interceptAction = () => {
          index += 1;
          if (index === at) throw new HostError('GeneralException', 'made to fail');
        };
        const { kept } = await failureOf(make(withRules(...to)));
        host.interceptAction = undefined;
        expect([at, kept]).toEqual([at, 'unchanged']);
        expect(snapshot(host.book)).toEqual(before);
      }
    }),
  );
});

describe('what is not there', () => {
  const lost: readonly (readonly [what: string, left: Measure])[] = [
    ['a table', { of: 'cells', table: 'tblNothing', rows: ['A'], column: 'share' }],
    ['a column', { of: 'cells', table: 'tblRegion', rows: ['east'], column: 'target' }],
    ['a row', { of: 'cells', table: 'tblRegion', rows: ['west'], column: 'scaled' }],
    ['one of two rows', { of: 'cells', table: 'tblRegion', rows: ['east', 'west'], column: 'scaled' }],
    ['a name', { of: 'name', name: 'No_Such' }],
  ];
  const result = together(lost.map(([, left]) => left));

  it.each(lost)('%s: the rule is gone, and nothing else minds', (what) => {
    const id = idAt(lost.findIndex(([one]) => one === what));
    expect(problemsOf(result(), id)).toEqual(['gone']);
    expect(result().violations.map(({ rule: of }) => of)).toEqual(['parts.region']);
  });

  it('a member whose row was deleted', () =>
    onBook('core-en', async (host) => {
      const at = inTable(host, 'tblRegion', 'central', 'Code');
      await type(host, at, 'other');
      expect(problems(await check())).toEqual([['emerging-min', 'gone']]);
    }));

  const onItself: readonly (readonly [what: string, left: Measure])[] = [
    ['a row of the rules table', { of: 'cells', table: 'tblRules', rows: ['A-max'], column: 'gap' }],
    ['a count of the rules', { of: 'name', name: 'Count_Violations' }],
  ];
  const circular = together(onItself.map(([, left]) => left));

  it.each(onItself)('%s: the rule would depend on itself', (what) => {
    const id = idAt(onItself.findIndex(([one]) => one === what));
    expect(problemsOf(circular(), id)).toEqual(['circular']);
  });
});

describe('a row of the rules table', () => {
  it.each<[what: string, typed: Record<string, string | number>, expected: string[][]]>([
    ['no bound', { Bound: '' }, [['A-max', 'bound-missing']]],
    ['a text as the bound', { Bound: 'much' }, [['A-max', 'bound-missing']]],
    ['between, without an upper bound', { Operator: 'between' }, [['A-max', 'bound-missing']]],
    [
      'between, with the bounds reversed',
      { Operator: 'between', 'Upper bound': 0.2 },
      [['A-max', 'bounds-reversed']],
    ],
    ['between', { Operator: 'between', 'Upper bound': 0.5, Bound: 0.1 }, []],
    ['an operator that is none', { Operator: 'at most' }, [['A-max', 'operator-unread']]],
    ['a severity that is none', { Severity: 'hard' }, [['A-max', 'severity-unread']]],
    ['40 where 40 % was meant', { Bound: '=40' }, [['A-max', 'unit-differs']]],
    ['switched off, whatever else is wrong', { Bound: '', Severity: 'Off' }, []],
  ])('with %s', (_what, typed, expected) =>
    onBook('core-en', async (host) => {
      for (const [header, entry] of Object.entries(typed))
        await type(host, inRules(host, 'A-max', header), entry);
      expect(problems(await check())).toEqual(expected);
    }),
  );

  it('says where it is and what is wrong', () =>
    onBook('core-en', async (host) => {
      await type(host, inRules(host, 'A-max', 'Bound'), '');
      await asUser((workbook) => {
        workbook.worksheets.getItem('Check').name = 'Prüfung';
      });
      expect((await check()).problems).toEqual([
        {
          code: 'bound-missing',
          rule: 'A-max',
          text: 'A is at most 40 % of sales',
          cell: expect.stringMatching(/^'Prüfung'!A\d+$/),
          params: {},
        },
      ]);
    }));

  it.each<[what: string, typed: Record<string, string | number>, expected: object]>([
    ['a severity', { Severity: 'Off' }, { severity: 'off' }],
    ['an operator', { Operator: '>=' }, { operator: '>=' }],
    [
      'two bounds',
      { Operator: 'between', Bound: 0.1, 'Upper bound': 0.6 },
      { operator: 'between', bound: 0.1, to: 0.6 },
    ],
    ['a tolerance', { Tolerance: 0.01 }, { tolerance: 0.01 }],
    ['a severity that is none: not taken', { Severity: 'hard' }, { severity: 'error' }],
    [
      'a bound beside an upper bound that is missing',
      { Operator: 'between', Tolerance: 0.02 },
      { operator: '<=' },
    ],
  ])('%s typed there is read into the plan and outlives an edit in the pane', (_what, typed, expected) =>
    onBook('core-en', async (host) => {
      await type(host, inTable(host, 'tblProduct', 'B', 'Target share'), 0.34);
      for (const [header, entry] of Object.entries(typed))
        await type(host, inRules(host, 'A-max', header), entry);
      const before = Object.keys(typed).map((header) => shown(cell(host, inRules(host, 'A-max', header))));
      const found = (read: Plan | undefined) => read?.rules.find(({ id }) => id === 'A-max');
      expect(found((await readWorkbook())?.plan)).toMatchObject(expected);
      await add(rule(share));
      expect(found((await readWorkbook())?.plan)).toMatchObject(expected);
      expect(Object.keys(typed).map((header) => shown(cell(host, inRules(host, 'A-max', header))))).toEqual(
        before,
      );
      expect((await readWorkbook())?.plan.dimensions[0]?.members[1]?.share).toBe(0.34);
    }),
  );

  it('that was deleted by hand takes its rule out of the plan; parts come back', () =>
    onBook('core-en', async (host) => {
      for (const id of ['A-max', 'parts.region']) await deleteRow(host, id);
      const ids = (read: Plan | undefined) => read?.rules.map(({ id }) => id);
      const expected = plan.rules.map(({ id }) => id).filter((id) => id !== 'A-max');
      expect(ids((await readWorkbook())?.plan)).toEqual(expected);
      const result = await generateFromWorkbook();
      expect(ids((await readWorkbook())?.plan)).toEqual(expected);
      expect(result.violations.map(({ rule: id }) => id)).toEqual(['parts.region']);
      expect(
        host.book.sheets
          .flatMap(({ cells }) => [...cells.values()].flatMap((row) => [...row.values()]))
          .some(({ value }) => value === 'A-max'),
      ).toBe(false);
    }));

  it('all rules stay in the plan where the whole table is gone', () =>
    onBook('core-en', async () => {
      await asUser((workbook) => {
        workbook.worksheets.getItem('Check').delete();
      });
      expect((await readWorkbook())?.plan).toEqual(template);
    }));
});

/** As Excel does it: what stands below moves up, and the table ends earlier. */
async function deleteRow(host: Host, id: string): Promise<void> {
  const sheet = sheetOf(host, 'Check');
  const table = sheet.tables.find(({ name }) => name === 'tblRules');
  if (!table) throw new Error('no table');
  const { row, column, rows, columns } = table.range;
  const at = Number(inRules(host, id, 'Rule').replace(/.*[A-Z]/, '')) - 1;
  await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet.id);
    const below = target.getRangeByIndexes(at + 1, column, row + rows - at - 1, columns);
    below.load('formulas,values');
    await context.sync();
    const values = below.values as unknown[][];
    const entries = (below.formulas as unknown[][]).map((line, r) =>
      line.map((entry, c) =>
        typeof entry === 'string' && entry.startsWith('=') && entry === values[r]?.[c] ? `'${entry}` : entry,
      ),
    );
    target.getRangeByIndexes(at, column, row + rows - at - 1, columns).formulas = entries;
    target.getRangeByIndexes(row + rows - 1, column, 1, columns).clear('Contents');
    context.workbook.tables
      .getItem('tblRules')
      .resize(target.getRangeByIndexes(row, column, rows - 1, columns));
    await context.sync();
  });
}

it('the template has no rule that cannot be judged', () =>
  atDesk(async () => {
    for (const language of languages) {
      const result = await make(template, language);
      expect([result.problems, result.typed]).toEqual([[], 0]);
    }
  }));
