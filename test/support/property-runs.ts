/**
 * How often a property is tried. `npm run test:unit` tries a tenth, since it has to be quick; `npm run test:long` goes on
 * for LONG_SECONDS each, from LONG_SEED where that is given. All of it is fast-check's to say when it fails.
 */
import fc from 'fast-check';

const { npm_lifecycle_event: script, LONG_SECONDS, LONG_SEED } = process.env;

/** Absent in a run of every day. */
export const long =
  script === 'test:long'
    ? { seconds: Number(LONG_SECONDS ?? 600), seed: Number(LONG_SEED ?? Date.now()) }
    : undefined;

export const runs = (whole: number): number => (script === 'test:unit' ? Math.ceil(whole / 10) : whole);

/** Of a property that is part of the long runs. */
export const tries = (everyDay: number) =>
  long
    ? { numRuns: 1_000_000, seed: long.seed, plugins: [fc.interruptAfterTimeLimit(long.seconds * 1000)] }
    : { numRuns: runs(everyDay) };
