import { loadTemplate, type Plan } from '../../src/plan';
import { levels, resolveRules, type ResolvedRule } from '../../src/rules/rule-model';

/** A rule as one line: what it looks at, what it is held against, where its flag shows. */
function line({ id, left, operator, bound, flags }: ResolvedRule): string {
  const seen =
    left.kind === 'figures'
      ? left.figures.map(({ table, row, column }) => `${table}/${row}/${column}`).join(' + ')
      : left.kind === 'growth'
        ? `growth of ${left.amounts.map(({ row }) => row).join(' + ')}`
        : left.kind === 'name'
          ? left.name
          : `Σ ${left.total.table}/${left.total.column}${left.total.parent === undefined ? '' : ` of ${left.total.parent}`}`;
  const against =
    bound.kind === 'number'
      ? String(bound.value)
      : bound.kind === 'figure'
        ? `${bound.figure.table}/${bound.figure.row}/${bound.figure.column}`
        : bound.kind;
  return `${id}: ${seen} ${operator} ${against} @ ${flags.map(({ subject, column }) => `${subject}.${column}`).join(', ')}`;
}

const lines = (plan: Plan) => resolveRules(plan).map(line);

test('the example plan: parts meet their total, then its own rules', () => {
  expect(lines(loadTemplate('sales-2024'))).toMatchInlineSnapshot(`
    [
      "base.product: Σ tblProduct/baseShare = whole @ product/Σ.baseShare",
      "parts.product: Σ tblProduct/share = whole @ product/Σ.share",
      "base.region: Σ tblRegion/baseShare = whole @ region/Σ.baseShare",
      "parts.region: Σ tblRegion/stated = target @ region/Σ.stated",
      "parts.period: Σ tblPeriod/share = whole @ period/Σ.share",
      "parts.customer: Σ tblNewCustomer/count = tblIndicator/new-customers/target @ customer/Σ.count",
      "A-max: tblProduct/A/share <= 0.4 @ product/A.share",
      "B-share: tblProduct/B/share = 0.35 @ product/B.share",
      "C-min: tblProduct/C/share >= 0.3 @ product/C.share",
      "BC-min: tblProduct/B/share + tblProduct/C/share >= 0.5 @ product/B.share, product/C.share",
      "core-min: tblRegion/east/share + tblRegion/south/share >= 0.55 @ region/east.share, region/south.share",
      "emerging-min: tblRegion/central/share >= 0.1 @ region/central.share",
      "online-min: tblIndicator/online-share/target >= 0.28 @ indicator/online-share.target",
      "new-min: tblNewCustomer/large/count + tblNewCustomer/small/count >= 120 @ customer/large.count, customer/small.count",
      "large-min: tblNewCustomer/large/count >= 25 @ customer/large.count",
      "small-min: tblNewCustomer/small/count >= 95 @ customer/small.count",
      "repurchase-min: tblIndicator/repurchase/target >= 0.75 @ indicator/repurchase.target",
      "order-min: tblIndicator/order-value/growth >= 0.1 @ indicator/order-value.growth",
    ]
  `);
});

test('below the first level the children of each member meet it', () => {
  const plan = loadTemplate('blank');
  const [product, region] = plan.dimensions;
  if (!product?.members[0] || !region?.members[1]) throw new Error('template changed');
  product.members[0].children = [
    { code: 'P11', name: 'one', share: 0.4 },
    { code: 'P12', name: 'two', share: 0.6 },
  ];
  region.members[1].children = [{ code: 'R21', name: 'one', growth: 0, baseShare: 1 }];
  expect(levels(product).map((level) => level.map(({ member }) => member.code))).toEqual([
    ['P1', 'P2'],
    ['P11', 'P12'],
  ]);
  expect(lines(plan).filter((one) => one.includes('.P1:') || one.includes('.R2:'))).toEqual([
    'parts.product.P1: Σ tblProduct2/share of P1 = whole @ product/P1/Σ.siblings',
    'base.region.R2: Σ tblRegion2/baseShare of R2 = whole @ region/R2/Σ.siblings',
    'parts.region.R2: Σ tblRegion2/stated of R2 = tblRegion/R2/scaled @ region/R2/Σ.siblings',
  ]);
});

test('growth of several members is the growth of their sum, not the sum of their growths', () => {
  const plan = loadTemplate('sales-2024');
  plan.rules = [
    {
      id: 'core',
      left: { of: 'members', dimension: 'region', members: ['east', 'south'], measure: 'growth' },
      operator: '>=',
      bound: 0.1,
      severity: 'warning',
    },
  ];
  expect(lines(plan).at(-1)).toBe(
    'core: growth of east + south >= 0.1 @ region/east.growth, region/south.growth',
  );
});
