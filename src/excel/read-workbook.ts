/**
 * The plan that a workbook holds, with the inputs as they stand in its cells now. What was typed is put where its value
 * stands in the plan, and the plan is read again as if it came from a file; a value that does not fit (a text where a
 * number belongs, a share above 1) leaves the stored one in place. A rule whose row was deleted is no rule of the plan any
 * more, and one that follows cells of the user's is where they are now. Undefined where no plan is stored.
 */
import type { Breakdown } from '../breakdown';
import { dayFormat } from '../breakdown/context';
import { isoDay } from '../breakdown/formulas';
import type { Cell } from '../breakdown/workbook-spec';
import { readPlan, type Language, type Plan, type PlanPath } from '../plan';
import { readContents, type Contents } from './contents';
import { cellEntry, type Entry } from './entry';
import { columnOf, isList, listCode } from './list-words';
import { look } from './look';
import { recognise, type Own } from './own';
import { inExcel } from './run';
import { withStandingRules } from './standing-rules';
import type { BookState } from './book-state';
import type { WorkbookPlan } from './types';

export const readWorkbook = (): Promise<WorkbookPlan | undefined> =>
  inExcel(async (session) => {
    const state = await look(session);
    const own = recognise(state);
    if (!own) return undefined;
    const { language, sheets } = own.stored.layout;
    return { plan: planWithInputs(state, own), language, sheets };
  });

interface Typed {
  readonly path: PlanPath;
  readonly value: Entry;
}

export function planWithInputs(state: BookState, own: Own): Plan {
  const contents = readContents(state, own);
  return withStandingRules(typedPlan(contents, own), state, own, contents);
}

function typedPlan(contents: Contents, { spec, stored: { plan, layout } }: Own): Plan {
  let typed = typedInputs(contents, spec, layout.language);
  while (typed.length > 0) {
    const whole = typed.reduce<unknown>((all, input) => withInput(all, input, layout.language), plan);
    const result = readPlan(withoutIdleRamps(withoutIdleBounds(whole)));
    if (result.ok) return result.plan;
    const without = (part: (path: PlanPath) => PlanPath) =>
      typed.filter(({ path }) => !result.issues.some((issue) => concerns(part(issue.path), path)));
    const fitting = without((path) => path);
    // What is wrong may show beside its cause, as a missing upper bound does.
    typed = fitting.length < typed.length ? fitting : without((path) => path.slice(0, -1));
  }
  return plan;
}

const concerns = (issue: PlanPath, path: PlanPath): boolean =>
  Array.from(
    { length: Math.min(issue.length, path.length) },
    (_, index) => issue[index] === path[index],
  ).every(Boolean);

/** Inputs that differ from what was generated; a formula counts with its result, a word of a list with its code. */
function typedInputs(contents: Contents, spec: Breakdown, language: Language): Typed[] {
  const cells = new Map<string, Cell>();
  for (const { cells: lines } of spec.sheets) {
    for (const cell of lines.flat()) if (cell?.input !== undefined) cells.set(cell.input, cell);
  }
  return Object.entries(spec.paths).flatMap(([key, path]): Typed[] => {
    const found = contents.find(key);
    const cell = cells.get(key);
    if (!found || !cell || found.entry === cellEntry(cell)) return [];
    const column = columnOf(key);
    const code = isList(column) ? listCode(column, String(found.value), language) : undefined;
    return [{ path, value: code ?? (cell.format === dayFormat ? dayOf(found.value) : found.value) }];
  });
}

/** Days are numbers in a cell and ISO days in a plan; what is no number fits nowhere and is left to be refused. */
const dayOf = (value: Entry): Entry => (typeof value === 'number' ? isoDay(value) : value);

/** An upper bound may be left standing when the operator is no longer "between". */
function withoutIdleBounds(whole: unknown): unknown {
  if (!isFields(whole) || !Array.isArray(whole['rules'])) return whole;
  const rules = whole['rules'].map((rule: unknown) => {
    if (!isFields(rule) || rule['operator'] === 'between') return rule;
    const { to: _to, ...others } = rule;
    return others;
  });
  return { ...whole, rules };
}

/** A ramp may be left standing when its member no longer starts late. */
function withoutIdleRamps(whole: unknown): unknown {
  if (!isFields(whole) || !Array.isArray(whole['dimensions'])) return whole;
  const dimensions = whole['dimensions'].map((dimension: unknown) => {
    if (!isFields(dimension) || !Array.isArray(dimension['members'])) return dimension;
    const members = dimension['members'].map((member: unknown) => {
      if (!isFields(member) || member['starts'] !== undefined) return member;
      const { ramp: _ramp, ...others } = member;
      return others;
    });
    return { ...dimension, members };
  });
  return { ...whole, dimensions };
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy with one value replaced; blank takes it away. */
function withInput(whole: unknown, { path, value }: Typed, language: Language): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return replacement(whole, value, language);
  if (Array.isArray(whole)) {
    return whole.map((item: unknown, index) =>
      index === step ? withInput(item, { path: rest, value }, language) : item,
    );
  }
  if (!isFields(whole)) return whole;
  const { [step]: before, ...others } = whole;
  const after = withInput(before, { path: rest, value }, language);
  return after === undefined ? others : { ...others, [step]: after };
}

/** A text in two languages changes in the sheets' language; a number typed where a text was is that text. */
function replacement(before: unknown, value: Entry, language: Language): unknown {
  if (value === '') return undefined;
  if (isFields(before)) return { ...before, [language === 'zh-CN' ? 'zh' : 'en']: String(value) };
  return typeof before === 'string' ? String(value) : value;
}
