/**
 * Scenarios: plans that the workbook carries beside its own, each by a name. They stand in a custom XML part of their own,
 * so that a workbook can carry them before anything is generated, and a generation leaves them alone. A damaged part is
 * `scenarios-damaged`, and nothing is written over it.
 */
import { z } from 'zod';
import { readPlan } from '../plan';
import { Failure } from './errors';
import { jsonText, jsonXml } from './json-part';
import { inExcel, type Session } from './run';
import { quietly } from './send';
import type { Scenario } from './types';

export const scenarioNamespace = 'urn:target-cascade:scenarios:1';
const element = 'scenarios';

const storedSchema = z.array(z.strictObject({ name: z.string(), plan: z.unknown() }));

export const readScenarios = (): Promise<readonly Scenario[]> =>
  inExcel(async (session) => (await stored(session)).scenarios);

/** A scenario of the same name is replaced. Resolves to all there are. */
export const saveScenario = (scenario: Scenario): Promise<readonly Scenario[]> =>
  changed((scenarios) =>
    scenarios.some(({ name }) => name === scenario.name)
      ? scenarios.map((other) => (other.name === scenario.name ? scenario : other))
      : [...scenarios, scenario],
  );

export const removeScenario = (name: string): Promise<readonly Scenario[]> =>
  changed((scenarios) => scenarios.filter((other) => other.name !== name));

const changed = (
  change: (scenarios: readonly Scenario[]) => readonly Scenario[],
): Promise<readonly Scenario[]> =>
  inExcel(async (session) => {
    const { part, scenarios } = await stored(session);
    const after = change(scenarios);
    await quietly(session, 'write', () => {
      const xml = jsonXml(element, scenarioNamespace, after);
      if (part) part.setXml(xml);
      else session.workbook.customXmlParts.add(xml);
    });
    return after;
  });

async function stored(
  session: Session,
): Promise<{ readonly part: Excel.CustomXmlPart | undefined; readonly scenarios: readonly Scenario[] }> {
  const part = session.workbook.customXmlParts.getByNamespace(scenarioNamespace).getOnlyItemOrNullObject();
  part.load('id');
  await session.sync('look');
  if (part.isNullObject) return { part: undefined, scenarios: [] };
  const xml = part.getXml();
  await session.sync('look');
  return { part, scenarios: scenariosOf(xml.value) };
}

function scenariosOf(xml: string): readonly Scenario[] {
  const damaged = (reason: string, cause?: unknown) =>
    new Failure('scenarios-damaged', 'look', 'unchanged', { reason }, { cause });
  let data: unknown;
  try {
    data = JSON.parse(jsonText(xml, element) ?? '');
  } catch (error) {
    throw damaged('not JSON', error);
  }
  const list = storedSchema.safeParse(data);
  if (!list.success) throw damaged('unknown form', list.error);
  return list.data.map(({ name, plan }) => {
    const read = readPlan(plan);
    if (!read.ok) throw damaged(name);
    return { name, plan: read.plan };
  });
}
