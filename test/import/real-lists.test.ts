/** Lists as systems and people write them, each with what it comes to: the same three sales, or why they don't. */
import { lookAt, readList, type BaseYears, type ListLook } from '../../src/import';
import { monthOfCell, monthOfTitle, yearOfTitle } from '../../src/import/month-title';
import { loadTemplate } from '../../src/plan';

const plan = loadTemplate('sales-2024');

async function read(bytes: Uint8Array, year?: number): Promise<{ look: ListLook; years: BaseYears }> {
  const look = await lookAt(bytes, plan);
  if (!look) throw new Error('no header');
  async function* chunks() {
    for (let start = 0; start < bytes.length; start += 13) yield bytes.subarray(start, start + 13);
  }
  const years = await readList(chunks(), look.form, plan, { ...look.mapping, scale: 1, year });
  return { look, years };
}
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'LE' | 'BE', mark = '\uFEFF') => {
  const bytes = Buffer.from(`${mark}${text}`, 'utf16le');
  return Uint8Array.from(order === 'LE' ? bytes : bytes.swap16());
};
/** 日期,区域,金额 and a row for 华东 and 北方. */
const gb = [
  'c8d5c6da2cc7f8d3f22cbdf0b6ee0d0a323032332d30312d30352cbbaab6ab2c31322e350d0a',
  '323032332d30322d31342cb1b1b7bd2c370d0a',
].join('');
const amounts = ({ years }: BaseYears) => years.map(({ year, amount }) => [year, amount]);
const reasons = ({ rejected }: BaseYears) => rejected.first.map(({ line, reason }) => [line, reason]);

const rows = '日期,区域,金额\n2023-01-05,华东,12.5\n2023-02-14,北方,7\n';
test.each<[string, Uint8Array]>([
  ['UTF-8', utf8(rows)],
  ['UTF-8 with a mark', utf8(`\uFEFF${rows}`)],
  ['UTF-16 LE', utf16(rows, 'LE')],
  ['UTF-16 BE', utf16(rows, 'BE')],
  ['UTF-16 LE without a mark', utf16(rows, 'LE', '')],
  ['GB18030', Uint8Array.from(Buffer.from(gb, 'hex'))],
  ['semicolons', utf8(rows.replaceAll(',', ';'))],
  ['tabs', utf8(rows.replaceAll(',', '\t'))],
  ['quotes and breaks in them', utf8(rows.replace('华东', '"华\n东"').replace('区域', '"区域"'))],
  [
    'breaks in quotes, and lines of Windows',
    utf8('日期,备注,金额\r\n2023-01-05,"a\nb",12.5\r\n2023-02-14,"c\r\nd",7\r\n'),
  ],
])('%s', async (_, bytes) => {
  const { years } = await read(bytes);
  expect(amounts(years)).toEqual([[2023, 19.5]]);
  expect(years.years[0]?.months.slice(0, 2)).toEqual([12.5, 7]);
  expect(reasons(years)).toEqual([]);
});

test.each([
  ['thousands with commas', ['"1,234.5"', '"12,345,678"'], 12_346_912.5],
  ['decimal commas', ['"1.234,5"', '"12,5"'], 1_247],
  ['decimal commas and fixed blanks', ['"1\u00a0234,5"', '"1\u202f000,25"'], 2_234.75],
  ['lakhs', ['"12,34,567"', '"1,00,000.50"'], 1_334_567.5],
  ['brackets and trailing signs', ['"(1,234)"', '"1,000-"', '5'], -2_229],
  ['signs of currencies', ['"¥1,234"', '"￥1,000"', '"-¥4"', '"1,200元"', '"CNY 70"'], 3_500],
  ['exponents', ['1.2E3', '2e2'], 1_400],
  ['full-width digits', ['１，２３４．５'.replace('，', '').replace('．', '.'), '５'], 1_239.5],
  ['blanks of all kinds', ['-', 'NULL', 'N/A', '#N/A', '—', '', '7'], 7],
])('amounts with %s', async (_, cells, sum) => {
  const text = ['日期,金额', ...cells.map((cell) => `2023-01-05,${cell}`)].join('\n');
  const { years } = await read(utf8(text));
  expect(amounts(years)).toEqual([[2023, sum]]);
  expect(Object.keys(years.rejected.counts).filter((reason) => reason !== 'no-amount')).toEqual([]);
});

test.each([
  ['2023-01-05'],
  ['2023/1/5'],
  ['2023.1.5'],
  ['5.1.2023'],
  ['05.01.23'],
  ['20230105'],
  ['2023年1月5日'],
  ['5-Jan-23'],
  ['5 January 2023'],
  ['January 5, 2023'],
  ['Jan-23'],
  ['Jan 2023'],
  ['2023-01'],
  ['202301'],
  ['2023年1月'],
  ['44931'],
  ['2023-01-05 14:30:00'],
])('a day written %s', async (day) => {
  const { years } = await read(utf8(`日期\t金额\n${day}\t5\n`));
  expect(years.years.map(({ year, months }) => [year, months[0]])).toEqual([[2023, 5]]);
});

