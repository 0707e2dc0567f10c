/**
 * The joint matrix: which directions are broken down at once, what the cells start from, what they keep to. Fitting runs
 * aside and shows what it came to; only applying it changes the plan, as one step.
 */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { axisName, entryNames } from '../../locales/joint';
import type { Language, Plan } from '../../plan';
import { axesOf, axisKey, isSameLine } from '../../plan/joint';
import type { Axis, Joint, JointCondition } from '../../plan/schema';
import type { PlanJoint } from '../../spread';
import { useLanguage } from '../use-text';
import { useEditing, useEditorText } from './editing';
import { Chosen } from './general';
import {
  fewestAxes,
  mostAxes,
  placeOf,
  placesFor,
  startsOf,
  withAxis,
  withMatrix,
  withoutMatrix,
  withPlace,
} from './joint-edits';
import { JointPreview } from './joint-preview';
import { useJointWords } from './joint-words';
import { ListGrid, type Column } from './list-grid';

export function JointMatrix() {
  const { plan, edit } = useEditing();
  const text = useEditorText();
  const { joint } = plan;
  if (joint) return <Matrix joint={joint} />;
  const begun = withMatrix(plan);
  return (
    <>
      <p className="hint">{text(begun ? 'joint.hint' : 'joint.lacks')}</p>
      <Button size="small" disabledFocusable={!begun} onClick={() => begun && edit(begun)}>
        {text('joint.add')}
      </Button>
    </>
  );
}

function Matrix({ joint }: { readonly joint: Joint }) {
  const { plan, edit } = useEditing();
  const language = useLanguage();
  const text = useEditorText();
  const { axes } = joint;
  const chosen = new Set(axes.map(axisKey));
  const starts = startsOf(plan, axes, joint.rows.length > 0);
  const isFixed = (axis: Axis) =>
    chosen.has(axisKey(axis))
      ? axes.length <= fewestAxes
      : axes.length >= mostAxes && !axes.some((each) => isSameLine(axis, each));
  return (
    <>
      <fieldset className="editor-checks">
        <legend>{text('joint.axes')}</legend>
        {axesOf(plan).map((axis) => (
          <label key={axisKey(axis)}>
            <input
              type="checkbox"
              checked={chosen.has(axisKey(axis))}
              disabled={isFixed(axis)}
              onChange={({ currentTarget }) => edit(withAxis(plan, joint, axis, currentTarget.checked))}
            />
            {axisName(plan, axis, language)}
          </label>
        ))}
      </fieldset>
      <div className="editor-fields">
        <Chosen
          label={text('joint.by')}
          value={joint.by}
          options={[...new Set([...starts, joint.by])].map((value) => ({
            value,
            name: text(`joint.by.${value}`),
          }))}
          onChoose={(value) => {
            const by = (['base', 'target', 'cells'] as const).find((known) => known === value);
            if (by) edit({ ...plan, joint: { ...joint, by } });
          }}
        />
      </div>
      <p className="hint">{text('joint.conditions-hint')}</p>
      <ListGrid
        label={text('joint.conditions')}
        list={['joint', 'conditions']}
        columns={conditionColumns(plan, axes, language, text)}
        rowName={(_, index) => String(index + 1)}
        newRow={() => ({ at: axes.map(() => null) })}
      />
      <Fitting joint={joint} />
      <p>
        <Button size="small" onClick={() => edit(withoutMatrix(plan))}>
          {text('joint.remove')}
        </Button>
      </p>
    </>
  );
}

function conditionColumns(
  plan: Plan,
  axes: Joint['axes'],
  language: Language,
  text: ReturnType<typeof useEditorText>,
): readonly Column[] {
  return [
    ...axes.map((axis, index): Column => {
      const isLast = index === axes.length - 1;
      return {
        key: axisKey(axis),
        label: axisName(plan, axis, language),
        kind: {
          options: [
            { value: placesFor.each, name: text('joint.each') },
            // In a matrix of two directions a row together is a target already.
            ...(isLast && axes.length > fewestAxes
              ? [{ value: placesFor.together, name: text('joint.together') }]
              : []),
            ...[...entryNames(plan, axis, language)].map(([value, name]) => ({ value, name })),
          ],
          value: (row) => placeOf(row as JointCondition, index, isLast),
          chosen: (row, value) => withPlace(row as JointCondition, index, value),
        },
      };
    }),
    {
      key: 'keep',
      label: text('joint.kind'),
      kind: {
        options: [
          { value: '', name: text('joint.kind.bounds') },
          { value: 'keep', name: text('joint.kind.keep') },
        ],
        value: (row) => ((row as JointCondition).keep ? 'keep' : ''),
        chosen: (row, value) => {
          const { keep: _, least, most, ...rest } = row as JointCondition;
          return value === 'keep' ? { ...rest, keep: true } : { ...rest, least, most };
        },
      },
    },
    { key: 'least', label: text('joint.least'), kind: 'number' },
    { key: 'most', label: text('joint.most'), kind: 'number' },
  ];
}

interface Tried {
  /** The plan that was fitted: what came of it says nothing of a later one. */
  readonly of: Plan;
  readonly result: PlanJoint;
}

function Fitting({ joint }: { readonly joint: Joint }) {
  const { plan, issues, edit, fitJoint, attempt } = useEditing();
  const text = useEditorText();
  const { problemWords } = useJointWords();
  const [isRunning, setRunning] = useState(false);
  const [tried, setTried] = useState<Tried>();
  const result = tried?.of === plan ? tried.result : undefined;
  async function fit(): Promise<void> {
    setRunning(true);
    await attempt(async () => setTried({ of: plan, result: await fitJoint(plan, joint) }));
    setRunning(false);
  }
  return (
    <>
      {issues.length > 0 && <p className="hint">{text('spread.mend')}</p>}
      <Button size="small" disabledFocusable={isRunning || issues.length > 0} onClick={() => void fit()}>
        {text('joint.fit')}
      </Button>
      <div role="status">
        {isRunning && <p>{text('joint.fitting')}</p>}
        {result && !result.ok && (
          <ul className="issues">
            {problemWords(plan, joint, result.problem).map((words, index) => (
              <li key={index} className="blocked">
                {words}
              </li>
            ))}
          </ul>
        )}
      </div>
      {(result?.ok ? result.plan.joint : joint.rows.length > 0 ? joint : undefined) && (
        <JointPreview
          plan={plan}
          before={joint}
          after={result?.ok ? result.plan.joint : undefined}
          onApply={result?.ok ? () => edit(result.plan) : undefined}
        />
      )}
    </>
  );
}
