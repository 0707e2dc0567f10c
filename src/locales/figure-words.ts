/**
 * A figure as a person reads it: percent and percentage points with up to four decimals, amounts with two, days as dates.
 * One too small for that keeps two digits, so that nothing that is there is called zero.
 */
import type { Language } from '../plan/schema';
import type { Figure } from '../rules/finding';

export interface Written {
  /** A number, or a fraction that has one. */
  readonly value: { valueOf: () => number };
  readonly unit: Figure['unit'];
}

const decimals = { percent: 4, points: 4, amount: 2, count: 2, other: 4 } as const;
const pointWords: Readonly<Record<Language, string>> = { 'zh-CN': '个百分点', 'en-US': 'pp' };
const daysToMilliseconds = 86_400_000;

export function writeFigure({ value, unit }: Written, language: Language): string {
  const number = value.valueOf();
  if (unit === 'day') {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
    return format.format(number * daysToMilliseconds);
  }
  const shown = unit === 'percent' || unit === 'points' ? number * 100 : number;
  const most = decimals[unit];
  const isLost = shown !== 0 && Math.abs(shown) < 0.5 / 10 ** most;
  const digits = isLost ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: most };
  const written = new Intl.NumberFormat(language, digits).format(shown);
  if (unit === 'percent') return `${written}%`;
  return unit === 'points' ? `${written} ${pointWords[language]}` : written;
}
