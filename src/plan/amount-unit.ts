/**
 * The units that amounts are counted in: a currency and how many of it make one. Each currency has the steps that its
 * people count in (万 and 亿, lakh and crore, thousand and million), and the Indian ones group their digits in their own
 * way. What a unit is called is said by `locales/units.ts`.
 */
import type { Plan } from './schema';

export type AmountUnit = Plan['unit'];

const thousands = [1, 1e3, 1e6, 1e9] as const;
const tenThousands = [1, 1e3, 1e4, 1e6, 1e8] as const;

const stepsOf: Readonly<Record<string, readonly number[]>> = {
  CNY: tenThousands,
  HKD: tenThousands,
  TWD: tenThousands,
  JPY: tenThousands,
  KRW: tenThousands,
  INR: [1, 1e3, 1e5, 1e6, 1e7],
};

/** How many single units of a currency may make one of a plan's. */
export const scalesOf = (currency: string): readonly number[] => stepsOf[currency] ?? thousands;

/** Crore and lakh are grouped as 12,34,567. */
export const groupingOf = (currency: string): AmountUnit['grouping'] =>
  currency === 'INR' ? 'indian' : undefined;

/** Names that plans had before a unit could say what it is. */
const known: Readonly<Record<string, Pick<AmountUnit, 'currency' | 'scale'>>> = {
  元: { currency: 'CNY', scale: 1 },
  千元: { currency: 'CNY', scale: 1e3 },
  万元: { currency: 'CNY', scale: 1e4 },
  百万元: { currency: 'CNY', scale: 1e6 },
  亿元: { currency: 'CNY', scale: 1e8 },
};

/** What is known of a unit by its name, a text or one in both languages; nothing of other names. */
export function knownUnit(name: unknown): Partial<AmountUnit> {
  const chinese = typeof name === 'object' && name !== null && 'zh' in name ? name.zh : name;
  return typeof chinese === 'string' ? (known[chinese.trim()] ?? {}) : {};
}
