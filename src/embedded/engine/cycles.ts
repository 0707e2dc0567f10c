/**
 * Finds the formulas that depend on themselves, and all that depend on those. Excel warns when such a formula
 * is typed; Univer answers with a number that means nothing, which must not pass for a result.
 */
export interface DependencyNode {
  readonly treeId: number;
  /** The nodes that read this one. */
  readonly parents: readonly number[];
  /** The nodes that this one reads. */
  readonly children: readonly number[];
}

/**
 * Takes away every node that reads nothing unresolved, again and again; what stays waits for itself.
 */
export function unresolvable<T extends DependencyNode>(nodes: readonly T[]): T[] {
  const byId = new Map(nodes.map((node) => [node.treeId, node]));
  const waiting = new Map(
    nodes.map((node) => [node.treeId, node.children.filter((id) => byId.has(id)).length]),
  );
  const ready = nodes.filter((node) => waiting.get(node.treeId) === 0);
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    waiting.delete(node.treeId);
    for (const id of node.parents) {
      const count = waiting.get(id);
      const reader = byId.get(id);
      if (count === undefined || reader === undefined) continue;
      waiting.set(id, count - 1);
      if (count === 1) ready.push(reader);
    }
  }
  return nodes.filter((node) => waiting.has(node.treeId));
}
