/**
 * The sheet of revisions: who may change what, the log of the changes that were asked for, and what differs from an earlier
 * version where a comparison is on. A revision is approved by choosing the word in its row, or in the pane.
 */
import type { BuiltSheet } from '../built-sheet';
import { label, textInput } from '../cells';
import type { Context } from '../context';
import { areaAddress, cellText } from '../reference';
import { dateSerial } from '../formulas';
import { inputWords, type Difference, type PlacedInput } from '../inputs';
import { SheetBuilder, type ColumnCell } from '../sheet-builder';
import type { Cell } from '../workbook-spec';
import { putHeading } from './heading';

export function buildRevisionsSheet(
  context: Context,
  /** Of all other sheets. */
  inputs: readonly PlacedInput[],
  differing: readonly Difference[] | undefined,
): BuiltSheet {
  const sheet = new SheetBuilder('revisions', context.sheetName('revisions'), '#7030A0');
  putHeading(context, sheet, context.t('note.revisions'));
  let row = putAdjustments(context, sheet, 3);
  row = putRevisions(context, sheet, row);
  row = putChanges(context, sheet, row, inputs);
  if (differing) putCompared(context, sheet, row, differing);
  [18, 34, 34, 26, 20, 20, 16, 14, 14, 14, 12].forEach((width, column) => {
    sheet.widen(column, width);
  });
  sheet.freeze(2, 1);
  return { sheet: sheet.build(), names: [], paths: sheet.paths, totals: {} };
}

function putAdjustments(context: Context, sheet: SheetBuilder, row: number): number {
  const { plan, t, tables, text } = context;
  if (plan.adjustments.length === 0) return row;
  sheet.put(row, 0, { value: t('section.adjustments'), style: 'section' });
  const placed = sheet.putTable(
    { row: row + 1, column: 0, canonical: 'tblAdjustment', name: tables.name('tblAdjustment') },
    tables.columnsOf('tblAdjustment'),
    plan.adjustments.map(({ kind, requestedBy, attachment, approver }, index) => {
      const path = (key: string) => ['adjustments', index, key];
      return {
        code: kind,
        cells: {
          code: label(kind),
          kind: label(t(`kind.${kind}`)),
          requestedBy: textInput(text(requestedBy), path('requestedBy')),
          attachment: textInput(text(attachment), path('attachment')),
          approver: textInput(text(approver), path('approver')),
        },
      };
    }),
  );
  return placed.nextRow + 2;
}

function putRevisions(context: Context, sheet: SheetBuilder, row: number): number {
  const { plan, t, tables, text, formats, name } = context;
  const revisions = plan.revisions ?? [];
  sheet.put(row, 0, { value: t('section.revisions'), style: 'section' });
  if (revisions.length === 0) {
    sheet.put(row + 1, 0, { value: t('note.noRevisions'), style: 'note' });
    return row + 3;
  }
  const day = (iso: string | undefined, path?: readonly (string | number)[]): ColumnCell => ({
    style: path ? 'inputCenter' : 'center',
    format: formats.day,
    value: iso === undefined ? undefined : dateSerial(iso),
    ...(path && { input: true, path }),
  });
  const placed = sheet.putTable(
    { row: row + 1, column: 0, canonical: 'tblRevision', name: tables.name('tblRevision') },
    tables.columnsOf('tblRevision'),
    revisions.map((revision, index) => {
      const path = (key: string) => ['revisions', index, key];
      return {
        code: revision.code,
        cells: {
          code: label(revision.code),
          kind: label(t(`kind.${revision.kind}`)),
          reason: textInput(text(revision.reason), path('reason')),
          attachment: textInput(text(revision.attachment), path('attachment')),
          requestedBy: textInput(text(revision.requestedBy), path('requestedBy')),
          approver: textInput(text(revision.approver), path('approver')),
          // What was applied stays applied, whatever is typed.
          state:
            revision.state === 'applied'
              ? { style: 'center' as const, value: t('state.applied') }
              : {
                  style: 'inputCenter' as const,
                  value: t(`state.${revision.state}`),
                  input: true,
                  path: path('state'),
                },
          requested: day(revision.requested),
          decided: day(revision.decided, path('decided')),
          applied: day(revision.applied),
          changes: { style: 'center' as const, value: revision.changes.length },
        },
      };
    }),
  );
  sheet.validate({ kind: 'list', area: placed.area('state'), source: `=${name('State_List')}` });
  return placed.nextRow + 2;
}

const key = (path: readonly (string | number)[]): string => JSON.stringify(path);

function putChanges(
  context: Context,
  sheet: SheetBuilder,
  row: number,
  inputs: readonly PlacedInput[],
): number {
  const { plan, t, tables } = context;
  const known = new Map(inputs.flatMap((input) => (input.path ? [[key(input.path), input] as const] : [])));
  const rows = (plan.revisions ?? []).flatMap(({ code, changes }) =>
    changes.map(({ path, from, to }, index) => {
      const input = known.get(key(path));
      const shown = (value: string | number | undefined): ColumnCell => ({
        style: 'center',
        value,
        ...(input?.cell.format === undefined ? {} : { format: input.cell.format }),
      });
      return {
        code: `${code}:${String(index + 1)}`,
        cells: {
          code: label(`${code}:${String(index + 1)}`),
          revision: label(code),
          what: { style: 'text' as const, value: input ? inputWords(input) : path.join(' · ') },
          before: shown(from),
          after: shown(to),
        },
      };
    }),
  );
  if (rows.length === 0) return row;
  sheet.put(row, 0, { value: t('section.revisionChanges'), style: 'section' });
  const placed = sheet.putTable(
    { row: row + 1, column: 0, canonical: 'tblRevisionChange', name: tables.name('tblRevisionChange') },
    tables.columnsOf('tblRevisionChange'),
    rows,
  );
  return placed.nextRow + 2;
}

function putCompared(
  context: Context,
  sheet: SheetBuilder,
  row: number,
  differing: readonly Difference[],
): void {
  const { t, tables, compared } = context;
  sheet.put(row, 0, {
    value: t('section.compared', { version: compared?.version ?? '', day: compared?.day ?? '' }),
    style: 'section',
  });
  if (differing.length === 0) {
    sheet.put(row + 1, 0, { value: t('note.noDifferences'), style: 'note' });
    return;
  }
  const shown = (cell: Cell | undefined): ColumnCell => ({
    style: 'center',
    value: cell?.value,
    ...(cell?.format === undefined ? {} : { format: cell.format }),
  });
  sheet.putTable(
    { row: row + 1, column: 0, canonical: 'tblCompared', name: tables.name('tblCompared') },
    tables.columnsOf('tblCompared'),
    differing.map(({ input, before }, index) => ({
      code: `D${String(index + 1)}`,
      cells: {
        code: label(`D${String(index + 1)}`),
        what: { style: 'text' as const, value: inputWords(input) },
        place: { style: 'link' as const, value: areaAddress(areaOf(input)), link: placeOf(input) },
        before: shown(before),
        after: shown(input.cell),
      },
    })),
  );
}

export const areaOf = ({ row, column }: PlacedInput) => ({ row, column, rows: 1, columns: 1 });
export const placeOf = (input: PlacedInput): string => cellText(input.sheet.name, areaOf(input));
