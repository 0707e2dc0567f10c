/** What building a sheet gives besides the sheet itself, for the sheets and the workbook around it. */
import type { PlanPath } from '../plan/issues';
import type { NameSpec, SheetSpec } from './workbook-spec';

export interface BuiltSheet {
  readonly sheet: SheetSpec;
  readonly names: readonly NameSpec[];
  /** Input key → where its value stands in the plan. */
  readonly paths: Readonly<Record<string, PlanPath>>;
  /** `<table>|<column>` → the cell that shows the column's sum, as a formula refers to it. */
  readonly totals: Readonly<Record<string, string>>;
}
