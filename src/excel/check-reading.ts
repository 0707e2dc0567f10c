/**
 * Reads the results of a breakdown out of the workbook in one round trip: `queueCheck` queues the reading into the
 * current batch, and after the sync the function that it returned gives the result. Rows count by the level that the
 * sheet's own formulas calculated; nothing is judged here. Rows that a person typed are only counted: reading them takes
 * more (see `typed-check.ts`). A rules table or flags cell that the user removed gives the failure `gone`.
 */
import { cellText, readReference } from '../breakdown/reference';
import type { CellValue } from '../breakdown/workbook-spec';
import type { CheckLayout, KnownRule } from './check-layout';
import { Failure } from './errors';
import { isOperator, reasonFor } from './rule-problems';
import type { CheckResult, Figure, RuleProblem, Violation } from './types';

/** A check without the rows of the rules table that were typed by hand. */
export interface Reading {
  readonly result: CheckResult;
  readonly typedRows: number;
}

const severities = { 1: 'info', 2: 'warning', 3: 'error' } as const;

const isLevel = (level: CellValue): level is keyof typeof severities =>
  level === 1 || level === 2 || level === 3;

export function queueCheck(workbook: Excel.Workbook, layout: CheckLayout): () => Reading {
  const rules = readRules(workbook, layout.rules.table);
  const places = readPlaces(workbook, layout);
  const flags = readName(workbook, layout.flags);
  const named = layout.named.map(({ key, name }) => ({ key, read: readName(workbook, name) }));
  const tables = layout.tables.map((figures) => ({ ...figures, read: readTable(workbook, figures.table) }));
  return () => {
    const table = rules();
    const shown = flags();
    if (!table || shown === undefined) {
      throw new Failure('gone', 'check', 'unchanged', { what: table ? layout.flags : layout.rules.table });
    }
    const rows = readRows(table, layout, places());
    const known = rows.filter(({ rule }) => rule !== undefined);
    const figures = [
      ...named.flatMap(({ key, read }) => figure(key, read())),
      ...tables.flatMap(({ prefix, codes, values, read }) => {
        const found = read();
        return (found?.body ?? []).flatMap((row) =>
          values.flatMap(({ suffix, header }) =>
            figure(`${prefix}/${String(at(found, row, codes))}${suffix}`, at(found, row, header)),
          ),
        );
      }),
    ];
    return {
      typedRows: rows.length - known.length,
      result: {
        violations: rows.flatMap(({ violation }) => violation ?? []),
        problems: known.flatMap(({ problem }) => problem ?? []),
        typed: 0,
        rules: known.filter(({ off }) => !off).length,
        figures,
        flagsVisible: shown === true,
      },
    };
  };
}

interface TableRead {
  readonly headers: readonly CellValue[];
  readonly body: readonly (readonly CellValue[])[];
}

interface RulesRead extends TableRead {
  /** Number formats of the body's cells. */
  readonly formats: readonly (readonly string[])[];
  readonly sheet: string;
  /** Of the header. */
  readonly row: number;
  readonly column: number;
}

function readTable(workbook: Excel.Workbook, name: string): () => TableRead | undefined {
  const table = workbook.tables.getItemOrNullObject(name);
  const range = table.getRange().untrack();
  range.load('values');
  return () => {
    if (table.isNullObject) return undefined;
    const [headers = [], ...body] = range.values as CellValue[][];
    return { headers, body };
  };
}

function readRules(workbook: Excel.Workbook, name: string): () => RulesRead | undefined {
  const table = workbook.tables.getItemOrNullObject(name);
  const range = table.getRange().untrack();
  range.load('values,numberFormat,rowIndex,columnIndex');
  table.worksheet.load('name');
  return () => {
    if (table.isNullObject) return undefined;
    const [headers = [], ...body] = range.values as CellValue[][];
    const [, ...formats] = range.numberFormat as string[][];
    return {
      headers,
      body,
      formats,
      sheet: table.worksheet.name,
      row: range.rowIndex,
      column: range.columnIndex,
    };
  };
}

function readName(workbook: Excel.Workbook, name: string): () => CellValue | undefined {
  const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject().untrack();
  range.load('values');
  return () => (range.isNullObject ? undefined : (range.values as CellValue[][])[0]?.[0]);
}

/** The sheet that a rule's cell is on now; where a name leads to it, the cell too. */
interface RulePlace {
  readonly sheet: string;
  readonly cell?: string;
}

