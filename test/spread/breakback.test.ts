import { breakback, type TreeNode } from '../../src/spread';

const leaf = (code: string, amount: number, more: Partial<TreeNode> = {}): TreeNode => ({
  code,
  amount,
  ...more,
});
const tree: TreeNode = leaf('year', 1000, {
  children: [
    leaf('east', 600, { children: [leaf('city', 400), leaf('coast', 200)] }),
    leaf('west', 400, { children: [leaf('hills', 300, { held: true }), leaf('plain', 100)] }),
  ],
});

const amounts = (node: TreeNode): Record<string, number> =>
  Object.assign({ [node.code]: node.amount }, ...(node.children ?? []).map(amounts));

function changed(code: string, amount: number, follow: 'siblings' | 'total', from = tree) {
  const result = breakback(from, code, amount, { follow, decimals: 0 });
  return result.ok ? amounts(result.tree) : { at: result.at, ...result.problem };
}

describe('breakback', () => {
  test('lets the parts follow their total, around what is held', () => {
    expect(changed('year', 1100, 'total')).toEqual({
      year: 1100,
      east: 660,
      city: 440,
      coast: 220,
      west: 440,
      hills: 300,
      plain: 140,
    });
  });

  test('lets the siblings make up for a part', () => {
    expect(changed('city', 450, 'siblings')).toEqual({ ...amounts(tree), city: 450, coast: 150 });
    expect(changed('east', 500, 'siblings')).toEqual({
      ...amounts(tree),
      east: 500,
      city: 333,
      coast: 167,
      west: 500,
      plain: 200,
    });
  });

  test('lets the totals above follow a part', () => {
    expect(changed('city', 450, 'total')).toEqual({ ...amounts(tree), city: 450, east: 650, year: 1050 });
  });

  test('stops at a total that is held, whose other parts then follow', () => {
    const held = { ...tree, held: true };
    expect(changed('city', 450, 'total', held)).toEqual({
      ...amounts(tree),
      city: 450,
      east: 650,
      west: 350,
      plain: 50,
    });
  });

  test('leaves what is held as it is, or says where it can not', () => {
    expect(changed('year', 500, 'total')).toEqual({
      ...amounts(tree),
      year: 500,
      east: 200,
      city: 133,
      coast: 67,
      west: 300,
      plain: 0,
    });
    expect(changed('plain', 50, 'siblings')).toEqual({ at: 'west', code: 'nothing-open' });
  });

  test('changes nothing for a code that is not there', () => {
    expect(changed('nowhere', 1, 'total')).toEqual(amounts(tree));
  });
});
