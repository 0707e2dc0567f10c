/**
 * The command line from its arguments to its exit code: 0 where no rule of severity "error" is broken, 3 where one is,
 * 1 where the arguments or the plan are bad or the work failed. Then all reasons are on the error stream in the user's
 * language, and no file is left behind.
 */
import { cliText } from '../../locales/cli';
import { describeFailure } from '../../locales/failures';
import { describeIssue } from '../../locales/issues';
import { Failure } from '../../excel';
import type { Plan } from '../../plan';
import { examine } from '../../rules/examine';
import { languageOfEnvironment } from '../environment';
import { bookToXlsx } from '../xlsx/book-to-xlsx';
import { readArguments, type Request } from './arguments';
import { generateBook, type Generation } from './generation';
import { loadPlan } from './plan-source';
import { jsonReport, textReport } from './report';
import { writeWhole } from './write-file';

export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  out(line: string): void;
  error(line: string): void;
}

export const exitCodes = { ok: 0, failed: 1, violations: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const asked = readArguments(args, languageOfEnvironment(terminal.environment));
  if (!asked.ok) {
    const { language, problems } = asked;
    for (const { code, params } of problems) terminal.error(cliText(language, code, params));
    terminal.error(cliText(language, 'usage'));
    return exitCodes.failed;
  }
  const { request } = asked;
  const source = await loadPlan(request);
  if (!source.ok) {
    if ('unread' in source) terminal.error(cliText(request.language, source.unread, source.params));
    else for (const issue of source.issues) terminal.error(describeIssue(issue, request.language));
    return exitCodes.failed;
  }
  try {
    const generation = await generateBook(source.plan, request.language);
    if (request.out !== undefined) await writeWhole(request.out, await bookToXlsx(generation.book));
    terminal.out(reportOf(source.plan, generation, request));
    const isBroken = generation.result.violations.some(({ severity }) => severity === 'error');
    return isBroken ? exitCodes.violations : exitCodes.ok;
  } catch (error) {
    terminal.error(reasonOf(error, request));
    return exitCodes.failed;
  }
}

function reportOf(plan: Plan, generation: Generation, { json, language, out }: Request): string {
  const examination = out === undefined ? examine(plan) : undefined;
  const { grouping } = plan.unit;
  return json
    ? jsonReport(generation, language, { examination, grouping })
    : textReport(generation, language, { out, examination, grouping });
}

function reasonOf(error: unknown, { language, out = '' }: Request): string {
  if (error instanceof Failure) return describeFailure(error, language);
  const { syscall, code } = error as NodeJS.ErrnoException;
  if (syscall !== undefined)
    return cliText(language, 'out-unwritable', { file: out, reason: code ?? syscall });
  return cliText(language, 'unexpected', { message: error instanceof Error ? error.message : String(error) });
}
