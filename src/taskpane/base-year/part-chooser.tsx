/**
 * What of a year the plan takes over, part by part, with the value now and the new one; and what the list does not give,
 * with the reason. Long lists of figures are folded.
 */
import { useId, useState } from 'react';
import type { BasePart } from '../../import';
import { list as words } from '../../locales/en-US/list';
import type { ListKey } from '../../locales/list';
import type { Plan } from '../../plan';
import { inLanguage } from '../../plan/text';
import type { PlanChange } from '../../rules/change';
import { ChangeTable } from '../repair/change-preview';
import { changeWords } from '../repair/change-words';
import { useLanguage } from '../use-text';
import { useListText } from './use-list-text';

/** What the user said of parts, by their keys; of the others holds what is usual. */
export type Taken = Readonly<Record<string, boolean>>;

type Offered = Exclude<BasePart, { readonly lack: unknown }>;

const keyOf = ({ name, dimension }: BasePart): string => (dimension ? `${name}/${dimension}` : name);
const isTaken = (part: Offered, taken: Taken): boolean => taken[keyOf(part)] ?? part.usual;
const isOffered = (part: BasePart): part is Offered => !('lack' in part);

export const changesTaken = (parts: readonly BasePart[], taken: Taken): readonly PlanChange[] =>
  parts.flatMap((part) => (isOffered(part) && isTaken(part, taken) ? part.changes : []));

interface Props {
  readonly plan: Plan;
  readonly parts: readonly BasePart[];
  readonly taken: Taken;
  readonly onTake: (taken: Taken) => void;
}

export function PartChooser({ plan, parts, taken, onTake }: Props) {
  const text = useListText();
  const name = usePartName(plan);
  const lacking = parts.flatMap((part) => (isOffered(part) ? [] : [part]));
  return (
    <>
      <fieldset className="list-choice">
        <legend>{text('parts.heading')}</legend>
        {parts.filter(isOffered).map((part) => (
          <Part
            key={keyOf(part)}
            plan={plan}
            part={part}
            name={name(part)}
            taken={isTaken(part, taken)}
            onTake={(take) => onTake({ ...taken, [keyOf(part)]: take })}
          />
        ))}
      </fieldset>
      {lacking.length > 0 && (
        <details>
          <summary>{text('lacks.heading', { count: lacking.length })}</summary>
          <ul>
            {lacking.map((part) => (
              <li key={keyOf(part)}>
                {text('lacks.part', { part: name(part), lack: text(`lack.${part.lack}`) })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function usePartName(plan: Plan): (part: BasePart) => string {
  const text = useListText();
  const language = useLanguage();
  return ({ name, dimension: code = '' }) => {
    const dimension = plan.dimensions.find((each) => each.code === code)?.name ?? code;
    return text(`part.${name}`, { dimension: inLanguage(dimension, language) });
  };
}

interface PartProps {
  readonly plan: Plan;
  readonly part: Offered;
  readonly name: string;
  readonly taken: boolean;
  readonly onTake: (taken: boolean) => void;
}

const isKey = (key: string): key is ListKey => key in words;

function Part({ plan, part, name, taken, onTake }: PartProps) {
  const text = useListText();
  const about = `about.${part.name}`;
  const title = useId();
  const hint = useId();
  return (
    <div className="list-part">
      <label className="sheet">
        <input
          type="checkbox"
          checked={taken && part.changes.length > 0}
          disabled={part.changes.length === 0}
          aria-describedby={hint}
          onChange={({ target }) => onTake(target.checked)}
        />
        <span id={title}>{name}</span>
      </label>
      <div id={hint}>
        <Values plan={plan} changes={part.changes} labelledBy={title} />
        {isKey(about) && <span className="hint">{text(about)}</span>}
      </div>
    </div>
  );
}

interface ValuesProps {
  readonly plan: Plan;
  readonly changes: readonly PlanChange[];
  readonly labelledBy: string;
}

/** One change in a line, several as a table that opens. */
function Values({ plan, changes, labelledBy }: ValuesProps) {
  const text = useListText();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [first, ...others] = changes;
  if (!first) return <span className="hint">{text('part.same')}</span>;
  if (others.length === 0) {
    const { from, to } = changeWords(plan, first, language);
    return <span>{text('part.change', { from, to })}</span>;
  }
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text('part.changes', { count: changes.length })}</summary>
      {isOpen && <ChangeTable plan={plan} changes={changes} labelledBy={labelledBy} />}
    </details>
  );
}
