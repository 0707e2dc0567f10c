/**
 * The customer sheet: customers to be won by kind, what existing customers will bring, what that leaves for the new
 * ones, and the leads that the counts need. The rates of the existing customers are the indicators' own.
 */
import type { Customers } from '../../plan/schema';
import type { BuiltSheet } from '../built-sheet';
import { check, figureInput, formula, label, putSums, textInput } from '../cells';
import type { Context } from '../context';
import { putFlags } from '../flags';
import { address, quote, sheetReference, unlessBlank } from '../formulas';
import { SheetBuilder } from '../sheet-builder';
import type { NameSpec } from '../workbook-spec';
import { putHeading, putSpreads } from './heading';

export function buildCustomerSheet(context: Context, customers: Customers): BuiltSheet {
  const sheet = new SheetBuilder('customer', context.sheetName('customer'), '#548235');
  putHeading(context, sheet, context.t('note.unit'));
  putSpreads(context, sheet, ({ customers: ofCustomers }) => ofCustomers === true);
  const totals: Record<string, string> = {};
  let row = putNewCustomers(context, sheet, customers, 3, totals);
  const existing = putExisting(context, sheet, customers, row + 2, totals);
  row = putTiers(context, sheet, customers, existing.row + 1);
  putLeads(context, sheet, customers, row + 1);
  [44, 28, 30, 16, 18, 16, 14, 14, 46].forEach((width, column) => {
    sheet.widen(column, width);
  });
  sheet.freeze(2, 0);
  return { sheet: sheet.build(), names: existing.names, paths: sheet.paths, totals };
}

const table = 'tblNewCustomer';

