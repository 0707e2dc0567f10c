/**
 * Changes before they are made: each input with its value now and its new one, and why. Opening it takes the focus to
 * its title; closing it gives the focus back to where it came from.
 */
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Plan } from '../../plan';
import type { PlanChange } from '../../rules/change';
import { useOpenedFocus } from '../use-opened-focus';
import { useLanguage } from '../use-text';
import { changeWords } from './change-words';
import { useRepairText } from './use-repair-text';

export interface ShownChange extends PlanChange {
  /** The rules that ask for it, in words. */
  readonly because?: readonly string[];
}

interface Props {
  readonly plan: Plan;
  readonly changes: readonly ShownChange[];
  readonly onApply: () => Promise<unknown>;
  readonly onCancel: () => void;
}

export function ChangePreview({ plan, changes, onApply, onCancel }: Props) {
  const text = useRepairText();
  const [applying, setApplying] = useState(false);
  const heading = useId();
  const { part, title } = useOpenedFocus<HTMLParagraphElement>();

  async function apply() {
    setApplying(true);
    await onApply();
    setApplying(false);
  }

  return (
    <section ref={part} className="preview" aria-labelledby={heading}>
      <p ref={title} id={heading} className="preview-title" tabIndex={-1}>
        {text('preview.heading', { count: changes.length })}
      </p>
      <ChangeTable plan={plan} changes={changes} labelledBy={heading} />
      <div className="ways">
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={applying}
          onClick={() => {
            if (!applying) void apply();
          }}
        >
          {text(applying ? 'preview.busy' : 'preview.apply')}
        </Button>
        <Button size="small" disabledFocusable={applying} onClick={onCancel}>
          {text('preview.cancel')}
        </Button>
      </div>
    </section>
  );
}

interface TableProps {
  readonly plan: Plan;
  readonly changes: readonly ShownChange[];
  /** The id of what names the table. */
  readonly labelledBy: string;
}

export function ChangeTable({ plan, changes, labelledBy }: TableProps) {
  const text = useRepairText();
  const language = useLanguage();
  return (
    <table className="changes" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{text('preview.input')}</th>
          <th scope="col">{text('preview.now')}</th>
          <th scope="col">{text('preview.new')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const { subject, measure, from, to } = changeWords(plan, change, language);
          return (
            <tr key={change.path.join('.')}>
              <th scope="row">
                {subject}
                <span className="hint">{measure}</span>
                {change.because && change.because.length > 0 && (
                  <span className="hint">
                    {text('preview.because', {
                      rules: new Intl.ListFormat(language).format(change.because),
                    })}
                  </span>
                )}
              </th>
              <td>{from}</td>
              <td>{to}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
