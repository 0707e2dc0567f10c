/**
 * Makes changes of the plan in the workbook, all or none, and checks. Where inputs show everything that changes, their
 * cells alone are written, in one batch with the check; anything else (a due date, a milestone's part) needs a
 * generation with the changed plan. Each value must still be what it was when the change was proposed, in the plan as
 * read and in its cell: otherwise `changed-meanwhile`, and nothing is written. A formula that a person typed into an
 * input counts with its result and gives way to the value; taking the change back brings that result, not the formula.
 */
import { breakdown } from '../breakdown';
import { readPlan, type Plan, type PlanPath } from '../plan';
import { valueAt } from '../plan/at-path';
import { applyChanges as changed, type PlanChange, type ChangeValue } from '../rules/change';
import type { BookState } from './book-state';
import { layoutOf } from './check';
import { queueCheck } from './check-reading';
import { readContents, type Found } from './contents';
import { enterSteps } from './enter-steps';
import { blank, entryText, type Entry } from './entry';
import { Failure } from './errors';
import { toFailure } from './failure';
import { generateIn } from './generate';
import { look } from './look';
import { inputEntries } from './merge';
import { recognise, type Own } from './own';
import { queueSteps } from './queue';
import { planWithInputs } from './read-workbook';
import { inExcel, type Session } from './run';
import { sameState } from './same-state';
import { sendSteps } from './send';
import type { Step } from './steps';
import { withTypedRules } from './typed-check';
import type { CheckResult } from './types';

export const applyChanges = (changes: readonly PlanChange[]): Promise<CheckResult> =>
  inExcel(async (session) => {
    const before = await look(session);
    const own = recognise(before);
    if (!own) throw new Failure('no-plan', 'look', 'unchanged');
    const basis = planWithInputs(before, own);
    refuseStale(basis, changes);
    const plan = readable(changed(basis, changes));
    const { written, shown } = differences(before, own, basis, plan);
    if (changes.every((change) => change.from === change.to || shown.has(pathKey(change.path)))) {
      return await write(session, before, written);
    }
    const { language, sheets } = own.stored.layout;
    return await generateIn(session, before, own, { plan, basis, language, sheets });
  });

/** Every value must still be what it was when the change was proposed. */
export function refuseStale(plan: Plan, changes: readonly PlanChange[]): void {
  for (const { path, from } of changes) {
    if (!same(valueAt(plan, path), from)) throw changedMeanwhile(path.join('.'));
  }
}

const changedMeanwhile = (what: string) => new Failure('changed-meanwhile', 'look', 'unchanged', { what });

/** Numbers that calculation or a file has passed on agree in twelve digits; a blank cell has no value. */
function same(one: unknown, other: ChangeValue | Entry): boolean {
  const [a, b] = [one === undefined ? blank : one, other === undefined ? blank : other];
  if (a === b) return true;
  if (a === blank || b === blank || Number.isNaN(Number(a)) || Number.isNaN(Number(b))) return false;
  return Math.abs(Number(a) - Number(b)) <= 1e-12 * Math.max(Math.abs(Number(a)), Math.abs(Number(b)));
}

/** What can't be read again must not be stored. */
export function readable(plan: Plan): Plan {
  const result = readPlan(plan);
  if (result.ok) return result.plan;
  const [issue] = result.issues;
  const cause = issue ? `${issue.code} ${issue.path.join('.')}` : '';
  throw new Failure('refused', 'build', 'unchanged', { cause });
}

interface Written {
  readonly key: string;
  readonly found: Found;
  readonly entry: Entry;
}

/** Inputs that the changed plan fills otherwise and that stand in the workbook, and the places of the plan they show. */
function differences(
  before: BookState,
  own: Own,
  basis: Plan,
  plan: Plan,
): { readonly written: readonly Written[]; readonly shown: ReadonlySet<string> } {
  const laidOut = breakdown(basis, own.stored.layout);
  const held = inputEntries(laidOut);
  const contents = readContents(before, own);
  const written = [...inputEntries(breakdown(plan, own.stored.layout))].flatMap(([key, entry]): Written[] => {
    const expected = held.get(key);
    const found = contents.find(key);
    if (!found || expected === undefined || expected === entry) return [];
    if (!same(found.value, entryText(expected))) throw changedMeanwhile(key);
    return [{ key, found, entry }];
  });
  return { written, shown: new Set(written.map(({ key }) => pathKey(laidOut.paths[key] ?? []))) };
}

const pathKey = (path: PlanPath): string => JSON.stringify(path);

async function write(session: Session, before: BookState, written: readonly Written[]): Promise<CheckResult> {
  const { context, workbook } = session;
  context.runtime.enableEvents = false;
  try {
    queueSteps(
      workbook,
      stepsFor(written, ({ entry }) => entry),
    );
    context.application.calculate('Recalculate');
    const reading = queueCheck(workbook, layoutOf(before.xml ?? ''));
    context.runtime.enableEvents = true;
    await session.sync('write');
    return await withTypedRules(session, reading());
  } catch (error) {
    context.runtime.enableEvents = true;
    const { code, phase, params, cause } = toFailure(error, 'write');
    const kept = code === 'no-answer' ? 'unknown' : await putBack(session, before, written);
    throw new Failure(code, phase, kept, params, { cause });
  }
}

const stepsFor = (written: readonly Written[], entryOf: (one: Written) => Entry): Step[] =>
  [...new Set(written.map(({ found }) => found.sheet))].flatMap((sheet) =>
    enterSteps(
      sheet,
      written
        .filter(({ found }) => found.sheet === sheet)
        .map((one) => ({ row: one.found.row, column: one.found.column, entry: entryOf(one) })),
    ),
  );

async function putBack(
  session: Session,
  before: BookState,
  written: readonly Written[],
): Promise<Failure['kept']> {
  try {
    await sendSteps(
      session,
      stepsFor(written, ({ found }) => found.entry),
      { phase: 'undo' },
    );
    return sameState(before, await look(session, 'undo')) ? 'unchanged' : 'unknown';
  } catch (error) {
    if (error instanceof Failure) return 'unknown';
    throw error;
  }
}
