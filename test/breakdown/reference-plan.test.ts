/**
 * The built-in plan is a real one, and every fact of it has its place in the workbook: by number, where each stands. A
 * place is a sheet's table, a row's code and a column; a figure that is a formula is looked up by its place alone.
 */
import { breakdown, type Breakdown } from '../../src/breakdown';
import { languages, loadTemplate } from '../../src/plan';
import type { Cell } from '../../src/breakdown/workbook-spec';

const plan = loadTemplate('sales-2024');

/** `table/row/column`, or a defined name. */
type Place = string;
/** Formula: the figure follows from others. */
type Fact = number | { readonly zh: string; readonly en: string } | 'formula';

function cellAt(spec: Breakdown, place: Place): Cell | undefined {
  const [table, code, key] = place.split('|');
  if (code === undefined)
    return spec.sheets.flatMap(({ cells }) => cells.flat()).find((one) => one?.input === place);
  for (const { tables, cells } of spec.sheets) {
    const found = tables.find(({ name }) => name === table);
    if (!found) continue;
    const column = found.columns.findIndex((one) => one.key === key);
    const row = cells.findIndex(
      (line, index) =>
        index > found.row && index <= found.row + found.rows && line[found.column]?.value === code,
    );
    return row < 0 || column < 0 ? undefined : cells[row]?.[found.column + column];
  }
  return undefined;
}

const serial = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
const say = (zh: string, en: string) => ({ zh, en });

