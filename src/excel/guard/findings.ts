/**
 * From where everything stands to the list of damages, each with what would mend it. What a damage breaks elsewhere (a
 * formula that lost the table which it adds up) is no damage of its own: it is mended with its cause. Inputs, and all
 * that the user added, are never damage. Pure.
 */
import { address } from '../../breakdown/formulas';
import type { NameSpec } from '../../breakdown/workbook-spec';
import { entryAt, valueAt } from '../book-state';
import { entryText, isFormula } from '../entry';
import { sameName } from '../own';
import { placeKey } from '../placement';
import type { Damage } from '../types';
import { missingFlags } from './covering';
import { Expected, type Home } from './expected';
import {
  cellName,
  nameKey,
  type Consequence,
  type Evidence,
  type Finding,
  type Findings,
  type FormulaMend,
  type Mend,
} from './finding';
import { formulaParts } from './formula-parts';
import { lostParts } from './lost-parts';
import { tableAt, type Standing, type StandingSheet } from './standing';

export function findDamage(evidence: Evidence): Findings {
  const { lost, structural } = lostParts(evidence);
  const expected = new Expected(evidence.standing, lost);
  const sheets = [...evidence.standing.sheets.values()];
  const formulas = sheets.map((sheet) => formulaFindings(sheet, expected));
  const names = nameFindings(evidence, expected);
  return {
    findings: [
      ...structural,
      ...names.findings,
      ...formulas.flatMap(({ findings }) => findings),
      ...sheets.flatMap((sheet) => outsideRows(sheet)),
      ...sheets.flatMap((sheet) => flagFindings(sheet, evidence, expected)),
      ...listFindings(evidence),
    ],
    consequences: [...names.consequences, ...formulas.flatMap(({ consequences }) => consequences)],
  };
}

function nameFindings({ state, standing }: Evidence, expected: Expected): Findings {
  const findings: Finding[] = [];
  const consequences: Consequence[] = [];
  // A name has no sheet of its own; its addresses all say theirs.
  const home: Home = { sheet: '', table: undefined };
  for (const spec of standing.own.spec.names) {
    const found = state.names.find(({ name }) => sameName(name, spec.name));
    // What follows the user's cells is right wherever it points.
    if (found && spec.follows) continue;
    const needs = expected.needs(spec.formula, home);
    const name = { ...spec, formula: expected.formula(spec.formula, '') };
    const mend: Mend = { do: 'name', name, needs, placed: expected.isPlaced(spec.formula, '') };
    if (found && needs.length > 0) {
      const comparison = expected.compare(spec.formula, found.formula, home);
      if (comparison.is === 'broken') consequences.push({ by: comparison.by, mend });
      if (comparison.is !== 'other') continue;
    }
    if (found && !found.formula.includes('#REF!')) continue;
    const sheet = sheetOfName(spec, standing);
    findings.push({
      damage: {
        key: nameKey(spec.name),
        kind: 'name-lost',
        sheet: sheet ?? '',
        what: spec.name,
        expected: name.formula,
        ...(found ? { found: found.formula } : {}),
      },
      mend,
    });
  }
  return { findings, consequences };
}

function sheetOfName({ formula }: NameSpec, { own, sheets }: Standing): string | undefined {
  const parts = formulaParts(formula);
  const named = own.spec.sheets.find(({ name, tables }) =>
    parts.some((part) =>
      part.kind === 'cells'
        ? part.sheet !== undefined && sameName(part.sheet, name)
        : part.kind === 'columns' && tables.some((table) => sameName(table.name, part.table)),
    ),
  );
  return named && (sheets.get(named.key)?.state.name ?? named.name);
}

