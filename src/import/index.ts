/** Last year's figures out of a list of sales; see `read-list.ts`. */
export { baseChanges } from './base-changes';
export type { BaseYears, RejectedRow, Rejection, UnknownKey, YearFigures } from './base-year';
export type { Mapping, Role } from './mapping';
export { lookAt, readList, type ListForm, type ListLook, type Reading } from './read-list';
