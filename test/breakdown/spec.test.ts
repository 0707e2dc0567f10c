import { breakdown, sheetChoices, type Breakdown } from '../../src/breakdown';
import { dateSerial } from '../../src/breakdown/formulas';
import { languages, loadTemplate, readPlan, templates, type Plan } from '../../src/plan';
import type { Cell } from '../../src/breakdown/workbook-spec';
import { walkMembers } from '../../src/plan/references';
import julyCrore from '../support/plans/july-crore.json';

const plan = loadTemplate('sales-2024');
const cellsOf = (spec: Breakdown): Cell[] =>
  spec.sheets.flatMap(({ cells }) => cells.flat()).filter((cell) => cell !== undefined);
const formulasOf = (spec: Breakdown) => cellsOf(spec).flatMap(({ formula }) => formula ?? []);

/** Functions of Excel 2010 and earlier that the product uses; nothing volatile, nothing newer. */
const allowed = new Set(
  'ABS ADDRESS AND COLUMN COUNT COUNTA COUNTIF COUNTIFS DATE DAY EOMONTH HYPERLINK IF IFERROR INDEX INT ISNUMBER LOG10 MATCH MAX MIN MOD MONTH N NA OR RIGHT ROUND ROUNDUP ROW SMALL SUBSTITUTE SUM SUMIFS SUMPRODUCT WEEKDAY YEAR'.split(
    ' ',
  ),
);

const everySpec = templates.flatMap(({ id }) =>
  languages.map((language) => [id, language, breakdown(loadTemplate(id), { language })] as const),
);

