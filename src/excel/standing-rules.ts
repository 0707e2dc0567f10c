/**
 * The plan's own rules as the workbook has them now: a rule whose row a person deleted is dropped (one that was never
 * given a row, because its sheet was not made, stays), and a rule about cells of the user's own sheet is where its name
 * points today. Where the rules table itself is gone nothing is known, and the rules stay as they are. Pure.
 */
import { areaAddress } from '../breakdown/reference';
import type { Plan } from '../plan';
import { rangeName } from '../rules/rule-model';
import type { BookState } from './book-state';
import { codesOf, rulesTable, type Contents } from './contents';
import { sameName, type Own } from './own';
import { leadsTo } from './range-flags';

export function withStandingRules(plan: Plan, state: BookState, own: Own, contents: Contents): Plan {
  const deleted = deletedRules(own, contents);
  const rules = plan.rules
    .filter(({ id }) => !deleted.has(id))
    .map((rule) => {
      if (rule.left.of !== 'range') return rule;
      const canonical = rangeName(rule.id);
      const name = own.stored.layout.renamed[canonical] ?? canonical;
      const formula = state.names.find((other) => sameName(other.name, name))?.formula;
      const target = formula === undefined ? undefined : leadsTo(state, formula);
      if (!target) return rule;
      return { ...rule, left: { ...rule.left, sheet: target.sheet.name, address: areaAddress(target.area) } };
    });
  return { ...plan, rules };
}

function deletedRules(own: Own, contents: Contents): Set<string> {
  const table = contents.tables.get(rulesTable);
  if (!table?.columns.has('id')) return new Set();
  const standing = new Set(table.rows.map(({ code }) => code));
  const generated = codesOf(own.spec, table.table.spec.name);
  return new Set([...generated].filter((id) => !standing.has(id)));
}
