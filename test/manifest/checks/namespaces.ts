/** Every element is in its schema's namespace; Office takes one in another for unknown. */
import type { Problem } from '../problem';
import { children, nameOf, problemAt, type Element } from '../xml';

const app = 'http://schemas.microsoft.com/office/appforoffice/1.1';
const overrides = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';
const basicTypes = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';

const ofBasicTypes = new Set(['Images', 'Image', 'Urls', 'ShortStrings', 'LongStrings']);

export const checkNamespaces = (root: Element): Problem[] => checkFrom(root, app);

/** What is not named here is in its parent's namespace. */
function checkFrom(element: Element, inherited: string): Problem[] {
  const name = nameOf(element);
  const needed = ofBasicTypes.has(name) ? basicTypes : name === 'VersionOverrides' ? overrides : inherited;
  const own =
    element.namespaceURI === needed ? [] : [problemAt(element, 'wrong-namespace', { element: name, needed })];
  return [...own, ...children(element).flatMap((below) => checkFrom(below, needed))];
}
