/** What breakdowns, rules and strategies say of one another. */
import type { Plan } from '../../plan/schema';
import type { Finding } from '../finding';
import { planFigures } from '../plan-figures';
import { boundSystems } from './bound-system';
import { boundFindings } from './bounds';
import { claimFindings } from './claims';
import { growthFindings } from './growth';
import { jointFindings } from './joint';
import { partsFindings } from './parts';
import { statedFindings } from './stated';

export function structureFindings(plan: Plan): readonly Finding[] {
  const figures = planFigures(plan);
  const systems = boundSystems(plan, figures);
  const parts = partsFindings(plan, figures);
  return [
    ...parts,
    ...statedFindings(plan, figures, new Set(parts.map(({ key }) => key))),
    ...boundFindings(plan, systems),
    ...claimFindings(plan, figures, systems),
    ...growthFindings(figures, systems),
    ...jointFindings(plan),
  ];
}
