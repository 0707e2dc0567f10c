import { checkLimits } from '../../src/excel/limits';
import type { Cell, WorkbookSpec } from '../../src/breakdown/workbook-spec';

const spec = (cell: Cell, row = 0): WorkbookSpec => ({
  language: 'en-US',
  names: [],
  sheets: [
    {
      key: 'targets',
      name: "It's",
      tabColor: '#000000',
      cells: Array.from({ length: row + 1 }, (_, index) => (index === row ? [undefined, cell] : [])),
      columnWidths: [],
      frozenRows: 0,
      frozenColumns: 0,
      tables: [],
      flags: [],
      validations: [],
      charts: [],
    },
  ],
});

describe('what a sheet can hold', () => {
  it.each<[what: string, cell: Cell]>([
    ['a formula of 8,192 characters', { style: 'label', formula: `=${'1'.repeat(8191)}` }],
    ['a text of 32,767 characters', { style: 'label', value: 'x'.repeat(32_767) }],
  ])('%s', (_what, cell) => {
    expect(() => {
      checkLimits(spec(cell));
    }).not.toThrow();
  });

  it.each<[what: string, cell: Cell, params: object]>([
    [
      'a longer formula',
      { style: 'label', formula: `=${'1'.repeat(8192)}` },
      { what: 'formula', size: 8193, most: 8192 },
    ],
    [
      'a longer text',
      { style: 'label', value: 'x'.repeat(32_768) },
      { what: 'text', size: 32_768, most: 32_767 },
    ],
  ])('not %s, and the cell is named', (_what, cell, params) => {
    expect(() => {
      checkLimits(spec(cell, 4));
    }).toThrow(
      expect.objectContaining({
        code: 'does-not-fit',
        phase: 'build',
        kept: 'unchanged',
        params: { ...params, cell: "'It''s'!B5" },
      }) as Error,
    );
  });
});
