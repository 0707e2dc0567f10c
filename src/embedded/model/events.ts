/**
 * The events that the workbook raises, in the client's numbers. Only events that somebody registered for are
 * queued; the host sends them after the answer to the request that caused them, because the client connects its
 * handlers while it reads that answer.
 */
import type { RangeRef, Sheet } from '../book';
import type { HostEvent, Json } from '../protocol/messages';
import { localAddress } from './address';

/** The client's `eventType` of each event. */
const eventTypes = { DataChanged: 10, Added: 13, Deleted: 15 } as const;

export type EventName = keyof typeof eventTypes;

/** Handlers on the collection of worksheets listen to this; those on a sheet listen to the sheet's id. */
export const workbookTarget = 'Workbook';

/** By this a handler gets the range that an event is about. */
export const eventReference = (sheet: Sheet, range: RangeRef) => `${sheet.id}!${localAddress(range)}`;

export class EventQueue {
  /** `runtime.enableEvents`. */
  enabled = true;
  readonly #registrations = new Map<string, number>();
  #queue: HostEvent[] = [];

  register(name: EventName, target: string): void {
    this.#count(name, target, 1);
  }

  unregister(name: EventName, target: string): void {
    this.#count(name, target, -1);
  }

  raise(name: EventName, targets: readonly string[], payload: Json): void {
    for (const target of targets) {
      if (this.enabled && this.#registered(name, target) > 0)
        this.#queue.push({ type: eventTypes[name], target, payload });
    }
  }

  take(): HostEvent[] {
    const events = this.#queue;
    this.#queue = [];
    return events;
  }

  #registered(name: EventName, target: string): number {
    return this.#registrations.get(`${name} ${target}`) ?? 0;
  }

  #count(name: EventName, target: string, step: 1 | -1): void {
    this.#registrations.set(`${name} ${target}`, Math.max(0, this.#registered(name, target) + step));
  }
}
