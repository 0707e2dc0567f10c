/**
 * What the workbook has that a rule can look at, known once all other sheets are built. A rule about something that is
 * not there (a table that the plan has no rows for, a column of another basis) is no mistake: it shows no figure.
 */
import type { Figure } from '../rules/rule-model';
import type { BuiltSheet } from './built-sheet';
import type { Context } from './context';
import { quote } from './formulas';
import type { SheetSpec } from './workbook-spec';

export interface RuleSources {
  /** `<table>|<column>` → the cell that shows the column's sum. */
  readonly totals: Readonly<Record<string, string>>;
  /** The sheet with this table, by the table's canonical name. */
  sheetOf(table: string): SheetSpec | undefined;
  /** The sheet and the place (`$B$9`) of a named figure, by its canonical name. */
  named(name: string): { readonly sheet: SheetSpec; readonly place: string } | undefined;
  /** A reference to the figure's cell; #N/A in the workbook where its row is gone. */
  reference(figure: Figure): string | undefined;
}

export function ruleSources(context: Context, built: readonly BuiltSheet[]): RuleSources {
  const { tables } = context;
  const totals = Object.assign({}, ...built.map((sheet) => sheet.totals)) as Record<string, string>;
  const byTable = new Map(
    built.flatMap(({ sheet }) => sheet.tables.map(({ name }) => [name, sheet] as const)),
  );
  const places = new Map(
    built.flatMap(({ sheet, names }) =>
      names.map(({ name, formula }) => [name, { sheet, formula }] as const),
    ),
  );
  const sheetOf = (table: string) => byTable.get(tables.name(table));
  return {
    totals,
    sheetOf,
    named: (name) => {
      const found = places.get(context.name(name));
      const place = /!(\$[A-Z]+\$\d+)$/.exec(found?.formula ?? '')?.[1];
      return found && place !== undefined ? { sheet: found.sheet, place } : undefined;
    },
    reference: ({ table, row, column }) =>
      sheetOf(table) && tables.columnsOf(table).some(({ key }) => key === column)
        ? tables.at(table, column, quote(literal(row)))
        : undefined,
  };
}

/** MATCH takes these three signs for wildcards. */
const literal = (text: string): string => text.replace(/[~*?]/g, '~$&');
