/** Words of the sheet of actuals. */
import type { actuals as chinese } from '../../zh-CN/sheets/actuals';

export const actuals: Readonly<Record<keyof typeof chinese, string>> = {
  'sheet.actuals': 'Actuals',
  'note.actuals':
    'Paste a row per order or per month. The date is the day, or any day of the month; members by name or by code; blank is not zero.',
  'label.actual.rows': 'Rows with an amount',
  'label.actual.sum': 'Sum of amounts',
  'label.actual.unknown': 'Rows that can’t be counted',
  'column.date': 'Date',
  'column.customerType': 'Customer type',
  'column.channel': 'Channel',
  'column.actualAmount': 'Actual {unit}',
  'column.newCustomers': 'New customers',
  'column.orders': 'Orders',
  'column.remark': 'Remark',
};
