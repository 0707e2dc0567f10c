/**
 * What axe finds against WCAG 2.2 and its own best practices. Every view is looked at once in each language, in a state
 * that the stories in Chromium can't bring about where there is one: they look at all others, with contrast.
 */
import { act } from '@testing-library/react';
import axe from 'axe-core';
import { meanwhile } from './acts';

export async function violationsOfAxe(): Promise<string[]> {
  const { violations } = await act(() =>
    meanwhile(axe.run(document, { rules: { 'color-contrast': { enabled: false } } })),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
