/**
 * Rows of a list that are sums of others: a grand total at the end, subtotals between. Counted, they would count twice;
 * they are rejected with a reason of their own. Told by their words ("合计", "Grand total", "East total"), never by a word
 * that is a member of the plan. "Total" alone may be a customer's name: it counts where the row names nothing else.
 */
import type { Plan } from '../plan/schema';
import { importWords } from '../locales/import-words';
import { memberCodes, normal } from './member-keys';
import type { Mapping } from './mapping';
import { isBlank } from './read-cell';

interface Label {
  readonly column: number;
  readonly of: 'dimension' | 'date' | 'customer' | 'other';
  readonly known: ReadonlyMap<string, string>;
}

const sure: readonly string[] = importWords.totals.sure;
const possible: readonly string[] = importWords.totals.possible;
/** Possible words end with these; nearly every other cell is told by its last character alone. */
const ends = new Set(
  [...sure, ...possible].flatMap((word) => [word.slice(-1), word.slice(-1).toUpperCase()]).concat(':', '：'),
);

export function totalsRowOf(plan: Plan, { columns }: Mapping): (row: readonly string[]) => boolean {
  const labels = columns.flatMap((role, column): Label[] => {
    const known = new Map<string, string>();
    if (role.of === 'amount' || role.of === 'monthAmount' || role.of === 'yearAmount') return [];
    if (role.of === 'dimension') {
      return [{ column, of: 'dimension', known: memberCodes(plan, role.dimension) }];
    }
    if (role.of === 'date' || role.of === 'year' || role.of === 'month')
      return [{ column, of: 'date', known }];
    return [{ column, of: role.of === 'customer' ? 'customer' : 'other', known }];
  });
  const alone = (column: number, row: readonly string[]): boolean =>
    labels.every((other) => other.column === column || isBlank(row[other.column] ?? ''));
  return (row) => labels.some((label) => ends.has(row[label.column]?.at(-1) ?? '') && isTotal(label, row));

  function isTotal({ column, of, known }: Label, row: readonly string[]): boolean {
    const text = normal(row[column] ?? '').replace(/\s*:$/, '');
    if (known.has(text)) return false;
    if (sure.includes(text)) return true;
    if (of === 'other') return possible.includes(text) && alone(column, row);
    if (sure.some((word) => text.endsWith(word))) return true;
    if (of === 'date') return possible.some((word) => text === word || text.endsWith(` ${word}`));
    const [, name, word = ''] = /^(?:(.*) )?(\S+)$/.exec(text) ?? [];
    if (!possible.includes(word)) return false;
    if (of === 'dimension') return name === undefined || known.has(name);
    return alone(column, row);
  }
}
