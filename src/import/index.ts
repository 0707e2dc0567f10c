/** Last year's figures out of a list of sales; see `read-list.ts`. */
export type { BaseYears, RejectedRow, Rejection, UnknownKey, YearFigures } from './base-year';
export { guessMapping, type Guess } from './guess';
export type { Mapping, Role } from './mapping';
export { lookAt, readList, type ListForm, type ListLook, type Reading } from './read-list';
