/** What axe-core finds wrong with a page or a part of it, one line a finding. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Where Fluent UI catches the Tab key at the ends of a list and hands the focus on at once; nobody lands there. */
const passedThrough = '[data-tabster-dummy]';

/** `within` is a CSS selector. */
export async function accessibilityFindings(frame: Frame, within = ':root'): Promise<string[]> {
  // Evaluated by the debugger, as the page's security policy lets no foreign script in.
  await frame.evaluate(source);
  // A colour halfway to another has a contrast that nobody sees.
  await frame.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation instanceof CSSTransition)
        .map(({ finished }) => finished),
    ).then(() => undefined),
  );
  const { violations } = await frame.evaluate(
    ([include, exclude]) =>
      (globalThis as unknown as { axe: { run(part: object): Promise<AxeResults> } }).axe.run({
        include,
        exclude,
      }),
    [within, passedThrough] as const,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
}
