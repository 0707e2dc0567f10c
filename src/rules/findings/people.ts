/** What owners, customers, periods, deadlines and money say of the targets. */
import type { Plan } from '../../plan/schema';
import type { Finding } from '../finding';
import { planFigures } from '../plan-figures';
import { coverageFindings } from './coverage';
import { customerFindings } from './customers';
import { deadlineFindings } from './deadlines';
import { goalFindings } from './goals';
import { incentiveFindings } from './incentives';
import { lateStartFindings } from './late-starts';
import { leadFindings } from './leads';
import { milestoneFindings } from './milestones';
import { ownershipFindings } from './ownership';
import { rateFindings } from './rates';
import { reductionFindings } from './reduction';

export function peopleFindings(plan: Plan): readonly Finding[] {
  const figures = planFigures(plan);
  return [
    ...goalFindings(plan, figures),
    ...coverageFindings(plan),
    ...ownershipFindings(plan),
    ...customerFindings(plan, figures),
    ...leadFindings(plan),
    ...milestoneFindings(plan, figures),
    ...lateStartFindings(plan, figures),
    ...deadlineFindings(plan),
    ...reductionFindings(plan, figures),
    ...rateFindings(plan, figures),
    ...incentiveFindings(plan, figures),
  ];
}
