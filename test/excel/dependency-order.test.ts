import { inDependencyOrder } from '../../src/excel/dependency-order';

const order = (names: Record<string, string>) =>
  inDependencyOrder(Object.entries(names).map(([name, formula]) => ({ name, formula }))).map(
    ({ name }) => name,
  );

describe('names', () => {
  it.each<[what: string, names: Record<string, string>, ordered: string[]]>([
    ['that need no other keep their order', { Two: '=S!$A$1', One: '=S!$A$2' }, ['Two', 'One']],
    [
      'come after those they use',
      { Total: '=Base*Growth', Growth: '=Base/2', Base: '=S!$A$1' },
      ['Base', 'Growth', 'Total'],
    ],
    ['are found whatever the case', { Total: '=BASE', base: '=S!$A$1' }, ['base', 'Total']],
    [
      'are not mistaken for parts of others',
      { Base_Amount: '=Base', Base: '=S!$A$1' },
      ['Base', 'Base_Amount'],
    ],
    ['in a circle all come once', { A: '=B', B: '=A', C: '=C' }, ['B', 'A', 'C']],
    ['of letters beyond ASCII', { 总额: '=基数', 基数: '=S!$A$1' }, ['基数', '总额']],
  ])('%s', (_what, names, ordered) => {
    expect(order(names)).toEqual(ordered);
  });
});
