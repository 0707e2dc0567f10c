/** The few page elements that the workbench makes, with their text and their click. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Throws where the page lacks the place: page and script belong together. */
export function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found;
}

export const icon = (name: string): HTMLImageElement =>
  element('img', { src: `assets/icons/${name}-20.png`, width: 20, height: 20, alt: '' });
