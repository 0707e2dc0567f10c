import fc from 'fast-check';
import { breakdown, type Breakdown } from '../../src/breakdown';
import { cellText, pointing, readReference } from '../../src/breakdown/reference';
import { loadTemplate } from '../../src/plan';
import type { Measure } from '../../src/plan/schema';
import { rangeName } from '../../src/rules/rule-model';
import { runs } from '../support/property-runs';

const plan = loadTemplate('sales-2024');
const build = (...lefts: Measure[]): Breakdown =>
  breakdown(
    {
      ...plan,
      rules: lefts.map((left, index) => ({
        id: `R${String(index + 1)}`,
        left,
        operator: '<=',
        bound: 1,
        severity: 'error',
      })),
    },
    { language: 'en-US' },
  );

const flags = (spec: Breakdown) =>
  spec.sheets.filter(({ key }) => key !== 'check').flatMap((sheet) => sheet.flags);
const without = flags(build()).length;

const cells = (table: string, column: string, ...rows: string[]): Measure => ({
  of: 'cells',
  table,
  rows,
  column,
});
const quarters = ['Q1', 'Q2', 'Q3', 'Q4'];

describe('flags beyond those that every sheet has', () => {
  test.each<[what: string, lefts: Measure[], added: number]>([
    ['a column that has them gets none', [cells('tblRegion', 'growth', 'east')], 0],
    [
      'nor where the plan speaks of members',
      [{ of: 'members', dimension: 'region', members: ['east'], measure: 'share' }],
      0,
    ],
    ['a column gets its three', [cells('tblPeriod', 'share', 'Q1')], 3],
    ['once, however many rules look at it', quarters.map((row) => cells('tblPeriod', 'share', row)), 3],
    ['each column its own', [cells('tblPeriod', 'share', 'Q1'), cells('tblPeriod', 'amount', 'Q1')], 6],
    [
      'a named figure its three',
      [
        { of: 'name', name: 'Total_Target' },
        { of: 'name', name: 'Total_Target' },
      ],
      3,
    ],
    [
      'what is not there none',
      [cells('tblPeriod', 'nothing', 'Q1'), cells('tblNone', 'share', 'Q1'), { of: 'name', name: 'No_Such' }],
      0,
    ],
    ["the user's own cells none of ours", [{ of: 'range', sheet: 'Mine', address: 'A1' }], 0],
  ])('%s', (_what, lefts, added) => {
    expect(flags(build(...lefts)).length - without).toBe(added);
  });

  test('rows of different formats have flags of their own, in their format', () => {
    const added = flags(build(cells('tblMilestone', 'goal', 'half-customers')));
    const formats = added
      .filter(({ formula }) => formula.includes('"tblMilestone/"'))
      .map(({ area, format }) => [area.rows, format]);
    expect(formats.every(([, format]) => /^"[✖▲●] "/u.test(String(format)))).toBe(true);
    expect(new Set(formats.map(([, format]) => String(format).slice(4))).size).toBeGreaterThan(1);
  });
});

test("a rule about the user's own cells brings a name and flags", () => {
  const { names, rangeFlags } = build({ of: 'range', sheet: "It's mine", address: 'B2:C3', unit: 'percent' });
  expect(names.filter(({ follows }) => follows)).toEqual([
    { name: 'Rule_R1', formula: "='It''s mine'!$B$2:$C$3", follows: true },
  ]);
  expect(rangeFlags.map(({ name, flags: all }) => [name, all.map(({ format }) => format)])).toEqual([
    ['Rule_R1', ['"✖ "0.0%', '"▲ "0.0%', '"● "0.0%']],
  ]);
});

test('rules that differ have names that differ, and names that Excel takes', () => {
  const id = fc.stringMatching(/^[a-c][a-c_.-]{0,6}$/);
  fc.assert(
    fc.property(id, id, (a, b) => {
      expect(rangeName(a) === rangeName(b)).toBe(a === b);
      expect(rangeName(a)).toMatch(/^[A-Za-z_.]+$/);
    }),
    { numRuns: runs(2000) },
  );
  expect([rangeName('R1'), rangeName('A-max'), rangeName('a_b')]).toEqual([
    'Rule_R1',
    'Rule_A_max',
    'Rule_a_.b',
  ]);
});

describe('references', () => {
  test.each([
    ['Region!F5', 'Region', { row: 4, column: 5, rows: 1, columns: 1 }],
    ["='It''s mine'!$B$2:$C$3", "It's mine", { row: 1, column: 1, rows: 2, columns: 2 }],
    ['产品线!f7:f6', '产品线', { row: 5, column: 5, rows: 2, columns: 1 }],
    ['XFD1048576', undefined, { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
  ])('%s', (text, sheet, area) => {
    expect(readReference(text)).toEqual({ sheet, area });
  });

  test.each([
    '',
    'Region',
    'Region!',
    'A:A',
    'Region!1:2',
    'A0',
    'XFE1',
    'A1048577',
    '=#REF!',
    'A1+B2',
    "'x!A1",
  ])('%j is none', (text) => {
    expect(readReference(text)).toBeUndefined();
  });

  test('what is written is read again', () => {
    const area = fc.record({
      row: fc.nat(1_000_000),
      column: fc.nat(16_000),
      rows: fc.integer({ min: 1, max: 300 }),
      columns: fc.integer({ min: 1, max: 300 }),
    });
    const sheet = fc.stringMatching(/^[A-Za-z ä分'!]{0,8}[a-z]$/).filter((name) => !name.startsWith("'"));
    fc.assert(
      fc.property(sheet, area, (name, place) => {
        for (const write of [cellText, pointing])
          expect(readReference(write(name, place))).toEqual({ sheet: name, area: place });
      }),
    );
  });
});
