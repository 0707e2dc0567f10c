/** A part of the pane by itself, on a pane that has begun, with the pane's own message of faults. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import { useSyncExternalStore, type ComponentType, type ReactNode } from 'react';
import type { Language } from '../../../src/plan';
import { FaultNotice } from '../../../src/taskpane/fault-notice';
import type { FeatureProps } from '../../../src/taskpane/feature';
import { createPane, type Pane } from '../../../src/taskpane/pane';
import { PaneLanguage } from '../../../src/taskpane/use-text';
import { settled } from './acts';
import type { MemoryOperations } from './memory-operations';
import { Page } from './page';

type Drawing = (pane: Pane) => ReactNode;

function Frame({ pane, draw }: { readonly pane: Pane; readonly draw: Drawing }) {
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
          {draw(pane)}
        </main>
      </FluentProvider>
    </PaneLanguage>
  );
}

export async function showPart(
  draw: Drawing,
  language: Language,
  operations: MemoryOperations,
): Promise<Pane> {
  const pane = createPane(operations, language);
  await pane.commands.start();
  document.documentElement.lang = language;
  document.title = language;
  await settled(() => render(<Frame pane={pane} draw={draw} />, { wrapper: Page }));
  return pane;
}

/** A part of the check view. */
export const showFeature = (
  Feature: ComponentType<FeatureProps>,
  language: Language,
  operations: MemoryOperations,
): Promise<Pane> =>
  showPart(
    (pane) => <Feature state={pane.state()} commands={pane.commands} operations={pane.operations} />,
    language,
    operations,
  );
