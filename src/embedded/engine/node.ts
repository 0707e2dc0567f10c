/**
 * The engine in Node, for the command line and the tests. What conditional formats make of a cell it knows only with
 * `looks`.
 */
import { createRequire } from 'node:module';
import { univerBundle } from './node-bundle';
import { UniverEngine } from './univer-engine';
import type * as UniverPartsModule from './univer-parts';

export async function createNodeEngine({ looks = false } = {}): Promise<UniverEngine> {
  const bundle = await univerBundle();
  const load = createRequire(__filename);
  const { createUniverParts } = load(bundle) as typeof UniverPartsModule;
  return new UniverEngine(createUniverParts({ looks }));
}
