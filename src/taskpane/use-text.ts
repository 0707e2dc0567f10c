/** The pane's words in the language it is shown in; the language comes by context, so that no component passes it on. */
import { createContext, useContext } from 'react';
import { paneText, type PaneKey } from '../locales/pane';
import type { Parameters } from '../locales/translate';
import type { Language } from '../plan';

export const PaneLanguage = createContext<Language>('en-US');

export function useText(): (key: PaneKey, parameters?: Parameters) => string {
  const language = useContext(PaneLanguage);
  return (key, parameters) => paneText(language, key, parameters);
}

export const useLanguage = (): Language => useContext(PaneLanguage);
