/** 实际数据表的文字。 */
export const actuals = {
  'sheet.actuals': '实际数据',
  'note.actuals':
    '一单一行或一月一行，直接粘贴。日期写当日，或当月任意一天；成员写名称或编码；空白不等于零。',
  'label.actual.rows': '有金额的行',
  'label.actual.sum': '金额合计',
  'label.actual.unknown': '无法计入的行',
  'column.date': '日期',
  'column.customerType': '客户类型',
  'column.channel': '渠道',
  'column.actualAmount': '实际金额 {unit}',
  'column.newCustomers': '新客户数',
  'column.orders': '订单数',
  'column.remark': '备注',
} as const;
