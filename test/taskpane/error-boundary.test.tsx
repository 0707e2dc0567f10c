/**
 * @jest-environment jsdom
 */
import { render, screen } from '@testing-library/react';
import { paneText } from '../../src/locales/pane';
import { ErrorBoundary } from '../../src/taskpane/error-boundary';
import { NotLoaded } from '../../src/taskpane/fault';

const reload = paneText('en-US', 'app.reload');

function Broken({ error }: { readonly error: Error }): never {
  throw error;
}

test.each([
  [
    'a mistake of ours',
    new Error('no such thing'),
    paneText('en-US', 'fault.unexpected', { message: 'no such thing' }),
  ],
  ['a view that could not be loaded', new NotLoaded({}), paneText('en-US', 'fault.not-loaded')],
])('%s while drawing leaves a sentence and a way on', (_, error, sentence) => {
  render(
    <ErrorBoundary reload={reload}>
      <Broken error={error} />
    </ErrorBoundary>,
    { onCaughtError: () => {} },
  );
  expect(screen.getByRole('alert').textContent).toContain(sentence);
  expect(screen.getByRole('button', { name: reload })).toBeTruthy();
});
