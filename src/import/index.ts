/** Last year's figures out of a list of sales; see `read-list.ts`. */
export { baseParts, type BaseChoice, type BasePart } from './base-parts';
export type { Lack, PartName } from './part-names';
export type { CustomerFigures } from './customers';
export type { BaseYears, RejectedRow, Rejection, UnknownKey, YearFigures } from './figures';
export type { Mapping, Role } from './mapping';
export { isComplete, usualSeasons } from './seasons';
export { lookAt, readList, type ListForm, type ListLook, type Reading } from './read-list';
