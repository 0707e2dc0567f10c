/**
 * The engine in Node, for the command line and the tests.
 */
import { createRequire } from 'node:module';
import type { Engine } from '../book';
import { univerBundle } from './node-bundle';
import { UniverEngine } from './univer-engine';
import type * as UniverPartsModule from './univer-parts';

export async function createNodeEngine(): Promise<Engine> {
  const bundle = await univerBundle();
  const load = createRequire(__filename);
  const { createUniverParts } = load(bundle) as typeof UniverPartsModule;
  return new UniverEngine(createUniverParts());
}
