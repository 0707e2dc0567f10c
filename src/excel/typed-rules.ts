/**
 * Rows that a person typed into the rules table by hand, read as rules: the left side from `cell` or from a formula in
 * `actual`, the operator in any usual spelling, the severity as a word of either language. A row that can't be understood
 * gives the reason and is left as it is. Pure.
 */
import { cellText } from '../breakdown/reference';
import { sheetText } from '../locales/sheets';
import { languages } from '../plan';
import type { Measure, Operator, Rule, Severity } from '../plan/schema';
import { isCode } from '../plan/schema';
import { isReservedRule } from '../plan/references';
import { resolveMeasure } from '../rules/rule-model';
import type { BookState } from './book-state';
import { codesOf, readContents, rulesTable, type Contents, type TableContents } from './contents';
import { isFormula } from './entry';
import { listCode } from './list-words';
import type { Own } from './own';
import { readLeft } from './rule-left';
import { differs, isError, reason, type Reason } from './rule-problems';
import type { RuleProblem } from './types';

export interface TypedRule {
  /** The row's code among the table's contents. */
  readonly code: string;
  readonly rule: Rule;
}

export interface TypedRules {
  readonly rules: readonly TypedRule[];
  readonly problems: readonly RuleProblem[];
}

export function readTypedRules(state: BookState, own: Own): TypedRules {
  const contents = readContents(state, own);
  const table = contents.tables.get(rulesTable);
  if (!table) return { rules: [], problems: [] };
  const rules: TypedRule[] = [];
  const problems: RuleProblem[] = [];
  const ids = own.stored.plan.rules.map(({ id }) => lower(id));
  const codes = table.rows.map(({ code }) => lower(code));
  const taken = new Set([...ids, ...codes]);
  /** As typed, or given by the table's contents because none was; no other rule's, whichever letters are capitals. */
  const isFree = (code: string, typed: string) =>
    isCode(code) &&
    (typed === '' || typed === code) &&
    !ids.includes(lower(code)) &&
    codes.filter((other) => other === lower(code)).length === 1;
  for (const { row, code } of typedRows(own, table)) {
    const cells = rowReader(contents, code);
    const read = readRule(cells, state, own, contents);
    if ('code' in read) {
      problems.push({
        ...read,
        rule: cells.text('id'),
        text: cells.text('text'),
        cell: cellText(sheetName(state, table), {
          row,
          column: table.columns.get('id') ?? table.table.state.area.column,
          rows: 1,
          columns: 1,
        }),
      });
      continue;
    }
    const id = isFree(code, cells.text('id')) ? code : freshId(taken);
    taken.add(lower(id));
    rules.push({ code, rule: { id, ...read } });
  }
  return { rules, problems };
}

const lower = (text: string): string => text.toLowerCase();

const sheetName = (state: BookState, { table }: TableContents): string =>
  state.sheets.find(({ id }) => id === table.state.sheet)?.name ?? '';

/** Rows that the last generation did not make as rules of the plan. */
export function typedRows(own: Own, table: TableContents): TableContents['rows'] {
  const generated = codesOf(own.spec, table.table.spec.name);
  for (const { code } of own.stored.layout.extraRows[rulesTable] ?? []) generated.delete(code);
  return table.rows.filter(({ code }) => !generated.has(code));
}

/** R1, R2 …, the first that nobody has. */
export function freshId(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = `R${String(number)}`;
    if (!taken.has(lower(id))) return id;
  }
}

interface RowReader {
  /** The cell's formula, where it has one. */
  formula(column: string): string | undefined;
  value(column: string): string | number | boolean;
  text(column: string): string;
}

function rowReader(contents: Contents, code: string): RowReader {
  const found = (column: string) => contents.find(`${rulesTable}/${code}/${column}`);
  const value = (column: string) => found(column)?.value ?? '';
  return {
    formula: (column) => {
      const entry = found(column)?.entry ?? '';
      return isFormula(entry) ? String(entry) : undefined;
    },
    value,
    text: (column) => String(value(column)).trim(),
  };
}

function readRule(row: RowReader, state: BookState, own: Own, contents: Contents): Omit<Rule, 'id'> | Reason {
  if (isReservedRule(row.text('id'))) return reason('id-taken', { id: row.text('id') });
  const left = leftOf(row, state, own, contents);
  if ('code' in left) return left;
  const operator = operatorOf(row.text('operator'));
  if (operator === undefined) return reason('operator-unread', { operator: row.text('operator') });
  const word = row.text('severity');
  const severity = word === '' ? 'error' : listCode('severity', word);
  if (severity === undefined) return reason('severity-unread', { severity: word });
  const [bound, to, tolerance] = ['bound', 'to', 'tolerance'].map((column) => numberOf(row.value(column)));
  const upper = operator === 'between' ? to : bound;
  if (bound === undefined || upper === undefined) return reason('bound-missing');
  if (upper < bound) return reason('bounds-reversed', { bound, to: upper });
  const unit = resolveMeasure(own.stored.plan, left).unit;
  const actual = numberOf(row.value('actual')) ?? 0;
  if (differs(bound, unit, actual) || differs(upper, unit, actual)) return reason('unit-differs', { bound });
  const text = row.text('text').slice(0, 2000);
  return {
    ...(text === '' ? {} : { text }),
    left,
    operator,
    bound,
    ...(operator === 'between' ? { to: upper } : {}),
    ...(tolerance !== undefined && tolerance > 0 ? { tolerance } : {}),
    severity: severity as Severity,
  };
}

function leftOf(row: RowReader, state: BookState, own: Own, contents: Contents): Measure | Reason {
  const sources = [row.formula('cell'), row.text('cell'), row.formula('actual')];
  let why: Reason | undefined;
  for (const source of sources) {
    if (source === undefined || isError(source)) continue;
    const read = readLeft(source, state, own, contents);
    if (typeof read === 'object') return read;
    if (read === undefined) continue;
    why ??= read === 'not-a-figure' ? reason('left-unread', { left: source }) : reason(read);
  }
  return why ?? reason('left-unread', { left: row.text('cell') });
}

const signs: Readonly<Record<string, Operator>> = {
  '<=': '<=',
  '=<': '<=',
  '<': '<=',
  '\u2264': '<=',
  '\u2266': '<=',
  '\uFF1C': '<=',
  '\uFF1C\uFF1D': '<=',
  '>=': '>=',
  '=>': '>=',
  '>': '>=',
  '\u2265': '>=',
  '\u2267': '>=',
  '\uFF1E': '>=',
  '\uFF1E\uFF1D': '>=',
  '=': '=',
  '==': '=',
  '\uFF1D': '=',
};

function operatorOf(text: string): Operator | undefined {
  const word = text.toLowerCase();
  const isBetween = languages.some((language) => sheetText(language, 'operator.between') === word);
  return isBetween ? 'between' : signs[word.replace(/\s+/g, '')];
}

const decimal = /^[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[-+]?\d+)?$/i;

/** A number; in a cell that is formatted as text, one that is written as people write it. */
function numberOf(value: string | number | boolean): number | undefined {
  if (typeof value === 'number') return value;
  const [, digits = '', percent] = /^(.*?)\s*([%\uFF05])?$/.exec(String(value).trim()) ?? [];
  if (digits === '' || !decimal.test(digits)) return undefined;
  const number = Number(digits.replaceAll(',', ''));
  if (!Number.isFinite(number)) return undefined;
  return percent === undefined ? number : Number((number / 100).toPrecision(15));
}
