import fc from 'fast-check';
import { lookAt, readList, type Mapping } from '../../src/import';
import { recordsOf } from '../../src/import/records';
import { encodingOf } from '../../src/import/text-stream';
import { loadTemplate } from '../../src/plan';

const plan = loadTemplate('sales-2024');

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'LE' | 'BE') => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return Uint8Array.from(order === 'LE' ? bytes : bytes.swap16());
};

async function imported(bytes: Uint8Array, change: Partial<Mapping> = {}, size = 7) {
  const look = await lookAt(bytes, plan);
  if (!look) throw new Error('no header');
  return {
    look,
    years: await readList(chunks(bytes, size), look.form, plan, { ...look.mapping, scale: 1, ...change }),
  };
}

const list = [
  '日期,产品线,区域,客户,金额,备注',
  '2023-01-05,A,华东,甲,"1,200.50",x',
  '2023-01-06,B,北方,乙,800,"a ""b"", c"',
  '2023-02-01,A,华东,甲,-,y',
  '2023-12-31,C,华南,甲,99.5,"two\nlines"',
  '2023-12-31,C,华南,甲,99.5,"two\nlines"',
  '2022-06-01,Z,华东,丙,10,z',
  'soon,A,华东,甲,1,z',
  '2023-03-01,A,华东,甲,many,z',
  '2023-03-01,A,华东',
].join('\n');

describe('a list of sales', () => {
  test('is mapped by headers and by the plan’s members', async () => {
    const { look } = await imported(utf8(list));
    expect(look.mapping.columns).toEqual([
      { of: 'date' },
      { of: 'dimension', dimension: 'product' },
      { of: 'dimension', dimension: 'region' },
      { of: 'customer' },
      { of: 'amount' },
      { of: 'nothing' },
    ]);
    expect(look.forms).toEqual(['yyyy-M-d']);
  });

  test('comes to amounts by year, month, member and customer', async () => {
    const { years } = await imported(utf8(list), { dateForm: 'yyyy-M-d' });
    const year = years.years.find((each) => each.year === 2023);
    expect(years.years.map((each) => [each.year, each.amount])).toEqual([
      [2022, 10],
      [2023, 2199.5],
    ]);
    expect(year?.months).toEqual([2000.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 199]);
    expect(year?.members).toEqual({
      product: { A: 1200.5, B: 800, C: 199 },
      region: { east: 1200.5, north: 800, south: 199 },
    });
    expect(year?.customers).toEqual({
      count: 2,
      again: 1,
      unnamed: 0,
      existing: { count: 0, amount: 0 },
    });
    expect([year?.orders, year?.missing]).toEqual([4, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]);
  });

  test('tells what it did not take, and why', async () => {
    const { years } = await imported(utf8(list), { dateForm: 'yyyy-M-d' });
    expect(years.rejected.first.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'no-amount'],
      [8, 'date-unread'],
      [9, 'amount-unread'],
      [10, 'ragged'],
    ]);
    expect(years.rejected.counts).toEqual({
      'no-amount': 1,
      'date-unread': 1,
      'amount-unread': 1,
      ragged: 1,
    });
    expect(years.unknown).toEqual([{ dimension: 'product', key: 'Z', rows: 1, amount: 10 }]);
    expect(years.duplicates).toEqual({ count: 1, first: [6] });
  });

  test('falls into the fiscal year in which its months lie', async () => {
    const look = await lookAt(utf8(list), plan);
    const mapping = {
      ...(look?.mapping ?? { columns: [], decimalMark: '.' }),
      scale: 1,
      dateForm: 'yyyy-M-d',
    } as Mapping;
    const form = { encoding: 'utf-8', delimiter: ',', above: 0 } as const;
    const years = await readList(chunks(utf8(list), 50), form, { ...plan, firstMonth: 7 }, mapping);
    expect(years.years.map(({ year, amount }) => [year, amount])).toEqual([
      [2021, 10],
      [2022, 2000.5],
      [2023, 199],
    ]);
    expect(years.years[2]?.months[5]).toBe(199);
  });

  test.each([
    ['UTF-16, low byte first', utf16(list, 'LE'), 'utf-16le'],
    ['UTF-16, high byte first', utf16(list, 'BE'), 'utf-16be'],
    ['UTF-8 with a mark', utf8(`\uFEFF${list}`), 'utf-8'],
    ['tabs', utf8(list.replaceAll(',', '\t').replace('1\t200.50', '1,200.50')), 'utf-8'],
    ['lines of Windows', utf8(list.replaceAll('\n', '\r\n')), 'utf-8'],
  ])('reads alike in %s', async (_, bytes, encoding) => {
    const { look, years } = await imported(bytes, { dateForm: 'yyyy-M-d' });
    expect(look.form.encoding).toBe(encoding);
    expect(years.years.map(({ amount }) => amount)).toEqual([10, 2199.5]);
  });

  test('reads GB18030', async () => {
    // 区域,金额 and 华东,5 in GB18030.
    const bytes = Uint8Array.from([
      0xc7, 0xf8, 0xd3, 0xf2, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0xbb, 0xaa, 0xb6, 0xab, 0x2c, 0x35, 0x0a,
    ]);
    expect(encodingOf(bytes)).toBe('gb18030');
    const look = await lookAt(bytes, plan);
    expect([look?.header, look?.samples]).toEqual([['区域', '金额'], [['华东', '5']]]);
  });

  test('may have its months side by side, and decimal commas', async () => {
    const text = ['Region;Jan;Feb;Mar', 'east;1.000,5;-;3', 'north;10;20;NULL'].join('\n');
    const { look, years } = await imported(utf8(text), { year: 2023 });
    expect(look.form.delimiter).toBe(';');
    expect(years.years[0]?.months.slice(0, 3)).toEqual([1010.5, 20, 3]);
    expect(years.years[0]?.members).toEqual({ region: { east: 1003.5, north: 30 } });
  });

  test('counts in the plan’s unit', async () => {
    const { years } = await imported(utf8('区域,年,月,金额\n华东,2023,3,25000'), { scale: 10_000 });
    expect(years.years[0]?.amount).toBe(2.5);
  });

  test('stops when it is told to', async () => {
    const look = await lookAt(utf8(list), plan);
    if (!look) throw new Error('no header');
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(readList(chunks(utf8(list), 9), look.form, plan, look.mapping, { signal })).rejects.toThrow(
      'stopped',
    );
  });
});

