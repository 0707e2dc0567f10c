/** What a joint matrix has or would have: one direction down, one across, with what changes; the others chosen above. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { axisName, entryNames } from '../../locales/joint';
import { amountLocale } from '../../locales/units';
import type { Plan } from '../../plan';
import type { Joint } from '../../plan/schema';
import { useLanguage } from '../use-text';
import { useEditorText } from './editing';
import { Chosen } from './general';
import { sliceOf } from './joint-slice';

interface Props {
  readonly plan: Plan;
  readonly before: Joint;
  /** Undefined where nothing was fitted since. */
  readonly after: Joint | undefined;
  readonly onApply: (() => void) | undefined;
}

export function JointPreview({ plan, before, after, onApply }: Props) {
  const language = useLanguage();
  const text = useEditorText();
  const [between, setBetween] = useState<readonly string[]>([]);
  const shown = after ?? before;
  const [down, ...others] = shown.axes;
  const across = others.at(-1);
  const old = sliceOf(before, between);
  const now = sliceOf(shown, between);
  if (!down || !across) return undefined;
  const names = { down: entryNames(plan, down, language), across: entryNames(plan, across, language) };
  const locale = amountLocale(plan.unit.grouping, language);
  const digits = { maximumFractionDigits: plan.unit.decimals };
  const figure = new Intl.NumberFormat(locale, digits);
  const difference = new Intl.NumberFormat(locale, { ...digits, signDisplay: 'exceptZero' });
  return (
    <>
      <div className="editor-fields">
        {others.slice(0, -1).map((axis, index) => (
          <Chosen
            key={index}
            label={text('joint.shown', { axis: axisName(plan, axis, language) })}
            value={between[index] ?? ''}
            options={[
              { value: '', name: text('joint.together') },
              ...[...entryNames(plan, axis, language)].map(([value, name]) => ({ value, name })),
            ]}
            onChoose={(value) =>
              setBetween(others.slice(0, -1).map((_, at) => (at === index ? value : (between[at] ?? ''))))
            }
          />
        ))}
      </div>
      <div className="grid grid-rows">
        <table aria-label={text(after ? 'joint.preview' : 'joint.cells')}>
          <thead>
            <tr>
              <th scope="col">{axisName(plan, down, language)}</th>
              {shown.columns.map((code) => (
                <th key={code} scope="col" className="figure">
                  {names.across.get(code) ?? code}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...names.down].map(([code, name]) => (
              <tr key={code}>
                <th scope="row">{name}</th>
                {shown.columns.map((column) => {
                  const amount = now(code, column);
                  const gap = (amount ?? 0) - (old(code, column) ?? 0);
                  const isOther = after !== undefined && figure.format(gap) !== figure.format(0);
                  return (
                    <td key={column} className="figure">
                      {amount === undefined ? '' : figure.format(amount)}
                      {isOther && before.rows.length > 0 && (
                        <span className="hint joint-difference">{difference.format(gap)}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {onApply && (
        <Button size="small" onClick={onApply}>
          {text('joint.apply')}
        </Button>
      )}
    </>
  );
}
