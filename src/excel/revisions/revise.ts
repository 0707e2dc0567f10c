/**
 * The life of a revision: asked for, decided, applied. Only an approved one is applied (`not-approved`), while every value
 * that it changes is still what it was (`changed-meanwhile`); the plan that it replaces is kept as a version. Each step is
 * one generation, so that it happens whole or not at all.
 */
import type { Plan } from '../../plan';
import type { Revision } from '../../plan/schema';
import { applyChanges, type Change } from '../../rules/change';
import { refuseStale } from '../apply-changes';
import { Failure } from '../errors';
import type { CheckResult, RevisionRequest } from '../types';
import { changePlan, withVersion } from './change-plan';

export const requestRevision = (request: RevisionRequest): Promise<CheckResult> =>
  changePlan(({ plan }) => {
    refuseStale(plan, changesOf(request));
    const revisions = plan.revisions ?? [];
    const taken = new Set(revisions.map(({ code }) => code.toLowerCase()));
    let number = revisions.length + 1;
    while (taken.has(`r${String(number)}`)) number += 1;
    const revision: Revision = { ...request, code: `R${String(number)}`, state: 'requested' };
    return { plan: { ...plan, revisions: [...revisions, revision] } };
  });

export const decideRevision = (
  code: string,
  decision: 'approved' | 'rejected',
  day: string,
): Promise<CheckResult> =>
  changePlan(({ plan }) => {
    const { state } = find(plan, code);
    if (state === 'applied') throw new Failure('no-revision', 'look', 'unchanged', { revision: code });
    return { plan: stamped(plan, code, { state: decision, decided: day }) };
  });

export const applyRevision = (code: string, day: string): Promise<CheckResult> =>
  changePlan(({ plan, stored }) => {
    const revision = find(plan, code);
    if (revision.state !== 'approved')
      throw new Failure('not-approved', 'look', 'unchanged', { revision: code });
    const changes = changesOf(revision);
    refuseStale(plan, changes);
    return {
      plan: stamped(applyChanges(plan, changes), code, { state: 'applied', applied: day }),
      versions: withVersion(stored.versions, { day, revision: code, plan }),
    };
  });

const changesOf = ({ changes }: Pick<Revision, 'changes'>): readonly Change[] =>
  changes.map(({ path, from, to }) => ({ path, from, to }));

function find({ revisions = [] }: Plan, code: string): Revision {
  const found = revisions.find((revision) => revision.code === code);
  if (!found) throw new Failure('no-revision', 'look', 'unchanged', { revision: code });
  return found;
}

const stamped = (plan: Plan, code: string, stamp: Partial<Revision>): Plan => ({
  ...plan,
  revisions: (plan.revisions ?? []).map((revision) =>
    revision.code === code ? { ...revision, ...stamp } : revision,
  ),
});
