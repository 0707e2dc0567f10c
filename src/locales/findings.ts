/**
 * Findings, their rows and their repairs in words. A finding that has kinds (`names.of`) has a sentence for each of them:
 * `parts-whole.periods`. Amounts are grouped as in the plan's unit (`grouping`).
 */
import { newValue } from './change-figure';
import { say } from './clauses';
import { findings as english } from './en-US/findings';
import type { Grouping } from './figure-words';
import type { FindingWords, SentenceKey } from './finding-words';
import type { Language } from '../plan/schema';
import type { Finding, FindingRow, Repair } from '../rules/finding';
import { findings as chinese } from './zh-CN/findings';

const words: Readonly<Record<Language, FindingWords>> = { 'zh-CN': chinese, 'en-US': english };

const keyOf = ({ code, names }: Finding): SentenceKey =>
  (typeof names['of'] === 'string' ? `${code}.${names['of']}` : code) as SentenceKey;

/** What contradicts what, or what follows from what, and by how much. */
export function describeFinding(finding: Finding, language: Language, grouping?: Grouping): string {
  const { sentences, betweenSentences } = words[language];
  return say(sentences[keyOf(finding)], finding, language, grouping).join(betweenSentences);
}

/** The figures of one row, without its name. */
export function describeRow(
  finding: Finding,
  row: FindingRow,
  language: Language,
  grouping?: Grouping,
): string {
  const { rows, betweenFigures } = words[language];
  return say(rows[keyOf(finding)] ?? [], row, language, grouping).join(betweenFigures);
}

/** What a repair does, in a few words. */
export function describeRepair(
  { kind, name, changes }: Repair,
  language: Language,
  grouping?: Grouping,
): string {
  const [change, ...others] = changes;
  const to = change && others.length === 0 ? newValue(change) : undefined;
  const facts = { names: name === undefined ? {} : { name }, figures: to ? { to } : {} };
  return say(words[language].repairs[kind], facts, language, grouping).join('');
}

export const severityWord = (severity: Finding['severity'], language: Language): string =>
  words[language].severities[severity];
