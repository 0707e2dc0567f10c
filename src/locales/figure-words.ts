/**
 * A figure as a person reads it: percent and percentage points with up to four decimals, amounts with two, days as dates.
 * Amounts are grouped as the plan's unit asks. One too small for that keeps two digits, so that nothing that is there is called zero.
 */
import type { AmountUnit } from '../plan/amount-unit';
import type { Language } from '../plan/schema';
import type { Figure } from '../rules/finding';
import { amountLocale } from './units';

export interface Written {
  /** A number, or a fraction that has one. */
  readonly value: { valueOf: () => number };
  readonly unit: Figure['unit'];
}

const decimals = { percent: 4, points: 4, amount: 2, count: 2, other: 4 } as const;
const pointWords: Readonly<Record<Language, string>> = { 'zh-CN': '个百分点', 'en-US': 'pp' };
const daysToMilliseconds = 86_400_000;

export type Grouping = AmountUnit['grouping'];

export function writeFigure({ value, unit }: Written, language: Language, grouping?: Grouping): string {
  const number = value.valueOf();
  if (unit === 'day') {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
    return format.format(number * daysToMilliseconds);
  }
  const shown = unit === 'percent' || unit === 'points' ? number * 100 : number;
  const most = decimals[unit];
  const isLost = shown !== 0 && Math.abs(shown) < 0.5 / 10 ** most;
  const digits = isLost ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: most };
  const locale = unit === 'amount' ? amountLocale(grouping, language) : language;
  const written = new Intl.NumberFormat(locale, digits).format(shown);
  if (unit === 'percent') return `${written}%`;
  return unit === 'points' ? `${written} ${pointWords[language]}` : written;
}
