/**
 * The sheets of the breakdown alone, without those that run the year: tests of what has nothing to do with them generate
 * these, since a whole book takes the engine several times as long.
 */
import { allSheets } from '../../src/breakdown/sheet-list';
import type { Plan } from '../../src/plan';

const running = new Set([
  'dashboard',
  'background',
  'month',
  'actuals',
  'tracking',
  'incentives',
  'support',
  'risks',
  'calendar',
  'revisions',
]);

export const coreSheets = (plan: Plan): string[] => allSheets(plan).filter((key) => !running.has(key));
