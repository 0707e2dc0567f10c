/**
 * The focus of something that the user opens in place, such as a preview: it goes to the title when the part opens, and
 * back to where it came from when the part closes while it holds the focus.
 */
import { useLayoutEffect, useRef, type RefObject } from 'react';

export interface OpenedFocus<Title extends HTMLElement> {
  readonly part: RefObject<HTMLElement | null>;
  /** Needs `tabIndex={-1}`. */
  readonly title: RefObject<Title | null>;
}

export function useOpenedFocus<Title extends HTMLElement>(): OpenedFocus<Title> {
  const part = useRef<HTMLElement>(null);
  const title = useRef<Title>(null);

  useLayoutEffect(() => {
    const opened = part.current;
    const opener = document.activeElement;
    title.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opened?.contains(document.activeElement)) opener.focus();
    };
  }, []);

  return { part, title };
}
