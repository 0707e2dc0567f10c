/**
 * The severities of rules that were switched off in this session, so that switching them on again gives these back; a
 * plan itself only says "off". Kept for each workbook's port, beyond the view's own life.
 */
import type { Rule, Severity } from '../../plan/schema';
import type { Operations } from '../operations';

type OnSeverity = Exclude<Severity, 'off'>;

const remembered = new WeakMap<Operations, Map<string, OnSeverity>>();

export function rememberSeverity(operations: Operations, { id, severity }: Rule): void {
  if (severity === 'off') return;
  const known = remembered.get(operations) ?? new Map<string, OnSeverity>();
  remembered.set(operations, known.set(id, severity));
}

export const rememberedSeverity = (operations: Operations, id: string): OnSeverity | undefined =>
  remembered.get(operations)?.get(id);