/** Each numbered fact of the plan. */
const facts: readonly (readonly [number: number, what: string, places: Readonly<Record<Place, Fact>>])[] = [
  [
    1,
    'the market of the base year',
    {
      'tblFact|market-growth|value': 0.08,
      'tblFact|leaders|value': 0.45,
      'tblFact|online-industry|value': 0.22,
      'tblFact|online-expected|value': 0.28,
    },
  ],
  [
    2,
    'sales of the base year and their mix',
    {
      Base_Amount: 10_000,
      Base_Growth: 0.07,
      'tblProduct|A|baseShare': 0.45,
      'tblProduct|B|baseShare': 0.3,
      'tblProduct|C|baseShare': 0.25,
      'tblRegion|east|baseShare': 0.35,
      'tblRegion|south|baseShare': 0.25,
      'tblRegion|central|baseShare': 0.2,
      'tblRegion|north|baseShare': 0.2,
    },
  ],
  [
    3,
    'existing customers and the cost of new ones',
    { 'tblIndicator|repurchase|base': 0.7, Existing_Share: 0.65, 'tblFact|acquisition-cost|value': 0.18 },
  ],
  [
    4,
    'the strategy',
    {
      'tblStrategy|launches|text': say('三款中高端新品', 'Three mid- and high-end launches'),
      'tblStrategy|launches|to': 0.6,
      'tblStrategy|mid-high|from': 0.35,
      'tblStrategy|mid-high|to': 0.5,
      'tblStrategy|core|text': say('华东、华南', 'East and South'),
      'tblStrategy|open-central|to': 0.15,
    },
  ],
  [
    5,
    'the total, B and C, online',
    {
      Growth_Rate: 0.12,
      'tblRules|BC-min|bound': 0.5,
      'tblRules|online-min|bound': 0.28,
      'tblIndicator|online-share|target': 0.28,
    },
  ],
  [
    6,
    'market shares',
    {
      'tblIndicator|market-share|change': 0.02,
      'tblIndicator|core-share|target': 0.55,
      'tblIndicator|emerging-share|target': 0.1,
      'tblRules|core-min|bound': 0.55,
      'tblRules|emerging-min|bound': 0.1,
    },
  ],
  [
    7,
    'new customers',
    {
      'tblIndicator|new-customers|target': 120,
      'tblNewCustomer|large|count': 25,
      'tblNewCustomer|large|minimum': 50,
      'tblNewCustomer|small|count': 95,
    },
  ],
  [
    8,
    'repurchase and order value',
    { 'tblIndicator|repurchase|target': 0.75, 'tblIndicator|order-value|growth': 0.1 },
  ],
  [9, 'the bounds of A and C', { 'tblRules|A-max|bound': 0.4, 'tblRules|C-min|bound': 0.3 }],
  [
    10,
    'the product lines',
    {
      'tblProduct|A|target': 'formula',
      'tblProduct|A|strategy': say('清理库存', 'Clear stock'),
      'tblProduct|B|share': 0.35,
      'tblProduct|B|strategy': say('B+', 'B+'),
      'tblProduct|C|share': 0.3,
      'tblProduct|C|strategy': say('定制方案', 'Custom solutions'),
    },
  ],
  [
    11,
    'the regions',
    {
      'tblRegion|east|growth': 0.08,
      'tblRegion|south|growth': 0.18,
      'tblRegion|central|growth': 0.25,
      'tblRegion|north|growth': 0.1,
      'tblRegion|east|strategy': say('复购率 ≥ 80 %', 'Repurchase ≥ 80 %'),
      'tblRegion|south|strategy': say('线上渠道', 'Online channel'),
      'tblRegion|central|strategy': say('区域办事处', 'Regional office'),
      'tblRegion|north|strategy': say('20 %', '20 %'),
      'tblRegion|north|scaled': 'formula',
    },
  ],
  [
    12,
    'the customer types',
    {
      'tblNewCustomer|large|tasks': say('制造业 50 强', 'Top-50 manufacturers'),
      'tblNewCustomer|small|conversion': 0.15,
      'tblNewCustomer|small|tasks': say('线上获客', 'Online leads'),
      'tblTier|strategic|from': 100,
      'tblTier|key|from': 50,
      'tblTier|normal|from': 0,
      'tblTier|strategic|service': say('客户成功经理', 'success manager'),
    },
  ],
  [
    13,
    'the quarters',
    {
      'tblPeriod|Q1|share': 0.2,
      'tblPeriod|Q2|share': 0.3,
      'tblPeriod|Q3|share': 0.35,
      'tblPeriod|Q4|share': 0.15,
      'tblPeriod|Q1|tasks': say('2,500', '2,500'),
      'tblPeriod|Q2|tasks': say('新客户 48 家', '48 new customers'),
      'tblPeriod|Q3|tasks': say('30 %', '30 %'),
      'tblPeriod|Q4|tasks': say('年终促销', 'Year-end promotion'),
      'tblMilestone|launch|due': serial('2024-05-15'),
      'tblMilestone|half-customers|goal': 48,
    },
  ],
  [
    14,
    'the owners of the product lines',
    {
      'tblMatrix|A:stock-1|owner': say('张三', 'Zhang San'),
      'tblMatrix|A:stock-1|goalValue': 0.3,
      'tblMatrix|A:stock-2|goalValue': 0.7,
      'tblMatrix|A:repurchase|goalValue': 0.7,
      'tblMatrix|A:repurchase|due': serial('2024-06-30'),
      'tblMatrix|B:growth|goalValue': 0.15,
      'tblMatrix|B:coverage|due': serial('2024-05-15'),
      'tblMatrix|C:large|goalValue': 20,
      'tblMatrix|C:projects|goalValue': 10,
    },
  ],
  [
    15,
    'the owners of the regions',
    {
      'tblMatrix|east:repurchase|goalValue': 0.8,
      'tblMatrix|east:large|goalValue': 5,
      'tblMatrix|south:followers|goalValue': 10_000,
      'tblMatrix|south:shop|goalValue': 5,
      'tblMatrix|south:small|goalValue': 30,
      'tblMatrix|central:roadshows|goalValue': 5,
      'tblMatrix|central:office|due': serial('2024-09-30'),
      'tblMatrix|north:dealers|goalValue': 0.2,
      'tblMatrix|north:dealer-sales|goalValue': 0.12,
    },
  ],
  [
    16,
    'sales reps and customer success',
    {
      'tblMatrix|reps:large|goalValue': 'formula',
      'tblMatrix|reps:small|goalValue': 'formula',
      'tblMatrix|success:tiers|due': serial('2024-03-31'),
      'tblMatrix|success:training|goalValue': 50,
    },
  ],
  [
    17,
    'organisation and hiring',
    {
      'tblSupport|organisation:online-group|reportsTo': say('销售总监', 'Sales director'),
      'tblSupport|organisation:key-accounts|reportsTo': say('销售总监', 'Sales director'),
      'tblSupport|organisation:hire-reps|quantity': 5,
      'tblSupport|organisation:hire-success|quantity': 2,
      'tblSupport|organisation:mentoring|text': say('带教', 'Mentoring'),
      'tblSupport|organisation:star|text': say('销售之星', 'star of sales'),
    },
  ],
  [
    18,
    'training',
    {
      'tblSupport|training:product|department': say('产品部', 'Product department'),
      'tblSupport|training:selling|department': say('外部专家', 'Outside expert'),
      'tblSupport|training:crm|department': say('信息部', 'IT'),
      'tblCalendar|training:product/M12|date': 'formula',
      'tblCalendar|training:selling/M12|date': 'formula',
      'tblCalendar|training:crm/M06|date': 'formula',
    },
  ],
  [
    19,
    'commission, awards and promotion',
    {
      'tblCommission|product:A|rate': 0.01,
      'tblCommission|product:B|rate': 0.015,
      'tblCommission|product:C|rate': 0.02,
      'tblAward|champion|money': 5000,
      'tblAward|care|money': 8000,
      'tblAward|region-growth|money': 10_000,
      'tblAward|region-growth|threshold': 0.2,
      'tblPromotion|senior|needed': 2,
      'tblPromotion|assistant|needed': 4,
    },
  ],
  [
    20,
    'process',
    {
      'tblSupport|process:crm-module|text': say('CRM', 'CRM'),
      'tblSupport|process:approval|text': say('从 3 天缩短到 1 天', 'from 3 days to 1'),
      'tblSupport|process:region-report|text': say('区域月报', 'report by every region'),
      'tblSupport|process:product-report|text': say('产品分析', 'Product analysis'),
      'tblSupport|process:behaviour-report|text': say('客户行为报告', 'behaviour report'),
    },
  ],
  [
    21,
    'the other departments',
    {
      'tblSupport|departments:industry-report|department': say('市场部', 'Marketing'),
      'tblSupport|departments:leads|quantity': 500,
      'tblSupport|departments:hotline|text': say('热线', 'hotline'),
      'tblSupport|departments:meeting|text': say('季度', 'meeting'),
      'tblSupport|departments:stock|quantity': 1000,
      'tblSupport|departments:priority|text': say('优先供货', 'Priority supply'),
    },
  ],
  [
    22,
    'risks and what is done then',
    {
      'tblRisk|market|contingency': say('分期付款', 'Instalments'),
      'tblRisk|competition|contingency': say('差异化', 'Differentiation'),
      'tblRisk|supply|contingency': say('200', '200'),
      'tblRisk|skills|contingency': say('专家培训', 'Expert training'),
    },
  ],
  [
    23,
    'the calendar of control',
    {
      'tblCalendar|control:report/M12|date': 'formula',
      'tblCalendar|control:meeting/M01|date': 'formula',
      'tblCalendar|control:quarter-review/M03|date': 'formula',
      'tblCalendar|control:year-review/M12|date': 'formula',
      Review_Threshold: 0.9,
    },
  ],
  [
    24,
    'who may change the plan',
    {
      'tblAdjustment|target|requestedBy': say('销售总监', 'Sales director'),
      'tblAdjustment|target|attachment': say('市场分析', 'Market analysis'),
      'tblAdjustment|target|approver': say('总经理', 'General manager'),
      'tblAdjustment|strategy|attachment': say('问题报告', 'Problem report'),
      'tblAdjustment|strategy|approver': say('销售总监', 'Sales director'),
      'tblAdjustment|resource|approver': say('总经理', 'General manager'),
    },
  ],
];

describe.each(languages)('the built-in plan in %s', (language) => {
  const spec = breakdown(plan, { language });

  test.each(facts)('%i: %s', (_number, _what, places) => {
    const differing = Object.entries(places).filter(([place, fact]) => {
      const cell = cellAt(spec, place);
      if (fact === 'formula') return cell?.formula === undefined;
      if (typeof fact === 'number') return cell?.value !== fact;
      const text = fact[language === 'zh-CN' ? 'zh' : 'en'];
      return typeof cell?.value !== 'string' || !cell.value.includes(text);
    });
    expect(differing).toEqual([]);
  });
});

test('no number of the plan is left out', () => {
  expect(facts.map(([number]) => number)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
});
