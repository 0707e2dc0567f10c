/**
 * Objects that the client asked to keep beyond one request (ranges that live across a sync). Each gets an id that
 * comes back as a path of its own, until the client releases it.
 */
import { itemNotFound } from './errors';
import type { HostObject } from './host-object';

export class References {
  readonly #byId = new Map<string, HostObject>();
  readonly #ids = new Map<HostObject, string>();
  #last = 0;

  keep(object: HostObject): void {
    if (this.#ids.has(object)) return;
    this.#last += 1;
    const id = `reference-${this.#last}`;
    this.#ids.set(object, id);
    this.#byId.set(id, object);
  }

  idOf(object: HostObject): string | undefined {
    return this.#ids.get(object);
  }

  get(id: string): HostObject {
    const object = this.#byId.get(id);
    if (object === undefined) throw itemNotFound(`The reference ${id}`);
    return object;
  }

  release(id: string): void {
    const object = this.#byId.get(id);
    if (object === undefined) return;
    this.#byId.delete(id);
    this.#ids.delete(object);
  }
}
