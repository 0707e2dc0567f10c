/**
 * What the user chooses about a re-plan, as typed, and the request that it makes. Without any weight the periods share by
 * their targets; once there is one, an empty field is 0. Pure.
 */
import type { ReplanRequest } from '../../rules/replan/problem';
import { parseNumber } from '../numbers';

export interface ReplanChoices {
  readonly year: ReplanRequest['year'];
  /** By open period, as typed. */
  readonly weights: Readonly<Record<string, string>>;
  readonly held: readonly string[];
}

export const noChoices: ReplanChoices = { year: 'keep', weights: {}, held: [] };

export interface ReplanReading {
  /** Undefined while a weight can't be used. */
  readonly request: ReplanRequest | undefined;
  /** Periods whose weight can't be used. */
  readonly wrong: readonly string[];
}

const isBlank = (typed: string | undefined): boolean => typed === undefined || typed.trim() === '';

export function readChoices({ year, weights, held }: ReplanChoices, open: readonly string[]): ReplanReading {
  if (year === 'lower') return { request: { year }, wrong: [] };
  const taking = open.filter((code) => !held.includes(code));
  const read = taking.map((code) => {
    const typed = weights[code];
    return [code, typed === undefined || isBlank(typed) ? 0 : parseNumber(typed)] as const;
  });
  const wrong = read.filter(([, weight]) => weight === undefined || weight < 0).map(([code]) => code);
  if (wrong.length > 0) return { request: undefined, wrong };
  const request: ReplanRequest = { year, held: open.filter((code) => held.includes(code)) };
  if (taking.every((code) => isBlank(weights[code]))) return { request, wrong };
  return { request: { ...request, weights: Object.fromEntries(read) as Record<string, number> }, wrong };
}
