/** The door to Excel: what the pane, the ribbon commands and the command line may do with a workbook. */
export { check } from './check';
export { Failure, type FailureCode } from './errors';
export { setFlags } from './flags';
export { generate, generateFromWorkbook } from './generate';
export { goTo } from './go-to';
export { readWorkbook } from './read-workbook';
export { watch } from './watch';
export type * from './types';
