/**
 * Plan → workbook spec: the functional core of the product. Same plan and options in, same spec out; it knows no
 * Office. The plan must have come through `readPlan`.
 */
import type { PlanPath } from '../plan/issues';
import type { Language, Plan } from '../plan/schema';
import { resolveRules, type ResolvedRule } from '../rules/rule-model';
import type { BuiltSheet } from './built-sheet';
import { createContext, sheetTitle, type BreakdownOptions, type ComparedPlan, type Context } from './context';
import { differences, inputsOf, type Difference } from './inputs';
import { rangeRules, withRuleFlags } from './rule-flags';
import { canBuild } from './rule-row';
import { ruleSources } from './rule-sources';
import { allSheets, dimensionSheet, requiredSheets } from './sheet-list';
import { buildActualsSheet } from './sheets/actuals';
import { buildBackgroundSheet } from './sheets/background';
import { buildCalendarSheet } from './sheets/calendar';
import { buildCheckSheet } from './sheets/check';
import { buildCustomerSheet } from './sheets/customer';
import { buildDashboardSheet } from './sheets/dashboard';
import { buildDimensionSheet } from './sheets/dimension';
import { buildIncentivesSheet } from './sheets/incentives';
import { buildJointSheet } from './sheets/joint';
import { buildListsSheet } from './sheets/lists';
import { buildMatrixSheet } from './sheets/matrix';
import { buildMonthSheet } from './sheets/month';
import { buildPeriodSheet } from './sheets/period';
import { buildRisksSheet } from './sheets/risks';
import { buildSupportSheet } from './sheets/support';
import { areaOf, buildRevisionsSheet } from './sheets/revisions';
import { buildTrackingSheet } from './sheets/tracking';
import { targetsSheet } from './sheets/targets';
import type { FlagSpec, RangeFlags, SheetKey, SheetSpec, WorkbookSpec } from './workbook-spec';

export type { BreakdownOptions, ComparedPlan } from './context';
export type { ExtraRow, RawContent } from './sheet-builder';

/** The spec and, for reading back, where each input's value stands in the plan. */
export interface Breakdown extends WorkbookSpec {
  readonly paths: Readonly<Record<string, PlanPath>>;
  /** What rules about the user's own sheets put there. */
  readonly rangeFlags: readonly RangeFlags[];
  /** What differs from the plan that it is compared with; undefined without one. */
  readonly differences: readonly Difference[] | undefined;
}

export function breakdown(plan: Plan, options: BreakdownOptions): Breakdown {
  const context = createContext(plan, options);
  const rules = resolveRules(plan).filter((rule) => canBuild(context, rule));
  const built = contentSheets(context, rules);
  const ranges = rangeRules(context, rules);
  const differing = differencesTo(options.compared, options, built);
  const all = [
    ...built.slice(0, -1),
    ...(context.has('revisions') ? [buildRevisionsSheet(context, inputsOf(built), differing)] : []),
    ...built.slice(-1),
    buildListsSheet(context, rules),
  ];
  return {
    language: options.language,
    sheets: withChangedFlags(
      all.map(({ sheet }) => sheet),
      differing ?? [],
    ),
    names: [...all.flatMap(({ names }) => names), ...ranges.names],
    rangeFlags: ranges.flags,
    paths: Object.assign({}, ...all.map(({ paths }) => paths)) as Record<string, PlanPath>,
    differences: differing,
  };
}

/** The sheets that show the plan, with the flags of its rules; the check comes last. */
function contentSheets(context: Context, rules: readonly ResolvedRule[]): BuiltSheet[] {
  const { plan } = context;
  const built: BuiltSheet[] = [
    ...(context.has('dashboard') ? [buildDashboardSheet(context)] : []),
    targetsSheet(context),
    ...(context.has('background') ? [buildBackgroundSheet(context)] : []),
    ...plan.dimensions
      .filter(({ code }) => context.has(dimensionSheet(code)))
      .map((dimension) => buildDimensionSheet(context, dimension)),
    ...(plan.customers && context.has('customer') ? [buildCustomerSheet(context, plan.customers)] : []),
    ...(context.has('period') ? [buildPeriodSheet(context)] : []),
    ...(context.has('month') ? [buildMonthSheet(context)] : []),
    ...(plan.joint && context.has('joint') ? [buildJointSheet(context, plan.joint)] : []),
    ...(context.has('matrix') ? [buildMatrixSheet(context)] : []),
    ...(context.has('actuals') ? [buildActualsSheet(context)] : []),
    ...(context.has('tracking') ? [buildTrackingSheet(context)] : []),
    ...(context.has('incentives') ? [buildIncentivesSheet(context)] : []),
    ...(context.has('support') ? [buildSupportSheet(context)] : []),
    ...(context.has('risks') ? [buildRisksSheet(context)] : []),
    ...(context.has('calendar') ? [buildCalendarSheet(context)] : []),
  ];
  const sources = ruleSources(context, built);
  const flagged = withRuleFlags(
    context,
    sources,
    built.map(({ sheet }) => sheet),
    rules,
  );
  return [
    ...built.map((one, index) => ({ ...one, sheet: flagged[index] ?? one.sheet })),
    buildCheckSheet(context, rules, sources),
  ];
}

function differencesTo(
  compared: ComparedPlan | undefined,
  options: BreakdownOptions,
  built: readonly BuiltSheet[],
): readonly Difference[] | undefined {
  if (!compared) return undefined;
  const context = createContext(compared.plan, options);
  const rules = resolveRules(compared.plan).filter((rule) => canBuild(context, rule));
  return differences(inputsOf(built), inputsOf(contentSheets(context, rules)));
}

/** Flags of rules come first: what is wrong matters more than what is new. */
const withChangedFlags = (
  sheets: readonly SheetSpec[],
  differing: readonly Difference[],
): readonly SheetSpec[] =>
  sheets.map((sheet) => {
    const flags = differing
      .filter(({ input }) => input.sheet.key === sheet.key)
      .map(({ input }): FlagSpec => ({ area: areaOf(input), formula: '=TRUE', look: 'changed' }));
    return flags.length === 0 ? sheet : { ...sheet, flags: [...sheet.flags, ...flags] };
  });

export interface SheetChoice {
  readonly key: SheetKey;
  readonly name: string;
  /** Made whatever the user chooses. */
  readonly required: boolean;
}

/** The sheets that a plan can have, for the user to choose from. */
export const sheetChoices = (plan: Plan, language: Language): SheetChoice[] =>
  allSheets(plan).map((key) => ({
    key,
    name: sheetTitle(plan, key, language),
    required: requiredSheets.includes(key),
  }));
