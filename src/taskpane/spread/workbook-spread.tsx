/**
 * A spread on the workbook's own plan: the same lists and the same preview as in the plan editor, written into the workbook
 * as one step that can be taken back until the next. Failures of the work are shown by the pane.
 */
import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { WorkbookPlan } from '../../excel/types';
import type { EditorKey } from '../../locales/editor';
import { spreadGroups } from '../../spread';
import { useEditorText } from '../editor/editing';
import { SpreadLists } from '../editor/spread-lists';
import type { FeatureProps } from '../feature';
import { Notice } from '../notice';
import { useLanguage } from '../use-text';
import { useWorkbook } from '../use-workbook';
import { saveSpread, takeBack, type Saved, type Undo } from './save-spread';

export function WorkbookSpread(props: FeatureProps) {
  const workbook = useWorkbook(props);
  return workbook && <Spread {...props} workbook={workbook} />;
}

interface Props extends FeatureProps {
  readonly workbook: WorkbookPlan;
}

function Spread({ workbook: { plan }, commands, operations }: Props) {
  const text = useEditorText();
  const language = useLanguage();
  const groups = useMemo(() => spreadGroups(plan), [plan]);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<EditorKey>();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [undo, setUndo] = useState<Undo>();

  /** Resolves to what takes it back, once it is in the workbook. */
  async function run(work: () => Promise<Saved>, done: EditorKey): Promise<Undo | undefined> {
    if (busy) return undefined;
    setBusy(true);
    setSaid('spread.said.busy');
    setRefused([]);
    const saved: Saved[] = [];
    const worked = await commands.attempt(async () => {
      const outcome = await work();
      saved.push(outcome);
      if (outcome.ok) return;
      const { describeIssue } = await operations.loadPlanning();
      setRefused(outcome.issues.map((issue) => describeIssue(issue, language)));
    });
    const [outcome] = saved;
    const made = worked && outcome?.ok ? outcome.undo : undefined;
    if (made) await commands.refresh();
    setSaid(made ? done : 'spread.said.failed');
    setBusy(false);
    return made;
  }

  return (
    <div className="editor editor-part">
      <SpreadLists
        plan={plan}
        groups={groups}
        apply={text('spread.write')}
        busy={busy}
        onApply={async (ordered) => {
          const made = await run(() => saveSpread(operations, ordered), 'spread.said.written');
          if (made) setUndo(made);
          return made !== undefined;
        }}
      />
      <div className="ways">
        <span role="status">{said && text(said)}</span>
        {undo && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() =>
              void run(() => takeBack(operations, undo), 'spread.said.taken').then((made) => {
                if (made) setUndo(undefined);
              })
            }
          >
            {text('spread.take-back')}
          </Button>
        )}
      </div>
      {refused.length > 0 && (
        <Notice title={text('spread.refused')}>
          <ul className="issues">
            {refused.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
