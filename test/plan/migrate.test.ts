import { loadTemplate, readPlan } from '../../src/plan';
import { scalesOf } from '../../src/plan/amount-unit';

/** The blank plan as version 1 wrote it, when a unit had only a name. */
function firstVersion(name: unknown) {
  const { unit, ...rest } = loadTemplate('blank');
  return { ...rest, version: 1, unit: { name, decimals: unit.decimals } };
}
const unitOf = (input: unknown) => {
  const result = readPlan(input);
  return result.ok ? result.plan.unit : result.issues;
};

describe('a file of version 1', () => {
  test('is the same plan, and says what its unit is where the name tells', () => {
    expect(readPlan(firstVersion({ zh: '万元', en: 'CNY 10k' }))).toEqual({
      ok: true,
      plan: loadTemplate('blank'),
    });
    expect(unitOf(firstVersion('亿元'))).toMatchObject({ currency: 'CNY', scale: 1e8 });
  });

  test('keeps a unit that nobody knows', () => {
    expect(unitOf(firstVersion('pallets'))).toEqual({ name: 'pallets', decimals: 2 });
  });

  test('that is wrong gives its issues with their paths', () => {
    expect(unitOf({ ...firstVersion('元'), unit: 'CNY', title: '' })).toEqual([
      expect.objectContaining({ path: ['title'] }),
      expect.objectContaining({ path: ['unit'] }),
    ]);
  });
});

test.each<[unknown, string]>([
  [3, 'newer-version'],
  [1e9, 'newer-version'],
  [0, 'version'],
  [-1, 'version'],
  [1.5, 'version'],
  ['1', 'version'],
  [true, 'version'],
  [null, 'version'],
  [undefined, 'missing'],
])('version %j is not of this product, and says so', (version, code) => {
  expect(unitOf({ ...loadTemplate('blank'), version })).toMatchObject([{ code, path: ['version'] }]);
});

test('of a file of a newer version nothing is said but that', () => {
  expect(unitOf({ version: 3, horizons: [], dimensions: 'by themselves' })).toMatchObject([
    { code: 'newer-version', params: { version: '3', known: 2 } },
  ]);
});

test('every currency can be counted singly, and in steps that grow', () => {
  for (const currency of ['CNY', 'INR', 'USD', 'JPY', 'XXX']) {
    const scales = scalesOf(currency);
    expect(scales[0]).toBe(1);
    expect([...scales].sort((a, b) => a - b)).toEqual(scales);
  }
});
