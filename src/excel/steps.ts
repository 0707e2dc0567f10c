/**
 * What can be done to a workbook, as data: a generation and its roll-back are lists of these, built by pure functions
 * and carried out in order by `queue.ts`. A sheet is named by its id or, when it was just added, by its name.
 */
import type { Area, ChartSpec, FlagSpec, SheetKey, ValidationSpec } from '../breakdown/workbook-spec';
import type { Style } from '../breakdown/styles';
import type { Entry } from './entry';

/** How a sheet shows itself. */
export interface View {
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor: string;
}

export type Step =
  | { readonly do: 'add-sheet'; readonly sheet: string }
  | { readonly do: 'rename-sheet'; readonly sheet: string; readonly name: string }
  | { readonly do: 'move-sheet'; readonly sheet: string; readonly position: number }
  | { readonly do: 'remove-sheet'; readonly sheet: string }
  | { readonly do: 'mark-sheet'; readonly sheet: string; readonly key: SheetKey }
  | { readonly do: 'unmark-sheet'; readonly sheet: string }
  | { readonly do: 'clear-formats'; readonly sheet: string; readonly area: Area }
  | { readonly do: 'clear-link'; readonly sheet: string; readonly area: Area }
  | {
      /** One format for the area. */
      readonly do: 'format';
      readonly sheet: string;
      readonly area: Area;
      readonly format: string;
    }
  | {
      readonly do: 'enter';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      /** null leaves the cell alone. */
      readonly entries: (Entry | null)[][];
    }
  | { readonly do: 'link'; readonly sheet: string; readonly area: Area; readonly target: string }
  | { readonly do: 'look'; readonly sheet: string; readonly area: Area; readonly look: Style }
  | { readonly do: 'widths'; readonly sheet: string; readonly area: Area; readonly characters: number }
  | { readonly do: 'fit-rows'; readonly sheet: string; readonly area: Area }
  | { readonly do: 'view'; readonly sheet: string; readonly view: View }
  | { readonly do: 'add-table'; readonly sheet: string; readonly area: Area; readonly name: string }
  | { readonly do: 'resize-table'; readonly sheet: string; readonly area: Area; readonly name: string }
  | { readonly do: 'dissolve-table'; readonly name: string }
  | { readonly do: 'add-name'; readonly name: string; readonly formula: string }
  | { readonly do: 'point-name'; readonly name: string; readonly formula: string }
  | { readonly do: 'remove-name'; readonly name: string }
  | { readonly do: 'clear-flags'; readonly sheet: string; readonly area: Area }
  | { readonly do: 'add-flag'; readonly sheet: string; readonly flag: FlagSpec }
  | { readonly do: 'remove-flag'; readonly sheet: string; readonly id: string }
  | { readonly do: 'clear-validations'; readonly sheet: string; readonly area: Area }
  | { readonly do: 'add-validation'; readonly sheet: string; readonly validation: ValidationSpec }
  | { readonly do: 'add-chart'; readonly sheet: string; readonly chart: ChartSpec }
  | { readonly do: 'remove-chart'; readonly sheet: string; readonly name: string }
  | { readonly do: 'store-plan'; readonly xml: string; readonly replaces: boolean }
  | { readonly do: 'remove-plan' }
  | { readonly do: 'activate'; readonly sheet: string };
