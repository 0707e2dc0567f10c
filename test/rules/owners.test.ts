/** Who answers for what the rules of the example plan look at. */
import { loadTemplate } from '../../src/plan';
import type { Measure } from '../../src/plan/schema';
import { ownersOf } from '../../src/rules/owners';
import { resolveRules } from '../../src/rules/rule-model';

const plan = loadTemplate('sales-2024');

/** Owners' names in Chinese of the rule with this id, or of a rule about this. */
function owners(about: string | Measure): string[] {
  const rule = { id: 'X', operator: '<=', bound: 1, severity: 'error' } as const;
  const rules =
    typeof about === 'string'
      ? resolveRules(plan)
      : resolveRules({ ...plan, rules: [{ ...rule, left: about }] });
  const found = rules.find(({ id }) => id === (typeof about === 'string' ? about : 'X'));
  if (!found) throw new Error(`no rule ${JSON.stringify(about)}`);
  return ownersOf(plan, found).map((owner) => (typeof owner === 'string' ? owner : owner.zh));
}

describe('a rule concerns', () => {
  it.each<[about: string | Measure, owners: string[]]>([
    ['A-max', ['张三']],
    [{ of: 'members', dimension: 'product', members: ['C', 'B'], measure: 'share' }, ['李四', '王五']],
    [{ of: 'members', dimension: 'region', members: ['east', 'south'], measure: 'growth' }, ['赵六', '周七']],
    ['parts.product', ['张三', '李四', '王五']],
    [{ of: 'cells', table: 'tblMatrix', rows: ['A:stock-1'], column: 'goalValue' }, ['张三']],
    [{ of: 'cells', table: 'tblPeriod', rows: ['Q1'], column: 'share' }, []],
    [{ of: 'name', name: 'Total_Target' }, []],
  ])('%j: %j', (about, expected) => expect(owners(about)).toEqual(expected));

  it('customers and indicators: whoever has a goal that serves them', () => {
    const serving = (of: 'customer' | 'indicator', code: string) =>
      plan.responsibilities
        .filter(({ items }) => items.some(({ goal }) => goal?.[of] === code))
        .map(({ owner }) => (typeof owner === 'string' ? owner : owner.zh));
    expect(owners({ of: 'customers', customers: ['large'] })).toEqual(serving('customer', 'large'));
    expect(owners({ of: 'indicator', indicator: 'repurchase', measure: 'target' })).toEqual(
      serving('indicator', 'repurchase'),
    );
    expect(serving('customer', 'large').length).toBeGreaterThan(1);
  });
});

it('a member without an owner is answered for by the owner of the member above it', () => {
  const [first, ...others] = plan.dimensions[0]?.members ?? [];
  if (!first) throw new Error('no member');
  const nested = {
    ...plan,
    dimensions: plan.dimensions.map((dimension, index) =>
      index > 0
        ? dimension
        : {
            ...dimension,
            members: [{ ...first, children: [{ code: 'A1', name: 'A1', share: 1 }] }, ...others],
          },
    ),
  };
  const rules = resolveRules({
    ...nested,
    rules: [
      {
        id: 'X',
        left: { of: 'members', dimension: 'product', members: ['A1'], measure: 'share' },
        operator: '<=',
        bound: 1,
        severity: 'error',
      },
    ],
  });
  for (const id of ['X', 'parts.product.A']) {
    const rule = rules.find((one) => one.id === id);
    expect(rule && ownersOf(nested, rule)).toEqual([plan.responsibilities[0]?.owner]);
  }
});
