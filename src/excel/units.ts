/** What cells count in, told by their number formats: percentages, or anything else. Pure. */
import type { Unit } from '../plan/schema';

export const unitOfFormats = (formats: readonly (readonly string[])[]): Unit =>
  formats.flat().every((format) => format.includes('%')) ? 'percent' : 'other';
