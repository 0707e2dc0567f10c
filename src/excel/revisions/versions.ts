/**
 * States of the plan that were replaced: listed, compared with the present (what differs is listed on the sheet of revisions
 * and coloured where it stands), restored. `no-version` where there is none of that number.
 */
import type { Cell } from '../../breakdown/workbook-spec';
import { isoDay } from '../../breakdown/formulas';
import { inputWords } from '../../breakdown/inputs';
import { placeOf } from '../../breakdown/sheets/revisions';
import { storedXml } from '../check';
import { Failure } from '../errors';
import { layoutInBook } from '../layout-in-book';
import { inExcel } from '../run';
import { fromXml, type KeptVersion } from '../stored-plan';
import type { CheckResult, Comparison, Version } from '../types';
import { changePlan, changePlanIn, withVersion } from './change-plan';

export const readVersions = (): Promise<readonly Version[]> =>
  inExcel(async (session) => {
    const { versions, layout } = fromXml(await storedXml(session));
    return versions.map((version) => ({
      ...described(version),
      compared: version.number === layout.compared?.version,
    }));
  });

export const compareWith = (number: number | undefined): Promise<Comparison | undefined> =>
  inExcel(async (session) => {
    let version: KeptVersion | undefined;
    await changePlanIn(session, ({ plan, stored }) => {
      if (number === undefined) return { plan, comparison: 'none' };
      version = find(stored.versions, number);
      return { plan, comparison: { version: number, day: version.day, plan: version.plan } };
    });
    const layout = version && (await layoutInBook(session));
    if (!version || !layout) return undefined;
    return {
      version: described(version),
      rows: (layout.spec.differences ?? []).map(({ input, before }) => ({
        what: inputWords(input),
        cell: placeOf(input),
        path: input.path,
        before: shown(before),
        after: shown(input.cell),
      })),
    };
  });

export const restoreVersion = (number: number, day: string): Promise<CheckResult> =>
  changePlan(({ plan, stored }) => {
    const { revisions } = plan;
    const restored = find(stored.versions, number).plan;
    return {
      plan: { ...restored, ...(revisions && { revisions }) },
      versions: withVersion(stored.versions, { day, plan }),
    };
  });

function find(versions: readonly KeptVersion[], number: number): KeptVersion {
  const found = versions.find((version) => version.number === number);
  if (!found) throw new Failure('no-version', 'look', 'unchanged', { version: number });
  return found;
}

const described = ({ number, day, revision }: KeptVersion): Version => ({
  number,
  day,
  ...(revision !== undefined && { revision }),
});

/** As the cell would show it, as far as its format is a percentage or a plain figure. */
function shown(cell: Cell | undefined): string {
  if (cell?.formula !== undefined) return cell.formula;
  const value = cell?.value;
  if (typeof value !== 'number') return String(value ?? '');
  if (cell?.format?.includes('%')) return `${String(Number((value * 100).toPrecision(12)))} %`;
  return cell?.format?.includes('yyyy') ? isoDay(value) : String(Number(value.toPrecision(12)));
}
