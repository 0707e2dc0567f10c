/** Promotions: how many of the periods that are over, up to the last one, an owner was on target in a row. */
import { figureInput, formula, label, textInput } from '../../cells';
import type { Context } from '../../context';
import { quote } from '../../formulas';
import type { SheetBuilder } from '../../sheet-builder';
import type { NameSpec } from '../../workbook-spec';
import { onSheet } from './commission';

const usualAttainment = 1;

export function putPromotions(context: Context, sheet: SheetBuilder, row: number): NameSpec[] {
  const { plan, t, tables, formats, name, text } = context;
  const owners = plan.responsibilities.filter(({ carries }) => carries !== undefined);
  const { promotions } = plan.incentives;
  if (promotions.length === 0 || owners.length === 0 || !context.has('tracking') || !context.has('matrix'))
    return [];
  const table = 'tblPromotion';
  const tracked = 'tblTrackOwnerPeriod';
  sheet.put(row, 0, { value: t('section.promotions'), style: 'section' });
  sheet.put(row + 1, 0, { value: t('label.Promotion_From'), style: 'label' });
  sheet.putInput(row + 1, 1, 'Promotion_From', {
    style: 'input',
    format: formats.percent,
    value: usualAttainment,
  });
  const columns = tables.columnsOf(tracked).filter(({ key }) => key.startsWith('period:'));
  const block = `${tables.name(tracked)}[[${columns[0]?.header ?? ''}]:[${columns.at(-1)?.header ?? ''}]]`;
  const first = tables.column(tracked, columns[0]?.key ?? '');
  const onTarget = `(${block}>=${name('Promotion_From')})*ISNUMBER(${block})`;
  const over = `(${name('Period_Ends')}<=${name('As_Of')})`;
  const placed = sheet.putTable(
    { row: row + 2, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    promotions.map(({ code, text: says, quarters }, index) => {
      const path = (key: string) => ['incentives', 'promotions', index, key];
      return {
        code,
        cells: {
          code: label(code),
          text: textInput(text(says), path('text')),
          needed: figureInput(quarters, formats.count, path('quarters')),
        },
      };
    }),
  );
  const byOwner = 'tblPromotionOwner';
  const here = (key: string) => tables.here(byOwner, key);
  sheet.putTable(
    { row: placed.nextRow + 1, column: 0, canonical: byOwner, name: tables.name(byOwner) },
    tables.columnsOf(byOwner),
    promotions.flatMap(({ code }) =>
      owners.map((owner) => {
        const mine = `(${tables.column(tracked, 'code')}=${quote(owner.code)})`;
        const missed = `SUMPRODUCT(MAX(${mine}*(1-${onTarget})*${over}*(COLUMN(${block})-COLUMN(${first})+1)))`;
        return {
          code: `${code}:${owner.code}`,
          cells: {
            code: label(`${code}:${owner.code}`),
            promotion: label(code),
            name: {
              style: 'formulaText' as const,
              formula: `=${tables.at(tracked, 'name', quote(owner.code))}`,
            },
            run: formula(
              `IF(${name('Phased_Share')}=0,0,COUNTIF(${name('Period_Ends')},"<="&${name('As_Of')})-${missed})`,
              formats.count,
            ),
            earned: {
              style: 'check' as const,
              formula: `=IF(${here('run')}>=${tables.at(table, 'needed', here('promotion'))},${name('Text_Ok')},"–")`,
            },
          },
        };
      }),
    ),
  );
  return [{ name: name('Promotion_From'), formula: `=${onSheet(sheet, row + 1, 1)}` }];
}