test.each([
  ['05/01/2023', '07/02/2023', ['M/d/yyyy', 'd/M/yyyy']],
  ['05/01/2023', '14/02/2023', ['d/M/yyyy']],
  ['05/01/2023', '02/14/2023', ['M/d/yyyy']],
  ['1/5/23', '2/14/23', ['M/d/yy']],
  ['05-01-2023', '07-02-2023', ['d-M-yyyy', 'M-d-yyyy']],
])('days and months of %s and %s are told by all samples', async (first, second, forms) => {
  const { look } = await read(utf8(`日期,金额\n${first},1\n${second},2\n`));
  expect(look.forms).toEqual(forms);
});

describe('months side by side', () => {
  test.each([
    'Jan,Feb,Mar',
    '1月,2月,3月',
    '01月,02月,03月',
    '一月,二月,三月',
    'January sales,February sales,March sales',
  ])('headed %s are of the year that is asked for', async (header) => {
    const { years } = await read(utf8(`区域,${header}\n华东,1,2,3\n北方,4,,-`), 2023);
    expect(years.years.map(({ year, months }) => [year, months.slice(0, 3)])).toEqual([[2023, [5, 2, 3]]]);
    expect(years.years[0]?.orders).toBeUndefined();
  });

  test.each([
    ['2022-11', '2022-12', '2023-01'],
    ['Nov 2022', 'Dec 2022', 'Jan 2023'],
    ['Nov-22', 'Dec-22', 'Jan-23'],
    ['2022年11月', '2022年12月', '2023年1月'],
    ['2022/11/1', '2022/12/1', '2023/1/1'],
  ])('headed %s, %s and %s have their years', async (...header) => {
    const { years } = await read(utf8(`区域,${header.join(',')}\n华东,1,2,3`));
    expect(amounts(years)).toEqual([
      [2022, 3],
      [2023, 3],
    ]);
  });

  test('may be two years of the same months', async () => {
    const header = ['2022', '2023'].flatMap((year) =>
      ['Jan', 'Feb', 'Mar'].map((month) => `${month} ${year}`),
    );
    const { years } = await read(utf8(`Region,${header.join(',')}\nEast,1,2,3,4,5,6\nTotal,1,2,3,4,5,6`));
    expect(amounts(years)).toEqual([
      [2022, 6],
      [2023, 15],
    ]);
    expect(reasons(years)).toEqual([[3, 'total']]);
  });
});

describe('whole years', () => {
  test.each([
    ['2022', '2023'],
    ['FY2022', 'FY2023'],
    ['2022年', '2023年'],
    ['2022 actual', '2023 actual'],
    ['2022年实际', '2023年金额'],
  ])('headed %s and %s are of those fiscal years, without a season', async (...header) => {
    const { years } = await read(utf8(`区域,${header.join(',')},合计\n华东,1,2,3\n北方,4,-,4\n合计,5,2,7`));
    expect(amounts(years)).toEqual([
      [2022, 5],
      [2023, 2],
    ]);
    expect(years.years.map(({ isMonthly, missing, orders }) => [isMonthly, missing, orders])).toEqual([
      [false, [], undefined],
      [false, [], undefined],
    ]);
    expect(years.years[0]?.members).toEqual({ region: { east: 1, north: 4 } });
    expect(reasons(years)).toEqual([[4, 'total']]);
  });

  test('may be a column of their own', async () => {
    const { years } = await read(utf8('Year,Region,Amount\n2022,East,5\nFY 2023,North,7\nlast,East,1'));
    expect(amounts(years)).toEqual([
      [2022, 5],
      [2023, 7],
    ]);
    expect(years.years[1]?.isMonthly).toBe(false);
    expect(reasons(years)).toEqual([[4, 'date-unread']]);
  });
});

describe('what stands above the header', () => {
  test.each([
    ['a title', 'Sales 2023\n', 1],
    ['a title and a blank line', 'Sales by region\n\n', 2],
    ['a title as a sheet saves it', 'Sales 2023,,,\n,,,\n', 2],
    ['what tells the delimiter', 'sep=,\r\n', 1],
    ['blank lines', '\n\n', 2],
  ])('%s is skipped, and rows keep their numbers', async (_, above, count) => {
    const text = '日期,区域,金额,备注\n2023-01-05,华东,12.5,a\n\nsoon,华东,1,a\n2023-02-14,北方,7,';
    const { look, years } = await read(utf8(`${above}${text}`));
    expect(look.form.above).toBe(count);
    expect(look.header).toEqual(['日期', '区域', '金额', '备注']);
    expect(amounts(years)).toEqual([[2023, 19.5]]);
    expect(years.rows).toBe(3);
    expect(reasons(years)).toEqual([[count + 4, 'date-unread']]);
  });

  test('says the delimiter that another would hide', async () => {
    const { look, years } = await read(utf8('sep=;\n日期;金额\n2023-01-05;1,5\n2023-01-06;2,5\n'));
    expect(look.form.delimiter).toBe(';');
    expect(amounts(years)).toEqual([[2023, 4]]);
  });

  test('a list of two columns has its header first, whatever is blank in it', async () => {
    const { look } = await read(utf8('日期,金额\n2023-01-05,5\n2023-01-06,\n2023-01-07,\n'));
    expect(look.form.above).toBe(0);
  });
});

