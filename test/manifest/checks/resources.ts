/**
 * Resources: every resid is defined, in the list that its place wants; every defined one is used; ids are unique and
 * short enough. The page of the shared runtime is one and the same wherever a page is named, or Office starts two
 * runtimes that know nothing of each other.
 */
import type { Problem } from '../problem';
import {
  attribute,
  child,
  children,
  descendants,
  descendantsNamed,
  nameOf,
  problemAt,
  type Element,
} from '../xml';

const kinds = ['Images', 'Urls', 'ShortStrings', 'LongStrings'] as const;
type Kind = (typeof kinds)[number];

const kindOfReference: Readonly<Record<string, Kind>> = {
  Image: 'Images',
  Runtime: 'Urls',
  FunctionFile: 'Urls',
  SourceLocation: 'Urls',
  LearnMoreUrl: 'Urls',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
};

const longestResid = 32;
const longestId = 125;

export function checkResources(root: Element): Problem[] {
  return [...closure(root), ...residLengths(root), ...uniqueIds(root), ...sharedRuntime(root)];
}

/** The resource that an element refers to. */
export function resourceOf(root: Element, reference: Element): Element | undefined {
  const kind = kindOfReference[nameOf(reference)];
  return kind && resources(root, kind).find((resource) => idOf(resource) === residOf(reference));
}

const idOf = (element: Element): string => attribute(element, 'id');
const residOf = (element: Element): string => attribute(element, 'resid');

const references = (root: Element): Element[] =>
  descendants(root).filter((element) => element.hasAttribute('resid'));

function resources(root: Element, kind: Kind): Element[] {
  const list = descendantsNamed(root, kind)[0];
  return list ? children(list) : [];
}

function closure(root: Element): Problem[] {
  const used = references(root);
  const undefinedOnes = used
    .filter((reference) => !resourceOf(root, reference))
    .map((reference) =>
      problemAt(reference, 'undefined-resource', {
        id: residOf(reference),
        kind: kindOfReference[nameOf(reference)] ?? nameOf(reference),
      }),
    );
  const resolved = new Set(used.map((reference) => resourceOf(root, reference)));
  const unused = kinds.flatMap((kind) =>
    resources(root, kind)
      .filter((resource) => !resolved.has(resource))
      .map((resource) => problemAt(resource, 'unused-resource', { id: idOf(resource), kind })),
  );
  return [...undefinedOnes, ...unused];
}

const residLengths = (root: Element): Problem[] =>
  kinds.flatMap((kind) =>
    resources(root, kind)
      .filter((resource) => idOf(resource).length > longestResid)
      .map((resource) => tooLong(resource, 'resource id', longestResid)),
  );

/** Resources, tabs, groups and controls share one rule: no id twice. */
function uniqueIds(root: Element): Problem[] {
  const seen = new Set<string>();
  return descendants(root)
    .filter((element) => element.hasAttribute('id'))
    .flatMap((element) => {
      const id = idOf(element);
      const repeated = seen.has(id) ? [problemAt(element, 'duplicate-id', { id })] : [];
      seen.add(id);
      return id.length > longestId ? [...repeated, tooLong(element, 'id', longestId)] : repeated;
    });
}

const tooLong = (element: Element, what: string, most: number): Problem =>
  problemAt(element, 'too-long', { what, value: idOf(element), length: idOf(element).length, most });

function sharedRuntime(root: Element): Problem[] {
  const runtime = descendantsNamed(root, 'Runtime')[0];
  if (!runtime) return [];
  const page = residOf(runtime);
  const lifetime = attribute(runtime, 'lifetime') === 'long' ? [] : [problemAt(runtime, 'short-runtime')];
  const strays = references(root)
    .filter(
      (element) => ['FunctionFile', 'SourceLocation'].includes(nameOf(element)) && residOf(element) !== page,
    )
    .map((element) => problemAt(element, 'split-runtime', { element: nameOf(element), page }));
  return [...lifetime, ...strays, ...defaultPage(root, runtime)];
}

/** Hosts that ignore VersionOverrides open the page of DefaultSettings, so it is that page too. */
function defaultPage(root: Element, runtime: Element): Problem[] {
  const settings = child(root, 'DefaultSettings');
  const source = settings && child(settings, 'SourceLocation');
  const page = resourceOf(root, runtime);
  if (!source || !page || attribute(source, 'DefaultValue') === attribute(page, 'DefaultValue')) return [];
  return [problemAt(source, 'split-runtime', { element: 'SourceLocation', page: idOf(page) })];
}
