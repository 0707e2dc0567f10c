/** Who answers for what: owners with their scope and how much of its target they carry, and each one's tasks. */
import { useState } from 'react';
import type { Plan, PlanPath } from '../../plan';
import { valueAt } from '../../plan/at-path';
import { freeCode } from '../../plan/editing/lists';
import { walkMembers } from '../../plan/references';
import type { Responsibility } from '../../plan/schema';
import { inLanguage } from '../../plan/text';
import { useLanguage } from '../use-text';
import { useEditing, useEditorText } from './editing';
import { ListGrid, type Choosing } from './list-grid';

const role = 'role';

export function Owners() {
  const { plan } = useEditing();
  const language = useLanguage();
  const text = useEditorText();
  const [standing, setStanding] = useState<PlanPath>(['responsibilities', 0]);
  const owner = valueAt(plan, standing) as Responsibility | undefined;
  const scope: Choosing = {
    options: [
      { value: role, name: text('scope.role') },
      ...plan.dimensions.flatMap(({ code, name, members }) =>
        [...walkMembers(members, [])].map(({ member }) => ({
          value: `${code}/${member.code}`,
          name: `${inLanguage(name, language)} · ${inLanguage(member.name, language)}`,
        })),
      ),
    ],
    value(row) {
      const { scope: of } = row as Responsibility;
      return of.of === 'role' ? role : `${of.dimension}/${of.member}`;
    },
    chosen: (row, value) => withScope(row as Responsibility, value),
  };
  return (
    <>
      <ListGrid
        label={text('owners')}
        list={['responsibilities']}
        columns={[
          { key: 'owner', label: text('owner'), kind: 'text' },
          { key: 'scope', label: text('scope'), kind: scope },
          { key: 'carries', label: text('carries'), kind: 'percent' },
          { key: 'code', label: text('code'), kind: 'code' },
        ]}
        rowName={(row, index) => inLanguage((row as Responsibility).owner, language) || String(index + 1)}
        newRow={(now) => newOwner(now, text('owner.new'), text('task.new'))}
        onStand={setStanding}
      />
      {owner && (
        <ListGrid
          label={text('tasks', { owner: inLanguage(owner.owner, language) })}
          list={[...standing, 'items']}
          columns={[
            { key: 'task', label: text('task'), kind: 'text' },
            { key: 'due', label: text('due'), kind: 'day' },
            { key: 'code', label: text('code'), kind: 'code' },
          ]}
          rowName={(row, index) => (row as { code?: string }).code ?? String(index + 1)}
          newRow={(now) => ({ code: freeTask(now), task: text('task.new') })}
        />
      )}
    </>
  );
}

/** What has no amount has nothing to carry a share of. */
function withScope({ carries, scope: _, ...rest }: Responsibility, value: string): Responsibility {
  const [dimension = '', member] = value.split('/');
  return member === undefined
    ? { ...rest, scope: { of: 'role', name: rest.owner } }
    : { ...rest, scope: { of: 'member', dimension, member }, carries: carries ?? 1 };
}

const freeTask = ({ responsibilities }: Plan): string =>
  freeCode(
    'T',
    responsibilities.flatMap(({ items }) => items.map((item) => item.code)),
  );

function newOwner(plan: Plan, owner: string, task: string): Responsibility {
  const code = freeCode(
    'O',
    plan.responsibilities.map((each) => each.code),
  );
  const name = `${owner} ${code.slice(1)}`;
  return { code, owner: name, scope: { of: 'role', name }, items: [{ code: freeTask(plan), task }] };
}
