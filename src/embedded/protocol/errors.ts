/**
 * What the host refuses, in Excel's words: the codes are those that Excel's own errors carry, so that the add-in
 * can branch on them. Model code throws a HostError and need not know where it is; the dispatcher adds the
 * location. Any other error that reaches the dispatcher is answered as GeneralException, never swallowed.
 */
export type ErrorCode =
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded';

export class HostError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'HostError';
    this.code = code;
  }
}

export const invalidArgument = (why: string) => new HostError('InvalidArgument', why);
export const invalidOperation = (why: string) => new HostError('InvalidOperation', why);
export const itemNotFound = (what: string) => new HostError('ItemNotFound', `${what} does not exist.`);
export const itemAlreadyExists = (what: string) =>
  new HostError('ItemAlreadyExists', `${what} exists already.`);

/** Excel can do it; this host has no need to. */
export const notImplemented = (what: string) =>
  new HostError('NotImplemented', `The embedded host does not implement ${what}.`);

export const apiNotFound = (member: string) =>
  new HostError('ApiNotFound', `The embedded host does not implement ${member}.`);
