/**
 * The two large views, loaded beside the plans that they show, so that the pane's first paint waits for neither. One
 * that can't be loaded throws `NotLoaded` where it is drawn.
 */
import { lazy } from 'react';
import { loaded } from './fault';

const planView = () => loaded(import('./plan-view'));
const checkView = () => loaded(import('./check-view'));
const listImport = () => loaded(import('./base-year/list-import'));
const scenarios = () => loaded(import('./scenarios/scenarios'));
const planEditor = () => loaded(import('./editor/plan-editor'));
const planFindings = () => loaded(import('./plan-findings'));

export const PlanView = lazy(async () => ({ default: (await planView()).PlanView }));
/** Once there is a list of sales. */
export const ListImport = lazy(async () => ({ default: (await listImport()).ListImport }));
/** Once they are asked for. */
export const Scenarios = lazy(async () => ({ default: (await scenarios()).Scenarios }));
/** Once a plan is to be edited. */
export const PlanEditor = lazy(async () => ({ default: (await planEditor()).PlanEditor }));
/** Below a plan that is shown already. */
export const PlanFindings = lazy(async () => ({ default: (await planFindings()).PlanFindings }));
export const CheckView = lazy(async () => ({ default: (await checkView()).CheckView }));

/** Begins the loading early; a failure is reported when the view is drawn. */
export function preloadViews(): void {
  for (const load of [planView, checkView]) load().catch(() => undefined);
}
