/** The tabs of the check, and the panel of the one that is chosen. */
import { Tab, TabList } from '@fluentui/react-components';
import { Suspense, useId, useState } from 'react';
import { panels, tabs, type Tab as TabKey } from './check-panels';
import { ErrorBoundary } from './error-boundary';
import type { FeatureProps } from './feature';
import { useText } from './use-text';
import { useViolationText } from './violations/use-violation-text';

export function CheckTabs(props: FeatureProps) {
  const text = useViolationText();
  const paneText = useText();
  const prefix = useId();
  const [chosen, setChosen] = useState<TabKey>('violations');
  const Panel = panels[chosen];
  const count = props.state.checked?.result.violations.length ?? 0;
  const nameOf = (tab: TabKey): string => {
    const name = text(`tab.${tab}`);
    return tab === 'violations' && count > 0 ? text('tab.counted', { name, count }) : name;
  };

  return (
    <>
      <TabList
        className="tabs"
        size="small"
        aria-label={text('tabs.label')}
        selectedValue={chosen}
        onTabSelect={(_, { value }) => setChosen(value as TabKey)}
      >
        {tabs.map((tab) => (
          <Tab key={tab} id={`${prefix}${tab}`} value={tab} aria-controls={`${prefix}panel`}>
            {nameOf(tab)}
          </Tab>
        ))}
      </TabList>
      <div className="tab-panel" role="tabpanel" id={`${prefix}panel`} aria-labelledby={`${prefix}${chosen}`}>
        <ErrorBoundary key={chosen} reload={paneText('app.reload')}>
          <Suspense fallback={<p>{text('tab.loading')}</p>}>
            <Panel {...props} />
          </Suspense>
        </ErrorBoundary>
      </div>
    </>
  );
}
