/**
 * Puts the chosen damages right, in one step, and gives what is left. Overwritten formulas, names, flags, lists and
 * tables that became plain cells are mended where they are and nothing else is written. What only a generation brings
 * back (a sheet, a row, a column, a table that was deleted) is generated from the workbook, which puts the layout and
 * the labels of all our sheets right; formula cells that were overwritten and not chosen keep what stands in them. A
 * formula that names what is gone is mended only together with it. Inputs keep what was typed. What fails is rolled
 * back, as a generation is.
 */
import type { Area } from '../../breakdown/workbook-spec';
import { formatAt } from '../book-state';
import { changeSteps, ruledAnew, ruleSteps, type Change } from '../change-steps';
import { inDependencyOrder } from '../dependency-order';
import { enterSteps } from '../enter-steps';
import { Failure } from '../errors';
import { toFailure } from '../failure';
import { prepare } from '../prepare';
import { inExcel, type Session } from '../run';
import { sendSteps } from '../send';
import type { SheetChange } from '../sheet-change';
import { withStandingRules } from '../standing-rules';
import type { Step } from '../steps';
import type { Damage } from '../types';
import { undo } from '../undo';
import type { Finding, FormulaMend, Mend } from './finding';
import { damages, examine, type Examination } from './inspect';
import { withKept } from './kept';

export const restore = (keys: readonly string[]): Promise<readonly Damage[]> =>
  inExcel(async (session) => {
    const examination = await examine(session);
    const chosen = new Set(keys);
    const { steps, change } = plannedWork(examination, chosen);
    if (steps.length === 0) return damages(examination.found);
    try {
      await sendSteps(session, steps, { phase: 'write' });
      session.context.application.calculate('Recalculate');
      await session.sync('check');
    } catch (error) {
      throw await rolledBack(session, error, examination, change);
    }
    return damages((await examine(session)).found);
  });

interface Work {
  readonly steps: readonly Step[];
  /** What the roll-back has to know. */
  readonly change: Change;
}

function plannedWork(examination: Examination, chosen: ReadonlySet<string>): Work {
  const findings = examination.found.findings.filter(({ damage }) => chosen.has(damage.key));
  return findings.some(({ mend }) => needsGeneration(mend, chosen))
    ? generation(examination, chosen, findings)
    : mending(examination, chosen, findings);
}

const needsGeneration = (mend: Mend, chosen: ReadonlySet<string>): boolean =>
  mend.do === 'generate' || ('placed' in mend && !mend.placed && isPossible(mend, chosen));

const isPossible = ({ needs }: { readonly needs: readonly string[] }, chosen: ReadonlySet<string>) =>
  needs.every((key) => chosen.has(key));

/** Each damage where it is. */
function mending(
  { evidence, found }: Examination,
  chosen: ReadonlySet<string>,
  findings: readonly Finding[],
): Work {
  const { own, sheets } = evidence.standing;
  const mends = [
    ...findings.map(({ mend }) => mend),
    ...found.consequences.filter(({ by }) => [...by].every((key) => chosen.has(key))).map(({ mend }) => mend),
  ];
  const formulas = mends.filter((mend) => mend.do === 'formula').filter((mend) => isPossible(mend, chosen));
  const names = mends
    .filter((mend) => mend.do === 'name')
    .filter((mend) => isPossible(mend, chosen))
    .map(({ name }) => name);
  const tables = mends.flatMap((mend) => (mend.do === 'table' ? [mend.table] : []));
  const isPresent = (name: string) =>
    evidence.state.names.some((other) => other.name.toLowerCase() === name.toLowerCase());
  const idOf = (key: string) => sheets.get(key)?.state.id ?? '';
  const steps = [
    ...tables.map((table): Step => ({ do: 'add-table', ...table })),
    ...inDependencyOrder(names).map((name): Step => ({
      do: isPresent(name.name) ? 'point-name' : 'add-name',
      ...name,
    })),
    ...[...sheets.values()].flatMap((sheet) => {
      const here = formulas.filter((mend) => mend.sheet === sheet.spec.key);
      return [
        ...here.flatMap((mend) => asNumber(mend, sheet.state)),
        ...enterSteps(
          sheet.state.id,
          here.map(({ now, formula }) => ({ ...now, entry: formula })),
        ),
      ];
    }),
    ...mends.flatMap((mend): Step[] => {
      if (mend.do === 'list') {
        const sheet = idOf(mend.sheet);
        return mend.lists.map((validation) => ({ do: 'add-validation', sheet, validation }));
      }
      if (mend.do !== 'flags') return [];
      const sheet = idOf(mend.sheet);
      // The most important flag last.
      return [...mend.flags].reverse().map((flag) => ({ do: 'add-flag', sheet, flag }));
    }),
  ];
  const change: Change = {
    sheets: [...sheets.values()].map(({ spec, state }): SheetChange => ({
      sheet: state.id,
      state,
      previous: undefined,
      next: spec,
      literals: [],
      formulas: [],
      restyled: [],
      styled: [],
      before: new Map(),
      linkedBefore: [],
      linked: [],
      shifted: false,
      inTheWay: [],
    })),
    tables: { dissolved: [], resized: [], made: tables, headers: [] },
    names: { added: names.filter(({ name }) => !isPresent(name)), pointed: [], removed: [] },
    rangeFlags: { added: [], removed: [] },
    positions: [],
    released: [],
    renamed: own.stored.layout.renamed,
    xml: evidence.state.xml ?? '',
    replacesXml: true,
  };
  return { steps, change };
}

/** In a cell that is formatted as text a formula would stay a text. */
function asNumber({ now, cell }: FormulaMend, { id, grid }: { id: string; grid?: SheetGrid }): Step[] {
  if (formatAt(grid, now.row, now.column) !== '@') return [];
  const area: Area = { ...now, rows: 1, columns: 1 };
  return [{ do: 'format', sheet: id, area, format: cell.format ?? 'General' }];
}

type SheetGrid = Parameters<typeof formatAt>[0];

/** The whole layout from the plan in the workbook. */
function generation(
  { evidence, found }: Examination,
  chosen: ReadonlySet<string>,
  findings: readonly Finding[],
): Work {
  const { state, standing, remains } = evidence;
  const { plan, layout } = standing.own.stored;
  const { language, sheets } = layout;
  const standingPlan = withStandingRules(plan, state, standing.own, standing.contents);
  const prepared = prepare({ plan: standingPlan, language, sheets }, state, standing.own);
  const kept = found.findings.flatMap(({ damage, mend }) =>
    mend.do === 'formula' && !chosen.has(damage.key) ? [mend] : [],
  );
  const change = withKept(prepared.change, prepared.spec, standing, kept);
  const unruled = new Set(
    findings.flatMap(({ mend }) => (mend.do === 'flags' || mend.do === 'list' ? [mend.sheet] : [])),
  );
  const steps = [
    ...remains.map((table): Step => ({ do: 'add-table', ...table })),
    ...changeSteps(change),
    ...change.sheets
      .filter((sheet) => unruled.has(sheet.next.key) && !ruledAnew(sheet))
      .flatMap((sheet) => ruleSteps(sheet, sheet.previous, sheet.next)),
  ];
  return { steps, change };
}

async function rolledBack(
  session: Session,
  error: unknown,
  { actual }: Examination,
  change: Change,
): Promise<Failure> {
  const failure = toFailure(error, 'write');
  const kept = failure.code === 'no-answer' ? 'unknown' : await undo(session, actual, change);
  return new Failure(failure.code, failure.phase, kept, failure.params, { cause: failure.cause });
}
