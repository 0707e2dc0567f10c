/**
 * How the workbench is shown: language and theme. Both stand in the address, so that a reload keeps them and a link can
 * ask for them; what the address leaves open follows the browser. Anything else in the address is ignored.
 */
import { languages, type Language } from '../../plan/schema';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
}

/** What the browser would like. */
export interface Preferences {
  readonly language: string;
  readonly dark: boolean;
}

export function readSettings(search: string, preferences: Preferences): Settings {
  const asked = new URLSearchParams(search);
  return {
    language:
      languages.find((language) => language === asked.get('lang')) ??
      (preferences.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US'),
    theme: themes.find((theme) => theme === asked.get('theme')) ?? (preferences.dark ? 'dark' : 'light'),
  };
}

export const toSearch = ({ language, theme }: Settings): string =>
  `?${new URLSearchParams({ lang: language, theme }).toString()}`;

/** The settings of this page. */
export const pageSettings = (): Settings =>
  readSettings(location.search, {
    language: navigator.language,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
  });
