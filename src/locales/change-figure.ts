/** The new value of a changed input with its unit, where the input's kind alone says which. */
import type { Change } from '../rules/change';
import type { Written } from './figure-words';

const units: Readonly<Record<string, Written['unit']>> = {
  share: 'percent',
  baseShare: 'percent',
  growth: 'percent',
  carries: 'percent',
  part: 'percent',
  overAssignment: 'percent',
  amount: 'amount',
  average: 'amount',
  count: 'count',
};

/** Undefined for a blank, and for a goal or a bound, whose unit is what it is about. */
export function newValue({ path, to }: Change): Written | undefined {
  const key = String(path.at(-1));
  // What a strategy says of members it says of their share.
  const unit = path[0] === 'strategies' ? 'percent' : units[key];
  if (key === 'due' && typeof to === 'string') {
    return { value: Date.parse(`${to}T00:00:00Z`) / 86_400_000, unit: 'day' };
  }
  return unit && typeof to === 'number' ? { value: to, unit } : undefined;
}
