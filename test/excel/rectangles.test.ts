import fc from 'fast-check';
import { rectangles } from '../../src/excel/rectangles';

const drawn = (picture: readonly string[]) =>
  rectangles(
    picture.flatMap((line, row) => [...line].map((kind, column) => ({ row, column, kind }))),
    ({ kind }) => (kind === '.' ? undefined : kind),
  ).map(
    ({ area: { row, column, rows, columns }, kind }) => `${kind} ${[row, column, rows, columns].join(' ')}`,
  );

describe('rectangles', () => {
  it.each<[what: string, picture: string[], areas: string[]]>([
    ['nothing', ['..'], []],
    ['a block', ['aa', 'aa'], ['a 0 0 2 2']],
    ['columns of different kinds', ['ab', 'ab'], ['a 0 0 2 1', 'b 0 1 2 1']],
    ['a step', ['a.', 'aa'], ['a 0 0 1 1', 'a 1 0 1 2']],
    ['a gap in a row', ['a.a'], ['a 0 0 1 1', 'a 0 2 1 1']],
    ['a gap between rows', ['aa', '..', 'aa'], ['a 0 0 1 2', 'a 2 0 1 2']],
  ])('of %s', (_what, picture, areas) => {
    expect(drawn(picture).sort()).toEqual([...areas].sort());
  });

  it('cover each cell exactly once with its own kind', () => {
    const cells = fc.uniqueArray(
      fc.record({ row: fc.nat(6), column: fc.nat(6), kind: fc.constantFrom('a', 'b') }),
      { selector: ({ row, column }) => row * 7 + column },
    );
    fc.assert(
      fc.property(cells, (list) => {
        const covered = rectangles(list, ({ kind }) => kind).flatMap(({ area, kind }) =>
          Array.from({ length: area.rows * area.columns }, (_, index) => ({
            row: area.row + Math.floor(index / area.columns),
            column: area.column + (index % area.columns),
            kind,
          })),
        );
        const text = (all: typeof list) => all.map((cell) => JSON.stringify(cell)).sort();
        expect(text(covered)).toEqual(text(list));
      }),
    );
  });
});
