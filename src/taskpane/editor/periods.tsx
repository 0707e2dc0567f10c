/** How the year is cut and what falls into each part; below, what falls into the months. */
import type { Plan } from '../../plan';
import { monthsOf } from '../../plan/calendar';
import { cutOf, cuts, withCut } from '../../plan/editing/calendar';
import { freeCode } from '../../plan/editing/lists';
import { periodTree } from '../../spread';
import { useLanguage } from '../use-text';
import { useEditing, useEditorText } from './editing';
import { Chosen } from './general';
import { ListGrid } from './list-grid';
import { SpreadPanel } from './spread-panel';

const noMonths = 'none';
const phasings = ['even', 'seasonality', 'typed'] as const;

export function Periods() {
  const { plan, edit, give } = useEditing();
  const language = useLanguage();
  const text = useEditorText();
  const cut = cutOf(plan);
  const month = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return (
    <>
      <div className="editor-fields">
        <Chosen
          label={text('cut')}
          value={String(cut ?? '')}
          options={[
            ...(cut === undefined ? [{ value: '', name: text('cut.own') }] : []),
            ...cuts.map((value) => ({ value: String(value), name: text(`cut.${value}`) })),
          ]}
          onChoose={(value) => {
            const chosen = cuts.find((known) => String(known) === value);
            if (chosen)
              give(withCut(plan, chosen), {
                title: text('cut.title'),
                action: text('cut.do'),
                keep: text('cut.keep'),
              });
          }}
        />
      </div>
      <ListGrid
        label={text('periods')}
        list={['periods']}
        rows={plan.periods.flatMap(({ children = [] }, index) => [
          { path: ['periods', index], level: 1 },
          ...children.map((_, at) => ({ path: ['periods', index, 'children', at], level: 2 })),
        ])}
        mostLevels={2}
        columns={[
          { key: 'name', label: text('name'), kind: 'text' },
          { key: 'share', label: text('basis.share'), kind: 'percent' },
          { key: 'months', label: text('months-long'), kind: 'number' },
          { key: 'code', label: text('code'), kind: 'code' },
        ]}
        newRow={({ periods }) => {
          const code = freeCode(
            'P',
            periods.flatMap((period) => [period, ...(period.children ?? [])]).map((part) => part.code),
          );
          return { code, name: code };
        }}
      />
      <div className="editor-fields">
        <Chosen
          label={text('months')}
          value={plan.months?.by ?? noMonths}
          options={[noMonths, ...phasings].map((value) => ({
            value,
            name: text(`months.${value as 'none' | (typeof phasings)[number]}`),
          }))}
          onChoose={(value) => edit(withMonths(plan, value))}
        />
      </div>
      {plan.months && plan.months.by !== 'even' && (
        <ListGrid
          fixed
          label={text('months')}
          list={['months', 'each']}
          columns={[
            plan.months.by === 'typed'
              ? { key: 'share', label: text('share-of-period'), kind: 'percent' }
              : { key: 'base', label: text('month-base'), kind: 'number' },
          ]}
          rowName={(_, index) => month.format(new Date(Date.UTC(2000, plan.firstMonth - 1 + index)))}
          newRow={() => ({})}
        />
      )}
      <SpreadPanel tree={periodTree} />
    </>
  );
}

function withMonths(plan: Plan, by: string): Plan {
  const { months, ...rest } = plan;
  const phasing = phasings.find((known) => known === by);
  if (!phasing || monthsOf(plan).length === 0) return rest;
  const blank: Record<string, never> = {};
  return { ...plan, months: { by: phasing, each: months?.each ?? Array.from({ length: 12 }, () => blank) } };
}
