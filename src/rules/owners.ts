/**
 * Who answers for what a rule looks at: the owners of its members (of a member without one, those of the member above
 * it), and those whose goals serve its customers or its indicators. A sum concerns the owners of all its parts. Pure;
 * owners come in the order of the plan, each once.
 */
import type { Plan, Responsibility, Text } from '../plan/schema';
import { dimensionTable, levels, type Left, type ResolvedRule } from './rule-model';

export function ownersOf(plan: Plan, { left }: ResolvedRule): Text[] {
  const concerned = rowsOf(left).flatMap(([table, row]) => responsible(plan, table, row));
  const owners = plan.responsibilities.filter((one) => concerned.includes(one)).map(({ owner }) => owner);
  return [...new Map(owners.map((owner) => [JSON.stringify(owner), owner])).values()];
}

/** Undefined stands for every row of the table. */
type Row = readonly [table: string, row: ((code: string, parent: string | undefined) => boolean) | undefined];

function rowsOf(left: Left): Row[] {
  switch (left.kind) {
    case 'figures':
      return left.figures.map(({ table, row }) => [table, (code) => code === row]);
    case 'growth':
      return left.amounts.map(({ table, row }) => [table, (code) => code === row]);
    case 'total': {
      const { table, parent } = left.total;
      return [[table, parent === undefined ? undefined : (_, above) => above === parent]];
    }
    case 'name':
      return [];
  }
}

function responsible(plan: Plan, table: string, isMeant: Row[1]): Responsibility[] {
  const meant = (code: string, parent?: string) => isMeant === undefined || isMeant(code, parent);
  const serving = (of: 'customer' | 'indicator') =>
    plan.responsibilities.filter(({ items }) =>
      items.some(({ goal }) => goal?.[of] !== undefined && meant(goal[of])),
    );
  if (table === 'tblNewCustomer') return serving('customer');
  if (table === 'tblIndicator') return serving('indicator');
  if (table === 'tblMatrix') {
    return plan.responsibilities.filter((one) => one.items.some(({ code }) => meant(`${one.code}:${code}`)));
  }
  return plan.dimensions.flatMap((dimension) => {
    const parents = new Map<string, string | undefined>();
    const members: string[] = [];
    levels(dimension).forEach((entries, index) => {
      for (const { member, parent } of entries) {
        parents.set(member.code, parent?.code);
        if (table === dimensionTable(dimension.code, index + 1) && meant(member.code, parent?.code)) {
          members.push(member.code);
        }
      }
    });
    return members.flatMap((code) => memberOwners(plan, dimension.code, code, parents));
  });
}

function memberOwners(
  plan: Plan,
  dimension: string,
  member: string,
  parents: ReadonlyMap<string, string | undefined>,
): Responsibility[] {
  for (let code: string | undefined = member; code !== undefined; code = parents.get(code)) {
    const found = plan.responsibilities.filter(
      ({ scope }) => scope.of === 'member' && scope.dimension === dimension && scope.member === code,
    );
    if (found.length > 0) return found;
  }
  return [];
}
