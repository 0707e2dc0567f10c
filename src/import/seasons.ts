/** Which years' seasons the months of a plan may follow; a year with months missing says little of the season. Pure. */
import type { YearFigures } from './figures';

export const isComplete = ({ missing }: YearFigures): boolean => missing.length === 0;

/** Years that tell of a season at all. */
export const withSeason = (years: readonly YearFigures[]): readonly YearFigures[] =>
  years.filter(({ isMonthly }) => isMonthly);

/** Years whose seasons are taken unless the user says otherwise. */
const usually = 3;

/** The last complete years up to the base year. */
export const usualSeasons = (years: readonly YearFigures[], base: number): readonly number[] =>
  withSeason(years)
    .filter((each) => each.year <= base && isComplete(each))
    .slice(-usually)
    .map(({ year }) => year);
