/**
 * Takes the rules that a person typed into the rules table into the plan, and generates: their rows get formulas, links
 * and flags like the others. Rows that can't be understood stay exactly as they were typed. Nothing is written where
 * there is nothing to take; `no-plan` where nothing was generated.
 */
import type { Plan } from '../plan';
import { mostRules, type Rule } from '../plan/schema';
import { checkIn } from './check';
import { Failure } from './errors';
import { generateIn } from './generate';
import { look } from './look';
import { recognise } from './own';
import { planWithInputs } from './read-workbook';
import { inExcel, type Session } from './run';
import { readTypedRules } from './typed-rules';
import type { CheckResult } from './types';
import { unitOfFormats } from './units';

export const adoptRules = (): Promise<CheckResult> =>
  inExcel(async (session) => {
    const before = await look(session);
    const own = recognise(before);
    if (!own) throw new Failure('no-plan', 'look', 'unchanged');
    const basis = planWithInputs(before, own);
    const typed = readTypedRules(before, own).rules.slice(0, mostRules - basis.rules.length);
    if (typed.length === 0) return await checkIn(session, true);
    const rules = await withUnits(
      session,
      typed.map(({ rule }) => rule),
    );
    const plan: Plan = { ...basis, rules: [...basis.rules, ...rules] };
    const { language, sheets } = own.stored.layout;
    return await generateIn(session, before, own, {
      plan,
      basis,
      language,
      sheets,
      adopted: new Map(typed.map(({ code, rule }) => [code, rule.id])),
    });
  });

/** What the user's own cells count in shows in their number formats. */
async function withUnits(session: Session, rules: readonly Rule[]): Promise<Rule[]> {
  const formats = rules.map(({ left }) => {
    if (left.of !== 'range') return undefined;
    const range = session.workbook.worksheets.getItem(left.sheet).getRange(left.address).untrack();
    range.load('numberFormat');
    return range;
  });
  if (formats.some((range) => range !== undefined)) await session.sync('look');
  return rules.map((rule, index) => {
    const range = formats[index];
    return rule.left.of === 'range' && range
      ? { ...rule, left: { ...rule.left, unit: unitOfFormats(range.numberFormat as string[][]) } }
      : rule;
  });
}
