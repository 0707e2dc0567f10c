/** Why the engine gave up: a code and its particulars; words are the caller's. */
export type EngineErrorCode =
  /** The calculation did not end within {milliseconds}. */
  | 'calculationTimedOut'
  /** The engine was disposed before or while it calculated. */
  | 'engineDisposed';

export class EngineError extends Error {
  constructor(
    readonly code: EngineErrorCode,
    readonly params: Readonly<Record<string, number>> = {},
  ) {
    super(code);
    this.name = 'EngineError';
  }
}
