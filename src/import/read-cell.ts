/**
 * What a cell of a list says: a number, a day, or nothing. People and systems write blanks as "-", "NULL" or not at all,
 * numbers with separators, currency signs or in brackets, days in a dozen forms. Reading is strict: what is not wholly
 * understood is undefined and its row is rejected with the reason; it is never a guess.
 */
import { isValid, parse } from 'date-fns';

const blanks = new Set(['', '-', '--', '—', '–', 'null', 'n/a', 'na', '#n/a', 'none', '\\n']);

export const isBlank = (text: string): boolean => blanks.has(text.trim().toLowerCase());

export type DecimalMark = '.' | ',';

const grouped = {
  // Groups of three, or of two above the last three (12,34,567), by comma, apostrophe or blank.
  '.': /^[+-]?(?:\d+|\d{1,3}(?:[,'\s]\d{2,3})*[,'\s]\d{3}|(?=\.\d))(?:\.\d*)?(?:e[+-]?\d+)?$/i,
  ',': /^[+-]?(?:\d+|\d{1,3}(?:[.'\s]\d{3})+|(?=,\d))(?:,\d*)?$/,
} as const;

/** Undefined where it is no number. Brackets and a trailing minus are negative. */
export function readNumber(text: string, mark: DecimalMark): number | undefined {
  let plain = text.normalize('NFKC').replaceAll('\u2212', '-').trim();
  plain = plain.replace(/^([+-]?)\s*\p{Sc}\s*/u, '$1').replace(/\s*\p{Sc}$/u, '');
  const bracketed = /^\((.*)\)$/.exec(plain)?.[1] ?? /^(.*\d)-$/.exec(plain)?.[1];
  if (bracketed !== undefined) plain = `-${bracketed.replace(/^\p{Sc}\s*/u, '')}`;
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
  'M/d/yyyy',
  'd/M/yyyy',
  'd-M-yyyy',
  'd MMM yyyy',
  'd-MMM-yyyy',
  'MMM d, yyyy',
  'yyyy-M',
  'yyyy/M',
  'yyyyMM',
  'yyyy年M月',
  'M/yyyy',
  'MMM yyyy',
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

/** Days before this are misread numbers. */
const earliest = 1950;
const latest = 2199;

/** Day 0 of Excel's calendar; 1900 was no leap year, which Excel takes it for, hence the 30th. */
const serialStart = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

export function readDay(text: string, form: DateForm): ReadDay | undefined {
  const plain = text.normalize('NFKC').trim().replace(time, '');
  const day = form === 'serial' ? serialDay(plain) : parse(plain, form, new Date(2000, 0, 1));
  if (!day || !isValid(day)) return undefined;
  const year = day.getFullYear();
  return year < earliest || year > latest ? undefined : { year, month: day.getMonth() + 1 };
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
