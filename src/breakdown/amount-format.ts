/** The number formats of amounts, with the digits grouped as the plan's unit asks, and a sign before them. */
import type { Plan } from '../plan/schema';

export function amountFormat({ decimals, grouping }: Pick<Plan['unit'], 'decimals' | 'grouping'>): string {
  const places = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  const plain = `#,##0${places}`;
  if (grouping === undefined) return plain;
  // Excel groups in threes unless the system's settings say otherwise; the commas of lakh and crore are written out.
  // A format has two conditions at most, so amounts below zero stay in threes.
  return `[>=10000000]##\\,##\\,##\\,##0${places};[>=100000]##\\,##\\,##0${places};${plain}`;
}

/** The same format with a text before each of its sections, after the section's condition. */
export const before = (text: string, format: string): string =>
  format
    .split(';')
    .map((section) => section.replace(/^(?:\[[^\]]*\])?/, (condition) => `${condition}${text}`))
    .join(';');

/**
 * The same for a difference: with a section for what is below zero, whose minus then follows the text. A format with
 * conditions has its own sections.
 */
export const beforeDifference = (text: string, format: string): string =>
  before(text, format.includes(';') ? format : `${format};-${format}`);
