/**
 * Why a row of the rules table can't be judged, told by what its cells show: its figure is missing or no number, its
 * bound is none, its operator or severity is no word of the lists. One reason a row, the one that is to be mended first.
 * A rule that is switched off has none. Pure.
 */
import type { CellValue } from '../breakdown/workbook-spec';
import type { Operator } from '../plan/schema';
import type { KnownRule } from './check-layout';
import type { RuleProblem } from './types';

/** What a row shows, by column. */
export interface RuleCells {
  readonly actual: CellValue;
  readonly operator: CellValue;
  readonly bound: CellValue;
  readonly to: CellValue;
  readonly severity: CellValue;
}

export type Reason = Pick<RuleProblem, 'code' | 'params'>;

const errors =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA)$/;

export const isError = (value: CellValue): boolean => typeof value === 'string' && errors.test(value);

export const isOperator = (text: CellValue): text is Operator =>
  ['<=', '>=', '=', 'between'].includes(String(text));

const sameWord = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function reasonFor(
  row: RuleCells,
  rule: KnownRule,
  /** Whether what its table or name leads to is there at all. */
  isThere: boolean,
  { severities, off }: { readonly severities: readonly string[]; readonly off: string },
): Reason | undefined {
  const severity = String(row.severity);
  if (sameWord(severity, off)) return undefined;
  if (rule.circular) return reason('circular');
  if (!isThere) return reason('gone');
  const figure = figureReason(row, rule);
  if (figure) return figure;
  if (!severities.some((word) => sameWord(word, severity))) return reason('severity-unread', { severity });
  if (!isOperator(row.operator)) return reason('operator-unread', { operator: String(row.operator) });
  return rule.own ? boundReason(row, rule) : undefined;
}

function figureReason({ actual }: RuleCells, { own, at }: KnownRule): Reason | undefined {
  if (isError(actual)) {
    // A row is looked up by its code, a column by its header: this is what shows where there is none.
    const gone = 'table' in at && ['#N/A', '#REF!'].includes(String(actual));
    return gone ? reason('gone') : reason('error', { error: String(actual) });
  }
  if (typeof actual === 'number') return undefined;
  if (actual !== '') return reason('text', { found: String(actual) });
  return own ? reason('empty') : undefined;
}

function boundReason({ actual, operator, bound, to }: RuleCells, { unit }: KnownRule): Reason | undefined {
  if (typeof bound !== 'number') return reason('bound-missing');
  const upper = operator === 'between' ? to : bound;
  if (typeof upper !== 'number') return reason('bound-missing');
  if (upper < bound) return reason('bounds-reversed', { bound, to: upper });
  return [bound, upper].some((one) => differs(one, unit, Number(actual)))
    ? reason('unit-differs', { bound })
    : undefined;
}

/** More than 1,000 %; a percentage as the bound of a number that is a hundred times 1 and more. */
export function differs(bound: number, unit: KnownRule['unit'], actual: number): boolean {
  if (unit === 'percent') return Math.abs(bound) > 10;
  if (unit === 'other') return false;
  return bound !== 0 && Math.abs(bound) < 1 && Math.abs(actual) >= 100;
}

export const reason = (code: Reason['code'], params: Reason['params'] = {}): Reason => ({ code, params });
