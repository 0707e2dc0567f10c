/** Members that start late against the phasing of the year, in exact figures. */
import { changed, english, found, fractions, rowsOf, table } from './found-table';

/** Products A 35 %, B 35 %, C 30 % of 11,200; quarters 20 %, 30 %, 35 %, 15 %. */
const starting = (starts: readonly (string | undefined)[], ramp?: number) =>
  changed((plan) => {
    plan.dimensions[0]?.members.forEach((member, index) => {
      const [day] = starts.slice(index);
      if (day !== undefined) Object.assign(member, { starts: day, ...(ramp === undefined ? {} : { ramp }) });
    });
  });

test('a start that leaves the others something in every month is none', () => {
  expect(found(starting([undefined, undefined, '2024-05-01'], 3), 'late-starts')).toEqual([]);
});

test('a start in the first month is none, whoever starts then', () => {
  expect(found(starting(['2024-01-01', '2024-01-31', '2024-01-15']), 'late-starts')).toEqual([]);
});

test('what a late start asks of its months beyond what they have', () => {
  const [one, ...others] = found(starting([undefined, undefined, '2024-11-01']), 'late-starts');
  expect(others).toEqual([]);
  expect(table(one ? [one] : [])).toEqual([['late-starts:product', 'warning', { excess: '2240' }]]);
  expect(english(one?.names['late'])).toEqual(['C High-end']);
  // 3,360 in two months that have 560 each.
  expect(rowsOf(one)).toEqual([
    ['2024-11', { asked: '1680', given: '560' }],
    ['2024-12', { asked: '1680', given: '560' }],
  ]);
  expect(one?.cells[0]).toEqual(['dimensions', 0, 'members', 2, 'starts']);
});

test('where all start late, every month that is not the whole’s is told', () => {
  const [one] = found(starting(['2024-04-01', '2024-04-01', '2024-04-01']), 'late-starts');
  expect(one?.names).toHaveProperty('everyone');
  expect(rowsOf(one)).toHaveLength(12);
  expect(rowsOf(one)[0]).toEqual(['2024-01', { asked: '0', given: '74667/100' }]);
});

test('a milestone is held against the phasing of the member that it serves', () => {
  const plan = (part: number) =>
    changed((one) => {
      Object.assign(one.dimensions[0]?.members[2] ?? {}, { starts: '2024-07-01' });
      one.milestones.push({
        code: 'half',
        name: 'Half',
        due: '2024-09-30',
        part,
        serves: { of: 'member', dimension: 'product', member: 'C' },
      });
    });
  const half = (part: number) =>
    found(plan(part), 'phasing-milestone').find(({ key }) => key.endsWith(':half'));
  // Quarters 3 and 4 have 35 % and 15 %.
  expect(half(0.7)).toBeUndefined();
  const differs = half(0.85);
  expect(differs && fractions(differs)).toMatchObject({ phased: '7/10' });
});
