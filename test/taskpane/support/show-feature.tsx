/** One part of the check view by itself, on a pane that has read its workbook, with the pane's own message of faults. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useSyncExternalStore, type ComponentType } from 'react';
import type { Language } from '../../../src/plan';
import { FaultNotice } from '../../../src/taskpane/fault-notice';
import type { FeatureProps } from '../../../src/taskpane/feature';
import { createPane, type Pane } from '../../../src/taskpane/pane';
import { PaneLanguage } from '../../../src/taskpane/use-text';
import type { MemoryOperations } from './memory-operations';

interface Props {
  readonly pane: Pane;
  readonly feature: ComponentType<FeatureProps>;
}

function Frame({ pane, feature: Feature }: Props) {
  const state = useSyncExternalStore(pane.subscribe, pane.state);
  return (
    <PaneLanguage value={state.language}>
      <FluentProvider theme={webLightTheme}>
        <main>
          <h1>{state.language}</h1>
          <h2>{state.view}</h2>
          {state.fault && (
            <FaultNotice
              fault={state.fault}
              failureWords={pane.failureWords()}
              action="close"
              onAction={pane.commands.dismiss}
            />
          )}
          <Feature state={state} commands={pane.commands} operations={pane.operations} />
        </main>
      </FluentProvider>
    </PaneLanguage>
  );
}

export async function showFeature(
  feature: ComponentType<FeatureProps>,
  language: Language,
  operations: MemoryOperations,
): Promise<Pane> {
  const pane = createPane(operations, language);
  await act(() => pane.commands.start());
  document.documentElement.lang = language;
  document.title = language;
  await act(async () => {
    render(<Frame pane={pane} feature={feature} />);
    await Promise.resolve();
  });
  return pane;
}

/** Presses a button and lets what it sets off come to its end. */
export const press = (name: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await new Promise((done) => setTimeout(done, 0));
  });

export const type = (label: string | RegExp, value: string) => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};

/** What the field says below itself: error, warning, hint. */
export const saysOf = (field: HTMLElement): string =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
