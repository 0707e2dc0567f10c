import { isTemplate, loadTemplate, templates } from '../../src/plan';

test.each(templates.map(({ id }) => id))('%s is a whole plan in both languages', (id) => {
  const texts: unknown[] = [];
  JSON.stringify(loadTemplate(id), (key, value: unknown) => {
    if (['name', 'text', 'title', 'task', 'tasks', 'owner', 'strategy', 'note', 'service'].includes(key))
      texts.push(value);
    return value;
  });
  expect(texts.length).toBeGreaterThan(10);
  for (const text of texts) {
    expect(text).toEqual({ zh: expect.any(String), en: expect.not.stringMatching(/\p{Script=Han}/u) });
  }
});

test('a change to a loaded template does not reach the template', () => {
  loadTemplate('blank').base.amount = 7;
  expect(loadTemplate('blank').base.amount).toBe(1000);
});

test.each([
  ['sales-2024', true],
  ['toString', false],
])('%s is a template: %s', (id, expected) => {
  expect(isTemplate(id)).toBe(expected);
});

/** The reference plan's numbered facts, each found where it belongs. */
describe('sales-2024 holds the reference plan', () => {
  const plan = loadTemplate('sales-2024');
  const of = <T extends { code: string }>(list: readonly T[]) =>
    Object.fromEntries(list.map((one) => [one.code, one]));
  const product = plan.dimensions[0];
  const region = plan.dimensions[1];
  const goals = plan.responsibilities.map(({ code, items }) => [
    code,
    items.map(({ goal, due }) => [goal?.value ?? goal?.customer ?? '', due]),
  ]);

  test.each<[string, unknown, unknown]>([
    ['1 market', plan.context.slice(0, 4).map(({ value }) => value), [0.08, 0.45, 0.22, 0.28]],
    ['2 base year', [plan.base.amount, plan.base.growth], [10000, 0.07]],
    ['2 product mix', product?.members.map(({ baseShare }) => baseShare), [0.45, 0.3, 0.25]],
    ['2 regions', region?.members.map(({ baseShare }) => baseShare), [0.35, 0.25, 0.2, 0.2]],
    ['3 existing customers', plan.customers?.existing.share, 0.65],
    ['3 cost of winning', plan.context[4]?.value, 0.18],
    ['4 strategy', of(plan.strategies)['mid-high'], expect.objectContaining({ from: 0.35, to: 0.5 })],
    ['4 strategy, Central and West', of(plan.strategies)['open-central']?.to, 0.15],
    ['5 growth', plan.target, { by: 'growth', growth: 0.12 }],
    ['6 market share', of(plan.indicators)['market-share']?.change, 0.02],
    ['7 new customers', plan.customers?.new.map(({ count }) => count), [25, 95]],
    ['8 repurchase', of(plan.indicators)['repurchase'], expect.objectContaining({ base: 0.7, target: 0.75 })],
    [
      '5–9 rules',
      plan.rules.map(({ id, operator, bound }) => `${id} ${operator} ${String(bound)}`),
      [
        'A-max <= 0.4',
        'B-share = 0.35',
        'C-min >= 0.3',
        'BC-min >= 0.5',
        'core-min >= 0.55',
        'emerging-min >= 0.1',
        'online-min >= 0.28',
        'new-min >= 120',
        'large-min >= 25',
        'small-min >= 95',
        'repurchase-min >= 0.75',
        'order-min >= 0.1',
      ],
    ],
    ['10 product line', product?.members.map(({ share }) => share), [0.35, 0.35, 0.3]],
    ['11 region', region?.members.map(({ growth }) => growth), [0.08, 0.18, 0.25, 0.1]],
    ['12 large from', plan.customers?.new[0]?.minimum, 50],
    ['12 conversion', plan.customers?.new[1]?.conversion, 0.15],
    ['12 tiers', plan.customers?.existing.tiers.map(({ from }) => from), [100, 50, 0]],
    ['13 quarters', plan.periods.map(({ share }) => share), [0.2, 0.3, 0.35, 0.15]],
    [
      '14–16 owners',
      goals,
      [
        [
          'A',
          [
            [0.3, '2024-03-31'],
            [0.7, '2024-06-30'],
            [0.7, '2024-06-30'],
          ],
        ],
        [
          'B',
          [
            ['', '2024-05-15'],
            [0.15, '2024-12-31'],
          ],
        ],
        [
          'C',
          [
            [20, '2024-12-31'],
            [10, '2024-12-31'],
          ],
        ],
        [
          'east',
          [
            [0.8, '2024-12-31'],
            [5, '2024-12-31'],
          ],
        ],
        [
          'south',
          [
            [10000, '2024-12-31'],
            [5, '2024-12-31'],
            [30, '2024-12-31'],
          ],
        ],
        [
          'central',
          [
            // By the first quarter, says the milestone; the owner's own deadline is the third's end.
            ['', '2024-09-30'],
            [5, '2024-09-30'],
          ],
        ],
        [
          'north',
          [
            [0.2, '2024-12-31'],
            [0.12, '2024-12-31'],
          ],
        ],
        [
          'reps',
          [
            ['large', '2024-12-31'],
            ['small', '2024-12-31'],
          ],
        ],
        [
          'success',
          [
            ['', '2024-03-31'],
            [50, '2024-12-31'],
          ],
        ],
      ],
    ],
    [
      '17 hiring',
      plan.support.organisation.map(({ quantity }) => quantity),
      [undefined, undefined, 5, 2, undefined, undefined],
    ],
    ['18 training', plan.support.training.map(({ cycle }) => cycle), ['month', 'quarter', 'half-year']],
    ['19 commission', plan.incentives.commission.map(({ rate }) => rate), [0.01, 0.015, 0.02]],
    ['19 awards', plan.incentives.awards.map(({ money }) => money), [5000, 8000, 10000]],
    ['19 promotion', plan.incentives.promotions.map(({ quarters }) => quarters), [2, 4]],
    ['20 process', plan.support.process.length, 5],
    [
      '21 departments',
      plan.support.departments.map(({ quantity }) => quantity),
      [undefined, 500, undefined, undefined, 1000, undefined],
    ],
    ['22 risks', plan.risks.map(({ code }) => code), ['market', 'competition', 'supply', 'skills']],
    [
      '23 control',
      plan.control.map(({ day, threshold, month }) => day ?? threshold ?? month),
      [5, 10, 0.9, 12],
    ],
    ['24 adjustments', plan.adjustments.map(({ kind }) => kind), ['target', 'strategy', 'resource']],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});
