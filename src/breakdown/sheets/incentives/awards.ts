/**
 * Awards: for growth, with the part of its target from which each member earns it, and who would by the projection; for
 * the best attainment, with the winner of every period that is over; the others have their winner typed.
 */
import { dimensionTable, finalColumn } from '../../../rules/rule-model';
import { amountFormat } from '../../amount-format';
import { figureInput, formula, label, textInput } from '../../cells';
import { trackTable } from '../../columns/tracking';
import type { Context } from '../../context';
import { quote } from '../../formulas';
import { dimensionSheet } from '../../sheet-list';
import type { ColumnCell, SheetBuilder } from '../../sheet-builder';

/** Awards are counted in single units of the currency. */
const money = ({ plan }: Context): string => amountFormat({ ...plan.unit, decimals: 2 });
const blank: ColumnCell = { style: 'formula', value: '' };

export function putAwards(context: Context, sheet: SheetBuilder, row: number): number {
  const { plan, t, tables, formats, text } = context;
  const { awards } = plan.incentives;
  if (awards.length === 0) return row;
  const table = 'tblAward';
  const here = (key: string) => tables.here(table, key);
  const growing = awards.filter(({ growth }) => growth && context.has(dimensionSheet(growth.dimension)));
  const ranked = byAttainment(context) ? awards.filter(({ rank }) => rank) : [];
  sheet.put(row, 0, { value: t('section.awards'), style: 'section' });
  const placed = sheet.putTable(
    { row: row + 1, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    awards.map((award, index) => {
      const path = (...keys: readonly string[]) => ['incentives', 'awards', index, ...keys];
      const won = (of: string) => `COUNTIFS(${tables.column(of, 'award')},${here('code')},`;
      const earners = growing.includes(award)
        ? `${won('tblAwardMember')}${tables.column('tblAwardMember', 'earned')},${context.name('Text_Ok')})`
        : ranked.includes(award)
          ? `${won('tblAwardPeriod')}${tables.column('tblAwardPeriod', 'winner')},"?*")`
          : `IF(${here('winner')}="",0,1)`;
      return {
        code: award.code,
        cells: {
          code: label(award.code),
          name: textInput(text(award.name), path('name')),
          money: figureInput(award.money, money(context), path('money')),
          per: { style: 'center' as const, value: t(`per.${award.per}`) },
          threshold: award.growth
            ? figureInput(award.growth.from, formats.percent, path('growth', 'from'))
            : blank,
          winner:
            growing.includes(award) || ranked.includes(award)
              ? blank
              : ({ style: 'inputText', input: true } satisfies ColumnCell),
          earners: formula(earners, formats.count),
          payout: formula(`${here('money')}*${here('earners')}`, money(context)),
        },
      };
    }),
    context.extra(table),
  );
  let next = placed.nextRow + 2;
  if (growing.length > 0) next = putMembers(context, sheet, next, growing);
  if (ranked.length > 0) next = putPeriods(context, sheet, next, ranked);
  return next;
}

type Awards = Context['plan']['incentives']['awards'];

const byAttainment = ({ plan, has }: Context): boolean =>
  has('tracking') && has('matrix') && plan.responsibilities.some(({ carries }) => carries !== undefined);

function putMembers(context: Context, sheet: SheetBuilder, row: number, awards: Awards): number {
  const { plan, t, tables, formats, name } = context;
  const table = 'tblAwardMember';
  const here = (key: string) => tables.here(table, key);
  sheet.put(row, 0, { value: t('section.awardMembers'), style: 'section' });
  const placed = sheet.putTable(
    { row: row + 1, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    awards.flatMap(({ code, growth }) => {
      const dimension = plan.dimensions.find((one) => one.code === growth?.dimension);
      return (dimension?.members ?? []).map((member) => {
        const members = dimensionTable(dimension?.code ?? '');
        const at = (key: string) => tables.at(members, key, quote(member.code));
        const from = tables.at('tblAward', 'threshold', here('award'));
        const projection = tables.at(trackTable(dimension?.code ?? ''), 'projection', quote(member.code));
        return {
          code: `${code}/${member.code}`,
          cells: {
            code: label(`${code}/${member.code}`),
            award: label(code),
            name: { style: 'formulaText' as const, formula: `=${at('name')}` },
            baseAmount: formula(at('baseAmount'), formats.amount),
            earnedFrom: formula(`${here('baseAmount')}*(1+${from})`, formats.amount),
            target: formula(at(dimension?.by === 'share' ? finalColumn('share') : 'stated'), formats.amount),
            needed: formula(
              `IF(N(${here('target')})=0,"",${here('earnedFrom')}/${here('target')})`,
              formats.percent,
            ),
            projectedGrowth: context.has('tracking')
              ? formula(
                  `IF(OR(${projection}="",N(${here('baseAmount')})=0),"",${projection}/${here('baseAmount')}-1)`,
                  formats.percent,
                )
              : blank,
            earned: {
              style: 'check' as const,
              formula: `=IF(${here('projectedGrowth')}="","",IF(${here('projectedGrowth')}>=${from},${name('Text_Ok')},"–"))`,
            },
          },
        };
      });
    }),
  );
  return placed.nextRow + 2;
}

function putPeriods(context: Context, sheet: SheetBuilder, row: number, awards: Awards): number {
  const { plan, t, tables, formats, name } = context;
  const table = 'tblAwardPeriod';
  const here = (key: string) => tables.here(table, key);
  sheet.put(row, 0, { value: t('section.awardPeriods'), style: 'section' });
  const placed = sheet.putTable(
    { row: row + 1, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    awards.flatMap(({ code }) =>
      plan.periods.map((period) => {
        const column = tables.column('tblTrackOwnerPeriod', `period:${period.code}`);
        const over = `${tables.at('tblTrackPeriod', 'end', here('period'))}<=${name('As_Of')}`;
        return {
          code: `${code}/${period.code}`,
          cells: {
            code: label(`${code}/${period.code}`),
            award: label(code),
            period: label(period.code),
            best: formula(`IF(AND(${over},COUNT(${column})>0),MAX(${column}),"")`, formats.percent),
            winner: {
              style: 'formulaText' as const,
              formula: `=IF(${here('best')}="","",INDEX(${tables.column('tblTrackOwnerPeriod', 'name')},MATCH(${here('best')},${column},0)))`,
            },
          },
        };
      }),
    ),
  );
  return placed.nextRow + 2;
}
