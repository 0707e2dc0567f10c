/**
 * Members that start late, in closed form. Such a member's own phasing is the company's months at its strength in each
 * (none before its start, then the steps of its ramp), made up to 1; what it has got by a month is its target times that,
 * rounded, so that months and periods agree to the last unit. What this leaves of the company's phasing is shared by the
 * other members, in proportion to what each still is of what is left (`block.ts`). All of it follows the start and the ramp
 * as they stand in the dimension's table.
 */
import { monthsOf } from '../../plan/calendar';
import { startsLate } from '../../plan/late-start';
import { walkMembers } from '../../plan/references';
import type { Dimension, Member } from '../../plan/schema';
import { dimensionTable, finalColumn } from '../../rules/rule-model';
import { formula, label } from '../cells';
import { lateTable, monthKey } from '../columns/months';
import type { Context } from '../context';
import { quote } from '../formulas';
import type { ColumnCell, SheetBuilder } from '../sheet-builder';

const month = 'tblMonth';

/** How much of its full strength a member has in each month: an array. */
function strengthOf({ tables }: Context, starts: string, ramp: string): string {
  const first = tables.column(month, 'start');
  const since = `((YEAR(${first})-YEAR(${starts}))*12+MONTH(${first})-MONTH(${starts})+1)`;
  const step = `(${since}/${ramp})`;
  return `(${since}>0)*((${step}<1)*${step}+(${step}>=1))`;
}

/** `untilDay` is an array: which part of each month is over by the day that actuals are counted to. */
export function putLateMembers(
  context: Context,
  sheet: SheetBuilder,
  dimension: Dimension,
  row: number,
  untilDay: string,
): number {
  if (!startsLate(context.plan, dimension)) return row;
  const { plan, tables, formats, t, text, name } = context;
  const table = lateTable(dimension.code);
  const members = dimensionTable(dimension.code);
  const here = (key: string) => tables.here(table, key);
  const of = (key: string) => tables.at(members, key, here('code'));
  const decimals = name('Amount_Decimals');
  const shares = tables.column(month, 'shareOfYear');
  const strength = strengthOf(context, here('starts'), here('ramp'));
  const late = (figure: string, format: string) => formula(`IF(${here('starts')}="","",${figure})`, format);
  /** What it gets in the months, or parts of them, that an array tells. */
  const got = (when: string) =>
    `IF(${here('strength')}=0,0,ROUND(${here('memberTarget')}*` +
    `ROUND(SUMPRODUCT(${when}*${strength}*${shares})/${here('strength')},12),${decimals}))`;
  const isLate =
    `OR(N(${of('starts')})>${tables.at(month, 'end', quote('M01'))},` +
    `AND(N(${of('starts')})>0,N(${of('ramp')})>1))`;
  const all = (key: string) => `SUM(${tables.column(table, key)})`;
  const others = othersTarget(context, table);
  const cells: Readonly<Record<string, ColumnCell>> = {
    name: { style: 'formulaText', formula: `=${of('name')}` },
    memberTarget: formula(of(finalColumn(dimension.by)), formats.amount),
    starts: {
      style: 'center',
      format: formats.day,
      formula: `=IF(${isLate},${of('starts')},"")`,
    },
    ramp: { style: 'center', formula: `=IF(${here('starts')}="","",MAX(1,N(${of('ramp')})))` },
    strength: late(`SUMPRODUCT(${strength}*${shares})`, formats.percent),
    ...Object.fromEntries(
      monthsOf(plan).map(({ code }) => {
        const end = tables.at(month, 'end', quote(code));
        return [monthKey(code), late(got(`(${tables.column(month, 'end')}<=${end})`), formats.amount)];
      }),
    ),
    toDate: late(`IF(${name('Phased_Share')}=0,0,${got(untilDay)})`, formats.amount),
    phased: formula(
      `IF(${here('starts')}<>"",IF(${here('memberTarget')}=0,0,N(${here('toDate')})/${here('memberTarget')}),` +
        `IF(${others}=0,${name('Phased_Share')},(${all('memberTarget')}*${name('Phased_Share')}-${all('toDate')})/${others}))`,
      formats.percent,
    ),
  };
  sheet.put(row, 0, { value: t('section.late', { dimension: text(dimension.name) }), style: 'section' });
  const placed = sheet.putTable(
    { row: row + 1, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    dimension.members.map(({ code }) => ({ code, cells: { code: label(code), ...cells } })),
  );
  tables.columnsOf(table).forEach((_, column) => {
    sheet.widen(column, 16);
  });
  return placed.nextRow + 1;
}

/** The targets of the members that sell from the beginning, of a table that has starts and targets. */
export const othersTarget = ({ tables, name }: Context, table: string): string =>
  `ROUND(SUMPRODUCT((${tables.column(table, 'starts')}="")*${tables.column(table, 'memberTarget')}),${name('Amount_Decimals')})`;

/** A member of a dimension in which some start late: its figures in the table above, by the member of the first level. */
export interface Phased {
  readonly dimension: Dimension;
  readonly member: Member;
  /** A formula. */
  at(key: string): string;
}

/** Undefined where the member, on whatever level, follows the company's phasing. */
export function phasedMember(
  { plan, tables }: Context,
  dimensionCode: string,
  memberCode: string,
): Phased | undefined {
  const dimension = plan.dimensions.find(({ code }) => code === dimensionCode);
  const member = dimension?.members.find((first) =>
    [...walkMembers([first], [])].some((below) => below.member.code === memberCode),
  );
  if (!dimension || !member || !startsLate(plan, dimension)) return undefined;
  return {
    dimension,
    member,
    at: (key) => tables.at(lateTable(dimension.code), key, quote(member.code)),
  };
}
