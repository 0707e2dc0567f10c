/** Words of the sheet with the joint matrix. */
import type { joint as chinese } from '../../zh-CN/sheets/joint';

export const joint: Readonly<Record<keyof typeof chinese, string>> = {
  'sheet.joint': 'Joint matrix',
  'note.joint':
    'All cells fitted at once, {by}: they meet the targets in every direction exactly. Type over a cell and the gaps show below; the pane fits the matrix again.',
  'joint.base': 'in proportion to the base year',
  'joint.target': 'in proportion to the targets of each direction',
  'joint.lowest': 'lowest level',
  'joint.cells': 'in proportion to what stood there before',
  'note.conditions': 'Conditions: {conditions}.',
  'condition.keep': '{place} kept',
  'condition.exactly': '{place} = {least}',
  'condition.least': '{place} ≥ {least}',
  'condition.most': '{place} ≤ {most}',
  'condition.between': '{place} between {least} and {most}',
  'condition.free': '{place} free',
  'condition.each': 'each {axis}',
  'condition.together': 'together',
  'condition.join': '; ',
  'label.jointMet': 'Totals that are met',
  'section.jointMargins': 'Totals against targets',
  'column.month': 'Month',
  'column.inMatrix': 'In the matrix {unit}',
};
