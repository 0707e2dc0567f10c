/** What every sheet begins with: its title and a line that says how to read it. */
import type { Context } from '../context';
import { walkMembers } from '../../plan/references';
import type { SpreadRule } from '../../plan/schema';
import type { SheetBuilder } from '../sheet-builder';

export function putHeading(context: Context, sheet: SheetBuilder, note: string): void {
  sheet.put(0, 0, { value: `${sheet.name} · ${context.text(context.plan.title)}`, style: 'title' });
  sheet.put(1, 0, { value: note, style: 'note' });
}

/** Below the heading, beside the blocks: how their targets were spread, where they were. */
export function putSpreads(context: Context, sheet: SheetBuilder, dimension?: string): void {
  const rules = (context.plan.spreads ?? []).filter((rule) => rule.dimension === dimension);
  if (rules.length === 0) return;
  const note = rules.map((rule) => spreadNote(context, rule)).join(' ');
  sheet.put(2, 0, { value: note, style: 'note' });
}

function spreadNote(context: Context, { dimension, member, by, held = [] }: SpreadRule): string {
  const { plan, t, text } = context;
  const members = plan.dimensions.find(({ code }) => code === dimension)?.members ?? [];
  const rows =
    dimension === undefined ? plan.periods : [...walkMembers(members, [])].map((row) => row.member);
  const name = (code: string) => text(rows.find((row) => row.code === code)?.name);
  const parameters = { by: t(`spread.${by}`), held: held.map(name).join(', ') };
  const note = t(held.length > 0 ? 'note.spread.held' : 'note.spread', parameters);
  return member === undefined ? note : t('note.spread.of', { name: name(member), note });
}
