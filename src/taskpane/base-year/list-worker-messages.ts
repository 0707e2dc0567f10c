/** What the pane and the worker that reads lists say to each other. */
import type { BaseYears, ListForm, ListLook, Mapping } from '../../import';
import type { Plan } from '../../plan';

export type ListRequest =
  | { readonly kind: 'look'; readonly file: File; readonly plan: Plan }
  | {
      readonly kind: 'read';
      readonly file: File;
      readonly form: ListForm;
      readonly plan: Plan;
      readonly mapping: Mapping;
    };

export type ListAnswer =
  | { readonly kind: 'looked'; readonly look: ListLook | undefined }
  | { readonly kind: 'progress'; readonly bytes: number }
  | { readonly kind: 'read'; readonly years: BaseYears }
  | { readonly kind: 'failed'; readonly message: string };