function putNewCustomers(
  context: Context,
  sheet: SheetBuilder,
  customers: Customers,
  row: number,
  totals: Record<string, string>,
): number {
  const { t, tables, formats, text, name } = context;
  const here = (key: string) => tables.here(table, key);
  sheet.put(row, 0, { value: t('section.new'), style: 'section' });
  const placed = sheet.putTable(
    { row: row + 1, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    customers.new.map((kind, index) => {
      const path = (key: string) => ['customers', 'new', index, key];
      return {
        code: kind.code,
        cells: {
          code: label(kind.code),
          name: textInput(text(kind.name), path('name')),
          count: figureInput(kind.count, formats.count, path('count')),
          minimum: figureInput(kind.minimum, formats.amount, path('minimum')),
          atLeast: formula(
            unlessBlank(
              here('minimum'),
              `ROUND(${here('count')}*${here('minimum')},${name('Amount_Decimals')})`,
            ),
            formats.amount,
          ),
          conversion: figureInput(kind.conversion, formats.percent, path('conversion')),
          // Rounded first: 30 / 0.1 is a little more than 300 in binary.
          leads: formula(
            `IF(N(${here('conversion')})=0,"",ROUNDUP(ROUND(${here('count')}/${here('conversion')},6),0))`,
            formats.count,
          ),
          tasks: textInput(text(kind.tasks), path('tasks')),
          check: check(context, `${quote('customer/')}&${here('code')}`),
        },
      };
    }),
    context.extra(table),
  );
  const subject = `${quote('customer/')}&${address(placed.firstRow, 0, 'column')}`;
  putFlags(context, sheet, placed.area('count'), subject, 'count', formats.count);

  const sums = putSums(context, sheet, table, placed, {
    formats: { count: formats.count, atLeast: formats.amount, leads: formats.count },
    others: { check: check(context, quote('customer/Σ')) },
  });
  Object.assign(totals, sums.totals);
  const area = { ...placed.area('count'), row: sums.row, rows: 1 };
  putFlags(context, sheet, area, quote('customer/Σ'), 'count', formats.count);
  return sums.row + 1;
}

function putExisting(
  context: Context,
  sheet: SheetBuilder,
  customers: Customers,
  start: number,
  totals: Readonly<Record<string, string>>,
): { row: number; names: NameSpec[] } {
  const { t, tables, formats, name, text } = context;
  const { existing } = customers;
  const indicator = (key: string, code: string) => tables.at('tblIndicator', key, quote(code));
  const names: NameSpec[] = [];
  let row = start;
  sheet.put(row, 0, { value: t('section.existing'), style: 'section' });
  row += 1;
  const line = (label: string, formula: string, format: string, defined?: string) => {
    sheet.put(row, 0, { value: label, style: 'label' });
    sheet.put(row, 1, { formula: `=${formula}`, format, style: 'formula' });
    const cell = `${sheetReference(sheet.name)}!${address(row, 1, 'both')}`;
    if (defined) names.push({ name: name(defined), formula: `=${cell}` });
    row += 1;
    return cell;
  };

  sheet.put(row, 0, { value: t('label.existingShare'), style: 'label' });
  sheet.putInput(
    row,
    1,
    'Existing_Share',
    {
      style: 'input',
      format: formats.percent,
      ...(existing.share === undefined ? {} : { value: existing.share }),
    },
    ['customers', 'existing', 'share'],
  );
  names.push({
    name: name('Existing_Share'),
    formula: `=${sheetReference(sheet.name)}!${address(row, 1, 'both')}`,
  });
  row += 1;
  const share = name('Existing_Share');
  const base = line(t('label.repurchaseBase'), indicator('base', existing.repurchase), formats.percent);
  const target = line(t('label.repurchaseTarget'), indicator('target', existing.repurchase), formats.percent);
  const growth = line(t('label.orderGrowth'), indicator('growth', existing.orderValue), formats.percent);
  const amount = line(
    t('label.existingAmount'),
    `IF(N(${base})=0,"",ROUND(${name('Base_Amount')}*${share}*${target}/${base}*(1+N(${growth})),${name('Amount_Decimals')}))`,
    formats.amount,
    'Existing_Amount',
  );
  const total = name('Total_Target');
  line(t('label.existingPart'), `IF(OR(${amount}="",${total}=0),"",${amount}/${total})`, formats.fine);
  const left = line(
    t('label.remainder'),
    unlessBlank(amount, `${total}-${amount}`),
    formats.amount,
    'Left_For_New',
  );
  const others = `${name('Base_Amount')}*(1-${share})`;
  line(t('label.remainderGrowth'), `IF(OR(${left}="",${others}=0),"",${left}/(${others})-1)`, '0.0000%');
  line(t('label.newAtLeast'), totals[`${table}|atLeast`] ?? '0', formats.amount);
  sheet.put(row, 0, { value: t('label.tasks'), style: 'label' });
  sheet.putInput(row, 1, 'Existing_Tasks', { style: 'inputLine', value: text(existing.tasks) }, [
    'customers',
    'existing',
    'tasks',
  ]);
  names.push({
    name: name('Existing_Tasks'),
    formula: `=${sheetReference(sheet.name)}!${address(row, 1, 'both')}`,
  });
  return { row: row + 1, names };
}

function putTiers(context: Context, sheet: SheetBuilder, customers: Customers, row: number): number {
  const { t, tables, formats, text } = context;
  const { tiers } = customers.existing;
  if (tiers.length === 0) return row;
  sheet.put(row, 0, { value: t('section.tiers'), style: 'section' });
  return (
    sheet.putTable(
      { row: row + 1, column: 0, canonical: 'tblTier', name: tables.name('tblTier') },
      tables.columnsOf('tblTier'),
      tiers.map((tier, index) => {
        const path = (key: string) => ['customers', 'existing', 'tiers', index, key];
        return {
          code: tier.code,
          cells: {
            code: label(tier.code),
            name: textInput(text(tier.name), path('name')),
            from: figureInput(tier.from, formats.amount, path('from')),
            service: textInput(text(tier.service), path('service')),
          },
        };
      }),
      context.extra('tblTier'),
    ).nextRow + 1
  );
}

function putLeads(context: Context, sheet: SheetBuilder, customers: Customers, row: number): void {
  const { t, tables, formats, text } = context;
  sheet.put(row, 0, { value: t('section.leads'), style: 'section' });
  sheet.put(row + 1, 0, { value: t('label.leadsNeeded'), style: 'label' });
  sheet.put(row + 1, 1, {
    formula: `=SUM(${tables.column(table, 'leads')})`,
    format: formats.count,
    style: 'formula',
  });
  if (customers.leads.length === 0) return;
  sheet.putTable(
    { row: row + 3, column: 0, canonical: 'tblLead', name: tables.name('tblLead') },
    tables.columnsOf('tblLead'),
    customers.leads.map((lead, index) => {
      const path = (key: string) => ['customers', 'leads', index, key];
      return {
        code: lead.code,
        cells: {
          code: label(lead.code),
          name: textInput(text(lead.name), path('name')),
          count: figureInput(lead.count, formats.count, path('count')),
        },
      };
    }),
    context.extra('tblLead'),
  );
}
