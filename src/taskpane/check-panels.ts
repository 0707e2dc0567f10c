/**
 * The panels of the check, by tab. The violations come with the check view; the others are loaded when their tab is
 * chosen. One that can't be loaded throws `NotLoaded` where it is drawn.
 */
import { lazy, type ComponentType } from 'react';
import { loaded } from './fault';
import type { FeatureProps } from './feature';
import { ViolationsView } from './violations/violations-view';

export const tabs = ['violations', 'track', 'findings', 'rules', 'links'] as const;
export type Tab = (typeof tabs)[number];

export const panels: Readonly<Record<Tab, ComponentType<FeatureProps>>> = {
  violations: ViolationsView,
  track: lazy(async () => ({ default: (await loaded(import('./track/track-view'))).TrackView })),
  findings: lazy(async () => ({
    default: (await loaded(import('./findings/findings-view'))).FindingsView,
  })),
  rules: lazy(async () => ({ default: (await loaded(import('./rules/rules-view'))).RulesView })),
  links: lazy(async () => ({ default: (await loaded(import('./guard/guard-view'))).GuardView })),
};
