/** A plan's texts come as one string or as a pair; this picks the one to show. */
import type { Language, Text } from './schema';

export function inLanguage(text: Text, language: Language): string {
  if (typeof text === 'string') return text;
  return language === 'zh-CN' ? text.zh : text.en;
}
