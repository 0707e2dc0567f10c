/** All examiners: each looks at one side of a plan and gives what it finds. New kinds of findings are added here. */
import type { Plan } from '../../plan/schema';
import type { Finding } from '../finding';
import { peopleFindings } from './people';
import { structureFindings } from './structure';

export type Examiner = (plan: Plan) => readonly Finding[];

export const examiners: readonly Examiner[] = [structureFindings, peopleFindings];
