/**
 * Which violations are shown: those that have the chosen severity, sheet and owner, the gravest first. A choice stays
 * when nothing has the value any more, so that the list never fills behind the user's back. Pure.
 */
import type { Violation } from '../../excel/types';
import { severities } from '../severity';

export const aspects = ['severity', 'sheet', 'owner'] as const;
export type Aspect = (typeof aspects)[number];

/** Undefined is everything; the owner '' is nobody. */
export type Filter = Readonly<Record<Aspect, string | undefined>>;

export const everything: Filter = { severity: undefined, sheet: undefined, owner: undefined };

const valuesOf = ({ severity, sheet, owners }: Violation, aspect: Aspect): readonly string[] => {
  switch (aspect) {
    case 'severity':
      return [severity];
    case 'sheet':
      return [sheet];
    case 'owner':
      return owners.length > 0 ? owners : [''];
  }
};

/** In the order of severity, and within it as they come. */
export function filtered(violations: readonly Violation[], filter: Filter): Violation[] {
  const shown = violations.filter((violation) =>
    aspects.every((aspect) => {
      const chosen = filter[aspect];
      return chosen === undefined || valuesOf(violation, aspect).includes(chosen);
    }),
  );
  return severities.flatMap((severity) => shown.filter((violation) => violation.severity === severity));
}

export interface Choice {
  readonly value: string;
  readonly count: number;
}

/** The values that occur, and the chosen one even if it does not; severities and owners in a fixed order. */
export function choices(
  violations: readonly Violation[],
  aspect: Aspect,
  chosen: string | undefined,
): Choice[] {
  const counts = new Map<string, number>(chosen === undefined ? [] : [[chosen, 0]]);
  for (const violation of violations) {
    for (const value of valuesOf(violation, aspect)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  // A rule whose cell is gone is on no sheet.
  if (aspect === 'sheet') counts.delete('');
  const rank = (value: string) =>
    aspect === 'severity' ? severities.findIndex((severity) => severity === value) : value === '' ? 1 : 0;
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => rank(a.value) - rank(b.value) || a.value.localeCompare(b.value));
}
