/**
 * Reads the numbers that people type: "10,000", "１２％", "12 %", "−3.5". Reading is strict: a group of
 * digits must have three, so that a decimal comma is refused instead of read as ten times too much. What can't be
 * read is undefined, never a guess.
 */

/**
 * Digits, plain, in groups of three with one kind of separator, or as 12,34,567; and decimals. The last group has three
 * in any case.
 */
const number =
  /^[+-]?(?:\d+|\d{1,3}(?:([,\s])\d{3})(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3}|(?=\.\d))(?:\.\d*)?$/;

/** Full-width forms, the minus sign proper and outer blanks are what a keyboard happens to give. */
const normalised = (typed: string) => typed.normalize('NFKC').replaceAll('\u2212', '-').trim();

function parse(text: string, exponent: '' | 'e-2'): number | undefined {
  if (!number.test(text)) return undefined;
  // The exponent moves the point in the text, where dividing would round a second time.
  return Number(`${text.replace(/[,\s]/g, '').replace(/\.$/, '')}${exponent}`);
}

export const parseNumber = (typed: string): number | undefined => parse(normalised(typed), '');

/** A percentage, with or without its sign, as a fraction: "12" and "12 %" are 0.12. */
export const parsePercent = (typed: string): number | undefined =>
  parse(normalised(typed).replace(/\s*%$/, ''), 'e-2');

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 });

/** The way back, for filling a field; both languages of the product group and point numbers alike. */
export const typedNumber = (value: number): string => grouped.format(value);

export const typedPercent = (fraction: number): string =>
  grouped.format(Number((fraction * 100).toPrecision(13)));
