/** Customers to be won, by kind; a plan without gets them with the two indicators that its customers need. */
import { Button } from '@fluentui/react-components';
import type { Plan } from '../../plan';
import { freeCode } from '../../plan/editing/lists';
import { customerTree } from '../../spread';
import { useEditing, useEditorText } from './editing';
import { ListGrid } from './list-grid';
import { SpreadPanel } from './spread-panel';

export function Customers() {
  const { plan, edit } = useEditing();
  const text = useEditorText();
  if (!plan.customers) {
    const names = { repurchase: text('customers.repurchase'), orderValue: text('customers.order-value') };
    return (
      <Button size="small" onClick={() => edit(withCustomers(plan, names))}>
        {text('customers.add')}
      </Button>
    );
  }
  return (
    <>
      <ListGrid
        label={text('customers.new')}
        list={['customers', 'new']}
        columns={[
          { key: 'name', label: text('name'), kind: 'text' },
          { key: 'count', label: text('customers.count'), kind: 'number' },
          { key: 'minimum', label: text('customers.minimum'), kind: 'number' },
          { key: 'conversion', label: text('customers.conversion'), kind: 'percent' },
          { key: 'code', label: text('code'), kind: 'code' },
        ]}
        newRow={({ customers }) => {
          const code = freeCode('N', customers?.new.map((kind) => kind.code) ?? []);
          return { code, name: `${text('customers.kind')} ${code.slice(1)}` };
        }}
      />
      <SpreadPanel tree={customerTree} />
    </>
  );
}

interface Names {
  readonly repurchase: string;
  readonly orderValue: string;
}

function withCustomers(plan: Plan, names: Names): Plan {
  const used = plan.indicators.map(({ code }) => code);
  const repurchase = freeCode('K', used);
  const orderValue = freeCode('K', [...used, repurchase]);
  return {
    ...plan,
    customers: { new: [], existing: { repurchase, orderValue, tiers: [] }, leads: [] },
    indicators: [
      ...plan.indicators,
      { code: repurchase, name: names.repurchase, unit: 'percent' },
      { code: orderValue, name: names.orderValue, unit: 'amount' },
    ],
  };
}
