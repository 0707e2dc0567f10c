/** The table of actuals: what a row of it may say. */
import type { Plan } from '../../plan/schema';
import { plainHeader, type TableColumns } from '../table-columns';
import type { TableColumn } from '../workbook-spec';

export const actualTable = 'tblActual';
/** The column that names a member of a dimension. */
export const memberKey = (dimension: string): string => `dimension:${dimension}`;

/** The code of customers of the base year, beside the kinds of new ones. */
export const existingCustomers = 'existing';

const fixedBefore = (plan: Plan) => [
  'date',
  ...(plan.customers ? ['customer'] : []),
  ...(plan.channels ? ['channel'] : []),
];

export const actualColumns: TableColumns = (plan, { header, text }) => {
  const [date = '', ...named] = fixedBefore(plan);
  const labels: Readonly<Record<string, string>> = { customer: 'customerType', amount: 'actualAmount' };
  const fixed = (key: string): TableColumn => ({ key, header: plainHeader(header(labels[key] ?? key)) });
  const others = [date, ...named, 'owner', 'amount', 'newCustomers', 'orders', 'remark'].map(fixed);
  const taken = new Set(others.map((one) => one.header.toLowerCase()));
  const members = plan.dimensions.map(({ code, name }): TableColumn => {
    const own = plainHeader(text(name));
    const free = own !== '' && !taken.has(own.toLowerCase()) ? own : `${own} ${code}`.trim();
    taken.add(free.toLowerCase());
    return { key: memberKey(code), header: free };
  });
  return [[actualTable, [...others.slice(0, 1), ...members, ...others.slice(1)]]];
};
