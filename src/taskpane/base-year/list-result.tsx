/** What a list came to: the year to take, what of it the plan takes over, and everything that was not taken or not known. */
import { Button, Field, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { BaseYears, YearFigures } from '../../import';
import { usualSeasons } from '../../import/seasons';
import type { Plan } from '../../plan';
import type { PlanChange } from '../../rules/change';
import type { BaseParts } from '../operations';
import { CustomerLines } from './customer-lines';
import { useListFormats } from './list-formats';
import { ListReport } from './list-report';
import { changesTaken, PartChooser, type Taken } from './part-chooser';
import { SeasonChooser } from './season-chooser';
import { useListText } from './use-list-text';

interface Props {
  readonly years: BaseYears;
  readonly plan: Plan;
  readonly partsOf: BaseParts;
  readonly onUse: (changes: readonly PlanChange[]) => void;
}

export function ListResult({ years, plan, partsOf, onUse }: Props) {
  const text = useListText();
  const { whole } = useListFormats(plan);
  const usual = usualYear(years, plan);
  const rejected = Object.values(years.rejected.counts).reduce((sum, count) => sum + count, 0);
  return (
    <div className="list-result">
      <p>{text('result.rows', { rows: whole.format(years.rows), rejected: whole.format(rejected) })}</p>
      {!usual && <p>{text('result.none')}</p>}
      <ListReport years={years} plan={plan} />
      {usual && <Chooser years={years} plan={plan} partsOf={partsOf} usual={usual} onUse={onUse} />}
    </div>
  );
}

function Chooser({ years, plan, partsOf, usual, onUse }: Props & { readonly usual: YearFigures }) {
  const text = useListText();
  const { amount, unit } = useListFormats(plan);
  const [year, setYear] = useState(usual.year);
  const [seasons, setSeasons] = useState(() => usualSeasons(years.years, year));
  const [taken, setTaken] = useState<Taken>({});
  const parts = useMemo(() => partsOf(plan, years, { year, seasons }), [partsOf, plan, years, year, seasons]);
  const changes = changesTaken(parts, taken);
  const chosen = years.years.find((each) => each.year === year);

  return (
    <>
      <Field label={text('result.year')}>
        <Select
          value={String(year)}
          onChange={(_, { value }) => {
            setYear(Number(value));
            setSeasons(usualSeasons(years.years, Number(value)));
          }}
        >
          {years.years.map((each) => (
            <option key={each.year} value={String(each.year)}>
              {text('result.year-option', {
                year: String(each.year),
                amount: amount.format(each.amount),
                unit,
              })}
            </option>
          ))}
        </Select>
      </Field>
      {chosen?.customers && <CustomerLines plan={plan} customers={chosen.customers} />}
      <SeasonChooser plan={plan} years={years.years} chosen={seasons} onChoose={setSeasons} />
      <PartChooser plan={plan} parts={parts} taken={taken} onTake={setTaken} />
      {changes.length === 0 && <p className="hint">{text('result.nothing')}</p>}
      <Button
        appearance="secondary"
        disabledFocusable={changes.length === 0}
        onClick={() => {
          if (changes.length > 0) onUse(changes);
        }}
      >
        {text('result.use')}
      </Button>
    </>
  );
}

/** The year before the plan's, or the last there is before it. */
const usualYear = ({ years }: BaseYears, { fiscalYear }: Plan): YearFigures | undefined =>
  years.filter(({ year }) => year < fiscalYear).at(-1) ?? years.at(-1);
