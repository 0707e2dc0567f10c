/** Why a template could not be read, kept or changed; the templates are as they were. Words for it are in the locales. */
export type TemplateFailureCode =
  /** The browser has no storage, or keeps it from the add-in. */
  | 'no-storage'
  /** There is no room left. */
  | 'storage-full'
  /** Anything else that the storage refused: `cause`. */
  | 'storage-refused'
  /** Another template has the name: `name`. */
  | 'name-taken'
  /** It was removed meanwhile: `name`. */
  | 'template-gone';

export class TemplateFailure extends Error {
  constructor(
    readonly code: TemplateFailureCode,
    readonly params: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'TemplateFailure';
  }
}
