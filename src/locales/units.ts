/**
 * What the units of amounts are called. Currencies have their names from the platform, except where a plan would never
 * say it that way; an unknown code stays a code.
 */
import type { Language, Text } from '../plan/schema';

/** By how many single units make one. */
const steps: Readonly<Record<number, { readonly zh: string; readonly en: string }>> = {
  1: { zh: '', en: '' },
  1e3: { zh: '千', en: 'thousand' },
  1e4: { zh: '万', en: '10k' },
  1e5: { zh: '十万', en: 'lakh' },
  1e6: { zh: '百万', en: 'million' },
  1e7: { zh: '千万', en: 'crore' },
  1e8: { zh: '亿', en: '100m' },
  1e9: { zh: '十亿', en: 'billion' },
};

/** 元 or 美元 in Chinese, the code in English. */
export function currencyName(currency: string, language: Language): string {
  if (language === 'en-US') return currency;
  if (currency === 'CNY') return '元';
  return new Intl.DisplayNames(language, { type: 'currency' }).of(currency) ?? currency;
}

/** 万元 and CNY 10k, 千万印度卢比 and INR crore. */
export function unitName(currency: string, scale: number): Text {
  const step = steps[scale] ?? { zh: `${String(scale)} `, en: `× ${String(scale)}` };
  return {
    zh: `${step.zh}${currencyName(currency, 'zh-CN')}`,
    en: `${currencyName(currency, 'en-US')} ${step.en}`.trim(),
  };
}

/** In which the digits of amounts are grouped as their unit asks. */
export const amountLocale = (grouping: 'indian' | undefined, language: Language): string =>
  grouping === undefined ? language : 'en-IN';
