/** Re-planning the rest of a year after a review. */
export { preview } from './preview';
export { replan } from './replan';
export type * from './problem';
