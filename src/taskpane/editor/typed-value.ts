/**
 * What is typed into a cell of the editor and what stands in the plan: texts of one language, codes, numbers, percentages
 * and days. A number that can't be read stands in the plan as it was typed, for the plan's own check to find; nothing is
 * guessed, nothing is lost. A blank is no value at all.
 */
import type { Language, Text } from '../../plan';
import { parseNumber, parsePercent, typedNumber, typedPercent } from '../numbers';

export type Kind = 'text' | 'code' | 'number' | 'percent' | 'day';

/** `before` is what stood there: the other language's words stay. */
export function readTyped(typed: string, kind: Kind, before: unknown, language: Language): unknown {
  const blank = typed.trim() === '';
  switch (kind) {
    case 'text':
      return textOf(typed, before, language);
    case 'code':
      return typed.trim();
    case 'day':
      return blank ? undefined : typed.trim();
    case 'number':
      return blank ? undefined : (parseNumber(typed) ?? typed);
    case 'percent':
      return blank ? undefined : (parsePercent(typed) ?? typed);
  }
}

const isPair = (value: unknown): value is Exclude<Text, string> =>
  typeof value === 'object' && value !== null && 'zh' in value;

function textOf(typed: string, before: unknown, language: Language): unknown {
  if (isPair(before) && typed !== '') return { ...before, [language === 'zh-CN' ? 'zh' : 'en']: typed };
  return typed === '' ? undefined : typed;
}

/** Four decimals of a percent fill a cell; the plan keeps its own figure until another is typed. */
const shown = (fraction: number): number => Number(fraction.toFixed(6));

export function written(value: unknown, kind: Kind, language: Language): string {
  if (typeof value === 'number') return kind === 'percent' ? typedPercent(shown(value)) : typedNumber(value);
  if (isPair(value)) return language === 'zh-CN' ? value.zh : value.en;
  return typeof value === 'string' ? value : '';
}
