/** Words of the month sheet. */
import type { months as chinese } from '../../zh-CN/sheets/months';

export const months: Readonly<Record<keyof typeof chinese, string>> = {
  'sheet.month': 'Months',
  'note.month':
    'Choose how the months share their period: evenly, by the base year’s seasonality, or typed. They add up to it exactly.',
  'label.phasing': 'Months share by',
  'label.phased': 'Planned until the as-of day',
  'phasing.even': 'evenly',
  'phasing.seasonality': 'seasonality',
  'phasing.typed': 'typed shares',
  'section.months': '{dimension} x month',
  'section.ownerMonths': 'Owner x month',
  'section.late': '{dimension} x month: members that start late, cumulative {unit}',
  'label.left': 'Left for the others',
  'label.leftShare': 'Of their targets',
  'label.leftFits': 'Meets the phasing',
  'column.start': 'First day',
  'column.end': 'Last day',
  'column.period': 'Period',
  'column.monthBase': 'Base year {unit}',
  'column.typedShare': 'Typed share',
  'column.shareOfPeriod': 'Share of period',
  'column.shareOfYear': 'Share of year',
  'column.starts': 'Starts',
  'column.ramp': 'Months to full strength',
  'column.strength': 'Share of the year it sells in',
  'column.phased': 'Planned to date',
  'column.agreed': 'Target at close {unit}',
};
