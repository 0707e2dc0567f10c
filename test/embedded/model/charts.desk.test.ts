/** Charts on the stand-in, through Microsoft's client: what Excel would guess must be plain, what it refuses is refused. */
import { zipSync, unzipSync, strFromU8 } from 'fflate';
import { bookToXlsx } from '../../../src/embedded/xlsx/book-to-xlsx';
import type { Host } from '../../../src/embedded/host';
import { createSumEngine } from '../support/sum-engine';
import { asUser, atDesk as atAnyDesk, sheetOf } from '../../excel/support/desk';

const atDesk = <Result>(work: (host: Host) => Promise<Result>): Promise<Result> =>
  atAnyDesk(work, { engine: createSumEngine() });

const block = [
  ['Quarter', 'Target', 'Cumulative'],
  ['Q1', 20, 20],
  ['Q2', 30, 50],
];

const drawn = (change: (sheet: Excel.Worksheet, chart: Excel.Chart) => void = () => undefined) =>
  asUser(({ worksheets }) => {
    const sheet = worksheets.getItem('Sheet1');
    sheet.getRange('B3:D5').values = block;
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('B3:D5'), 'Columns');
    chart.name = 'Chart_Periods';
    chart.title.text = 'Phasing & more';
    chart.legend.position = 'Bottom';
    chart.series.getItemAt(1).chartType = 'LineMarkers';
    chart.series.getItemAt(1).axisGroup = 'Secondary';
    chart.axes.valueAxis.minimum = 0;
    chart.setPosition(sheet.getRange('F2'), sheet.getRange('K15'));
    change(sheet, chart);
  });

const chartOf = (host: Host) => sheetOf(host, 'Sheet1').charts[0];

test('a chart has its name, series and place, and follows rows that are inserted above', () =>
  atDesk(async (host) => {
    await drawn();
    expect(chartOf(host)).toMatchObject({
      name: 'Chart_Periods',
      title: 'Phasing & more',
      minimum: 0,
      range: { row: 2, column: 1, rows: 3, columns: 3 },
      place: { row: 1, column: 5, rows: 14, columns: 6 },
      series: [
        { type: 'ColumnClustered', axis: 'Primary' },
        { type: 'LineMarkers', axis: 'Secondary' },
      ],
    });
    await asUser(({ worksheets }) => {
      worksheets.getItem('Sheet1').getRange('1:2').insert('Down');
    });
    expect(chartOf(host)).toMatchObject({ range: { row: 4 }, place: { row: 3 } });
  }));

test('the file has it, with its titles, its series’ cells and a second axis', () =>
  atDesk(async (host) => {
    await drawn();
    const files = unzipSync(zipSync(unzipSync(await bookToXlsx(host.book))));
    const xml = strFromU8(files['xl/charts/chart1.xml'] ?? new Uint8Array());
    expect(xml).toContain('Phasing &amp; more');
    expect(
      [...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, reference = '']) =>
        reference.replaceAll('&apos;', "'"),
      ),
    ).toEqual([
      "'Sheet1'!$C$3",
      "'Sheet1'!$B$4:$B$5",
      "'Sheet1'!$C$4:$C$5",
      "'Sheet1'!$D$3",
      "'Sheet1'!$B$4:$B$5",
      "'Sheet1'!$D$4:$D$5",
    ]);
    expect([xml.match(/<c:valAx>/g)?.length, xml.match(/<c:lineChart>/g)?.length]).toEqual([2, 1]);
  }));

test.each<[string, (sheet: Excel.Worksheet, chart: Excel.Chart) => void]>([
  [
    'a name that another chart has',
    (sheet) => {
      sheet.charts.add('Line', sheet.getRange('B3:C5'), 'Columns').name = 'chart_periods';
    },
  ],
  [
    'a source without a series',
    (sheet) => {
      sheet.charts.add('Line', sheet.getRange('B3:B5'), 'Columns');
    },
  ],
  [
    'series without a name',
    (sheet) => {
      sheet.charts.add('Line', sheet.getRange('B4:C5'), 'Columns');
    },
  ],
  [
    'an end before the start',
    (sheet, chart) => {
      chart.setPosition(sheet.getRange('F9'), sheet.getRange('F2'));
    },
  ],
  [
    'a series that there is not',
    (_sheet, chart) => {
      chart.series.getItemAt(5).axisGroup = 'Secondary';
    },
  ],
])('%s is refused', (_what, change) =>
  atDesk(async () => {
    await expect(drawn(change)).rejects.toThrow();
  }),
);

test('one that is deleted is gone', () =>
  atDesk(async (host) => {
    await drawn();
    await asUser(({ worksheets }) => {
      worksheets.getItem('Sheet1').charts.getItem('Chart_Periods').delete();
    });
    expect(sheetOf(host, 'Sheet1').charts).toEqual([]);
  }));
