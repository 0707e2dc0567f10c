/**
 * Plan → workbook spec: the functional core of the product. Same plan and options in, same spec out; it knows no
 * Office. The plan must have come through `readPlan`.
 */
import type { PlanPath } from '../plan/issues';
import type { Language, Plan } from '../plan/schema';
import { resolveRules } from '../rules/rule-model';
import type { BuiltSheet } from './built-sheet';
import {
  allSheets,
  createContext,
  dimensionSheet,
  requiredSheets,
  sheetTitle,
  type BreakdownOptions,
} from './context';
import { rangeRules, withRuleFlags } from './rule-flags';
import { canBuild } from './rule-row';
import { ruleSources } from './rule-sources';
import { buildCheckSheet } from './sheets/check';
import { buildCustomerSheet } from './sheets/customer';
import { buildDimensionSheet } from './sheets/dimension';
import { buildListsSheet } from './sheets/lists';
import { buildMatrixSheet } from './sheets/matrix';
import { buildPeriodSheet } from './sheets/period';
import { targetsSheet } from './sheets/targets';
import type { RangeFlags, SheetKey, WorkbookSpec } from './workbook-spec';

export type { BreakdownOptions } from './context';
export type { ExtraRow, RawContent } from './sheet-builder';

/** The spec and, for reading back, where each input's value stands in the plan. */
export interface Breakdown extends WorkbookSpec {
  readonly paths: Readonly<Record<string, PlanPath>>;
  /** What rules about the user's own sheets put there. */
  readonly rangeFlags: readonly RangeFlags[];
}

export function breakdown(plan: Plan, options: BreakdownOptions): Breakdown {
  const context = createContext(plan, options);
  const rules = resolveRules(plan).filter((rule) => canBuild(context, rule));
  const built: BuiltSheet[] = [
    targetsSheet(context),
    ...plan.dimensions
      .filter(({ code }) => context.has(dimensionSheet(code)))
      .map((dimension) => buildDimensionSheet(context, dimension)),
    ...(plan.customers && context.has('customer') ? [buildCustomerSheet(context, plan.customers)] : []),
    ...(context.has('period') ? [buildPeriodSheet(context)] : []),
    ...(plan.responsibilities.length > 0 && context.has('matrix') ? [buildMatrixSheet(context)] : []),
  ];
  const sources = ruleSources(context, built);
  const ranges = rangeRules(context, rules);
  const sheets = withRuleFlags(
    context,
    sources,
    built.map(({ sheet }) => sheet),
    rules,
  );
  built.push(buildCheckSheet(context, rules, sources), buildListsSheet(context, rules));
  return {
    language: options.language,
    sheets: [...sheets, ...built.slice(sheets.length).map(({ sheet }) => sheet)],
    names: [...built.flatMap(({ names }) => names), ...ranges.names],
    rangeFlags: ranges.flags,
    paths: Object.assign({}, ...built.map(({ paths }) => paths)) as Record<string, PlanPath>,
  };
}

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
