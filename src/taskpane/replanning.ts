/** What is known of re-planning, for the pane. */
import { preview, replan } from '../rules/replan';
import type { Replanning } from './operations';

export const replanning: Replanning = { replan, preview };