function formulaFindings(sheet: StandingSheet, expected: Expected): Findings {
  const findings: Finding[] = [];
  const consequences: Consequence[] = [];
  const { spec, state, tables, places } = sheet;
  spec.cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      const now = places.get(placeKey(row, column));
      if (cell?.formula === undefined || cell.input !== undefined || !now) return;
      const table = tableAt(spec.tables, { row, column });
      if (table && sheet.added.has(placeKey(row, table.column))) return;
      const name = tables.find((one) => one.spec === table)?.contents.table.state.name;
      const home: Home = {
        sheet: spec.key,
        table: table && { spec: table.name, now: name ?? table.name },
      };
      const found = entryAt(state.grid, now.row, now.column);
      const comparison = isFormula(found)
        ? expected.compare(cell.formula, String(found), home)
        : ({ is: 'other' } as const);
      if (comparison.is === 'same') return;
      const mend: FormulaMend = {
        do: 'formula',
        sheet: spec.key,
        from: { row, column },
        cell,
        now,
        formula: expected.formula(cell.formula, spec.key),
        found,
        needs: expected.needs(cell.formula, home),
        placed: expected.isPlaced(cell.formula, spec.key),
      };
      if (comparison.is === 'broken') consequences.push({ by: comparison.by, mend });
      else findings.push({ damage: formulaDamage(sheet, mend, table?.name), mend });
    });
  });
  return { findings, consequences };
}

function formulaDamage(
  { spec, state }: StandingSheet,
  { from, now, found, formula }: FormulaMend,
  table: string | undefined,
): Damage {
  const shown = valueAt(state.grid, now.row, now.column);
  const isError =
    shown === '#REF!' ||
    shown === '#NAME?' ||
    formulaParts(String(found)).some((part) => part.kind === 'error' && part.text.startsWith('#REF!'));
  const kind = !isFormula(found) ? 'constant' : isError ? 'reference-error' : 'other-formula';
  const cell = cellName(state.name, now);
  return {
    key: `${kind}:${spec.key}/${table ?? ''}${address(from.row, from.column)}`,
    kind,
    sheet: state.name,
    cell,
    what: cell,
    expected: formula,
    found: String(entryText(found)),
  };
}

const codeLike = /^[\p{L}\p{N}][\p{L}\p{N}._:#-]{0,31}$/u;

/** Rows right below a table whose first cell reads like a code: somebody meant them to be in the table. */
function outsideRows({ state, spec, tables, places }: StandingSheet): Finding[] {
  const ours = new Set([...places.values()].map(({ row, column }) => placeKey(row, column)));
  return tables.flatMap(({ spec: table, contents }) => {
    const { area } = contents.table.state;
    const found: Finding[] = [];
    for (let row = area.row + area.rows; ; row += 1) {
      const entry = entryAt(state.grid, row, area.column);
      const code = String(entryText(entry));
      if (isFormula(entry) || !codeLike.test(code) || ours.has(placeKey(row, area.column))) return found;
      found.push({
        damage: {
          key: `row-outside:${spec.key}/${table.name}/${code}/${String(row)}`,
          kind: 'row-outside',
          sheet: state.name,
          cell: cellName(state.name, { row, column: area.column }),
          what: code,
        },
        mend: { do: 'nothing' },
      });
    }
  });
}

function flagFindings(sheet: StandingSheet, { flags }: Evidence, expected: Expected): Finding[] {
  const missing = missingFlags(sheet, flags.get(sheet.state.id) ?? [], expected);
  const [first] = missing;
  if (!first) return [];
  const { key } = sheet.spec;
  const { name } = sheet.state;
  return [
    {
      damage: {
        key: `flags-lost:${key}`,
        kind: 'flags-lost',
        sheet: name,
        cell: cellName(name, first.area),
        what: name,
      },
      mend: { do: 'flags', sheet: key, flags: missing },
    },
  ];
}

const listFindings = ({ lists, standing }: Evidence): Finding[] =>
  lists.flatMap(({ sheet, list, lost, what }): Finding[] => {
    const [first] = lost;
    const name = standing.sheets.get(sheet)?.state.name;
    if (!first || name === undefined) return [];
    return [
      {
        damage: {
          key: `list-lost:${sheet}/${address(list.area.row, list.area.column)}`,
          kind: 'list-lost',
          sheet: name,
          cell: cellName(name, first),
          what,
          expected: list.source,
        },
        mend: { do: 'list', sheet, lists: lost.map((area) => ({ ...list, area })) },
      },
    ];
  });
