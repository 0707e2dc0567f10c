/**
 * What lists call their columns, in both languages at once: a list is written in its own language, not in the pane's.
 * Lower case; matched whole, or followed by a bracket or more words.
 */
export const importWords = {
  date: ['日期', '订单日期', '下单日期', '销售日期', '开票日期', 'date', 'order date', 'invoice date', 'day'],
  year: ['年', '年度', '年份', '财年', 'year', 'fiscal year'],
  month: ['月', '月份', '期间', 'month', 'period'],
  amount: [
    '金额',
    '销售额',
    '销售金额',
    '含税金额',
    '收入',
    'amount',
    'sales',
    'revenue',
    'net sales',
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
    ['9月', '九月', 'sep', 'september'],
    ['10月', '十月', 'oct', 'october'],
    ['11月', '十一月', 'nov', 'november'],
    ['12月', '十二月', 'dec', 'december'],
  ],
} as const;
