/**
 * The plan that a workbook holds and the layout that it was generated with, kept with the plan's text as long as that is
 * the one that was read last. Two round trips; undefined where nothing was generated.
 */
import { breakdown, type Breakdown } from '../breakdown';
import type { Plan } from '../plan';
import { storedXml } from './check';
import { Failure } from './errors';
import type { Session } from './run';
import { fromXml } from './stored-plan';

export interface LayoutInBook {
  readonly plan: Plan;
  readonly spec: Breakdown;
  /** The name in the workbook. */
  readonly actual: (canonical: string) => string;
}

let known: { readonly xml: string; readonly layout: LayoutInBook } | undefined;

export async function layoutInBook(session: Session): Promise<LayoutInBook | undefined> {
  let xml: string;
  try {
    xml = await storedXml(session);
  } catch (error) {
    if (error instanceof Failure && error.code === 'no-plan') return undefined;
    throw error;
  }
  if (known?.xml !== xml) {
    const { plan, layout } = fromXml(xml);
    const spec = breakdown(plan, layout);
    known = { xml, layout: { plan, spec, actual: (canonical) => layout.renamed[canonical] ?? canonical } };
  }
  return known.layout;
}