test.each([
  ['年,月,金额\n2023,1,5\n2023年,2月,7', [5, 7]],
  ['Year,Month,Amount\n2023,Jan,5\n2023,February,7', [5, 7]],
  ['月份,金额\n2023-01,5\n2023-02,7', [5, 7]],
  ['月份,金额\n202301,5\n202302,7', [5, 7]],
])('years and months in columns: %j', async (text, months) => {
  const { years } = await read(utf8(text));
  expect(years.years.map((each) => [each.year, each.months.slice(0, 2)])).toEqual([[2023, months]]);
});

describe('rows that add up others', () => {
  test.each([
    ['at the end', '日期,区域,金额\n2023-01-05,华东,5\n合计,,5', [[3, 'total']]],
    ['in another column', '日期,区域,金额\n2023-01-05,华东,5\n,总计,5', [[3, 'total']]],
    ['with a date', '日期,区域,金额\n2023-01-05,华东,5\n2023-12-31,合计,5', [[3, 'total']]],
    ['in an unused column', '日期,序号,金额\n2023-01-05,1,5\n2023-12-31,合计,5', [[3, 'total']]],
    ['with fewer fields', 'Date,Region,Amount\n2023-01-05,East,5\nTotal:,5', [[3, 'total']]],
    [
      'between',
      'Date,Region,Amount\n2023-01-05,East,5\n2023-01-31,East total,5\n2023-01-31,Grand Total,5',
      [
        [3, 'total'],
        [4, 'total'],
      ],
    ],
    ['by customer', '日期,客户,金额\n2023-01-05,甲,5\n2023-01-31,甲 小计,5', [[3, 'total']]],
    ['of a customer column alone', 'Date,Customer,Amount\n2023-01-05,Alpha,5\n,Total,5', [[3, 'total']]],
  ])('%s are not counted, and are told', async (_, text, told) => {
    const { years } = await read(utf8(text));
    expect(amounts(years)).toEqual([[2023, 5]]);
    expect(reasons(years)).toEqual(told);
  });

  test('months side by side would count twice without a day to tell', async () => {
    const { years } = await read(
      utf8('区域,1月,2月,3月,合计\n华东,1,2,3,6\n北方,4,5,6,15\n合计,5,7,9,21'),
      2023,
    );
    expect(amounts(years)).toEqual([[2023, 21]]);
    expect(reasons(years)).toEqual([[4, 'total']]);
  });

  test('a customer may be called Total, and a member too', async () => {
    const named = {
      ...plan,
      dimensions: plan.dimensions.map((each, index) =>
        index > 0 ? each : { ...each, members: [{ code: 'T', name: '合计' }] },
      ),
    };
    const bytes = utf8('日期,产品线,客户,金额\n2023-01-05,合计,Total,5\n2023-01-05,T,TotalEnergies,7');
    const look = await lookAt(bytes, named);
    if (!look) throw new Error('no header');
    async function* whole() {
      yield await Promise.resolve(bytes);
    }
    const years = await readList(whole(), look.form, named, { ...look.mapping, scale: 1 });
    expect(amounts(years)).toEqual([[2023, 12]]);
    expect(years.years[0]?.customers?.count).toBe(2);
  });
});

test.each([
  ['jan', { month: 1 }],
  ['sept', { month: 9 }],
  ["jan '23", { year: 2023, month: 1 }],
  ['2023年1月金额', { year: 2023, month: 1 }],
  ['2023', undefined],
  ['q1', undefined],
  ['may be', undefined],
])('a column headed %j is the month %j', (title, month) => {
  expect(monthOfTitle(title)).toEqual(month);
});

test.each([
  ['2023', 2023],
  ['fy 2023', 2023],
  ['fiscal year 2023', 2023],
  ['2023年度', 2023],
  ['2023 sales', 2023],
  ['2023 plan', undefined],
  ['1023', undefined],
  ['20230105', undefined],
  ['total', undefined],
])('a column headed %j is the year %j', (title, year) => {
  expect(yearOfTitle(title)).toBe(year);
});

test.each([
  ['1', 1],
  ['01', 1],
  ['12月', 12],
  ['第3月', 3],
  ['Jan', 1],
  ['十月', 10],
  ['2023-04', 4],
  ['soon', undefined],
])('the month %j is %j', (text, month) => {
  expect(monthOfCell(text)).toBe(month);
});
