/** What is wrong with a plan file; {path} is where. */
import type { IssueCode } from '../../plan/issues';

export const issues: Readonly<Record<IssueCode, string>> = {
  'empty-file': 'The file is empty.',
  encoding:
    'The file is not saved as UTF-8: a sign can’t be read in line {line}, column {column}. Save it again as UTF-8.',
  'not-json':
    'The file is not JSON: it does not begin with {. Choose a plan file (.json) that this product saved, or remove what stands before the {.',
  'bad-json': 'Line {line}, column {column}{in}: {expected} must stand here, not {found}.',
  'not-a-plan': 'The file does not hold a plan: its outermost part must be an object {…}.',
  'newer-version':
    'The file was saved by a newer version of the product (plan version {version}; this one reads up to {known}). Update the add-in to open it.',
  'too-deep': '{path}: this is nested more than {most} levels deep, which no plan is.',
  twice:
    '{path}: this stands there twice (the second time in line {line}, column {column}). Keep the one that holds.',
  version: '{path}: unknown plan version {version}. Write 2.',
  missing: '{path}: this is required and missing.',
  'unknown-key': '{path}: unknown field "{key}". Check its spelling or remove it.',
  'wrong-type': '{path}: wrong type; expected {expected}.',
  'not-one-of': '{path}: must be one of {allowed}.',
  'too-small': '{path}: must not be less than {minimum}.',
  'too-large': '{path}: must not be more than {maximum}.',
  'too-short': '{path}: must have a length of at least {minimum}.',
  'too-long': '{path}: must have a length of at most {maximum}.',
  'not-whole': '{path}: must be a whole number.',
  'bad-code':
    '{path}: a code has letters, digits, "_", "." and "-" only, begins with a letter or digit and has at most 30 characters (a dimension\'s code: English letters and digits, beginning with a small letter).',
  'bad-form': '{path}: this is not of the form that it must have, such as {example}.',
  'bad-day': '{path}: write the date like 2024-06-30.',
  'bad-text': '{path}: must be a text that is not empty, or {"zh": "…", "en": "…"}.',
  'one-goal-only': '{path}: give only one of target, change and growth.',
  'between-needs-two': '{path}: "between" needs two bounds, every other operator just one.',
  'bounds-reversed': '{path}: the upper bound is below the lower one.',
  'duplicate-code': '{path}: the code "{code}" is used twice; codes must differ in more than capitals.',
  'unknown-reference': '{path}: the plan has no "{name}".',
  'not-in-step':
    '{path}: there are {found} entries where {expected} belong, one for each direction or column.',
  'not-of-basis': '{path}: this dimension breaks down by {by}; "{figure}" does not belong here.',
  'reserved-code': '{path}: the code "{code}" is reserved; choose another.',
  'months-of-periods':
    '{path}: give every period its months, 12 in all, or none of them; now they add up to {sum}.',
  'start-outside-year': '{path}: the start {day} is outside the fiscal year ({from} to {to}).',
  'start-below-first-level':
    '{path}: only members of a dimension’s first level can start late; say it of the member above.',
  'start-without-months':
    '{path}: members can start late only where the periods are whole months; these are not.',
  'ramp-without-start': '{path}: a ramp needs the day on which it starts.',
};
