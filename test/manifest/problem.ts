/**
 * A problem of a manifest as data: a code for programs and tests, the line it stands on, and its particulars. The
 * sentence is made last, by `describe`. Nothing here throws.
 */
const sentences = {
  'not-xml': 'The file is not well-formed XML: {reason}',
  'unknown-element': '<{element}> is not known inside <{parent}>',
  'misplaced-element': '<{element}> must stand before <{after}> inside <{parent}>',
  'missing-element': '<{parent}> needs <{element}>',
  'repeated-element': '<{element}> may stand only once inside <{parent}>',
  'unknown-type': '<{element}> has the unknown type "{type}"',
  'wrong-namespace': '<{element}> must be in the namespace {needed}',
  'bad-guid': 'The Id "{value}" is no GUID',
  'bad-version': 'The version "{value}" is not 1.0.0.0 or later, in two to four numbers',
  'bad-setting': '<{element}> is "{value}" but this add-in needs "{needed}"',
  'weak-requirement': 'The requirement set {set} must be asked for in version {needed} or later',
  'too-long': 'The {what} has {length} characters of at most {most}: {value}',
  empty: 'The {what} has no text',
  'duplicate-id': 'The id "{id}" is used twice',
  'undefined-resource': 'No {kind} resource has the id "{id}"',
  'unused-resource': 'The {kind} resource "{id}" is used nowhere',
  'split-runtime': '<{element}> must use the page of the shared runtime, "{page}"',
  'short-runtime': 'The shared runtime must have lifetime="long"',
  'not-https': 'The address is not https: {url}',
  'foreign-host': 'The address is not on the host of the add-in, {host}: {url}',
  'missing-file': 'The add-in has no file for {url}',
  'not-png': 'Not a PNG file: {url}',
  'wrong-icon-size': '{url} should have {size} × {size} pixels but has {width} × {height}',
  'unknown-icon-size': '{size} is no icon size of Office',
  'missing-icon-size': 'The icon lacks the size {size}',
  'missing-locale': 'The {what} has no text for {locale}',
  'extra-locale': 'The {what} has a text for {locale}, which this add-in does not speak',
  'repeated-locale': 'The {what} has two texts for {locale}',
  'default-locale-override': 'The {what} overrides the default locale {locale}',
  'unknown-function': 'No ribbon command is called "{name}"',
  'unused-function': 'No button runs the ribbon command "{name}"',
} as const;

export type ProblemCode = keyof typeof sentences;

export interface Problem {
  readonly code: ProblemCode;
  /** Line in the manifest; 0 where something is missing from the whole. */
  readonly line: number;
  readonly params: Readonly<Record<string, string | number>>;
}

export function describe({ code, line, params }: Problem): string {
  const sentence = sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name]));
  return `line ${line}: ${sentence}`;
}
