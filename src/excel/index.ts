/** The door to Excel: what the pane, the ribbon commands and the command line may do with a workbook. */
export { adoptRules } from './adopt-rules';
export { applyChanges } from './apply-changes';
export { check } from './check';
export { Failure, type FailureCode } from './errors';
export { setFlags } from './flags';
export { setAsOf } from './set-as-of';
export { generate, generateFromWorkbook } from './generate';
export { goTo, goToPath } from './go-to';
export { readSelection } from './read-selection';
export { inspect } from './guard/inspect';
export { restore } from './guard/restore';
export { readTracking } from './read-tracking';
export { readWorkbook } from './read-workbook';
export { applyRevision, decideRevision, requestRevision } from './revisions/revise';
export { compareWith, readVersions, restoreVersion } from './revisions/versions';
export { readScenarios, removeScenario, saveScenario } from './scenarios';
export { watch } from './watch';
export type * from './types';
