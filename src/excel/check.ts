/**
 * The check of the workbook as it stands. The layout follows from the stored plan and is kept with that plan's text, so
 * a check takes one round trip as long as the plan is the one that was checked last; otherwise two more come before it.
 * `no-plan` where nothing was generated.
 */
import { breakdown } from '../breakdown';
import { checkLayout, type CheckLayout } from './check-layout';
import { queueCheck, type Reading } from './check-reading';
import { Failure } from './errors';
import { inExcel, type Session } from './run';
import { fromXml, planNamespace } from './stored-plan';
import { withTypedRules } from './typed-check';
import type { CheckResult } from './types';

let known: { readonly xml: string; readonly layout: CheckLayout } | undefined;

/** Remembers the layout of a plan that was just written or read. */
export function knowLayout(xml: string, layout: CheckLayout): void {
  known = { xml, layout };
}

export function layoutOf(xml: string): CheckLayout {
  if (known?.xml === xml) return known.layout;
  const { plan, layout } = fromXml(xml);
  const made = checkLayout(plan, breakdown(plan, layout), layout.renamed);
  knowLayout(xml, made);
  return made;
}

/** In workbooks that calculate by hand only a check that was asked for calculates. */
export const check = (): Promise<CheckResult> => inExcel((session) => checkIn(session, true));

export async function checkIn(session: Session, calculate: boolean): Promise<CheckResult> {
  const read = async (layout: CheckLayout) => {
    if (calculate) session.context.application.calculate('Recalculate');
    const result = queueCheck(session.workbook, layout);
    await session.sync('check');
    return result;
  };
  const completed = (reading: Reading) => withTypedRules(session, reading);
  const last = known;
  if (last) {
    const xml = planPart(session).getXml();
    const result = await unlessGone(read(last.layout));
    if (result && xml.value === last.xml) return await completed(result());
  }
  const layout = layoutOf(await storedXml(session));
  return await completed((await read(layout))());
}

/** The workbook at hand may be another than the last one, without a plan. */
async function unlessGone<Result>(reading: Promise<Result>): Promise<Result | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Failure && error.code === 'gone') return undefined;
    throw error;
  }
}

function planPart(session: Session): Excel.CustomXmlPart {
  const part = session.workbook.customXmlParts.getByNamespace(planNamespace).getOnlyItemOrNullObject();
  part.load('id');
  return part;
}

export async function storedXml(session: Session): Promise<string> {
  const part = planPart(session);
  await session.sync('look');
  if (part.isNullObject) throw new Failure('no-plan', 'look', 'unchanged');
  const xml = part.getXml();
  await session.sync('look');
  return xml.value;
}
