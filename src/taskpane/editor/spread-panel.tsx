/** A spread in the plan editor, below the list that it is about; applying is one step that can be undone. */
import { useMemo, useState } from 'react';
import { spreadGroups } from '../../spread';
import { useEditing, useEditorText } from './editing';
import { SpreadLists } from './spread-lists';

interface Props {
  /** The lists of one total: a dimension's code, the periods, the customers. */
  readonly tree: string;
}

export function SpreadPanel({ tree }: Props) {
  const { plan, issues, edit } = useEditing();
  const text = useEditorText();
  const [isOpen, setOpen] = useState(false);
  const groups = useMemo(
    () => (isOpen && issues.length === 0 ? spreadGroups(plan) : undefined),
    [isOpen, issues, plan],
  );
  return (
    <details
      className="editor-part"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{text('spread')}</summary>
      {issues.length > 0 && <p className="hint">{text('spread.mend')}</p>}
      {groups && (
        <SpreadLists
          plan={plan}
          groups={groups}
          tree={tree}
          apply={text('spread.apply')}
          onApply={({ plan: spread }) => {
            edit(spread);
            return true;
          }}
        />
      )}
    </details>
  );
}
