/** What the guard knows of a damage: what a person is told, and what would mend it. */
import { address, sheetReference } from '../../breakdown/formulas';
import type { Cell, FlagSpec, ListValidation, NameSpec, SheetKey } from '../../breakdown/workbook-spec';
import type { BookState } from '../book-state';
import type { Entry } from '../entry';
import type { Place } from '../rectangles';
import type { MadeTable } from '../table-changes';
import type { Damage } from '../types';
import type { ListArea, StandingFlag } from './covering';
import type { Standing } from './standing';

/** A formula to write, and what stands there instead. */
export interface FormulaMend {
  readonly do: 'formula';
  readonly sheet: SheetKey;
  /** In the spec of the last generation. */
  readonly from: Place;
  readonly cell: Cell;
  readonly now: Place;
  readonly formula: string;
  readonly found: Entry;
  /** The keys of the damages that must be mended before. */
  readonly needs: readonly string[];
  /** It is known where everything is that the formula refers to. */
  readonly placed: boolean;
}

export type Mend =
  | FormulaMend
  | {
      readonly do: 'name';
      readonly name: NameSpec;
      readonly needs: readonly string[];
      readonly placed: boolean;
    }
  | { readonly do: 'table'; readonly table: MadeTable }
  | { readonly do: 'flags'; readonly sheet: SheetKey; readonly flags: readonly FlagSpec[] }
  | { readonly do: 'list'; readonly sheet: SheetKey; readonly lists: readonly ListValidation[] }
  /** Only a generation brings it back. */
  | { readonly do: 'generate' }
  /** Nothing can be done without taking something from the user. */
  | { readonly do: 'nothing' };

export interface Finding {
  readonly damage: Damage;
  readonly mend: Mend;
}

/** What is mended once these damages are. */
export interface Consequence {
  readonly by: ReadonlySet<string>;
  readonly mend: Extract<Mend, { do: 'formula' | 'name' }>;
}

export interface Evidence {
  readonly state: BookState;
  readonly standing: Standing;
  /** Tables that are plain cells now; in `standing` they are tables. */
  readonly remains: readonly MadeTable[];
  /** By the sheet's id. */
  readonly flags: ReadonlyMap<string, readonly StandingFlag[]>;
  readonly lists: readonly (ListArea & { readonly sheet: SheetKey; readonly lost: ListArea['areas'] })[];
}

export interface Findings {
  readonly findings: readonly Finding[];
  readonly consequences: readonly Consequence[];
}

export const cellName = (sheet: string, { row, column }: Place): string =>
  `${sheetReference(sheet)}!${address(row, column)}`;

/** The damage of a defined name that is gone. */
export const nameKey = (name: string) => `name-lost:${name}`;
