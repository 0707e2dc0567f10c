import { localAddress, parseAddress } from '../../../src/embedded/model/address';
import { boundingRect, intersection, subtract } from '../../../src/embedded/model/geometry';

const range = (address: string) => parseAddress(address).range;

it.each<[range: string, hole: string, left: string[]]>([
  ['A1:C3', 'B2', ['A1:C1', 'A3:C3', 'A2', 'C2']],
  ['A1:C3', 'A1:C1', ['A2:C3']],
  ['A1:C3', 'C1:D9', ['A1:B3']],
  ['A1:C3', 'A1:C3', []],
  ['A1:C3', 'E5', ['A1:C3']],
  ['B:B', 'A4:C4', ['B1:B3', 'B5:B1048576']],
])('%s without %s is %j', (whole, hole, left) => {
  expect(subtract(range(whole), range(hole)).map(localAddress)).toEqual(left);
});

it.each<[a: string, b: string, both: string | undefined, around: string]>([
  ['A1:B2', 'B2:C3', 'B2', 'A1:C3'],
  ['A1', 'C3', undefined, 'A1:C3'],
  ['A:B', '2:3', 'A2:B3', 'A1:XFD1048576'],
])('%s and %s have %s in common and %s around them', (a, b, both, around) => {
  const common = intersection(range(a), range(b));
  expect(common && localAddress(common)).toBe(both);
  expect(localAddress(boundingRect(range(a), range(b)))).toBe(around);
});

it.each(['A1', 'B2:C3', 'B:C', '2:5', 'XFD1048576'])(
  'the address %s is read and written alike',
  (address) => {
    expect(localAddress(range(address))).toBe(address);
  },
);
