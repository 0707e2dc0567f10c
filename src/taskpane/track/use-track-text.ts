/** The words of tracking, re-planning, revisions and versions in the pane's language. */
import { trackText, type TrackKey } from '../../locales/track';
import type { Parameters } from '../../locales/translate';
import { useLanguage } from '../use-text';

export interface Message {
  readonly key: TrackKey;
  readonly params?: Parameters;
}

export function useTrackText(): (key: TrackKey, parameters?: Parameters) => string {
  const language = useLanguage();
  return (key, parameters) => trackText(language, key, parameters);
}
