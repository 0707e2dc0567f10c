/** What a preview's rows are called and how their figures are written, from the plan that they preview. Pure. */
import { trackText } from '../../locales/track';
import type { Language, Plan } from '../../plan';
import { inLanguage } from '../../plan/text';
import type { AwardPreview, Preview, PreviewRow } from '../../rules/replan/problem';
import { trackFigures } from './track-figures';

export interface ShownRow {
  readonly key: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

function memberName(plan: Plan, dimension: string, member: string, language: Language): string {
  const found = plan.dimensions.find(({ code }) => code === dimension);
  const part = found?.members.find(({ code }) => code === member);
  return [found?.name ?? dimension, part?.name ?? member]
    .map((name) => inLanguage(name, language))
    .join(' · ');
}

function rowName(plan: Plan, { key }: PreviewRow, language: Language): string {
  if (key === 'total') return trackText(language, 'preview.total');
  if (key === 'commission/target') return trackText(language, 'preview.commission');
  if (key === 'commission/rate') return trackText(language, 'preview.rate');
  const [of = '', code = ''] = key.split('/');
  const period = of === 'period' ? plan.periods.find((each) => each.code === code) : undefined;
  return period ? inLanguage(period.name, language) : memberName(plan, of, code, language);
}

/** Total, periods and commission always; of the members those that change. */
export function shownRows(plan: Plan, { rows }: Preview, language: Language): readonly ShownRow[] {
  const { figure } = trackFigures(plan, language);
  return rows
    .map((row): ShownRow => {
      const digits = (value: number | undefined) =>
        // An average rate says little with one decimal.
        row.unit === 'percent' && value !== undefined
          ? new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 3 }).format(value)
          : figure(value, row.unit);
      return {
        key: row.key,
        name: rowName(plan, row, language),
        before: digits(row.before),
        after: digits(row.after),
      };
    })
    .filter(({ key, before, after }) => before !== after || /^(total$|period\/|commission\/)/.test(key));
}

/** The awards whose threshold moves. */
export function shownAwards(plan: Plan, { awards }: Preview, language: Language): readonly ShownRow[] {
  const { percent } = trackFigures(plan, language);
  return awards
    .map(({ award, dimension, member, before, after }: AwardPreview): ShownRow => {
      const name = plan.incentives.awards.find(({ code }) => code === award)?.name ?? award;
      return {
        key: [award, dimension, member].join('/'),
        name: trackText(language, 'preview.award', {
          award: inLanguage(name, language),
          member: memberName(plan, dimension, member, language),
        }),
        before: percent(before),
        after: percent(after),
      };
    })
    .filter(({ before, after }) => before !== after);
}
