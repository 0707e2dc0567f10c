/**
 * The page that jsdom gives, with what it lacks, and made quick where the pane is slow in it. What a query finds stays the
 * same: a role and its name depend on styles that hide or part text and on no others, and a field has the same labels
 * however they are looked up.
 */
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';

// Every browser has these, jsdom does not; a template is plain JSON, and nothing here can be out of sight.
Element.prototype.scrollIntoView = () => undefined;
if (!('structuredClone' in globalThis)) {
  Object.assign(globalThis, {
    structuredClone: (value: unknown): unknown => JSON.parse(JSON.stringify(value)),
  });
}

/** jsdom matches every rule with every element whose style is asked for. */
const renderer = createDOMRenderer(document, {
  unstable_filterCSSRule: (rule) => /\b(display|visibility):/.test(rule),
});

export const Page = ({ children }: { readonly children: ReactNode }) => (
  <RendererProvider renderer={renderer} targetDocument={document}>
    {children}
  </RendererProvider>
);

const fields = 'button, input:not([type=hidden]), meter, output, progress, select, textarea';

/** The labels of every field, until the page changes: jsdom walks the page for each field, and again for each label. */
let labels: ReadonlyMap<Element, readonly HTMLLabelElement[]> | undefined;
const changes = new MutationObserver(() => (labels = undefined));
changes.observe(document, { subtree: true, childList: true, attributeFilter: ['for', 'id', 'type'] });

function labelsOf(field: Element): readonly HTMLLabelElement[] {
  if (changes.takeRecords().length > 0) labels = undefined;
  labels ??= allLabels();
  return labels.get(field) ?? [];
}

function allLabels() {
  const found = new Map<Element, HTMLLabelElement[]>();
  for (const label of document.querySelectorAll('label')) {
    const field = fieldOf(label);
    if (field) found.set(field, [...(found.get(field) ?? []), label]);
  }
  return found;
}

function fieldOf(label: HTMLLabelElement): Element | null {
  if (!label.hasAttribute('for')) return label.querySelector(fields);
  const named = document.getElementById(label.htmlFor);
  return named?.matches(fields) ? named : null;
}

for (const { prototype } of [
  HTMLButtonElement,
  HTMLInputElement,
  HTMLMeterElement,
  HTMLOutputElement,
  HTMLProgressElement,
  HTMLSelectElement,
  HTMLTextAreaElement,
]) {
  Object.defineProperty(prototype, 'labels', {
    get(this: Element) {
      return labelsOf(this);
    },
  });
}
