/** Scenarios in English. */
export const scenarios = {
  reading: 'Reading the workbook…',
  hint: 'The workbook carries scenarios along. Save the plan as it is now, change it, and compare.',
  name: 'Name',
  save: 'Save the plan as a scenario',
  replace: 'Replace this scenario',
  compare: 'Compare {name}',
  use: 'Use {name}',
  remove: 'Remove {name}',
  present: 'Plan at hand',
  comparison: 'Scenarios side by side',
  figure: 'Figure',
  total: 'Total target',
  broken: 'Rules broken',
  commission: 'Commission',
  none: '–',
};
