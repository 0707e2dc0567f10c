/**
 * Remembers which rows have been seen by 53 bits of each, in a table of eight to sixteen bytes a row: a million rows take
 * 16 MB. Two different rows that look alike are one in ten thousand files of a million rows.
 */
export class SeenRows {
  #slots = new Float64Array(1 << 12);
  #count = 0;

  /** Whether the row was there before; it is from now on. */
  add(row: readonly string[]): boolean {
    const key = hashOf(row);
    if (!put(this.#slots, key)) return true;
    this.#count += 1;
    if (this.#count * 2 > this.#slots.length) this.#grow();
    return false;
  }

  #grow(): void {
    const slots = new Float64Array(this.#slots.length * 2);
    for (const key of this.#slots) if (key !== 0) put(slots, key);
    this.#slots = slots;
  }
}

/** False where it is there already. */
function put(slots: Float64Array, key: number): boolean {
  const mask = slots.length - 1;
  let slot = key % slots.length;
  while (slots[slot] !== 0) {
    if (slots[slot] === key) return false;
    slot = (slot + 1) & mask;
  }
  slots[slot] = key;
  return true;
}

/** Two multiplicative hashes of 32 bits, of which one gives 21: never zero, which is an empty slot. */
function hashOf(row: readonly string[]): number {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (const field of row) {
    for (let index = 0; index < field.length; index += 1) {
      const code = field.charCodeAt(index);
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ code, 0x5bd1e995);
    }
    // The end of a field, which no character is.
    high = Math.imul(high ^ 0x1ffff, 0x01000193);
    low = Math.imul(low ^ 0x1ffff, 0x5bd1e995);
  }
  high ^= high >>> 15;
  low ^= low >>> 13;
  return ((high >>> 11) & 0x1fffff) * 2 ** 32 + (low >>> 0) + 1;
}
