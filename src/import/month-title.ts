/**
 * The month that a column of amounts is headed by, in either language, with or without its year and what it counts:
 * "Jan", "1月", "2023-01", "Jan 2023", "2023年1月金额". Pure; undefined where it is no month.
 */
import { importWords } from '../locales/import-words';
import { readDay, type DateForm, type ReadDay } from './read-cell';

const withYear: readonly DateForm[] = [
  'yyyy-M',
  'yyyy/M',
  'yyyyMM',
  'yyyy年M月',
  'M/yyyy',
  'MMM yyyy',
  'MMM-yyyy',
  'MMM-yy',
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
  const plain = withoutAmount(title);
  const index = importWords.months.findIndex((words) => words.some((word) => word === plain));
  if (index !== -1) return { month: index + 1 };
  for (const form of withYear) {
    const day: ReadDay | undefined = readDay(plain, form);
    if (day) return day;
  }
  return undefined;
}

/** "1月金额" and "Jan sales" are months. */
function withoutAmount(title: string): string {
  const word = importWords.amount.find((each) => title.endsWith(each));
  return word === undefined ? title : title.slice(0, -word.length).trim();
}
