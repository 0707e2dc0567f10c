/**
 * The messages between Microsoft's office.js client and a native host, as the client sends and expects them.
 * One request text becomes one answer text; events go the other way, unasked. A text that is no request throws:
 * that is a fault of the program, not something that an add-in could cause.
 */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export const actionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  set: 4,
  trace: 5,
} as const;

export const pathType = {
  root: 1,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  null: 7,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  /** Beside each argument: the path's id where the argument is an object, else 0. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Request {
  readonly id: number;
  readonly batch: Batch;
}

export interface BatchResult {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}

export interface HostEvent {
  /** The client's number for the event. */
  readonly type: number;
  /** The id of the object that the handler sits on. */
  readonly target: string;
  readonly payload: Json;
}

const requestMessage = 1;
const answerMessage = 2;
const eventMessage = 3;
const eventCategory = 65536;

export function parseRequest(text: string): Request {
  const { id, type, message } = JSON.parse(text) as {
    id: number;
    type: number;
    message: { url: string; body: Batch };
  };
  if (type !== requestMessage || message.url !== 'ProcessQuery') {
    throw new Error(`Not a request of the office.js client: type ${type}, ${message.url}`);
  }
  return { id, batch: message.body };
}

export function answerText(id: number, body: BatchResult): string {
  return JSON.stringify({
    id,
    type: answerMessage,
    flags: 0,
    message: { statusCode: 200, headers: {}, body },
  });
}

/** The whole request is refused; nothing of it ran, or its results can't be delivered. */
export function refusalText(id: number, code: string, message: string): string {
  return JSON.stringify({
    id,
    type: answerMessage,
    flags: 0,
    message: { statusCode: 413, headers: {}, body: { error: { code, message } } },
  });
}

export function eventText({ type, target, payload }: HostEvent): string {
  const entry = {
    messageCategory: eventCategory,
    messageType: type,
    targetId: target,
    message: JSON.stringify(payload),
  };
  return JSON.stringify({ type: eventMessage, controlId: '', message: { entries: [entry] } });
}
