/**
 * A list of the plan, chosen, and the spread over it. What is held in one list stays held in the others of the same total
 * for as long as the panel is open.
 */
import { useState } from 'react';
import type { Plan } from '../../plan';
import type { SpreadGroup } from '../../spread';
import { useEditorText } from './editing';
import { Chosen } from './general';
import { SpreadForm, type Ordered } from './spread-form';
import { useSpreadWords } from './spread-words';

interface Props {
  readonly plan: Plan;
  /** All of the plan's. */
  readonly groups: readonly SpreadGroup[];
  /** Only the lists of this total. */
  readonly tree?: string;
  /** What the button says. */
  readonly apply: string;
  readonly busy?: boolean;
  /** Says whether the spread is in the plan then. */
  readonly onApply: (ordered: Ordered) => boolean | Promise<boolean>;
}

export function SpreadLists({ groups, tree, ...rest }: Props) {
  const shown = groups.filter((group) => tree === undefined || group.tree === tree);
  const [chosen, choose] = useState<string>();
  const group = shown.find(({ id }) => id === chosen) ?? shown[0];
  return group && <Lists {...rest} groups={groups} shown={shown} group={group} onChoose={choose} />;
}

interface ListsProps extends Omit<Props, 'tree'> {
  readonly shown: readonly SpreadGroup[];
  readonly group: SpreadGroup;
  readonly onChoose: (id: string) => void;
}

function Lists({ shown, group, onChoose, ...form }: ListsProps) {
  const text = useEditorText();
  const words = useSpreadWords(form.plan, form.groups, group);
  const [held, setHeld] = useState<readonly string[]>([]);
  return (
    <>
      {shown.length > 1 && (
        <div className="editor-fields">
          <Chosen
            label={text('spread.over')}
            value={group.id}
            options={shown.map((each) => ({ value: each.id, name: words.group(each) }))}
            onChoose={onChoose}
          />
        </div>
      )}
      <SpreadForm
        key={group.id}
        {...form}
        group={group}
        words={words}
        held={held}
        onHold={(id, isHeld) => setHeld(isHeld ? [...held, id] : held.filter((other) => other !== id))}
      />
    </>
  );
}
