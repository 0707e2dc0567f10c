/**
 * What stands above a list's header in reports: their name, the day, `sep=;`, blank lines. Told by how few fields of such a
 * row have anything in them, beside what the list's rows have. Pure.
 */

/** A title has a field, or its word and what it says; no more than a third of what rows have. */
const part = 3;

/** How many records come before the header; all of them where there is none. */
export function recordsAbove(records: readonly (readonly string[])[]): number {
  const widths = records.map((record) => record.filter((field) => field.trim() !== '').length);
  const rows = widths.filter((width) => width > 0).sort((a, b) => a - b);
  const usual = rows[Math.floor(rows.length / 2)] ?? 0;
  const narrow = usual > 1 ? Math.max(1, Math.floor(usual / part)) : 0;
  const header = widths.findIndex((width) => width > narrow);
  return header === -1 ? records.length : header;
}