describe.each(everySpec)('%s in %s', (_id, language, spec) => {
  test('formulas use functions of Excel 2010 only', () => {
    const used = formulasOf(spec).flatMap((formula) =>
      [...formula.replace(/"[^"]*"/g, '').matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name ?? ''),
    );
    expect([...new Set(used)].filter((name) => !allowed.has(name))).toEqual([]);
  });

  test('formulas stay within Excel’s 8,192 characters', () => {
    expect(Math.max(...formulasOf(spec).map(({ length }) => length))).toBeLessThan(1500);
  });

  test('headers are unique in their table and need no escape in a reference', () => {
    for (const { columns } of spec.sheets.flatMap(({ tables }) => tables)) {
      const headers = columns.map(({ header }) => header);
      expect(new Set(headers).size).toBe(headers.length);
      for (const header of headers) expect(header).toMatch(/^[\p{L}\p{N}（）、·][\p{L}\p{N} （）、·]*$/u);
    }
  });

  test('a header’s cell says what its table says', () => {
    for (const { tables, cells } of spec.sheets) {
      for (const { row, column, columns } of tables) {
        expect(columns.map((_column, index) => cells[row]?.[column + index]?.value)).toEqual(
          columns.map(({ header }) => header),
        );
      }
    }
  });

  test('sheets have names that Excel takes, and every input one key', () => {
    for (const { name } of spec.sheets) expect(name).toMatch(/^[^:\\/?*[\]']{1,31}$/);
    const inputs = cellsOf(spec).flatMap(({ input }) => input ?? []);
    expect(new Set(inputs).size).toBe(inputs.length);
    expect(Object.keys(spec.paths).filter((key) => !inputs.includes(key))).toEqual([]);
  });

  test('no words of the other language', () => {
    const texts = cellsOf(spec).flatMap(({ value }) => (typeof value === 'string' ? value : []));
    const chinese = texts.filter((text) => /\p{Script=Han}/u.test(text));
    if (language === 'en-US') expect(chinese).toEqual([]);
    else expect(chinese.length).toBeGreaterThan(50);
  });
});

test('the plan stays as it was, and the same plan gives the same spec', () => {
  const before = structuredClone(plan);
  expect(breakdown(plan, { language: 'zh-CN' })).toEqual(breakdown(plan, { language: 'zh-CN' }));
  expect(plan).toEqual(before);
});

test('inputs lead back to their place in the plan', () => {
  const { paths, sheets } = breakdown(plan, { language: 'en-US' });
  const at = (path: readonly (string | number)[]) =>
    path.reduce<unknown>(
      (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
      plan,
    );
  const numbers = sheets
    .flatMap(({ cells }) => cells.flat())
    .filter(
      (cell) =>
        cell?.input !== undefined && typeof cell.value === 'number' && paths[cell.input] !== undefined,
    );
  expect(numbers.length).toBeGreaterThan(60);
  for (const cell of numbers) {
    const stated = at(paths[cell?.input ?? ''] ?? []) ?? 0;
    expect(typeof stated === 'string' ? dateSerial(stated) : stated).toBe(cell?.value);
  }
});

describe('choosing sheets', () => {
  test('the choices are named, and three are always made', () => {
    expect(sheetChoices(plan, 'en-US').map(({ name, required }) => (required ? `${name}!` : name))).toEqual([
      'Dashboard',
      'Targets!',
      'Background',
      'Product line',
      'Region',
      'Customer type',
      'Quarter',
      'Months',
      'Responsibility',
      'Actuals',
      'Tracking',
      'Incentives',
      'Support',
      'Risks',
      'Calendar',
      'Revisions',
      'Check!',
      'Lists!',
    ]);
  });

  test('a sheet that is left out takes its rules with it, and nothing refers to it', () => {
    const spec = breakdown(plan, { language: 'en-US', sheets: ['dimension:product', 'period'] });
    expect(spec.sheets.map(({ key }) => key)).toEqual([
      'targets',
      'dimension:product',
      'period',
      'check',
      'lists',
    ]);
    const text = formulasOf(spec).join('\n') + spec.names.map(({ formula }) => formula).join('\n');
    for (const gone of ['tblRegion', 'tblNewCustomer', 'tblMatrix']) expect(text).not.toContain(gone);
  });

  test.each(sheetChoices(plan, 'en-US').map(({ key }) => key))('%s alone brings all it refers to', (key) => {
    const spec = breakdown(plan, { language: 'en-US', sheets: [key] });
    const made = new Set(spec.sheets.flatMap(({ tables }) => tables).map(({ name }) => name));
    const used = formulasOf(spec).flatMap((formula) => [...formula.matchAll(/\b(tbl\w+)\[/g)]);
    expect(used.flatMap(([, name = '']) => (made.has(name) ? [] : name))).toEqual([]);
  });
});

test('names that the workbook already has are replaced everywhere', () => {
  const spec = breakdown(plan, {
    language: 'en-US',
    renamed: { tblProduct: 'tblProduct_2', Total_Target: 'Total_Target_2' },
    sheetNames: { targets: "Boss's targets" },
  });
  const text = [...formulasOf(spec), ...spec.names.map(({ formula }) => formula)].join('\n');
  expect(text).not.toMatch(/tblProduct\[|Total_Target(?!_2)/);
  expect(spec.names).toContainEqual({ name: 'Total_Target_2', formula: "='Boss''s targets'!$B$9" });
});

test('a row that the user added stays, with what was typed and the formulas of its column', () => {
  const spec = breakdown(plan, {
    language: 'en-US',
    extraRows: { tblProduct: [{ code: 'D', cells: { name: 'D new', share: '=0.02+0.03', baseShare: 0 } }] },
  });
  const product = spec.sheets.find(({ key }) => key === 'dimension:product');
  const [added, above] = [product?.cells[7], product?.cells[6]];
  expect(added?.slice(0, 3).map((cell) => cell?.value)).toEqual(['D', 'D new', 0]);
  expect(added?.[4]).toMatchObject({ formula: '=0.02+0.03', input: 'tblProduct/D/share' });
  expect(added?.[5]?.formula).toBe(above?.[5]?.formula);
});

test('members below members get a table of their own, linked to the level above', () => {
  const deep: Plan = structuredClone(plan);
  const [a] = [...walkMembers(deep.dimensions[0]?.members ?? [], [])];
  if (!a) throw new Error('no member');
  a.member.children = [
    { code: 'A1', name: 'A one', baseShare: 0.5, share: 0.6 },
    { code: 'A2', name: 'A two', baseShare: 0.5, share: 0.4 },
  ];
  const spec = breakdown(deep, { language: 'en-US' });
  const table = spec.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === 'tblProduct2');
  expect(table).toMatchObject({ rows: 2 });
  expect(
    formulasOf(spec).filter((formula) =>
      formula.includes(
        'INDEX(tblProduct[Target amount CNY 10k],MATCH(tblProduct2[[#This Row],[Parent code]]',
      ),
    ),
  ).toHaveLength(2);
});

test('the strategies of all levels stand in one column of the sheet', () => {
  const plan = structuredClone(loadTemplate('sales-2024'));
  const [line] = plan.dimensions[0]?.members ?? [];
  if (line) line.children = [{ code: 'A1', name: 'A1', share: 1 }];
  const columns = breakdown(plan, { language: 'en-US' })
    .sheets.flatMap(({ tables }) => tables)
    .filter(({ name }) => /^tblProduct2?$/.test(name))
    .map((table) => table.columns.findIndex(({ key }) => key === 'strategy'));
  expect(columns).toEqual([9, 9]);
});

test('a flag has its sign behind the condition of a format, not before it', () => {
  const read = readPlan(julyCrore);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const formats = breakdown(read.plan, { language: 'en-US' }).sheets.flatMap(({ flags }) =>
    flags.flatMap(({ format }) => format ?? []),
  );
  const sections = formats.flatMap((format) => format.split(';'));
  expect(sections.some((section) => section.startsWith('[>='))).toBe(true);
  expect(sections.filter((section) => /.\[[<>=]/.test(section))).toEqual([]);
});
