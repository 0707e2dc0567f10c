/**
 * Completes a check whose rules table has rows that a person typed: which of them can be taken into the plan, and why the
 * others can't. Their cells are named as on any sheet, so the workbook is looked at as before a generation; without such
 * rows nothing more is read.
 */
import type { Reading } from './check-reading';
import { look } from './look';
import { recognise } from './own';
import type { Session } from './run';
import { readTypedRules } from './typed-rules';
import type { CheckResult } from './types';

export async function withTypedRules(session: Session, { result, typedRows }: Reading): Promise<CheckResult> {
  if (typedRows === 0) return result;
  const state = await look(session, 'check');
  const own = recognise(state);
  if (!own) return result;
  const { rules, problems } = readTypedRules(state, own);
  return { ...result, typed: rules.length, problems: [...result.problems, ...problems] };
}
