/** What each part of the check view gets: the pane's state, its commands, and the port to the work. */
import type { Operations } from './operations';
import type { Commands } from './pane';
import type { PaneState } from './pane-state';

export interface FeatureProps {
  readonly state: PaneState;
  readonly commands: Commands;
  readonly operations: Operations;
}
