/**
 * Puts defined names in an order in which each comes after those that its formula uses; a name that is defined after
 * its first use shows an error until the next recalculation in some engines. Names in a circle keep their order. Pure.
 */
import type { NameSpec } from '../breakdown/workbook-spec';

const words = /[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;

export function inDependencyOrder(names: readonly NameSpec[]): NameSpec[] {
  const byName = new Map(names.map((name) => [name.name.toLowerCase(), name]));
  const ordered = new Set<NameSpec>();
  const visit = (name: NameSpec, above: ReadonlySet<NameSpec>) => {
    if (ordered.has(name) || above.has(name)) return;
    const within = new Set([...above, name]);
    for (const [word] of name.formula.matchAll(words)) {
      const used = byName.get(word.toLowerCase());
      if (used && used !== name) visit(used, within);
    }
    ordered.add(name);
  };
  for (const name of names) visit(name, new Set());
  return [...ordered];
}
