/**
 * The user's own templates in the browser's storage, one entry each, as the plan file's text: they are on this computer, for
 * every workbook. Each is read the way a file is, so that older versions are migrated; one that can't be read is listed with
 * what is wrong and its text, and stays until the user removes it. What the storage refuses is a `TemplateFailure`, and the
 * entries are as they were.
 */
import { readPlanText, type Plan } from '../../plan';
import { asTemplate } from '../../plan/editing/as-template';
import type { OwnTemplate } from '../operations';
import { TemplateFailure } from './template-failure';

export interface TemplateStore {
  read(): readonly OwnTemplate[];
  /** One of the same name is replaced. Each resolves to all there are then. */
  save(name: string, plan: Plan): readonly OwnTemplate[];
  rename(name: string, to: string): readonly OwnTemplate[];
  remove(name: string): readonly OwnTemplate[];
}

const kind = 'target-cascade/template/';

/** Office's partition, where there is one, keeps the entries of one place from another. */
export const keyPrefix = (partition: string | undefined): string => `${partition ?? ''}${kind}`;

/** `open` gives the browser's storage; it may throw, or give nothing. */
export function templateStore(
  open: () => Storage | null | undefined,
  partition: string | undefined,
): TemplateStore {
  const prefix = keyPrefix(partition);
  const keyOf = (name: string) => `${prefix}${name}`;

  const use = <Result>(work: (storage: Storage) => Result): Result => {
    try {
      const storage = open();
      if (!storage) throw new TemplateFailure('no-storage');
      return work(storage);
    } catch (error) {
      throw toFailure(error);
    }
  };
  const all = (storage: Storage): readonly OwnTemplate[] =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => {
        const text = storage.getItem(key);
        return text === null ? [] : [{ name: key.slice(prefix.length), text, read: readPlanText(text) }];
      })
      .sort((a, b) => order.compare(a.name, b.name));

  return {
    read: () => use(all),
    save: (name, plan) =>
      use((storage) => {
        storage.setItem(keyOf(name), JSON.stringify(asTemplate(plan)));
        return all(storage);
      }),
    rename: (name, to) =>
      use((storage) => {
        const text = storage.getItem(keyOf(name));
        if (text === null) throw new TemplateFailure('template-gone', { name });
        if (to === name) return all(storage);
        if (storage.getItem(keyOf(to)) !== null) throw new TemplateFailure('name-taken', { name: to });
        // It stands under both names before it goes from one, so that it is never nowhere.
        storage.setItem(keyOf(to), text);
        storage.removeItem(keyOf(name));
        return all(storage);
      }),
    remove: (name) =>
      use((storage) => {
        storage.removeItem(keyOf(name));
        return all(storage);
      }),
  };
}

const order = new Intl.Collator(undefined, { numeric: true });

/** By name: the numbers are old, and what is thrown may be of another realm. */
function toFailure(error: unknown): TemplateFailure {
  if (error instanceof TemplateFailure) return error;
  const name =
    typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : String(error);
  if (name === 'SecurityError') return new TemplateFailure('no-storage', {}, { cause: error });
  if (/quota/i.test(name)) return new TemplateFailure('storage-full', {}, { cause: error });
  return new TemplateFailure('storage-refused', { cause: name }, { cause: error });
}