test('records are the same wherever the chunks are cut', async () => {
  const field = fc.string({ unit: fc.constantFrom('a', '华', '"', ',', '\n', ' ', '1'), maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 9 }),
      async (rows, size) => {
        const text = rows
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        async function* pieces() {
          for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size);
        }
        const read: (readonly string[])[] = [];
        for await (const records of recordsOf(pieces(), ',')) read.push(...records);
        expect(read).toEqual(rows);
      },
    ),
  );
});

test('a hundred thousand rows add up to the last digit', async () => {
  const regions = ['east', 'north', 'south', 'central'];
  const expected = new Map<string, bigint>();
  async function* file() {
    yield utf8('date,region,amount\n');
    for (let start = 0; start < 100_000; start += 1_000) {
      let text = '';
      for (let row = start; row < start + 1_000; row += 1) {
        const cents = (row * 7_919) % 1_000_003;
        const region = regions[row % 4] ?? '';
        expected.set(region, (expected.get(region) ?? 0n) + BigInt(cents));
        text += `2023-${String((row % 12) + 1)}-${String((row % 28) + 1)},${region},${(cents / 100).toFixed(2)}\n`;
      }
      yield utf8(text);
    }
  }
  const mapping: Mapping = {
    columns: [{ of: 'date' }, { of: 'dimension', dimension: 'region' }, { of: 'amount' }],
    dateForm: 'yyyy-M-d',
    decimalMark: '.',
    scale: 1,
  };
  const years = await readList(file(), { encoding: 'utf-8', delimiter: ',', above: 0 }, plan, mapping);
  for (const [region, cents] of expected) {
    expect(years.years[0]?.members['region']?.[region]).toBe(Number(cents) / 100);
  }
});

test.each([
  ['金额', 10_000],
  ['销售额（万元）', 1],
  ['Amount (CNY 10k)', 1],
])('a list whose amounts are headed %s has %d to one of the plan’s unit', async (header, scale) => {
  const look = await lookAt(utf8(`日期,${header}\n2023-01-05,1200`), plan);
  expect(look?.mapping).toMatchObject({ columns: [{ of: 'date' }, { of: 'amount' }], scale });
});

test('a list of one row without a line end is looked at as a whole', async () => {
  const look = await lookAt(utf8('Date\tAmount\n45000\t10000'), plan);
  expect(look).toMatchObject({ samples: [['45000', '10000']], mapping: { dateForm: 'serial' } });
});
