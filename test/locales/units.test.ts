import { amountFormat, before } from '../../src/breakdown/amount-format';
import { unitName } from '../../src/locales/units';

test.each([
  ['CNY', 1, '元', 'CNY'],
  ['CNY', 1e4, '万元', 'CNY 10k'],
  ['CNY', 1e8, '亿元', 'CNY 100m'],
  ['USD', 1e3, '千美元', 'USD thousand'],
  ['EUR', 1e6, '百万欧元', 'EUR million'],
  ['INR', 1e5, '十万印度卢比', 'INR lakh'],
  ['INR', 1e7, '千万印度卢比', 'INR crore'],
])('%s × %d', (currency, scale, zh, en) => {
  expect(unitName(currency, scale)).toEqual({ zh, en });
});

describe('number formats of amounts', () => {
  test('in threes', () => {
    expect(amountFormat({ decimals: 0 })).toBe('#,##0');
    expect(amountFormat({ decimals: 2 })).toBe('#,##0.00');
  });

  test('in lakh and crore, with a sign in every section after its condition', () => {
    const format = amountFormat({ decimals: 1, grouping: 'indian' });
    expect(format).toBe('[>=10000000]##\\,##\\,##\\,##0.0;[>=100000]##\\,##\\,##0.0;#,##0.0');
    expect(before('"✖ "', format)).toBe(
      '[>=10000000]"✖ "##\\,##\\,##\\,##0.0;[>=100000]"✖ "##\\,##\\,##0.0;"✖ "#,##0.0',
    );
  });
});
