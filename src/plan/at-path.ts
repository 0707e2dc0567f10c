/** Values of a plan by their place. Pure; a path that leads nowhere reads as blank, and changes nothing. */
import type { PlanPath } from './issues';

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(whole: unknown, path: PlanPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    whole,
  );
}

/** The whole with another value at the path; undefined takes what stood there away. */
export function withValueAt<Whole>(whole: Whole, path: PlanPath, value: unknown): Whole {
  return replaced(whole, path, value) as Whole;
}

function replaced(whole: unknown, path: PlanPath, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(whole)) {
    return whole.map((item: unknown, index) => (index === step ? replaced(item, rest, value) : item));
  }
  if (typeof whole !== 'object' || whole === null) return whole;
  const { [step]: before, ...others } = whole as Record<string, unknown>;
  const after = replaced(before, rest, value);
  if (after === undefined) return others;
  return before === undefined ? { ...others, [step]: after } : { ...whole, [step]: after };
}
