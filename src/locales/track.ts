/** The words of the track view, apart from the pane's others so that its first paint does not load them. */
import { track as english } from './en-US/track';
import { translator } from './translate';
import { track as chinese } from './zh-CN/track';

export type TrackKey = keyof typeof english;

export const trackText = translator<TrackKey>({ 'zh-CN': chinese, 'en-US': english });
