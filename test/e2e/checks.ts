/** Counts and prints what was checked. A check that fails is told with both sides and does not end the story. */
import { isDeepStrictEqual, inspect } from 'node:util';

export class Checks {
  passed = 0;
  failed = 0;

  equal(what: string, actual: unknown, expected: unknown): void {
    if (isDeepStrictEqual(actual, expected)) this.#pass(what);
    else this.fail(what, `${inspect(actual)} in place of ${inspect(expected)}`);
  }

  holds(what: string, isTrue: boolean, detail: string): void {
    if (isTrue) this.#pass(what);
    else this.fail(what, detail);
  }

  fail(what: string, detail: string): void {
    this.failed += 1;
    console.log(`  ✗ ${what}: ${detail}`);
  }

  #pass(what: string): void {
    this.passed += 1;
    console.log(`  ✓ ${what}`);
  }
}
