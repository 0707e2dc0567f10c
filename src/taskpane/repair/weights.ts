/** What each input's change costs, as the user chose it; an input that was not chosen is `normal`. Pure. */
import type { PlanPath } from '../../plan';
import type { RepairInput, RepairRequest, Weight } from '../../rules/repair/problem';

export const weightKeys: readonly Weight[] = ['held', 'dear', 'normal', 'cheap'];

export type Weights = Readonly<Record<string, Weight>>;

const keyOf = (path: PlanPath): string => JSON.stringify(path);

export const weightOf = (weights: Weights, { path }: RepairInput): Weight => weights[keyOf(path)] ?? 'normal';

export const withWeight = (weights: Weights, inputs: readonly RepairInput[], weight: Weight): Weights => ({
  ...weights,
  ...Object.fromEntries(inputs.map(({ path }) => [keyOf(path), weight])),
});

/** The weight that all of them have; undefined where they differ. */
export function commonWeight(weights: Weights, inputs: readonly RepairInput[]): Weight | undefined {
  const [first, ...others] = new Set(inputs.map((input) => weightOf(weights, input)));
  return others.length === 0 ? first : undefined;
}

export const requestOf = (weights: Weights): RepairRequest => ({
  weights: Object.entries(weights)
    .filter(([, weight]) => weight !== 'normal')
    .map(([key, weight]) => ({ path: JSON.parse(key) as PlanPath, weight })),
});
