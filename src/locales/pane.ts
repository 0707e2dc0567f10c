/** The pane's words; the only texts of the product that its first paint loads. */
import type { Language } from '../plan';
import { pane as english } from './en-US/pane';
import { translator } from './translate';
import { pane as chinese } from './zh-CN/pane';

export type PaneKey = keyof typeof english;

const tables: Readonly<Record<Language, Readonly<Record<PaneKey, string>>>> = {
  'zh-CN': chinese,
  'en-US': english,
};

export const paneText = translator<PaneKey>(tables);

/** In the order in which the pane offers them. */
export const paneLanguages = Object.keys(tables) as readonly Language[];
