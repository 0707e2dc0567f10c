/** The dimensions: what the total is broken down by, and the members of each, in up to four levels. */
import { Button } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import type { Plan, PlanPath } from '../../plan';
import { freeCode, inserted } from '../../plan/editing/lists';
import { withoutBeside } from '../../plan/editing/stated-beside';
import { walkMembers } from '../../plan/references';
import { besideOf, statesBeside } from '../../plan/stated-beside';
import type { Dimension } from '../../plan/schema';
import { inLanguage } from '../../plan/text';
import { withBasis } from '../../spread';
import { useLanguage } from '../use-text';
import { useEditing, useEditorText } from './editing';
import { Chosen } from './general';
import { LateStarts } from './late-starts';
import { ListGrid, type Column } from './list-grid';
import { SpreadPanel } from './spread-panel';
import { TypedInput } from './typed-input';

const mostLevels = 4;

/** By what a dimension can be broken down; the last three have counts and averages. */
const bases = ['share', 'growth', 'amount', 'count', 'units', 'headcount'] as const;
type Basis = (typeof bases)[number];

const basisOf = ({ by, counted }: Dimension): Basis => (by === 'count' ? (counted ?? 'count') : by);
const asDimension = (basis: Basis): Pick<Dimension, 'by' | 'counted'> =>
  basis === 'units' || basis === 'headcount' ? { by: 'count', counted: basis } : { by: basis };

export function Dimensions() {
  const { plan, edit } = useEditing();
  const text = useEditorText();
  return (
    <>
      {plan.dimensions.map((dimension, index) => (
        <DimensionEditor key={dimension.code} dimension={dimension} index={index} />
      ))}
      <Button size="small" onClick={() => edit(withDimension(plan, text('dimension.new')))}>
        {text('dimension.add')}
      </Button>
    </>
  );
}

interface Props {
  readonly dimension: Dimension;
  readonly index: number;
}

function DimensionEditor({ dimension, index }: Props) {
  const { plan, edit, remove } = useEditing();
  const language = useLanguage();
  const text = useEditorText();
  const nameId = useId();
  // At first; from then on the user opens and closes.
  const [isOpen] = useState(plan.dimensions.length <= 2);
  const path: PlanPath = useMemo(() => ['dimensions', index], [index]);
  const rows = useMemo(() => [...walkMembers(dimension.members, [...path, 'members'])], [dimension, path]);
  const unit = inLanguage(plan.unit.name, language);
  const basis = basisOf(dimension);
  const figure = (key: string, kind: 'number' | 'percent', label = text(`basis.${basis}`)): Column => ({
    key,
    kind,
    label,
  });
  const figures: readonly Column[] =
    dimension.by === 'count'
      ? [
          figure('count', 'number', text(`count.${basis as 'count' | 'units' | 'headcount'}`)),
          figure('average', 'number', text(`average.${basis as 'count' | 'units' | 'headcount'}`, { unit })),
        ]
      : [figure(dimension.by, dimension.by === 'amount' ? 'number' : 'percent')];
  const beside = besideOf(dimension.by);
  const hasBeside = statesBeside(dimension);
  const [wantsBeside, setWantsBeside] = useState(false);
  const showsBeside = hasBeside || wantsBeside;
  const columns: readonly Column[] = [
    { key: 'name', label: text('name'), kind: 'text' },
    ...figures,
    ...(showsBeside
      ? [figure(beside, beside === 'amount' ? 'number' : 'percent', text(`beside.${beside}`, { unit }))]
      : []),
    figure('baseShare', 'percent', text('base-share')),
    { key: 'code', label: text('code'), kind: 'code' },
  ];
  const name = inLanguage(dimension.name, language);

  return (
    <details className="editor-part" open={isOpen}>
      <summary>{name}</summary>
      <div className="editor-fields">
        <label htmlFor={nameId}>{text('name')}</label>
        <TypedInput id={nameId} path={[...path, 'name']} kind="text" />
        <Chosen
          label={text('broken-down-by')}
          value={basis}
          options={bases.map((value) => ({ value, name: text(`basis.${value}`) }))}
          onChoose={(value) => {
            const chosen = bases.find((known) => known === value);
            setWantsBeside(false);
            if (chosen) edit(withBasis(plan, index, asDimension(chosen)));
          }}
        />
      </div>
      <label className="sheet">
        <input
          type="checkbox"
          checked={showsBeside}
          onChange={({ currentTarget: { checked } }) => {
            setWantsBeside(checked);
            if (!checked && hasBeside) edit(withoutBeside(plan, index));
          }}
        />
        <span>{text(`states-beside.${beside}`)}</span>
      </label>
      <ListGrid
        label={text('members', { dimension: name })}
        columns={columns}
        list={[...path, 'members']}
        rows={rows}
        mostLevels={mostLevels}
        newRow={(now) => newMember(now, index, text('member.new'))}
      />
      <LateStarts dimension={dimension} path={path} />
      <SpreadPanel tree={dimension.code} />
      <Button size="small" onClick={() => remove(path)}>
        {text('row.remove', { row: name })}
      </Button>
    </details>
  );
}

/** Codes are short and stable; names may change. */
function newMember({ dimensions }: Plan, index: number, name: string) {
  const used = [...walkMembers(dimensions[index]?.members ?? [], [])].map(({ member }) => member.code);
  const code = freeCode('M', used);
  return { code, name: `${name} ${code.slice(1)}` };
}

function withDimension(plan: Plan, name: string): Plan {
  // The code becomes part of table names, which take letters only.
  const letters = Array.from({ length: 26 }, (_, index) => `group${String.fromCharCode(65 + index)}`);
  const code =
    letters.find((free) => plan.dimensions.every((dimension) => dimension.code !== free)) ?? 'group';
  const members = [1, 2].map((number) => ({
    code: `M${String(number)}`,
    name: `${name} ${String(number)}`,
    baseShare: 0.5,
    share: 0.5,
  }));
  return inserted(plan, ['dimensions'], plan.dimensions.length, { code, name, by: 'share', members });
}
