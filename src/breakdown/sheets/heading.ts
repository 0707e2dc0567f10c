/** What every sheet begins with: its title and a line that says how to read it. */
import type { Context } from '../context';
import type { SheetBuilder } from '../sheet-builder';

export function putHeading(context: Context, sheet: SheetBuilder, note: string): void {
  sheet.put(0, 0, { value: `${sheet.name} · ${context.text(context.plan.title)}`, style: 'title' });
  sheet.put(1, 0, { value: note, style: 'note' });
}