/** What the sheet's own link says of the place is as old as the last generation: a sheet may have another name now. */
function readPlaces(
  workbook: Excel.Workbook,
  { known }: CheckLayout,
): () => (rule: KnownRule) => RulePlace | undefined {
  const tables = new Map<string, Excel.Table>();
  const ranges = new Map<string, Excel.Range>();
  for (const { at: place } of known.values()) {
    if ('table' in place && !tables.has(place.table)) {
      const table = workbook.tables.getItemOrNullObject(place.table);
      table.worksheet.load('name');
      tables.set(place.table, table);
    } else if ('name' in place && !ranges.has(place.name)) {
      const range = workbook.names.getItemOrNullObject(place.name).getRangeOrNullObject().untrack();
      range.load('address');
      ranges.set(place.name, range);
    }
  }
  return () =>
    ({ at: place }) => {
      if ('table' in place) {
        const table = tables.get(place.table);
        return table && !table.isNullObject ? { sheet: table.worksheet.name } : undefined;
      }
      const range = ranges.get(place.name);
      const found = range && !range.isNullObject ? readReference(range.address) : undefined;
      return found?.sheet === undefined
        ? undefined
        : { sheet: found.sheet, cell: cellText(found.sheet, found.area) };
    };
}

const at = (table: TableRead | undefined, row: readonly CellValue[], header: string | undefined): CellValue =>
  row[table?.headers.indexOf(header ?? '') ?? -1] ?? '';

const figure = (key: string, value: CellValue | undefined): Figure[] =>
  typeof value === 'number' ? [{ key, value }] : [];

interface RuleRow {
  /** Undefined for a row that was typed by hand. */
  readonly rule: KnownRule | undefined;
  readonly off: boolean;
  readonly violation: Violation | undefined;
  readonly problem: RuleProblem | undefined;
}

function readRows(
  table: RulesRead,
  layout: CheckLayout,
  placeOf: (rule: KnownRule) => RulePlace | undefined,
): RuleRow[] {
  const seen = new Set<string>();
  return table.body.flatMap((row, index) => {
    if (row.every((value) => value === '')) return [];
    const id = String(at(table, row, layout.rules.headers['id'])).trim();
    // A copy of a rule's row is a rule that a person typed.
    const rule = seen.has(id) ? undefined : layout.known.get(id);
    seen.add(id);
    return [ruleRow(table, index, id, rule, layout, rule && placeOf(rule))];
  });
}

function ruleRow(
  table: RulesRead,
  index: number,
  id: string,
  rule: KnownRule | undefined,
  layout: CheckLayout,
  place: RulePlace | undefined,
): RuleRow {
  const { headers } = layout.rules;
  const row = table.body[index] ?? [];
  const value = (key: string) => at(table, row, headers[key]);
  const number = (key: string) => Number(value(key));
  const [level, operator, to] = [value('level'), value('operator'), value('to')];
  const cell = currentCell(String(value('cell')), place);
  const words = { rule: id, text: String(value('text')) };
  const violation: Violation | undefined =
    isLevel(level) && isOperator(operator)
      ? {
          ...words,
          cell,
          sheet: readReference(cell)?.sheet ?? '',
          owners: rule?.owners ?? [],
          actual: number('actual'),
          operator,
          bound: number('bound'),
          ...(operator === 'between' && typeof to === 'number' ? { to } : {}),
          gap: number('gap'),
          severity: severities[level],
          format: table.formats[index]?.[table.headers.indexOf(headers['actual'] ?? '')] ?? 'General',
        }
      : undefined;
  const cells = {
    actual: value('actual'),
    operator,
    bound: value('bound'),
    to,
    severity: value('severity'),
  };
  const why = rule && reasonFor(cells, rule, place !== undefined, layout);
  const problem = why && {
    ...words,
    ...why,
    cell: cellText(table.sheet, {
      row: table.row + 1 + index,
      column: table.column + Math.max(0, table.headers.indexOf(headers['id'] ?? '')),
      rows: 1,
      columns: 1,
    }),
  };
  return { rule, off: value('severity') === layout.off, violation, problem };
}

/** Blank where the cell is gone. */
function currentCell(link: string, place: RulePlace | undefined): string {
  const area = readReference(link)?.area;
  if (!area || !place) return link;
  return place.cell ?? cellText(place.sheet, area);
}
