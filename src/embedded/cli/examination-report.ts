/**
 * The examination of a plan for the command line's two reports. For programs every figure comes twice, as a number and as
 * the exact fraction, and places in the plan as dotted paths; texts are in the language asked for.
 */
import { cliText } from '../../locales/cli';
import { describeFinding, describeRepair, describeRow, severityWord } from '../../locales/findings';
import type { Grouping } from '../../locales/figure-words';
import type { Language, PlanPath } from '../../plan';
import { inLanguage } from '../../plan/text';
import type { Examination, Finding, FindingRow } from '../../rules/finding';

export const examinationData = (
  { findings, implications }: Examination,
  language: Language,
  grouping?: Grouping,
) => ({
  findings: findings.map((finding) => findingData(finding, language, grouping)),
  implications: implications.map((finding) => findingData(finding, language, grouping)),
});

const dotted = (path: PlanPath): string => path.join('.');

const figuresData = ({ figures }: Pick<FindingRow, 'figures'>) => ({
  figures: Object.fromEntries(Object.entries(figures).map(([key, { value }]) => [key, value.valueOf()])),
  exact: Object.fromEntries(Object.entries(figures).map(([key, { value }]) => [key, value.toFraction()])),
});

function findingData(finding: Finding, language: Language, grouping?: Grouping) {
  const { code, key, severity, cells, rows, repairs } = finding;
  return {
    code,
    key,
    severity,
    text: describeFinding(finding, language, grouping),
    ...figuresData(finding),
    cells: cells.map(dotted),
    rows: rows.map((row) => ({ name: inLanguage(row.name, language), ...figuresData(row) })),
    repairs: repairs.map(({ kind, name, changes }) => ({
      kind,
      ...(name !== undefined && { name: inLanguage(name, language) }),
      changes: changes.map(({ path, from, to }) => ({ path: dotted(path), from, to })),
    })),
  };
}

/** Contradictions first, each with its figures and the ways to put it right; then what follows from the plan. */
export function examinationLines(
  { findings, implications }: Examination,
  language: Language,
  grouping?: Grouping,
): string[] {
  const lines = (all: readonly Finding[]) =>
    all.flatMap((finding, index) => findingLines(finding, index + 1, language, grouping));
  return [
    findings.length === 0
      ? cliText(language, 'report.consistent')
      : cliText(language, 'report.findings', { count: findings.length }),
    ...lines(findings),
    ...(implications.length === 0
      ? []
      : ['', cliText(language, 'report.implications', { count: implications.length })]),
    ...lines(implications),
  ];
}

const findingLines = (
  finding: Finding,
  number: number,
  language: Language,
  grouping?: Grouping,
): string[] => [
  cliText(language, 'report.finding', {
    number,
    severity: severityWord(finding.severity, language),
    text: describeFinding(finding, language, grouping),
  }),
  ...finding.rows.map((row) =>
    cliText(language, 'report.row', {
      name: inLanguage(row.name, language),
      figures: describeRow(finding, row, language, grouping),
    }),
  ),
  ...finding.repairs.map((repair) =>
    cliText(language, 'report.repair', { repair: describeRepair(repair, language, grouping) }),
  ),
];
