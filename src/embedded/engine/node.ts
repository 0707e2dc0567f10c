/**
 * The engine in Node, for the command line and the tests.
 */
import { createRequire } from 'node:module';
import type { Engine } from '../book';
import { univerBundle } from './node-bundle';
import { UniverEngine } from './univer-engine';

export async function createNodeEngine(): Promise<Engine> {
  const bundle = await univerBundle();
  const load = createRequire(__filename);
  const { createUniverParts } = load(bundle) as typeof import('./univer-parts');
  return new UniverEngine(createUniverParts());
}
