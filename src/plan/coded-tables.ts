/**
 * The workbook's tables whose rows or columns carry codes of the plan: what a rule on cells can name. The breakdown makes
 * the tables, and a test holds the two together. Rows stand in the plan's order, those too that a workbook leaves out, so
 * that two plans that differ in a code alone have the same rows at the same places. Pure.
 */
import { axisEntries, axisKey } from './joint';
import { walkMembers } from './references';
import type { Dimension, Plan } from './schema';

export interface CodedTable {
  /** Canonical, as in `tblProduct`. */
  readonly table: string;
  readonly rows: readonly string[];
  /** What rows begin with that are told apart by more than codes: by a month, by words. */
  readonly begins: readonly string[];
  /** Keys of the columns that carry codes. */
  readonly columns: readonly string[];
}

type Coded = readonly { readonly code: string }[];

const codes = (list: Coded): string[] => list.map(({ code }) => code);
const supportParts = ['organisation', 'training', 'process', 'departments'] as const;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The canonical name of the table that holds a dimension's members of one level. */
export const dimensionTable = (dimension: string, level = 1): string =>
  `tbl${capital(dimension)}${level === 1 ? '' : String(level)}`;

const table = (
  name: string,
  rows: readonly string[],
  { begins = [], columns = [] }: Partial<Pick<CodedTable, 'begins' | 'columns'>> = {},
): CodedTable => ({ table: name, rows, begins, columns });

export const codedTables = (plan: Plan): readonly CodedTable[] => [
  ...plan.dimensions.flatMap((dimension) => tablesOfDimension(dimension, periodColumns(plan))),
  ...tablesOfMembers(plan),
  ...tablesOfYear(plan),
  ...tablesOfCustomers(plan),
  ...tablesOfOwners(plan),
  ...tablesOfIncentives(plan),
  ...tablesOfRunning(plan),
  ...tablesOfJoint(plan),
];

const periodColumns = ({ periods }: Plan): string[] => periods.map(({ code }) => `period:${code}`);

const membersOf = ({ members }: Dimension) => [...walkMembers(members, [])];

function tablesOfDimension(dimension: Dimension, columns: readonly string[]): CodedTable[] {
  const members = membersOf(dimension);
  const ofLevel = (wanted: number) =>
    members.filter(({ level }) => level === wanted).map(({ member }) => member.code);
  const levels = Math.max(...members.map(({ level }) => level));
  const name = (level = 1, kind = '') => dimensionTable(dimension.code, level).replace(/^tbl/, `tbl${kind}`);
  return [
    ...Array.from({ length: levels }, (_, index) => index + 1).flatMap((level) => [
      table(name(level), ofLevel(level)),
      table(name(level, 'Track'), ofLevel(level)),
    ]),
    table(name(1, 'Dash'), ofLevel(1)),
    table(`${name()}Period`, ofLevel(1), { columns }),
    table(`${name()}Month`, ofLevel(1)),
  ];
}

function tablesOfMembers(plan: Plan): CodedTable[] {
  const rows = plan.dimensions.flatMap((dimension) =>
    membersOf(dimension).map(({ member }) => `${dimension.code}/${member.code}`),
  );
  const kinds = codes(plan.customers?.new ?? []);
  return [
    table('tblCoverage', rows, { begins: kinds.map((code) => `customer/${code}/`) }),
    table('tblBaseMix', rows),
    table('tblDashAttained', rows),
  ];
}

function tablesOfYear({ periods }: Plan): CodedTable[] {
  const rows = codes(periods);
  return [
    ...['tblPeriod', 'tblTrackPeriod', 'tblDashPeriod'].map((name) => table(name, rows)),
    table(
      'tblPeriod2',
      periods.flatMap(({ children = [] }) => codes(children)),
    ),
  ];
}

function tablesOfCustomers({ customers, channels = [] }: Plan): CodedTable[] {
  const kinds = codes(customers?.new ?? []);
  return [
    table('tblNewCustomer', kinds),
    table('tblTrackCustomer', kinds),
    table('tblTier', codes(customers?.existing.tiers ?? [])),
    table('tblLead', codes(customers?.leads ?? [])),
    table('tblChannelTrack', codes(channels)),
  ];
}

const tasksOf = ({ responsibilities }: Plan): string[] =>
  responsibilities.flatMap(({ code, items }) => items.map((item) => `${code}:${item.code}`));

function tablesOfOwners(plan: Plan): CodedTable[] {
  const owners = codes(plan.responsibilities);
  return [
    table('tblMatrix', tasksOf(plan)),
    table('tblOwnerMonth', owners),
    table('tblTrackOwner', owners),
    table('tblTrackOwnerPeriod', owners, { columns: periodColumns(plan) }),
  ];
}

function tablesOfIncentives({ dimensions, periods, responsibilities, incentives }: Plan): CodedTable[] {
  const { commission, awards, promotions } = incentives;
  const rated = commission.map(({ dimension, member }) => `${dimension}:${member}`);
  return [
    table('tblCommission', rated),
    table('tblMix', rated),
    table('tblAward', codes(awards)),
    table(
      'tblAwardMember',
      awards.flatMap(({ code, growth }) =>
        codes(dimensions.find((dimension) => dimension.code === growth?.dimension)?.members ?? []).map(
          (member) => `${code}/${member}`,
        ),
      ),
    ),
    table(
      'tblAwardPeriod',
      awards.flatMap(({ code }) => codes(periods).map((period) => `${code}/${period}`)),
    ),
    table('tblPromotion', codes(promotions)),
    table(
      'tblPromotionOwner',
      promotions.flatMap(({ code }) => codes(responsibilities).map((owner) => `${code}:${owner}`)),
    ),
  ];
}

function tablesOfJoint(plan: Plan): CodedTable[] {
  const { joint } = plan;
  if (!joint) return [];
  const keys = joint.axes.map(axisKey);
  return [
    table(
      'tblJoint',
      joint.rows.map(({ at }) => at.join(':')),
      {
        columns: [
          ...keys.slice(0, -1).flatMap((key) => [`at:${key}`, `name:${key}`]),
          ...joint.columns.map((code) => `joint:${code}`),
        ],
      },
    ),
    table(
      'tblJointMargin',
      joint.axes.flatMap((axis, index) =>
        axisEntries(plan, axis).map(({ code }) => `${keys[index] ?? ''}/${code}`),
      ),
    ),
  ];
}

function tablesOfRunning(plan: Plan): CodedTable[] {
  const { indicators, milestones, context, strategies, support, risks, control, revisions = [] } = plan;
  const measures = supportParts.flatMap((part) => codes(support[part]).map((code) => `${part}:${code}`));
  return [
    table('tblIndicator', codes(indicators)),
    table('tblTrackIndicator', codes(indicators)),
    table('tblMilestone', codes(milestones)),
    table('tblFact', codes(context)),
    table('tblStrategy', codes(strategies)),
    table('tblSupport', measures),
    table('tblRisk', codes(risks)),
    table(
      'tblCalendar',
      [
        ...tasksOf(plan).map((task) => `task:${task}`),
        ...codes(milestones).map((code) => `milestone:${code}`),
        ...measures.map((code) => `support:${code}`),
        ...codes(risks).map((code) => `risk:${code}`),
      ],
      // What returns stands there by month.
      {
        begins: [...codes(control).map((code) => `control:${code}/`), ...measures.map((code) => `${code}/`)],
      },
    ),
    table('tblRevision', codes(revisions)),
    table('tblRevisionChange', [], { begins: codes(revisions).map((code) => `${code}:`) }),
  ];
}
