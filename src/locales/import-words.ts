/**
 * What lists call their columns, in both languages at once: a list is written in its own language, not in the pane's.
 * Lower case; matched whole, or followed by a bracket or more words.
 */
export const importWords = {
  date: ['日期', '订单日期', '下单日期', '销售日期', '开票日期', 'date', 'order date', 'invoice date', 'day'],
  year: ['年', '年度', '年份', '财年', 'year', 'fiscal year'],
  /** Beside the number of a year whose amounts a column has: "FY2023", "2023年实际". */
  wholeYear: {
    before: ['fy', 'fiscal year'],
    behind: ['年', '年度', '财年', '年实际', '实际', 'actual', 'actuals'],
  },
  month: ['月', '月份', '期间', 'month', 'period'],
  amount: [
    '金额',
    '销售额',
    '销售金额',
    '订单金额',
    '成交金额',
    '含税金额',
    '收入',
    '销售收入',
    'amount',
    'sales',
    'revenue',
    'net sales',
    'order amount',
    'total amount',
    'value',
  ],
  customer: [
    '客户',
    '客户名称',
    '客户编号',
    '客户代码',
    'customer',
    'customer id',
    'customer name',
    'client',
    'account',
  ],
  /** Of an order, which may have several rows. Matched whole: an "order status" is no order. */
  order: [
    '订单',
    '订单号',
    '订单编号',
    '单号',
    'order',
    'order no',
    'order no.',
    'order id',
    'order number',
    'invoice no',
  ],
  /** What a row is headed by that adds up others: for sure, or possibly. */
  totals: {
    sure: [
      '合计',
      '总计',
      '小计',
      '共计',
      '总和',
      '汇总',
      '累计',
      'grand total',
      'subtotal',
      'sub-total',
      'sub total',
    ],
    possible: ['total', 'totals', 'sum', '总'],
  },
  /** January to December. */
  months: [
    ['1月', '一月', 'jan', 'january'],
    ['2月', '二月', 'feb', 'february'],
    ['3月', '三月', 'mar', 'march'],
    ['4月', '四月', 'apr', 'april'],
    ['5月', '五月', 'may'],
    ['6月', '六月', 'jun', 'june'],
    ['7月', '七月', 'jul', 'july'],
    ['8月', '八月', 'aug', 'august'],
    ['9月', '九月', 'sep', 'sept', 'september'],
    ['10月', '十月', 'oct', 'october'],
    ['11月', '十一月', 'nov', 'november'],
    ['12月', '十二月', 'dec', 'december'],
  ],
} as const;
