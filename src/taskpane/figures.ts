/**
 * Shows a violation's figures the way its cell shows them: percent or amount, with the cell's decimals, taken from the
 * number format. A gap between percentages is in percentage points. Where the cell's decimals would make actual and
 * bound look equal although they are not, all three figures get more decimals until the gap can be seen.
 */
import type { Violation } from '../excel/types';
import { amountLocale } from '../locales/units';
import type { Language } from '../plan/schema';

interface Look {
  readonly percent: boolean;
  readonly grouping: 'none' | 'thousands' | 'indian';
  /** Undefined for General: as many as the number has. */
  readonly decimals: number | undefined;
}

export interface Comparison {
  readonly actual: string;
  readonly bound: string;
  readonly to: string | undefined;
  /** Signed: above the bound is positive. */
  readonly gap: string;
  readonly inPoints: boolean;
}

const mostDecimals = 8;

/** The first section without what a format says in words, colours and spacing. */
function lookOf(format: string): Look {
  const [positive = ''] = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';');
  const figures = /[#0?,]*[0#?](?:\.([0#?]*))?/.exec(positive);
  return {
    percent: positive.includes('%'),
    grouping: groupingOf(format, figures?.[0] ?? ','),
    decimals: figures ? (figures[1]?.length ?? 0) : undefined,
  };
}

/** Commas that are written out stand where lakh and crore are set off. */
function groupingOf(format: string, figures: string): Look['grouping'] {
  if (format.includes('\\,')) return 'indian';
  return figures.includes(',') ? 'thousands' : 'none';
}

function write(value: number, look: Look, language: Language, signed: boolean, percentSign: boolean): string {
  const options: Intl.NumberFormatOptions = {
    style: look.percent && percentSign ? 'percent' : 'decimal',
    useGrouping: look.grouping !== 'none',
    minimumFractionDigits: look.decimals ?? 0,
    maximumFractionDigits: look.decimals ?? mostDecimals,
    signDisplay: signed ? 'exceptZero' : 'auto',
  };
  const locale = amountLocale(look.grouping === 'indian' ? 'indian' : undefined, language);
  return new Intl.NumberFormat(locale, options).format(look.percent && !percentSign ? value * 100 : value);
}

/** Enough decimals to see the gap, but no endless ones for a difference that is only rounding. */
function revealing(gap: number, look: Look): Look {
  const size = Math.abs(look.percent ? gap * 100 : gap);
  if (look.decimals === undefined || size === 0) return look;
  const needed = Math.ceil(-Math.log10(size * 2));
  return { ...look, decimals: Math.max(look.decimals, needed > mostDecimals ? 0 : needed) };
}

export const figure = (value: number, format: string, language: Language): string =>
  write(value, lookOf(format), language, false, true);

export function compare(violation: Violation, language: Language): Comparison {
  const look = revealing(violation.gap, lookOf(violation.format));
  const plain = (value: number) => write(value, look, language, false, true);
  return {
    actual: plain(violation.actual),
    bound: plain(violation.bound),
    to: violation.to === undefined ? undefined : plain(violation.to),
    gap: write(violation.gap, look, language, true, false),
    inPoints: look.percent,
  };
}
