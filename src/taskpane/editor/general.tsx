/** What the plan is called, its year, what its amounts are counted in, and what the total follows from. */
import { useId } from 'react';
import type { Language, Plan, PlanPath } from '../../plan';
import { unitName } from '../../locales/units';
import { groupingOf, scalesOf } from '../../plan/amount-unit';
import { inFiscalYear } from '../../plan/fiscal-year';
import { inLanguage } from '../../plan/text';
import { totalTarget } from '../../rules/plan-figures';
import { rounded } from '../../rules/rounding';
import { useLanguage } from '../use-text';
import { Choice, type Option } from './choice';
import { useEditing, useEditorText } from './editing';
import { TypedInput } from './typed-input';
import type { Kind } from './typed-value';

const yearsAround = (year: number) => Array.from({ length: 11 }, (_, index) => year - 5 + index);
const twelve = Array.from({ length: 12 }, (_, index) => index + 1);

export function General() {
  const { plan, edit } = useEditing();
  const language = useLanguage();
  const text = useEditorText();
  const { unit, target } = plan;
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const inUnit = { unit: inLanguage(unit.name, language) };

  return (
    <div className="editor-fields">
      <Line label={text('title')} path={['title']} kind="text" />
      <Chosen
        label={text('year')}
        value={String(plan.fiscalYear)}
        options={yearsAround(plan.fiscalYear).map((year) => ({ value: String(year), name: String(year) }))}
        // Due dates move along.
        onChoose={(year) => edit(inFiscalYear(plan, Number(year)))}
      />
      <Chosen
        label={text('first-month')}
        value={String(plan.firstMonth)}
        options={twelve.map((number) => ({
          value: String(number),
          name: month.format(new Date(Date.UTC(2000, number - 1))),
        }))}
        onChoose={(value) => edit({ ...plan, firstMonth: Number(value) })}
      />
      <Chosen
        label={text('currency')}
        value={unit.currency ?? ''}
        options={currencies(plan, language, text('currency.none'))}
        onChoose={(value) => edit({ ...plan, unit: withCurrency(unit, value) })}
      />
      {unit.currency !== undefined && (
        <Chosen
          label={text('scale')}
          value={String(unit.scale ?? 1)}
          options={[...new Set([...scalesOf(unit.currency), unit.scale ?? 1])].map((scale) => ({
            value: String(scale),
            name: inLanguage(unitName(unit.currency ?? '', scale), language),
          }))}
          onChoose={(value) =>
            edit({
              ...plan,
              unit: { ...unit, scale: Number(value), name: unitName(unit.currency ?? '', Number(value)) },
            })
          }
        />
      )}
      <Line label={text('unit-name')} path={['unit', 'name']} kind="text" />
      <Chosen
        label={text('decimals')}
        value={String(unit.decimals)}
        options={[0, 1, 2, 3, 4, 5, 6].map((number) => ({ value: String(number), name: String(number) }))}
        onChoose={(value) => edit({ ...plan, unit: { ...unit, decimals: Number(value) } })}
      />
      <Line label={text('base', inUnit)} path={['base', 'amount']} kind="number" />
      <Chosen
        label={text('target-by')}
        value={target.by}
        options={(['growth', 'amount'] as const).map((by) => ({ value: by, name: text(`target-by.${by}`) }))}
        onChoose={(by) => edit({ ...plan, target: by === 'growth' ? asGrowth(plan) : asAmount(plan) })}
      />
      {target.by === 'growth' ? (
        <Line label={text('growth')} path={['target', 'growth']} kind="percent" />
      ) : (
        <Line label={text('target', inUnit)} path={['target', 'amount']} kind="number" />
      )}
      <Line label={text('over-assignment')} path={['overAssignment']} kind="percent" />
    </div>
  );
}

/** The figure that gives the same total; a base of nothing has no growth. */
const asGrowth = (plan: Plan): Plan['target'] => ({
  by: 'growth',
  growth: plan.base.amount > 0 ? rounded(totalTarget(plan).div(plan.base.amount).sub(1), 12).valueOf() : 0,
});
const asAmount = (plan: Plan): Plan['target'] => ({
  by: 'amount',
  amount: rounded(totalTarget(plan), plan.unit.decimals).valueOf(),
});

function withCurrency({ name, decimals, scale }: Plan['unit'], currency: string): Plan['unit'] {
  if (currency === '') return { name, decimals };
  const scales = scalesOf(currency);
  const kept = scale !== undefined && scales.includes(scale) ? scale : (scales[0] ?? 1);
  const grouping = groupingOf(currency);
  return { name: unitName(currency, kept), decimals, currency, scale: kept, ...(grouping && { grouping }) };
}

function currencies(plan: Plan, language: Language, none: string): Option[] {
  const own = plan.unit.currency;
  const codes = [...new Set([...Intl.supportedValuesOf('currency'), ...(own === undefined ? [] : [own])])];
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  return [
    { value: '', name: none },
    ...codes.map((code) => ({ value: code, name: `${code} · ${names.of(code) ?? code}` })),
  ];
}

interface LineProps {
  readonly label: string;
  readonly path: PlanPath;
  readonly kind: Kind;
}

function Line({ label, path, kind }: LineProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <TypedInput id={id} path={path} kind={kind} />
    </>
  );
}

interface ChosenProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
}

export function Chosen({ label, ...choice }: ChosenProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Choice id={id} {...choice} />
    </>
  );
}
