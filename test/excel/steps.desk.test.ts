/** Steps that no template needs today, carried out one by one. */
import { styles } from '../../src/breakdown/styles';
import { changeSteps } from '../../src/excel/change-steps';
import { queueSteps } from '../../src/excel/queue';
import { newSheet } from '../../src/excel/sheet-change';
import type { Step } from '../../src/excel/steps';
import type { SheetSpec } from '../../src/breakdown/workbook-spec';
import type { Host } from '../../src/embedded/host';
import { createSumEngine } from '../embedded/support/sum-engine';
import { asUser, atDesk, cell, sheetOf } from './support/desk';

const one = { row: 0, column: 0, rows: 1, columns: 1 };

const spec: SheetSpec = {
  key: 'targets',
  name: 'Made',
  tabColor: '#123456',
  cells: [
    [
      { value: 'there', style: 'link', link: "'Sheet1'!B2" },
      { value: 1, style: 'total', format: '0.0%' },
    ],
    [{ value: 2, style: 'section' }, undefined],
  ],
  columnWidths: [10, 20],
  frozenRows: 0,
  frozenColumns: 1,
  tables: [],
  flags: [
    { area: one, formula: '=$A$1>2', look: 'violation', format: '"✖ "0' },
    { area: one, formula: '=$A$1>1', look: 'warning' },
  ],
  validations: [{ kind: 'decimal', area: one, minimum: 0, maximum: 1 }],
  charts: [],
};

const made = (work: (host: Host) => Promise<void> | void) =>
  atDesk(
    async (host) => {
      const steps = changeSteps({
        sheets: [newSheet(spec, new Map())],
        tables: { dissolved: [], resized: [], made: [], headers: [] },
        names: { added: [], pointed: [], removed: [] },
        rangeFlags: { added: [], removed: [] },
        positions: [],
        released: [],
        renamed: {},
        xml: '<plan xmlns="urn:target-cascade:plan:1"/>',
        replacesXml: false,
      });
      await carryOut(steps);
      await work(host);
    },
    { engine: createSumEngine() },
  );

const carryOut = (steps: readonly Step[]) =>
  asUser((workbook) => {
    queueSteps(workbook, steps);
  });

describe('a made sheet', () => {
  it('has its links, looks and formats', () =>
    made((host) => {
      const seen = ['A1', 'B1', 'A2'].map((at) => {
        const { link, format, style = {} } = cell(host, `Made!${at}`);
        return [link?.target, format, style.color, style.fill, style.bold, style.size];
      });
      expect(seen).toEqual([
        ["'Sheet1'!B2", undefined, styles.link.color, undefined, undefined, undefined],
        [undefined, '0.0%', undefined, styles.total.fill, true, undefined],
        [undefined, undefined, styles.section.color, undefined, true, styles.section.size],
      ]);
    }));

  it('has its flags in their order, each ending the search', () =>
    made((host) => {
      expect(
        sheetOf(host, 'Made').conditionalFormats.map(({ formula, format, stopIfTrue }) => [
          formula,
          format,
          stopIfTrue,
        ]),
      ).toEqual([
        ['=$A$1>2', '"✖ "0', true],
        ['=$A$1>1', undefined, true],
      ]);
    }));

  it('has its frame', () =>
    made((host) => {
      const { tabColor, frozenRows, frozenColumns, gridlines, landscape, columnWidths, validations } =
        sheetOf(host, 'Made');
      expect({
        tabColor,
        frozenRows,
        frozenColumns,
        gridlines,
        landscape,
        columnWidths,
        validations,
      }).toMatchInlineSnapshot(`
        {
          "columnWidths": Map {
            0 => 56.25,
            1 => 108.75,
          },
          "frozenColumns": 1,
          "frozenRows": 0,
          "gridlines": false,
          "landscape": true,
          "tabColor": "#123456",
          "validations": [
            {
              "formula1": "0",
              "formula2": "1",
              "ignoreBlanks": true,
              "kind": "decimal",
              "operator": "Between",
              "range": {
                "column": 0,
                "columns": 1,
                "row": 0,
                "rows": 1,
              },
            },
          ],
        }
      `);
    }));
});

describe('a step', () => {
  it.each<[what: string, step: Step, seen: (host: Host) => unknown, result: unknown]>([
    [
      'takes a link away',
      { do: 'clear-link', sheet: 'Made', area: one },
      (host) => cell(host, 'Made!A1').link,
      undefined,
    ],
    [
      'freezes nothing any more',
      { do: 'view', sheet: 'Made', view: { frozenRows: 0, frozenColumns: 0, tabColor: '#000000' } },
      (host) => sheetOf(host, 'Made').frozenColumns,
      0,
    ],
    [
      'takes validations away',
      { do: 'clear-validations', sheet: 'Made', area: one },
      (host) => sheetOf(host, 'Made').validations,
      [],
    ],
    ['takes the plan away', { do: 'remove-plan' }, (host) => host.book.xmlParts, []],
    [
      'takes the mark away',
      { do: 'unmark-sheet', sheet: 'Made' },
      (host) => sheetOf(host, 'Made').properties.size,
      0,
    ],
  ])('%s', (_what, step, seen, result) =>
    made(async (host) => {
      await carryOut([step]);
      expect(seen(host)).toEqual(result);
    }),
  );
});
