/**
 * The one place that speaks to a screen reader without being asked. It stays on the page in every view, because a
 * live region is heard only when its content changes, not when it appears.
 */
import { paneText } from '../locales/pane';
import type { Language } from '../plan';
import type { Announcement } from './pane-state';

interface Props {
  readonly announcement: Announcement | undefined;
  readonly language: Language;
}

export function Status({ announcement, language }: Props) {
  const parameters = announcement && 'counts' in announcement ? announcement.counts : {};
  return (
    <div role="status" className="heard-only">
      {announcement && paneText(language, announcement.key, parameters)}
    </div>
  );
}
