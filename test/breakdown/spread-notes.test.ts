/** How targets were spread, printed beside the block that it is about. */
import { breakdown } from '../../src/breakdown';
import { loadTemplate, type Language, type Plan } from '../../src/plan';

const template = loadTemplate('sales-2024');
const plan: Plan = {
  ...template,
  months: { by: 'typed', each: Array.from({ length: 12 }, () => ({})) },
  spreads: [
    { dimension: 'product', by: 'base', how: 'replace', seeds: [{ row: 'C', like: 'B', part: 0.5 }] },
    { by: 'equal', how: 'replace', held: ['Q4'], totalHeld: true, ramp: { from: 'Q2', over: 2 } },
    { period: 'Q2', months: true, by: 'equal', how: 'replace', held: ['M06'] },
    { customers: true, by: 'weights', how: 'replace' },
  ],
};

const noteOf = (language: Language, key: string, row: number, of = plan): unknown =>
  breakdown(of, { language }).sheets.find((sheet) => sheet.key === key)?.cells[row]?.[0]?.value;

test.each([
  [
    'dimension:product',
    2,
    'Targets spread in proportion to the base year (C High-end like 50% of B Mid-range), rounded by the largest remainder.',
    '目标按基期比例（“C 高端”参照“B 中端”的 50%）分摊，按最大余数取整。',
  ],
  [
    'period',
    2,
    'Targets spread in equal parts (beginning with Q2, at full strength after 2), rounded by the largest remainder; held: Q4, the total.',
    '目标平均（从“二季度”起步，2 期达到满额）分摊，按最大余数取整；锁定：四季度、合计。',
  ],
  [
    'month',
    4,
    'Q2: Targets spread in equal parts, rounded by the largest remainder; held: 2024-06.',
    '二季度：目标平均分摊，按最大余数取整；锁定：2024-06。',
  ],
  [
    'customer',
    2,
    'Targets spread by weights, rounded by the largest remainder.',
    '目标按权重分摊，按最大余数取整。',
  ],
] as const)('on the sheet %s', (key, row, english, chinese) => {
  expect(noteOf('en-US', key, row)).toBe(english);
  expect(noteOf('zh-CN', key, row)).toBe(chinese);
});

test('months that are no longer typed were not spread', () => {
  const even: Plan = { ...plan, months: { by: 'even', each: plan.months?.each ?? [] } };
  expect(noteOf('en-US', 'month', 4, even)).toBeUndefined();
});
