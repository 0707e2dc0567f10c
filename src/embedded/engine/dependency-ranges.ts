/**
 * Mends Univer's index of what formulas look at: Univer 0.25.1 enters every range of every formula anew at each
 * calculation and never asks whether it is there, so that each edit takes a little longer than the one before. Importing
 * this module enters a range once. What was entered is remembered by Univer's own record of the formula, which goes when
 * the formula does; where Univer clears a whole sheet of the index, everything is entered again.
 */
import { DependencyManagerService } from '@univerjs/engine-formula';

type Tree = Parameters<DependencyManagerService['addDependencyRTreeCache']>[0];

let entered = new WeakMap<object, Set<string>>();

const keyOf = ({ unitId, sheetId, range }: Tree['rangeList'][number]): string =>
  [unitId, sheetId, range.startRow, range.startColumn, range.endRow, range.endColumn].join('/');

const { prototype } = DependencyManagerService;
const enter = prototype.addDependencyRTreeCache;
const clearing = '_removeDependencyRTreeCacheById';
const clear: unknown = Reflect.get<object, string>(prototype, clearing);

function define(name: string, value: unknown): void {
  Object.defineProperty(prototype, name, { configurable: true, writable: true, value });
}

define('addDependencyRTreeCache', function once(this: DependencyManagerService, tree: Tree): void {
  const records = Reflect.get<object, string>(this, '_allTreeMap') as ReadonlyMap<number, object>;
  const before = records.get(tree.treeId);
  const known = (before && entered.get(before)) ?? new Set<string>();
  const fresh = tree.rangeList.filter((range) => !known.has(keyOf(range)));
  if (fresh.length === 0) return;
  enter.call(this, { treeId: tree.treeId, rangeList: fresh } as Tree);
  const record = records.get(tree.treeId);
  if (record) entered.set(record, new Set([...known, ...fresh.map(keyOf)]));
});

define(clearing, function again(this: DependencyManagerService, ...of: unknown[]): void {
  entered = new WeakMap();
  (clear as (...of: unknown[]) => void).apply(this, of);
});
