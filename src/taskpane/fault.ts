/**
 * What went wrong, as the pane keeps it. A `Failure` is an operation's own account; `not-loaded` is a part of the
 * add-in that could not be fetched; anything else is a mistake of ours, shown with its message so that it can be reported.
 */
import { Failure } from '../excel/errors';
import { paneText } from '../locales/pane';
import type { Language } from '../plan';
import type { DescribeFailure } from './operations';
import { TemplateFailure } from './own-templates/template-failure';

export class NotLoaded extends Error {
  constructor(options: ErrorOptions) {
    super('not-loaded', options);
    this.name = 'NotLoaded';
  }
}

/** For every part that is loaded when it is needed. */
export async function loaded<Part>(loading: Promise<Part>): Promise<Part> {
  try {
    return await loading;
  } catch (cause) {
    throw new NotLoaded({ cause });
  }
}

export type Fault =
  | { readonly kind: 'failure'; readonly failure: Failure | TemplateFailure }
  | { readonly kind: 'not-loaded' }
  | { readonly kind: 'unexpected'; readonly message: string };

export function toFault(error: unknown): Fault {
  if (error instanceof Failure || error instanceof TemplateFailure)
    return { kind: 'failure', failure: error };
  if (error instanceof NotLoaded) return { kind: 'not-loaded' };
  return { kind: 'unexpected', message: error instanceof Error ? error.message : String(error) };
}

/** A failure whose words are not there shows its code. */
export function faultSentence(fault: Fault, language: Language, words: DescribeFailure | undefined): string {
  switch (fault.kind) {
    case 'failure':
      return (
        words?.(fault.failure, language) ?? paneText(language, 'fault.failure', { code: fault.failure.code })
      );
    case 'not-loaded':
      return paneText(language, 'fault.not-loaded');
    case 'unexpected':
      return paneText(language, 'fault.unexpected', { message: fault.message });
  }
}
