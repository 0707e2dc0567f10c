/** What a test does as a person would, and how it lets the pane come to rest. */
import { act, fireEvent, isInaccessible, screen, within } from '@testing-library/react';
import { setImmediate } from 'node:timers';

/** Everything that is promised and needs no timer has come by then. */
const turn = () => new Promise<void>((done) => setImmediate(done));

/** Lets what is done, and what it sets off, come to its end. */
export async function settled(change: () => unknown = () => undefined): Promise<void> {
  await act(async () => {
    change();
    await turn();
  });
  await act(turn);
}

/**
 * A button by its accessible name. One that says these words itself, alone and for everybody, is found at once; jsdom takes
 * long over the names of a whole page.
 */
export function button(name: string | RegExp, part: HTMLElement = document.body): HTMLButtonElement {
  const isNamed = (words: string) => (typeof name === 'string' ? words === name : name.test(words));
  const [found, ...others] = [
    ...part.querySelectorAll<HTMLButtonElement>('button:not([role], [aria-label], [aria-labelledby])'),
  ].filter(({ textContent }) => isNamed(textContent));
  return found && others.length === 0 && !isInaccessible(found)
    ? found
    : within(part).getByRole<HTMLButtonElement>('button', { name });
}

/** Presses a button, on the whole page or in a part of it. */
export const press = (name: string | RegExp, part?: HTMLElement) =>
  settled(() => fireEvent.click(button(name, part)));

export const type = (label: string | RegExp, value: string) => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};

/** Opens what is folded up below its summary; jsdom would tell of it in its own time. */
export const unfold = (summary: string | RegExp, part: HTMLElement = document.body) =>
  settled(() => {
    const details = within(part).getByText(summary, { selector: 'summary, summary *' }).closest('details');
    details?.setAttribute('open', '');
    if (details) fireEvent(details, new Event('toggle'));
  });

/** What the field says below itself: error, warning, hint. */
export const saysOf = (field: HTMLElement): string =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

let isStopped = false;

/** From now on the file's timers run when `rested` says so, and the page is drawn when `drawn` does. */
export function stopTheClock(): void {
  jest.useFakeTimers({ doNotFake: ['Date', 'performance', 'nextTick', 'queueMicrotask'] });
  isStopped = true;
}

/** Longer than the pane waits before it takes an edit for finished. */
const pause = 500;

/** The pane's pauses pass. */
export async function rested(): Promise<void> {
  await act(() => jest.advanceTimersByTimeAsync(pause));
  await act(turn);
}

/** The page is drawn: where the focus goes with that, it has gone. */
export const drawn = () => act(() => jest.advanceTimersToNextFrame());

/** Waits for work that puts itself off a moment now and then, while the clock may stand still. */
export async function meanwhile<Result>(work: Promise<Result>): Promise<Result> {
  const state = { isDone: false };
  const done = () => (state.isDone = true);
  work.then(done, done);
  while (isStopped && !state.isDone) {
    jest.advanceTimersByTime(1);
    await turn();
  }
  return work;
}
