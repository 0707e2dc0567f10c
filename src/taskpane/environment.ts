/** What the pane takes from its surroundings: Office says the language and the theme, the browser where Office doesn't. */
import type { Language } from '../plan';
import type { Theme } from './app';

export const displayLanguage = (): Language =>
  (Office.context.displayLanguage || navigator.language).toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';

/** Office leaves its theme out on some platforms, the web among them. */
const officeIsDark = (): boolean | undefined =>
  (Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined)?.isDarkTheme;

const systemDark = matchMedia('(prefers-color-scheme: dark)');

export const theme: Theme = {
  isDark: () => officeIsDark() ?? systemDark.matches,
  /** Excel has no event for its theme; a user who changed it comes back to the pane by focusing it. */
  onMayChange(listener) {
    window.addEventListener('focus', listener);
    systemDark.addEventListener('change', listener);
    return () => {
      window.removeEventListener('focus', listener);
      systemDark.removeEventListener('change', listener);
    };
  },
};
