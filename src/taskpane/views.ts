/**
 * The large views, loaded beside the plans that they show, so that the pane's first paint waits for none of them. One that
 * can't be loaded throws `NotLoaded` where it is drawn.
 */
import { lazy } from 'react';
import { loaded } from './fault';

const planView = () => loaded(import('./plan-view'));
const checkView = () => loaded(import('./check-view'));
const planEditor = () => loaded(import('./editor/plan-editor'));

export const PlanView = lazy(async () => ({ default: (await planView()).PlanView }));
/** Once a plan is to be edited. */
export const PlanEditor = lazy(async () => ({ default: (await planEditor()).PlanEditor }));
export const CheckView = lazy(async () => ({ default: (await checkView()).CheckView }));

/** Begins the loading early; a failure is reported when the view is drawn. */
export function preloadViews(): void {
  for (const load of [planView, checkView]) load().catch(() => undefined);
}
