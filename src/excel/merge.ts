/**
 * Brings a new plan and what people typed together, input by input: where the plan was changed (its value differs from
 * the basis) the plan's value is written, everywhere else the cell keeps what stands in it, formulas and blanks
 * included. Pure.
 */
import type { WorkbookSpec } from '../breakdown/workbook-spec';
import type { Contents } from './contents';
import { cellEntry, type Entry } from './entry';
import { listWords } from './list-words';

export interface Merged {
  /** Input key → what to write. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Inputs that keep something else than the plan's value. */
  readonly kept: number;
}

export function inputEntries(spec: WorkbookSpec): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { cells } of spec.sheets) {
    for (const line of cells) {
      for (const cell of line) if (cell?.input !== undefined) entries.set(cell.input, cellEntry(cell));
    }
  }
  return entries;
}

export function mergeInputs(
  next: WorkbookSpec,
  basis: WorkbookSpec,
  /** The layout as generated, where its language is another: its texts give way to the new language's. */
  translated: WorkbookSpec | undefined,
  contents: Contents,
): Merged {
  const before = inputEntries(basis);
  const untouched = translated && inputEntries(translated);
  const word = listWords(translated?.language, next.language);
  const entries = new Map<string, Entry>();
  let kept = 0;
  for (const [key, planned] of inputEntries(next)) {
    const found = contents.find(key);
    const planChanged = before.get(key) !== planned;
    if (!found || planChanged || untouched?.get(key) === found.entry) continue;
    const entry = word(key, found.entry);
    entries.set(key, entry);
    if (entry !== planned) kept += 1;
  }
  return { entries, kept };
}
