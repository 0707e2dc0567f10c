/**
 * What a cell of a list says: a number, a day, or nothing. People and systems write blanks as "-", "NULL" or not at all,
 * numbers with separators, currency signs or in brackets, days in a dozen forms. Reading is strict: what is not wholly
 * understood is undefined and its row is rejected with the reason; it is never a guess.
 */
import { isValid, parse } from 'date-fns';

const blanks = new Set([
  '',
  '-',
  '--',
  '—',
  '——',
  '–',
  '－',
  '/',
  'null',
  'n/a',
  'na',
  '#n/a',
  'none',
  'nil',
  'nan',
  '无',
  '\\n',
]);

export const isBlank = (text: string): boolean => blanks.has(text.trim().toLowerCase());

export type DecimalMark = '.' | ',';

const grouped = {
  // Groups of three, or of two above the last three (12,34,567), by comma, apostrophe or blank.
  '.': /^[+-]?(?:\d+|\d{1,3}(?:[,'\s]\d{2,3})*[,'\s]\d{3}|(?=\.\d))(?:\.\d*)?(?:e[+-]?\d+)?$/i,
  ',': /^[+-]?(?:\d+|\d{1,3}(?:[.'\s]\d{3})+|(?=,\d))(?:,\d*)?$/,
} as const;

/** A currency's sign, or its code: ¥, 元, CNY. */
const currencyBefore = /^([+-]?)\s*(?:\p{Sc}|\p{Lu}{3}(?=[\s\d])|Rs\.?(?=[\s\d]))\s*/u;
const currencyBehind = /\s*(?:\p{Sc}|[元圆]|\s\p{Lu}{3})$/u;

/** Undefined where it is no number. Brackets and a trailing minus are negative. */
export function readNumber(text: string, mark: DecimalMark): number | undefined {
  let plain = text.normalize('NFKC').replaceAll('\u2212', '-').replaceAll('\u2019', "'").trim();
  plain = plain.replace(currencyBefore, '$1').replace(currencyBehind, '');
  const bracketed = /^\((.*)\)$/.exec(plain)?.[1] ?? /^(.*\d)-$/.exec(plain)?.[1];
  if (bracketed !== undefined) plain = `-${bracketed.replace(currencyBefore, '$1')}`;
  plain = plain.replace(/^([+-])\s+/, '$1');
  if (!grouped[mark].test(plain)) return undefined;
  const digits = plain.replace(mark === '.' ? /[,'\s]/g : /[.'\s]/g, '').replace(',', '.');
  const value = Number(digits);
  return Number.isFinite(value) ? value : undefined;
}

/** Forms of days and months, as date-fns writes them; the first that fits a column's samples best is its form. */
export const dateForms = [
  'yyyy-M-d',
  'yyyy/M/d',
  'yyyy.M.d',
  'yyyyMMdd',
  'yyyy年M月d日',
  'd.M.yyyy',
  'd.M.yy',
  'M/d/yyyy',
  'd/M/yyyy',
  'd-M-yyyy',
  'M-d-yyyy',
  'M/d/yy',
  'd/M/yy',
  'd MMMM yyyy',
  'd-MMMM-yyyy',
  'd-MMMM-yy',
  'MMMM d, yyyy',
  'yyyy-M',
  'yyyy/M',
  'yyyy.M',
  'yyyyMM',
  'yyyy年M月',
  'M/yyyy',
  'MMMM yyyy',
  'MMMM-yyyy',
  'MMMM-yy',
  'serial',
] as const;
export type DateForm = (typeof dateForms)[number];

export interface ReadDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** A time of day behind the date. */
const time = /(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[AP]M)?(?:Z|[+-]\d{2}:?\d{2})?$/i;

/** What is written of the day; rows of one day have it in common, whatever the time. */
export const dayPart = (text: string): string => (text.includes(':') ? text.replace(time, '').trim() : text);

/** Days before this are misread numbers. */
const earliest = 1950;
const latest = 2199;
export const isYear = (year: number): boolean => year >= earliest && year <= latest;

/** Day 0 of Excel's calendar; 1900 was no leap year, which Excel takes it for, hence the 30th. */
const serialStart = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

export function readDay(text: string, form: DateForm): ReadDay | undefined {
  const plain = dayPart(text.normalize('NFKC').trim());
  const day = form === 'serial' ? serialDay(plain) : parse(plain, form, new Date(2000, 0, 1));
  if (!day || !isValid(day)) return undefined;
  const year = day.getFullYear();
  return isYear(year) ? { year, month: day.getMonth() + 1 } : undefined;
}

function serialDay(text: string): Date | undefined {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return undefined;
  const day = new Date(serialStart + Math.floor(Number(text)) * dayLength);
  return new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate());
}

/**
 * The forms in which most samples can be read, at least half of them: more than one where days and months can't be told
 * apart.
 */
export function formsOf(samples: readonly string[]): readonly DateForm[] {
  const given = samples.filter((sample) => !isBlank(sample));
  const read = dateForms.map((form) => ({
    form,
    count: given.filter((sample) => readDay(sample, form) !== undefined).length,
  }));
  const most = Math.max(1, given.length / 2, ...read.map(({ count }) => count));
  return read.filter(({ count }) => count === most).map(({ form }) => form);
}
