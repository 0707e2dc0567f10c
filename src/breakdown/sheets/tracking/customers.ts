/** Customer types and channels: counts of new customers against their targets, what existing ones and channels bring. */
import { formula, label } from '../../cells';
import { existingCustomers } from '../../columns/actuals';
import type { Context } from '../../context';
import { quote } from '../../formulas';
import type { SheetBuilder } from '../../sheet-builder';
import { actualsOf, ratio } from './actual';

export function putCustomers(context: Context, sheet: SheetBuilder, row: number): number {
  const { plan, tables, formats, t, name, text } = context;
  if (!plan.customers) return row;
  const table = 'tblTrackCustomer';
  const here = (key: string) => tables.here(table, key);
  const actuals = actualsOf(context);
  const rows = actuals.counted(actuals.names('customer', here('code'), here('name')));
  const hasSheet = context.has('customer');
  const kinds = plan.customers.new.map(({ code, name: given, count }) => ({
    code,
    label: text(given),
    target: hasSheet ? `N(${tables.at('tblNewCustomer', 'count', quote(code))})` : String(count ?? 0),
    actual: actuals.total(rows, 'newCustomers'),
    format: formats.count,
  }));
  const existing = {
    code: existingCustomers,
    label: t('label.existingCustomers'),
    target: hasSheet ? name('Existing_Amount') : '""',
    actual: actuals.total(rows),
    format: formats.amount,
  };
  sheet.put(row, 0, { value: t('section.trackCustomers'), style: 'section' });
  const placed = sheet.putTable(
    { row: row + 1, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    [...kinds, existing].map(({ code, label: given, target, actual, format }) => ({
      code,
      cells: {
        code: label(code),
        name: { style: 'text' as const, value: given },
        target: formula(target, format),
        actual: formula(actual, format),
        attainment: formula(ratio(here('actual'), here('target')), formats.percent),
        amount: formula(actuals.total(rows), formats.amount),
      },
    })),
  );
  return placed.nextRow + 1;
}

export function putChannels(context: Context, sheet: SheetBuilder, row: number): number {
  const { plan, tables, formats, t, name, text } = context;
  if (!plan.channels) return row;
  const table = 'tblChannelTrack';
  const here = (key: string) => tables.here(table, key);
  const actuals = actualsOf(context);
  sheet.put(row, 0, { value: t('section.trackChannels'), style: 'section' });
  const placed = sheet.putTable(
    { row: row + 1, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    plan.channels.map(({ code, name: given, indicator }) => ({
      code,
      cells: {
        code: label(code),
        name: { style: 'text' as const, value: text(given) },
        actual: formula(
          actuals.total(actuals.counted(actuals.names('channel', here('code'), here('name')))),
          formats.amount,
        ),
        share: formula(ratio(here('actual'), name('Actual_Total')), formats.percent),
        target: formula(
          indicator === undefined ? '""' : tables.at('tblIndicator', 'target', quote(indicator)),
          formats.percent,
        ),
      },
    })),
  );
  return placed.nextRow + 1;
}
