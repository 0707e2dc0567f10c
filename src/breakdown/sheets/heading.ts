/** What every sheet begins with: its title and a line that says how to read it. */
import type { Context } from '../context';
import { monthName, monthsOf } from '../../plan/calendar';
import { walkMembers } from '../../plan/references';
import type { SpreadRule, Text } from '../../plan/schema';
import type { SheetBuilder } from '../sheet-builder';

export function putHeading(context: Context, sheet: SheetBuilder, note: string): void {
  sheet.put(0, 0, { value: `${sheet.name} · ${context.text(context.plan.title)}`, style: 'title' });
  sheet.put(1, 0, { value: note, style: 'note' });
}

/** Below the heading, beside the blocks: how their targets were spread, where they were. */
export function putSpreads(
  context: Context,
  sheet: SheetBuilder,
  isHere: (rule: SpreadRule) => boolean,
  row = 2,
): void {
  const rules = (context.plan.spreads ?? []).filter(isHere);
  if (rules.length === 0) return;
  const note = rules.map((rule) => spreadNote(context, rule)).join(' ');
  sheet.put(row, 0, { value: note, style: 'note' });
}

function spreadNote(context: Context, rule: SpreadRule): string {
  const { t } = context;
  const names = namesOf(context, rule);
  const name = (code: string) => names.get(code) ?? code;
  const { by, held = [], totalHeld, seeds = [], ramp } = rule;
  const kept = [...held.map(name), ...(totalHeld ? [t('spread.total')] : [])].join(t('list.comma'));
  const percent = new Intl.NumberFormat(context.language, { style: 'percent', maximumFractionDigits: 2 });
  const starts = [
    ...seeds.map(({ row, like, part }) =>
      t('note.spread.seed', { row: name(row), like: name(like), part: percent.format(part) }),
    ),
    ...(ramp ? [t('note.spread.ramp', { row: name(ramp.from), count: ramp.over })] : []),
  ];
  const note = t(kept === '' ? 'note.spread' : 'note.spread.held', {
    by:
      starts.length === 0
        ? t(`spread.${by}`)
        : t('note.spread.starts', { by: t(`spread.${by}`), starts: starts.join(t('list.comma')) }),
    held: kept,
  });
  const of = rule.member ?? rule.period;
  return of === undefined ? note : t('note.spread.of', { name: name(of), note });
}

/** What the codes of a rule stand for; months are called what the month sheet calls them. */
function namesOf({ plan, text }: Context, { dimension, customers }: SpreadRule): ReadonlyMap<string, string> {
  const named = (rows: readonly { readonly code: string; readonly name: Text }[]) =>
    new Map(rows.map((row) => [row.code, text(row.name)]));
  if (customers) return named(plan.customers?.new ?? []);
  if (dimension !== undefined) {
    const members = plan.dimensions.find(({ code }) => code === dimension)?.members ?? [];
    return named([...walkMembers(members, [])].map(({ member }) => member));
  }
  const months = monthsOf(plan).map((month) => ({ code: month.code, name: monthName(month) }));
  return named([...months, ...plan.periods.flatMap((period) => [period, ...(period.children ?? [])])]);
}
