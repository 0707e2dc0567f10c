/** Members of a dimension, level by level: a member's own rows, and those of the members below it. */
import type { Dimension } from '../../../plan/schema';
import { dimensionTable, finalColumn, levels } from '../../../rules/rule-model';
import { label } from '../../cells';
import { memberKey } from '../../columns/actuals';
import { trackTable } from '../../columns/tracking';
import type { Context } from '../../context';
import type { SheetBuilder } from '../../sheet-builder';
import { phasedMember } from '../late';
import { actualsOf } from './actual';
import { lightColumns } from './lights';
import { towards } from './towards';

export function putMembers(
  context: Context,
  sheet: SheetBuilder,
  dimension: Dimension,
  start: number,
): number {
  const { tables, t, text } = context;
  const actuals = actualsOf(context);
  let row = start;
  const all = levels(dimension);
  all.forEach((entries, index) => {
    const table = trackTable(dimension.code, index + 1);
    const members = dimensionTable(dimension.code, index + 1);
    const here = (key: string) => tables.here(table, key);
    const own = actuals.counted(actuals.names(memberKey(dimension.code), here('code'), here('name')));
    const below = index + 1 < all.length ? trackTable(dimension.code, index + 2) : undefined;
    const ofBelow = below && `${tables.column(below, 'parent')},${here('code')}`;
    const actual =
      below && ofBelow
        ? `IF(${actuals.rows(own)}+COUNTIFS(${ofBelow},${tables.column(below, 'actual')},">-999999999999999")=0,"",` +
          `ROUND(${actuals.sum(own)}+SUMIFS(${tables.column(below, 'actual')},${ofBelow}),10))`
        : actuals.total(own);
    sheet.put(row, 0, {
      value:
        index === 0
          ? text(dimension.name)
          : t('section.level', { dimension: text(dimension.name), level: index + 1 }),
      style: 'section',
    });
    const placed = sheet.putTable(
      { row: row + 1, column: 0, canonical: table, name: tables.name(table) },
      tables.columnsOf(table),
      entries.map(({ member, parent }) => ({
        code: member.code,
        cells: {
          code: label(member.code),
          name: { style: 'formulaText' as const, formula: `=${tables.at(members, 'name', here('code'))}` },
          ...(parent && { parent: label(parent.code) }),
          ...towards(
            context,
            table,
            tables.at(
              members,
              index === 0 || dimension.by === 'share' ? finalColumn(dimension.by) : 'scaled',
              here('code'),
            ),
            actual,
            phasedMember(context, dimension.code, member.code)?.at('phased'),
          ),
        },
      })),
    );
    lightColumns(context, sheet, placed, ['pace']);
    row = placed.nextRow + 1;
  });
  return row;
}
