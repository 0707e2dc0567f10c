/**
 * Owners: what the rows that name an owner bring or, where no row does, what the owner's scope brings. Then their
 * attainment by period, which promotions and awards count by.
 */
import type { Responsibility } from '../../../plan/schema';
import { monthsOf } from '../../../plan/calendar';
import { formula, label } from '../../cells';
import { memberKey } from '../../columns/actuals';
import { trackTable } from '../../columns/tracking';
import type { Context } from '../../context';
import { address, quote, sheetReference } from '../../formulas';
import { levels } from '../../../rules/rule-model';
import type { SheetBuilder } from '../../sheet-builder';
import { Tables } from '../../tables';
import type { NameSpec } from '../../workbook-spec';
import { phasedMember, type Phased } from '../late';
import { actualsOf } from './actual';
import { lightColumns } from './lights';
import { towards } from './towards';

export function putOwners(
  context: Context,
  sheet: SheetBuilder,
  row: number,
): { next: number; names: NameSpec[] } {
  const { plan, tables, t } = context;
  if (!context.has('matrix')) return { next: row, names: [] };
  const owners = plan.responsibilities.filter(({ carries }) => carries !== undefined);
  if (owners.length === 0) return { next: row, names: [] };
  const table = 'tblTrackOwner';
  const here = (key: string) => tables.here(table, key);
  const actuals = actualsOf(context);
  const inMatrix = ({ code, items: [first] }: Responsibility, key: string) =>
    tables.at('tblMatrix', key, quote(`${code}:${first?.code ?? ''}`));
  const named = (key: string) => `(${tables.column('tblActual', 'owner')}=${key})`;

  sheet.put(row, 0, { value: t('section.trackOwners'), style: 'section' });
  const placed = sheet.putTable(
    { row: row + 1, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    owners.map((owner) => {
      const rows = actuals.counted(named(here('name')));
      const scope = scopeActual(context, owner);
      return {
        code: owner.code,
        cells: {
          code: label(owner.code),
          name: { style: 'formulaText' as const, formula: `=${inMatrix(owner, 'owner')}` },
          scope: { style: 'formulaText' as const, formula: `=${inMatrix(owner, 'scope')}` },
          ...towards(
            context,
            table,
            `N(${inMatrix(owner, 'linked')})`,
            `IF(${actuals.rows(rows)}>0,ROUND(${actuals.sum(rows)},10),IF(${scope}="","",${scope}*N(${inMatrix(owner, 'carries')})))`,
            scopePhased(context, owner)?.at('phased'),
          ),
          countedBy: {
            style: 'center' as const,
            formula: `=IF(${here('actual')}="","",IF(${actuals.rows(rows)}>0,${quote(t('label.byOwner'))},${quote(t('label.byScope'))}))`,
          },
        },
      };
    }),
  );
  lightColumns(context, sheet, placed, ['pace']);

  return putByPeriod(context, sheet, placed.nextRow + 1, owners);
}

/** Above the table stand each period's days and its part of the year's target, as it was when the period ended. */
function putByPeriod(
  context: Context,
  sheet: SheetBuilder,
  start: number,
  owners: readonly Responsibility[],
): { next: number; names: NameSpec[] } {
  const { plan, tables, formats, t, name } = context;
  const table = 'tblTrackOwnerPeriod';
  const owner = (key: string) => tables.at('tblTrackOwner', key, tables.here(table, 'code'));
  const actuals = actualsOf(context);
  const months = monthsOf(plan);
  const first = 2;
  sheet.put(start, 0, { value: t('section.trackOwnerPeriods'), style: 'section' });
  const [begins, ends, part] = [start + 1, start + 2, start + 3];
  (['start', 'end', 'partOfYear'] as const).forEach((key, index) => {
    sheet.put(start + 1 + index, 0, { value: t(`label.${key}`), style: 'label' });
  });
  plan.periods.forEach(({ code }, index) => {
    const own = months.filter((month) => month.period === index).map((month) => month.code);
    const put = (row: number, formula: string, format: string) => {
      sheet.put(row, first + index, { formula: `=${formula}`, format, style: 'formula' });
    };
    const ofPeriod = (key: string) => tables.at('tblPeriod', key, quote(code));
    put(begins, tables.at('tblMonth', 'start', quote(own[0] ?? '')), formats.day);
    put(ends, tables.at('tblMonth', 'end', quote(own.at(-1) ?? '')), formats.day);
    put(
      part,
      `IF(${ofPeriod('agreed')}="",${ofPeriod('share')},${ofPeriod('agreed')}/${name('Total_Target')})`,
      formats.fine,
    );
  });
  const placed = sheet.putTable(
    { row: start + 4, column: 0, canonical: table, name: tables.name(table) },
    tables.columnsOf(table),
    owners.map((responsibility) => ({
      code: responsibility.code,
      cells: {
        code: label(responsibility.code),
        name: { style: 'formulaText' as const, formula: `=${owner('name')}` },
        ...Object.fromEntries(
          plan.periods.map(({ code }, index) => {
            const at = (row: number) => address(row, first + index, 'row');
            const byOwner = `(${owner('countedBy')}=${quote(t('label.byOwner'))})`;
            const rows = actuals.counted(
              actuals.within(at(begins), at(ends)),
              `(${byOwner}*(${tables.column('tblActual', 'owner')}=${tables.here(table, 'name')})+` +
                `(1-${byOwner})*${scopeRows(context, responsibility)}>0)`,
            );
            const own = scopePhased(context, responsibility);
            const target = `(${owner('target')}*${own ? partOf(context, own, code) : at(part)})`;
            return [
              `period:${code}`,
              formula(
                `IF(OR(${target}=0,${actuals.rows(rows)}=0),"",ROUND(${actuals.sum(rows)}/${target},12))`,
                formats.percent,
              ),
            ];
          }),
        ),
      },
    })),
  );
  lightColumns(
    context,
    sheet,
    placed,
    plan.periods.map(({ code }) => `period:${code}`),
  );
  const last = first + plan.periods.length - 1;
  const row = `${address(ends, first, 'both')}:${address(ends, last, 'both')}`;
  return {
    next: placed.nextRow + 1,
    names: [{ name: name('Period_Ends'), formula: `=${sheetReference(sheet.name)}!${row}` }],
  };
}

const scopePhased = (context: Context, { scope }: Responsibility): Phased | undefined =>
  scope.of === 'member' ? phasedMember(context, scope.dimension, scope.member) : undefined;

/** A period's part of the year's target of a member with a phasing of its own; what was agreed moves it in proportion. */
function partOf({ tables }: Context, { dimension, member }: Phased, period: string): string {
  const of = (key: string) => tables.at(Tables.block(dimension.code), key, quote(member.code));
  const ofPeriod = (key: string) => tables.at('tblPeriod', key, quote(period));
  const scale = `IF(OR(${ofPeriod('agreed')}="",${ofPeriod('amount')}=0),1,${ofPeriod('agreed')}/${ofPeriod('amount')})`;
  return `IF(${of('memberTarget')}=0,0,${of(`period:${period}`)}/${of('memberTarget')})*${scale}`;
}

/** The tracking table's figure of the owner's scope. */
function scopeActual({ plan, tables }: Context, { scope }: Responsibility): string {
  if (scope.of === 'role') return '""';
  const dimension = plan.dimensions.find(({ code }) => code === scope.dimension);
  const level = (dimension ? levels(dimension) : []).findIndex((entries) =>
    entries.some(({ member }) => member.code === scope.member),
  );
  return tables.at(trackTable(scope.dimension, level + 1), 'actual', quote(scope.member));
}

function scopeRows(context: Context, { scope }: Responsibility): string {
  if (scope.of === 'role') return '0';
  const dimension = context.plan.dimensions.find(({ code }) => code === scope.dimension);
  const level = (dimension ? levels(dimension) : []).findIndex((entries) =>
    entries.some(({ member }) => member.code === scope.member),
  );
  const label = context.tables.at(trackTable(scope.dimension, level + 1), 'name', quote(scope.member));
  return actualsOf(context).names(memberKey(scope.dimension), quote(scope.member), label);
}
