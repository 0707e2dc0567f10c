/**
 * The input that shows a place of the plan, or what stands nearest to it: the longest common beginning of their paths
 * wins, the first of several. Another entry of the same list is never near: there is nothing where the third indicator
 * was. Pure.
 */
import type { PlanPath } from '../plan';

export function nearest<Input extends { readonly path: PlanPath }>(
  inputs: readonly Input[],
  path: PlanPath,
): Input | undefined {
  let best: Input | undefined;
  let most = 0;
  for (const input of inputs) {
    const common = nearness(input.path, path);
    if (common > most) [best, most] = [input, common];
  }
  return best;
}

function nearness(one: PlanPath, other: PlanPath): number {
  const parting = one.findIndex((step, index) => step !== other[index]);
  if (parting < 0) return one.length;
  const elsewhere = typeof one[parting] === 'number' && typeof other[parting] === 'number';
  return elsewhere ? 0 : parting;
}
