/**
 * Makes or updates the breakdown workbook: look, build, write, check. A first generation takes three round trips. All
 * that can be refused is refused before the first write; what fails or is stopped after it is rolled back, and the
 * failure says whether the workbook is as before. A request that is not answered is neither repeated nor undone, since
 * it may still be carried out.
 */
import type { BookState } from './book-state';
import { checkLayout } from './check-layout';
import { queueCheck } from './check-reading';
import { knowLayout } from './check';
import { changeSteps } from './change-steps';
import { readContents } from './contents';
import { Failure } from './errors';
import { toFailure } from './failure';
import { look } from './look';
import { recognise, type Own } from './own';
import { prepare, type Prepared, type Work } from './prepare';
import { inExcel, pause, type Session } from './run';
import { sendSteps } from './send';
import { withStandingRules } from './standing-rules';
import type { CheckResult, GenerateRequest, GenerateResult, Phase } from './types';
import { withTypedRules } from './typed-check';
import { undo } from './undo';

type Options = Pick<GenerateRequest, 'onProgress' | 'signal'>;

export const generate = (request: GenerateRequest): Promise<GenerateResult> => run(request, () => request);

/** From the plan that the workbook holds, with what was typed into it since. */
export const generateFromWorkbook = (options: Options = {}): Promise<GenerateResult> =>
  run(options, (own, state) => {
    if (!own) throw new Failure('no-plan', 'look', 'unchanged');
    const { plan, layout } = own.stored;
    const standing = withStandingRules(plan, state, own, readContents(state, own));
    return { ...options, plan: standing, language: layout.language, sheets: layout.sheets };
  });

function run(
  options: Options,
  requestFor: (own: Own | undefined, state: BookState) => GenerateRequest,
): Promise<GenerateResult> {
  return inExcel(async (session) => {
    await enter(options, 'look', 0);
    const before = await look(session);
    await enter(options, 'build', 0.15);
    const own = recognise(before);
    return await generateIn(session, before, own, requestFor(own, before));
  });
}

/** Begins a phase, unless it was stopped before. */
async function enter({ onProgress, signal }: Options, phase: Phase, done: number): Promise<void> {
  onProgress?.({ phase, done });
  await pause();
  if (signal?.aborted) throw new Failure('cancelled', phase, 'unchanged');
}

/** A generation inside a session that has looked already. */
export async function generateIn(
  session: Session,
  before: BookState,
  own: Own | undefined,
  request: Work,
): Promise<GenerateResult> {
  const { onProgress, signal } = request;
  const prepared = prepare(request, before, own);
  const steps = changeSteps(prepared.change);
  await enter(request, 'write', 0.35);
  try {
    await sendSteps(session, steps, {
      phase: 'write',
      signal,
      onSent: (share) => onProgress?.({ phase: 'write', done: 0.35 + share * 0.5 }),
    });
    await enter(request, 'check', 0.85);
    const result = await checkWritten(session, prepared);
    await enter(request, 'check', 1);
    return { ...result, ...summary(prepared), syncs: session.syncs };
  } catch (error) {
    const failure = toFailure(error, 'write');
    if (failure.code === 'no-answer') throw withKept(failure, 'unknown');
    onProgress?.({ phase: 'undo', done: 1 });
    throw withKept(failure, await undo(session, before, prepared.change));
  }
}

/** Calculates and reads the results; where a sheet is new, the user is led before the first of them all. */
async function checkWritten(session: Session, { plan, spec, change }: Prepared): Promise<CheckResult> {
  const { workbook, context } = session;
  const layout = checkLayout(plan, spec, change.renamed);
  context.application.calculate('Recalculate');
  const result = queueCheck(workbook, layout);
  const shown = change.sheets.find(({ state }) => state?.visible !== false);
  if (shown && change.sheets.some(({ state }) => !state)) {
    const sheet = workbook.worksheets.getItem(shown.sheet);
    sheet.activate();
    sheet.getRangeByIndexes(0, 0, 1, 1).untrack().select();
  }
  await session.sync('check');
  knowLayout(change.xml, layout);
  return await withTypedRules(session, result());
}

const withKept = (failure: Failure, kept: Failure['kept']): Failure =>
  new Failure(failure.code, failure.phase, kept, failure.params, { cause: failure.cause });

function summary({ spec, kept }: Prepared): Pick<GenerateResult, 'sheets' | 'cells' | 'formulas' | 'kept'> {
  const cells = spec.sheets.flatMap((sheet) => sheet.cells.flat()).filter((cell) => cell !== undefined);
  return {
    sheets: spec.sheets.map(({ key, name }) => ({ key, name })),
    cells: cells.filter(({ value, formula }) => value !== undefined || formula !== undefined).length,
    formulas: cells.filter(({ formula }) => formula !== undefined).length,
    kept,
  };
}
