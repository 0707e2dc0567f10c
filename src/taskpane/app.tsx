/** The whole pane: theme, language, the view that the state asks for, and what is common to all views. */
import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { Suspense, useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { paneText } from '../locales/pane';
import { ErrorBoundary } from './error-boundary';
import { FaultNotice } from './fault-notice';
import type { Pane } from './pane';
import { Status } from './status';
import { useFileDrop } from './use-file-drop';
import { PaneLanguage } from './use-text';
import { CheckView, PlanEditor, PlanView } from './views';
import { WorkingView } from './working-view';

/** Where the pane learns whether Office is dark. */
export interface Theme {
  readonly isDark: () => boolean;
  readonly onMayChange: (listener: () => void) => () => void;
}

interface Props {
  readonly pane: Pane;
  readonly theme: Theme;
}

export function App({ pane, theme }: Props) {
  const state = useSyncExternalStore(pane.subscribe, pane.state);
  const dark = useSyncExternalStore(theme.onMayChange, theme.isDark);
  const { view, language, fault } = state;
  const { commands } = pane;
  const hovering = useFileDrop(view === 'plan' ? commands.openFile : undefined);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = paneText(language, 'app.name');
  }, [language]);
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  useLayoutEffect(() => {
    document.documentElement.scrollTop = 0;
  }, [view]);

  return (
    <PaneLanguage value={language}>
      <FluentProvider
        theme={dark ? webDarkTheme : webLightTheme}
        className={hovering ? 'pane pane-hovered' : 'pane'}
      >
        <header>
          <h1>{paneText(language, 'app.name')}</h1>
        </header>
        <Status announcement={state.announcement} language={language} />
        <main>
          <ErrorBoundary reload={paneText(language, 'app.reload')}>
            {fault && (
              <FaultNotice
                fault={fault}
                failureWords={pane.failureWords()}
                {...(view === 'starting'
                  ? { action: paneText(language, 'app.again'), onAction: () => void commands.start() }
                  : { action: paneText(language, 'fault.dismiss'), onAction: commands.dismiss })}
              />
            )}
            <Suspense fallback={<p>{paneText(language, 'app.starting')}</p>}>
              <View pane={pane} />
            </Suspense>
          </ErrorBoundary>
        </main>
      </FluentProvider>
    </PaneLanguage>
  );
}

function View({ pane }: { readonly pane: Pane }) {
  const state = pane.state();
  const planning = pane.planning();
  const { commands } = pane;
  switch (state.view) {
    case 'starting':
      return state.fault ? undefined : <p>{paneText(state.language, 'app.starting')}</p>;
    case 'plan':
      return (
        planning &&
        state.draft && (
          <PlanView
            state={state}
            draft={state.draft}
            planning={planning}
            commands={commands}
            operations={pane.operations}
          />
        )
      );
    case 'edit':
      return (
        planning &&
        state.draft && (
          <PlanEditor
            plan={state.draft.plan}
            templates={state.templates}
            planning={planning}
            commands={commands}
            operations={pane.operations}
          />
        )
      );
    case 'working':
      return <WorkingView state={state} commands={commands} />;
    case 'check':
      return <CheckView state={state} commands={commands} operations={pane.operations} />;
  }
}
