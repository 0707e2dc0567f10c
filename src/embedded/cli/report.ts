/** What the command line says of a generation: one JSON object for programs, or a summary in words for people. */
import { cliText } from '../../locales/cli';
import type { Violation } from '../../excel';
import type { Language } from '../../plan';
import type { Examination } from '../../rules/finding';
import { compare } from '../../taskpane/figures';
import { examinationData, examinationLines } from './examination-report';
import type { Grouping } from '../../locales/figure-words';
import type { Generation } from './generation';

/** What a check says beside, with its amounts grouped as in the plan's unit. */
interface Examined {
  readonly examination?: Examination | undefined;
  readonly grouping?: Grouping;
}

export function jsonReport(
  { result, syncs, requestBytes, milliseconds }: Generation,
  language: Language,
  { examination, grouping }: Examined,
): string {
  return JSON.stringify({
    sheets: result.sheets.map(({ name }) => name),
    cells: result.cells,
    formulas: result.formulas,
    syncs,
    requestBytes,
    ms: Math.round(milliseconds),
    figures: Object.fromEntries(result.figures.map(({ key, value }) => [key, value])),
    violations: result.violations.map(({ rule, cell, actual, operator, bound, to, gap, severity }) => ({
      rule,
      cell,
      actual,
      operator,
      bound,
      ...(to !== undefined && { to }),
      gap,
      severity,
    })),
    ...(examination && examinationData(examination, language, grouping)),
  });
}

/** `out` is the file that was written, if one was; a check has an examination in its place. */
export function textReport(
  { result, syncs, milliseconds }: Generation,
  language: Language,
  { out, examination, grouping }: Examined & { out?: string | undefined },
): string {
  const { sheets, cells, formulas, figures, violations, rules } = result;
  const seconds = Number((milliseconds / 1000).toFixed(1));
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const width = Math.max(...figures.map(({ key }) => key.length));
  return [
    ...(out === undefined ? [] : [cliText(language, 'report.written', { file: out })]),
    cliText(language, 'report.size', { sheets: sheets.length, cells, formulas, syncs, seconds }),
    '',
    ...figures.map(({ key, value }) => `  ${key.padEnd(width)}  ${number.format(value).padStart(12)}`),
    '',
    violations.length === 0
      ? cliText(language, 'report.holds', { rules })
      : cliText(language, 'report.violations', { count: violations.length, rules }),
    ...violations.map((violation) => line(violation, language)),
    ...(examination ? ['', ...examinationLines(examination, language, grouping)] : []),
  ].join('\n');
}

function line(violation: Violation, language: Language): string {
  const { actual, bound, to = '', gap, inPoints } = compare(violation, language);
  return cliText(language, 'report.violation', {
    severity: cliText(language, `severity.${violation.severity}`),
    text: violation.text,
    cell: violation.cell,
    actual,
    allowed: cliText(language, `bound.${violation.operator}`, { bound, to }),
    gap: inPoints ? cliText(language, 'report.points', { gap }) : gap,
  });
}
