/** Identity, host, permission and the requirement sets that the code relies on. */
import type { Problem } from '../problem';
import { attribute, child, children, descendantsNamed, problemAt, textOf, type Element } from '../xml';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Office's own validation refuses versions below 1.0. */
const version = /^[1-9]\d*(\.\d+){1,3}$/;

const floor: Readonly<Record<string, string>> = { ExcelApi: '1.14', SharedRuntime: '1.1' };

export function checkSettings(root: Element): Problem[] {
  return [
    ...textMatches(root, 'Id', guid, 'bad-guid'),
    ...textMatches(root, 'Version', version, 'bad-version'),
    ...textIs(root, 'Permissions', 'ReadWriteDocument'),
    ...textIs(root, 'DefaultLocale', 'en-US'),
    ...onlyWorkbook(root),
    ...requirements(root),
  ];
}

function textMatches(
  root: Element,
  name: string,
  pattern: RegExp,
  code: 'bad-guid' | 'bad-version',
): Problem[] {
  const element = child(root, name);
  if (!element || pattern.test(textOf(element))) return [];
  return [problemAt(element, code, { value: textOf(element) })];
}

function textIs(root: Element, name: string, needed: string): Problem[] {
  const element = child(root, name);
  if (!element || textOf(element) === needed) return [];
  return [problemAt(element, 'bad-setting', { element: name, value: textOf(element), needed })];
}

function onlyWorkbook(root: Element): Problem[] {
  const hosts = child(root, 'Hosts');
  return (hosts ? children(hosts) : [])
    .filter((host) => attribute(host, 'Name') !== 'Workbook')
    .map((host) =>
      problemAt(host, 'bad-setting', { element: 'Host', value: attribute(host, 'Name'), needed: 'Workbook' }),
    );
}

function requirements(root: Element): Problem[] {
  const sets = descendantsNamed(root, 'Set');
  return Object.entries(floor)
    .filter(
      ([name, needed]) =>
        !sets.some(
          (set) => attribute(set, 'Name') === name && !isEarlier(attribute(set, 'MinVersion'), needed),
        ),
    )
    .map(([set, needed]) =>
      problemAt(child(root, 'Requirements') ?? root, 'weak-requirement', { set, needed }),
    );
}

/** Versions count by number, not as decimals: 1.9 comes before 1.14. */
function isEarlier(given: string, needed: string): boolean {
  const [major = 0, minor = 0] = given.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);
  return major < neededMajor || (major === neededMajor && minor < neededMinor);
}
