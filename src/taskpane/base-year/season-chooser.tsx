/** Which years of a list the months follow; a year with months missing says which. */
import type { YearFigures } from '../../import';
import { withSeason } from '../../import/seasons';
import type { Plan } from '../../plan';
import { useLanguage } from '../use-text';
import { useListText } from './use-list-text';

interface Props {
  readonly plan: Plan;
  readonly years: readonly YearFigures[];
  readonly chosen: readonly number[];
  readonly onChoose: (years: readonly number[]) => void;
}

export function SeasonChooser({ plan, years, chosen, onChoose }: Props) {
  const text = useListText();
  const language = useLanguage();
  const month = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const list = new Intl.ListFormat(language, { type: 'unit' });
  const nameOf = ({ year, missing }: YearFigures) =>
    missing.length === 0
      ? String(year)
      : text('seasons.missing', {
          year: String(year),
          months: list.format(
            missing.map((place) => month.format(new Date(Date.UTC(2000, plan.firstMonth - 1 + place)))),
          ),
        });
  const offered = withSeason(years);
  if (offered.length === 0) return null;
  return (
    <fieldset className="list-choice">
      <legend>{text('seasons.heading')}</legend>
      {offered.map((each) => (
        <label key={each.year} className="sheet">
          <input
            type="checkbox"
            checked={chosen.includes(each.year)}
            onChange={({ target }) => {
              const others = chosen.filter((year) => year !== each.year);
              onChoose(target.checked ? [...others, each.year] : others);
            }}
          />
          <span>{nameOf(each)}</span>
        </label>
      ))}
    </fieldset>
  );
}
