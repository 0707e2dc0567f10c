/** The door to Excel: what the pane, the ribbon commands and the command line may do with a workbook. */
export { adoptRules } from './adopt-rules';
export { applyChanges } from './apply-changes';
export { check } from './check';
export { Failure, type FailureCode } from './errors';
export { setFlags } from './flags';
export { generate, generateFromWorkbook } from './generate';
export { goTo, goToPath } from './go-to';
export { readSelection } from './read-selection';
export { inspect } from './guard/inspect';
export { restore } from './guard/restore';
export { readWorkbook } from './read-workbook';
export { watch } from './watch';
export type * from './types';
