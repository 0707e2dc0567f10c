/**
 * How the year goes, as the tracking sheet has calculated it: its tables by name and header, its figures by name, in one
 * round trip. Undefined where the workbook has no plan or no tracking sheet. Nothing is calculated here.
 */
import type { CellValue } from '../breakdown/workbook-spec';
import { isoDay } from '../breakdown/formulas';
import { trackTable } from '../breakdown/columns/tracking';
import { sheetText } from '../locales/sheets';
import type { Plan } from '../plan';
import { inLanguage } from '../plan/text';
import { layoutInBook } from './layout-in-book';
import { inExcel } from './run';
import type { Tracked, TrackedGroup, TrackedPeriod, Tracking } from './types';

export const readTracking = (): Promise<Tracking | undefined> =>
  inExcel(async (session) => {
    const layout = await layoutInBook(session);
    if (!layout) return undefined;
    const { plan, spec, actual } = layout;
    if (!spec.sheets.some(({ key }) => key === 'tracking')) return undefined;
    const { workbook } = session;
    const named = (canonical: string) => {
      const range = workbook.names.getItemOrNullObject(actual(canonical)).getRangeOrNullObject().untrack();
      range.load('values');
      return () => (range.isNullObject ? undefined : (range.values as CellValue[][])[0]?.[0]);
    };
    const table = (canonical: string): (() => Line[]) => {
      const found = spec.sheets
        .flatMap(({ tables }) => tables)
        .find(({ name }) => name === actual(canonical));
      if (!found) return () => [];
      const item = workbook.tables.getItemOrNullObject(actual(canonical));
      const range = item.getRange().untrack();
      range.load('values');
      return () => {
        if (item.isNullObject) return [];
        const [headers = [], ...body] = range.values as CellValue[][];
        return body.map((row) => ({
          text: (key) => String(cellOf(row, key) ?? ''),
          figure: (key) => figureOf(cellOf(row, key)),
        }));

        function cellOf(row: CellValue[], key: string): CellValue | undefined {
          const header = found?.columns.find((column) => column.key === key)?.header;
          return header === undefined ? undefined : row[headers.indexOf(header)];
        }
      };
    };
    const figures = Object.fromEntries(names.map((name) => [name, named(name)]));
    const figure = (name: (typeof names)[number]) => figureOf(figures[name]?.());
    const periods = table('tblTrackPeriod');
    const groups = groupsOf(plan, spec.language).map((group) => ({ ...group, lines: table(group.table) }));
    await session.sync('look');

    const asOf = figure('As_Of');
    const threshold = figure('Review_Threshold') ?? 0;
    if (asOf === undefined) return undefined;
    return {
      asOf: isoDay(asOf),
      timeProgress: figure('Time_Progress') ?? 0,
      total: {
        code: 'total',
        name: sheetText(spec.language, 'label.target'),
        target: figure('Total_Target'),
        toDate: figure('Target_To_Date'),
        actual: figure('Actual_Total'),
        attainment: figure('Attainment'),
        pace: figure('Pace'),
      },
      projectionEven: figure('Projection_Even'),
      projectionPhased: figure('Projection_Phased'),
      threshold,
      periods: periods().map((line): TrackedPeriod => {
        const tracked = trackedLine(line);
        const closed = (line.figure('end') ?? Number.POSITIVE_INFINITY) <= asOf;
        const { attainment } = tracked;
        return { ...tracked, closed, review: closed && attainment !== undefined && attainment < threshold };
      }),
      groups: groups
        .map(({ key, name, lines }): TrackedGroup => ({ key, name, rows: lines().map(trackedLine) }))
        .filter(({ rows }) => rows.length > 0),
      due: figure('Due_Count'),
      overdue: figure('Overdue_Count'),
    };
  });

const names = [
  'As_Of',
  'Time_Progress',
  'Total_Target',
  'Target_To_Date',
  'Actual_Total',
  'Attainment',
  'Pace',
  'Projection_Even',
  'Projection_Phased',
  'Review_Threshold',
  'Due_Count',
  'Overdue_Count',
] as const;

interface Line {
  text(key: string): string;
  figure(key: string): number | undefined;
}

const figureOf = (value: CellValue | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined;

const trackedLine = (line: Line): Tracked => ({
  code: line.text('code'),
  name: line.text('name'),
  target: line.figure('target'),
  toDate: line.figure('toDate'),
  actual: line.figure('actual'),
  attainment: line.figure('attainment'),
  pace: line.figure('pace'),
});

function groupsOf(
  plan: Plan,
  language: Parameters<typeof sheetText>[0],
): (Omit<TrackedGroup, 'rows'> & { table: string })[] {
  const fixed = (key: string, table: string, word: Parameters<typeof sheetText>[1]) => ({
    key,
    table,
    name: sheetText(language, word),
  });
  return [
    ...plan.dimensions.map(({ code, name }) => ({
      key: code,
      table: trackTable(code),
      name: inLanguage(name, language),
    })),
    fixed('customer', 'tblTrackCustomer', 'section.trackCustomers'),
    fixed('channel', 'tblChannelTrack', 'section.trackChannels'),
    fixed('owner', 'tblTrackOwner', 'section.trackOwners'),
    fixed('month', 'tblTrackMonth', 'section.trackMonths'),
    fixed('indicator', 'tblTrackIndicator', 'section.trackIndicators'),
  ];
}
