/**
 * The month that a column of amounts is headed by, in either language, with or without its year and what it counts:
 * "Jan", "1月", "2023-01", "Jan 2023", "2023年1月金额"; the whole year, "2023" or "FY2023"; and the month that a row names.
 * Pure; undefined where it is none.
 */
import { importWords } from '../locales/import-words';
import { normal } from './member-keys';
import { isYear, readDay, type DateForm, type ReadDay } from './read-cell';

const withYear: readonly DateForm[] = [
  'yyyy-M',
  'yyyy/M',
  'yyyyMM',
  'yyyy年M月',
  'M/yyyy',
  'yyyy.M',
  'MMMM yyyy',
  'MMMM-yyyy',
  'MMMM-yy',
  // Months that are the first of them in Excel.
  'yyyy-M-d',
  'yyyy/M/d',
];

interface Month {
  readonly month: number;
  readonly year?: number;
}

/** Of a title in lower case. */
export function monthOfTitle(title: string): Month | undefined {
  const plain = plainly(title);
  const index = importWords.months.findIndex((words) => words.some((word) => word === plain));
  if (index !== -1) return { month: index + 1 };
  for (const form of withYear) {
    const day: ReadDay | undefined = readDay(plain, form);
    if (day) return day;
  }
  return undefined;
}

/** Of a title in lower case. */
export function yearOfTitle(title: string): number | undefined {
  const plain = plainly(title);
  const { before, behind } = importWords.wholeYear;
  const [, word = '', year = '', rest = ''] = /^(\D*)(\d{4})(\D*)$/.exec(plain) ?? [];
  const isOf = (words: readonly string[], said: string) => said === '' || words.includes(said);
  return isYear(Number(year)) && isOf(before, word.trim()) && isOf(behind, rest.trim())
    ? Number(year)
    : undefined;
}

/** The month in a column of months: a number, with or without a word, or a name. */
export const monthOfCell = (text: string): number | undefined => {
  const digits = /^(?:第\s*)?0?(\d{1,2})\D{0,3}$/.exec(text.normalize('NFKC').trim())?.[1];
  return digits === undefined ? monthOfTitle(normal(text))?.month : Number(digits);
};

/** "1月金额", "01月", "Jan." and "Jan '23" are months. */
function plainly(title: string): string {
  const word = importWords.amount.find((each) => title.endsWith(each));
  const month = word === undefined ? title : title.slice(0, -word.length).trim();
  return month
    .replace(/^0(?=\d月)/, '')
    .replace(/(?<=\p{L})\.(?=\s|$)/u, '')
    .replace(/\s*['\u2019](?=\d{2}$)/, '-');
}
