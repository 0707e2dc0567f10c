/** Revisions in a workbook that a person works in meanwhile, and the versions that they leave. */
import {
  applyRevision,
  compareWith,
  decideRevision,
  generate,
  readVersions,
  readWorkbook,
  requestRevision,
  restoreVersion,
} from '../../src/excel';
import type { RevisionRequest } from '../../src/excel/types';
import { loadTemplate } from '../../src/plan';
import type { Host } from '../../src/embedded/host';
import { coreSheets } from '../support/core-sheets';
import { atDesk, cell, closeEngine, failureOf, inTable, shown, snapshot, type } from './support/desk';

const plan = loadTemplate('sales-2024');
const make = () => generate({ plan, language: 'en-US', sheets: [...coreSheets(plan), 'revisions'] });
afterAll(closeEngine);

/** Two quarters change, and a figure that no cell shows. */
const request: RevisionRequest = {
  kind: 'target',
  reason: '=A weak first quarter',
  requestedBy: 'Sales director',
  approver: 'General manager',
  requested: '2024-04-10',
  changes: [
    { path: ['periods', 0, 'share'], from: 0.2, to: 0.16 },
    { path: ['periods', 1, 'share'], from: 0.3, to: 0.34 },
    { path: ['milestones', 4, 'part'], from: 0.4, to: 0.3 },
  ],
};
const shares = async () => (await readWorkbook())?.plan.periods.map(({ share }) => share);
const changed = (host: Host) =>
  host.book.sheets.flatMap(({ name, conditionalFormats }) =>
    conditionalFormats.filter(({ formula }) => formula === '=TRUE').map(() => name),
  );

test('approved by the word in its row, applied, compared, taken back; what was typed elsewhere stays', () =>
  atDesk(async (host) => {
    await make();
    const east = inTable(host, 'tblRegion', 'east', 'Growth');
    await type(host, east, 0.1);
    await requestRevision(request);
    const log = (header: string) => inTable(host, 'tblRevision', 'R1', header);
    expect(cell(host, log('Reason'))).toMatchObject({ value: '=A weak first quarter' });
    expect(await failureOf(applyRevision('R1', '2024-04-12'))).toMatchObject({ code: 'not-approved' });
    await type(host, log('Decision'), 'approved');
    await type(host, log('Decided on'), 45_393);
    await applyRevision('R1', '2024-04-12');
    const now = await readWorkbook();
    expect(now?.plan.revisions).toMatchObject([
      { state: 'applied', decided: '2024-04-11', applied: '2024-04-12' },
    ]);
    expect(now?.plan.milestones[4]?.part).toBe(0.3);
    expect(await shares()).toEqual([0.16, 0.34, 0.35, 0.15]);
    expect(shown(cell(host, inTable(host, 'tblRegion', 'east', 'Growth')))).toBe(0.1);

    await type(host, inTable(host, 'tblPeriod', 'Q4', 'Target share'), 0.14);
    const comparison = await compareWith(1);
    expect(comparison?.rows.map(({ cell: at, before, after }) => [at, before, after])).toEqual([
      ["'Quarter'!C5", '20 %', '16 %'],
      ["'Quarter'!C6", '30 %', '34 %'],
      ["'Quarter'!C8", '15 %', '14 %'],
    ]);
    expect(changed(host)).toEqual(['Quarter', 'Quarter', 'Quarter']);
    expect(await readVersions()).toEqual([{ number: 1, day: '2024-04-12', revision: 'R1', compared: true }]);
    expect(await compareWith(undefined)).toBeUndefined();
    expect(changed(host)).toEqual([]);

    await restoreVersion(1, '2024-04-20');
    expect(await shares()).toEqual([0.2, 0.3, 0.35, 0.15]);
    const restored = await readWorkbook();
    expect(restored?.plan.revisions).toMatchObject([{ code: 'R1', state: 'applied' }]);
    expect(shown(cell(host, inTable(host, 'tblRegion', 'east', 'Growth')))).toBe(0.1);
    expect((await readVersions()).map(({ number, revision }) => [number, revision])).toEqual([
      [1, 'R1'],
      [2, undefined],
    ]);
  }));

test('is refused where it was rejected, where a value has changed meanwhile, where there is none', () =>
  atDesk(async (host) => {
    await make();
    await requestRevision(request);
    await decideRevision('R1', 'rejected', '2024-04-11');
    expect(await failureOf(applyRevision('R1', '2024-04-12'))).toMatchObject({ code: 'not-approved' });
    await decideRevision('R1', 'approved', '2024-04-11');
    await type(host, inTable(host, 'tblPeriod', 'Q1', 'Target share'), 0.19);
    const before = snapshot(host.book);
    expect(await failureOf(applyRevision('R1', '2024-04-12'))).toMatchObject({
      code: 'changed-meanwhile',
      kept: 'unchanged',
    });
    expect(await failureOf(applyRevision('R9', '2024-04-12'))).toMatchObject({ code: 'no-revision' });
    expect(await failureOf(restoreVersion(3, '2024-04-12'))).toMatchObject({ code: 'no-version' });
    expect(snapshot(host.book)).toEqual(before);
  }));

test('that can’t be written leaves everything as it was', () =>
  atDesk(async (host) => {
    await make();
    await requestRevision(request);
    await decideRevision('R1', 'approved', '2024-04-11');
    const before = snapshot(host.book);
    host.interceptAction = ({ name }) => {
      if (/setxml$/i.test(name)) throw new Error('made to fail');
    };
    expect(await failureOf(applyRevision('R1', '2024-04-12'))).toMatchObject({ kept: 'unchanged' });
    host.interceptAction = undefined;
    expect(snapshot(host.book)).toEqual(before);
  }));
