/**
 * Turns whatever an Office call threw into one coded failure. Only `error.code` decides: messages are localised and
 * change. A failure of ours passes through as it is.
 */
import { Failure, type FailureCode } from './errors';
import type { Phase } from './types';

const codes: Readonly<Record<string, FailureCode>> = {
  InvalidOperationInCellEditMode: 'busy-editing',
  AccessDenied: 'protected',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ItemNotFound: 'gone',
  ApiNotFound: 'too-old',
  ApiNotAvailable: 'too-old',
};

/** Errors of the client live in another realm in some hosts, so `instanceof` tells nothing. */
export function officeCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function statement(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('debugInfo' in error)) return undefined;
  const info = error.debugInfo;
  if (typeof info !== 'object' || info === null || !('statement' in info)) return undefined;
  return typeof info.statement === 'string' ? info.statement : undefined;
}

export function toFailure(error: unknown, phase: Phase): Failure {
  if (error instanceof Failure) return error;
  const office = officeCode(error);
  const cause = office ?? (error instanceof Error ? error.message : String(error));
  const where = statement(error);
  // What reads changes nothing; after a write only reading again can tell.
  const kept = phase === 'write' || phase === 'undo' ? 'unknown' : 'unchanged';
  return new Failure(
    (office === undefined ? undefined : codes[office]) ?? 'refused',
    phase,
    kept,
    { cause, ...(where === undefined ? {} : { statement: where }) },
    { cause: error },
  );
}
