/** The check of the workbook in a few words, what can be done with the whole of it, and its parts on tabs. */
import { Button } from '@fluentui/react-components';
import { CheckSummary } from './check-summary';
import { CheckTabs } from './check-tabs';
import type { FeatureProps } from './feature';
import { SpreadPart } from './spread/spread-part';
import { useText } from './use-text';

export function CheckView(props: FeatureProps) {
  const { state, commands } = props;
  const { checked, checking, workbook } = state;
  const text = useText();

  return (
    <section aria-labelledby="check-heading">
      <h2 id="check-heading">{text('check.heading')}</h2>
      {checked ? (
        <CheckSummary checked={checked} plan={workbook?.plan} />
      ) : (
        <p>{text(checking ? 'check.busy' : 'check.pending')}</p>
      )}
      <div className="ways">
        {checked && (
          <Button size="small" onClick={() => void commands.toggleFlags()}>
            {text(checked.result.flagsVisible ? 'check.hide-flags' : 'check.show-flags')}
          </Button>
        )}
        <Button size="small" onClick={() => void commands.chooseWorkbookPlan()}>
          {text('check.regenerate')}
        </Button>
      </div>
      <SpreadPart {...props} />
      <CheckTabs {...props} />
      <div className="actions">
        <Button disabledFocusable={checking} onClick={() => void commands.check()}>
          {text(checking ? 'check.busy' : 'check.now')}
        </Button>
      </div>
    </section>
  );
}
