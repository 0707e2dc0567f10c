/**
 * The stand-in for Excel: takes the request texts of Microsoft's office.js client, runs them against a book under
 * Excel's rules and answers. It needs no Excel, no browser and no Node, only an engine that calculates.
 *
 * Whatever is asked of the host runs one after the other, in the order of asking, calculations included. A refused
 * action is an answer with an error; `send` itself rejects only for a text that is no request.
 */
import type { Book, Engine } from './book';
import { writeContents } from './model/contents';
import { typedByHand } from './model/entry';
import { cellAt } from './model/cells';
import { newBook } from './model/new-book';
import { workbookObject } from './model/workbook';
import { Workspace } from './model/workspace';
import { runBatch, type ActionDescription, type Session } from './protocol/dispatcher';
import { itemNotFound } from './protocol/errors';
import { answerText, eventText, parseRequest, refusalText, type Batch } from './protocol/messages';
import { References } from './protocol/references';

export { newBook } from './model/new-book';
export { HostError } from './protocol/errors';
export type { ActionDescription } from './protocol/dispatcher';

export interface HostOptions {
  readonly engine: Engine;
  readonly book?: Book;
  /** The book came with its formulas' results: nothing is calculated until something changes. */
  readonly calculated?: boolean;
  /** Bytes of a request or an answer; Excel on the web stops at 5 MB. */
  readonly payloadLimit?: number;
  /** The ExcelApi level that the host declares. */
  readonly requirement?: string;
}

export interface Counters {
  /** Requests, save those in which the client only lets go of objects after `Excel.run`. */
  syncs: number;
  requestBytes: number;
  largestRequest: number;
  actions: number;
}

export interface Host {
  readonly book: Book;
  readonly requirement: string;
  readonly counters: Counters;
  /** Sees every action before it runs; what it throws becomes the action's GeneralException. */
  interceptAction: ((description: ActionDescription) => void) | undefined;
  send(request: string): Promise<string>;
  /** Gives the function that ends it. */
  onEvent(listener: (message: string) => void): () => void;
  /** What a person types into a cell. Rejects with a HostError where Excel would not take it. */
  userEdit(sheetId: string, row: number, column: number, entry: string | number | boolean): Promise<void>;
  calculate(): Promise<void>;
}

const defaultPayloadLimit = 5 * 1024 * 1024;

const byteLength = (text: string) => new TextEncoder().encode(text).length;

const onlyReleases = ({ Actions }: Batch) =>
  Actions.every(({ Name, ActionType }) => Name === '_RemoveReference' || ActionType === 1);

export function createHost({
  engine,
  book = newBook(),
  calculated = false,
  payloadLimit = defaultPayloadLimit,
  requirement = '1.14',
}: HostOptions): Host {
  const workspace = new Workspace(book, engine, calculated);
  const listeners = new Set<(message: string) => void>();
  const session: Session = {
    root: workbookObject(workspace),
    references: new References(),
    calculate: () => workspace.calculateIfNeeded(),
    beforeAction: (description) => host.interceptAction?.(description),
  };

  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = last.then(task);
    last = result.then(sendEvents, sendEvents);
    return result;
  }

  /** Later than the answer, in whose wake the client connects its handlers. */
  function sendEvents(): void {
    const messages = workspace.events.take().map(eventText);
    if (messages.length === 0) return;
    setTimeout(() => {
      for (const message of messages) for (const listener of listeners) listener(message);
    }, 0);
  }

  async function answer(text: string): Promise<string> {
    const bytes = byteLength(text);
    const { id, batch } = parseRequest(text);
    if (bytes > payloadLimit) {
      return refusalText(id, 'RequestPayloadSizeLimitExceeded', `The request has ${bytes} bytes.`);
    }
    count(batch, bytes);
    workspace.calculationSuspended = false;
    const reply = answerText(id, await runBatch(batch, session));
    const replyBytes = byteLength(reply);
    if (replyBytes <= payloadLimit) return reply;
    return refusalText(id, 'ResponsePayloadSizeLimitExceeded', `The answer has ${replyBytes} bytes.`);
  }

  function count(batch: Batch, bytes: number): void {
    if (onlyReleases(batch)) return;
    const { counters } = host;
    counters.syncs += 1;
    counters.actions += batch.Actions.length;
    counters.requestBytes += bytes;
    counters.largestRequest = Math.max(counters.largestRequest, bytes);
  }

  const host: Host = {
    book,
    requirement,
    counters: { syncs: 0, requestBytes: 0, largestRequest: 0, actions: 0 },
    interceptAction: undefined,
    send: (request) => inTurn(() => answer(request)),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    userEdit: (sheetId, row, column, entry) =>
      inTurn(() => {
        const sheet = book.sheets.find(({ id }) => id === sheetId);
        if (sheet === undefined) throw itemNotFound(`The worksheet ${sheetId}`);
        const typed = typedByHand(entry, cellAt(sheet, row, column)?.format);
        writeContents(workspace, sheet, { row, column, rows: 1, columns: 1 }, typed, 'entry', 'Unknown');
        return Promise.resolve();
      }),
    calculate: () => inTurn(() => workspace.calculate()),
  };
  return host;
}
