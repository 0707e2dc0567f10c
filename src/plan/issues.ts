/**
 * An issue says what is wrong with a plan as a code with its particulars and the path to it; the sentence is made
 * late, in the reader's language, from `src/locales`. zod's own issues are turned into ours here, so that
 * no sentence of the library reaches a person.
 */
import type { z } from 'zod';

export type IssueCode =
  /** Of the file as a whole. */
  | 'empty-file'
  | 'encoding'
  | 'not-json'
  | 'bad-json'
  | 'not-a-plan'
  | 'newer-version'
  | 'too-deep'
  | 'twice'
  | 'version'
  | 'missing'
  | 'unknown-key'
  | 'wrong-type'
  | 'not-one-of'
  | 'too-small'
  | 'too-large'
  | 'too-short'
  | 'too-long'
  | 'not-whole'
  | 'bad-code'
  | 'bad-form'
  | 'bad-day'
  | 'bad-text'
  | 'one-goal-only'
  | 'between-needs-two'
  | 'bounds-reversed'
  | 'duplicate-code'
  | 'unknown-reference'
  | 'not-of-basis'
  | 'not-in-step'
  | 'reserved-code'
  | 'months-of-periods'
  | 'start-outside-year'
  | 'start-below-first-level'
  | 'start-without-months'
  | 'ramp-without-start';

export type PlanPath = readonly (string | number)[];

export interface Issue {
  readonly code: IssueCode;
  readonly path: PlanPath;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A value is not what it may be, but the plan has the form of one: its lists, its codes and what refers to them. */
export const isOfValue = ({ code, path, params }: Issue): boolean =>
  ofValue.includes(code) ||
  (code === 'wrong-type' && params.expected === 'number') ||
  (code === 'unknown-key' && path.length > 1);

const ofValue: readonly IssueCode[] = [
  'too-small',
  'too-large',
  'not-whole',
  'bad-day',
  'one-goal-only',
  'between-needs-two',
  'bounds-reversed',
];

/** What a value that is not of its form should look like, by its name. */
const examples: Readonly<Record<string, string>> = {
  currency: 'CNY',
  table: 'tblProduct',
  column: 'share',
  name: 'Total_Target',
  address: 'B2:B14',
};

type Raw = z.core.$ZodIssue;

const ofParams = (raw: Raw): IssueCode | undefined => {
  if (raw.code !== 'custom') return undefined;
  const issue: unknown = raw.params?.issue;
  return issue === 'one-goal-only' || issue === 'between-needs-two' || issue === 'bounds-reversed'
    ? issue
    : undefined;
};

/** The union's branch that came furthest tells best what is wrong. */
function deepest(branches: readonly (readonly Raw[])[]): readonly Raw[] {
  const depth = (issues: readonly Raw[]) => Math.max(0, ...issues.map((issue) => issue.path.length));
  return [...branches].sort((a, b) => depth(b) - depth(a))[0] ?? [];
}

const plainPath = (path: readonly PropertyKey[]): PlanPath =>
  path.map((step) => (typeof step === 'number' ? step : String(step)));

const isOfObject = (issue: Raw): boolean => issue.code === 'invalid_type' && issue.expected === 'object';

function formatIssue(format: string, key: string): [IssueCode, Issue['params']] {
  if (format === 'date') return ['bad-day', {}];
  const example = examples[key];
  return example === undefined ? ['bad-code', {}] : ['bad-form', { example }];
}

/** zod's issues as ours; one of zod's may be several of ours (each unknown key is one). */
export function fromZod(raw: Raw, base: PlanPath = []): Issue[] {
  const path = [...base, ...plainPath(raw.path)];
  const one = (code: IssueCode, params: Issue['params'] = {}): Issue[] => [{ code, path, params }];
  switch (raw.code) {
    case 'unrecognized_keys':
      return raw.keys.map((key) => ({ code: 'unknown-key', path: [...path, key], params: { key } }));
    case 'invalid_type':
      if (raw.input === undefined) return one('missing');
      if (raw.expected === 'int') return one('not-whole');
      return one('wrong-type', { expected: raw.expected });
    case 'invalid_value':
      if (raw.input === undefined) return one('missing');
      if (path.length === 1 && path[0] === 'version')
        return one('version', { version: JSON.stringify(raw.input) });
      return one('not-one-of', { allowed: raw.values.map(String).join(', ') });
    case 'too_small':
      return raw.origin === 'string' || raw.origin === 'array'
        ? one('too-short', { minimum: Number(raw.minimum) })
        : one('too-small', { minimum: Number(raw.minimum) });
    case 'too_big':
      return raw.origin === 'string' || raw.origin === 'array'
        ? one('too-long', { maximum: Number(raw.maximum) })
        : one('too-large', { maximum: Number(raw.maximum) });
    case 'invalid_format':
      return one(...formatIssue(raw.format, String(path.at(-1))));
    case 'invalid_union': {
      if (raw.errors.length === 0) {
        // No branch has this discriminator.
        return 'options' in raw && Array.isArray(raw.options)
          ? one('not-one-of', { allowed: raw.options.map(String).join(', ') })
          : one('wrong-type', { expected: raw.discriminator ?? 'object' });
      }
      const inner = deepest(raw.errors);
      const onlyType = inner.every((issue) => issue.path.length === 0);
      if (onlyType && raw.input !== undefined && !raw.errors.flat().some(isOfObject))
        return one('wrong-type', { expected: 'number-or-text' });
      return onlyType
        ? one(raw.input === undefined ? 'missing' : 'bad-text')
        : inner.flatMap((issue) => fromZod(issue, path));
    }
    default:
      return one(ofParams(raw) ?? 'wrong-type', { expected: 'valid value' });
  }
}
