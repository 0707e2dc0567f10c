/** Last year's figures out of a list of sales; see `read-list.ts`. */
export { baseChanges, type BaseChange } from './base-changes';
export {
  rejections,
  type BaseYears,
  type RejectedRow,
  type Rejection,
  type UnknownKey,
  type YearFigures,
} from './base-year';
export { guessMapping, type Guess } from './guess';
export { nothing, type Mapping, type Role } from './mapping';
export { lookAt, readList, type ListForm, type ListLook, type Reading } from './read-list';
