/**
 * Parts of the plan view that are loaded once they are needed. One that can't be loaded throws `NotLoaded` where it is
 * drawn.
 */
import { lazy } from 'react';
import { loaded } from './fault';

const listImport = () => loaded(import('./base-year/list-import'));
const scenarios = () => loaded(import('./scenarios/scenarios'));
const planFindings = () => loaded(import('./plan-findings'));

/** Once there is a list of sales. */
export const ListImport = lazy(async () => ({ default: (await listImport()).ListImport }));
/** Once they are asked for. */
export const Scenarios = lazy(async () => ({ default: (await scenarios()).Scenarios }));
/** Below a plan that is shown already. */
export const PlanFindings = lazy(async () => ({ default: (await planFindings()).PlanFindings }));
