/** The templates of this browser, under Office's partition of its storage, which not every Office has. */
import { keyPrefix, templateStore } from './template-store';

/** The type says that it is always there; the documentation says where it is not. */
const partition = (Office.context as Partial<Office.Context>).partitionKey;

export const browserTemplates = templateStore(() => window.localStorage, partition);

/** Another pane, of another workbook, changed them. */
export function onOtherChange(listener: () => void): void {
  window.addEventListener('storage', ({ key }) => {
    if (key === null || key.startsWith(keyPrefix(partition))) listener();
  });
}
