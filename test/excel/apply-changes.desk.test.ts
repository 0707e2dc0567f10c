/** Changes of the plan made in the workbook: in cells where inputs show them, by a generation otherwise, all or none. */
import { applyChanges, goToPath, readWorkbook } from '../../src/excel';
import { loadTemplate, type PlanPath } from '../../src/plan';
import { valueAt } from '../../src/plan/at-path';
import { reversed, type Change } from '../../src/rules/change';
import {
  asUser,
  atDesk,
  cell,
  closeEngine,
  failureOf,
  inTable,
  onBook,
  sheetOf,
  snapshot,
  type,
} from './support/desk';

const plan = loadTemplate('sales-2024');

afterAll(closeEngine);

const share = (index: number): PlanPath => ['dimensions', 0, 'members', index, 'share'];
const change = (path: PlanPath, to: Change['to']): Change => ({
  path,
  from: valueAt(plan, path) as Change['from'],
  to,
});
const values = async (changes: readonly Change[]) => {
  const workbook = await readWorkbook();
  return changes.map(({ path }) => valueAt(workbook?.plan, path));
};

describe('changes that inputs show', () => {
  const changes = [change(share(0), 0.3), change(share(1), 0.4), change(['target', 'growth'], 0.15)];

  it('are written into their cells alone, in one batch with the check, and taken back by their reverse', () =>
    onBook('core-en', async (host) => {
      const before = snapshot(host.book);
      host.counters.syncs = 0;
      const result = await applyChanges(changes);
      // Three to look, one to write and check.
      expect(host.counters.syncs).toBe(4);
      expect(result.figures.find(({ key }) => key === 'total')?.value).toBe(11500);
      expect(cell(host, inTable(host, 'tblProduct', 'A', 'Target share'))).toMatchObject({ value: 0.3 });
      expect(await values(changes)).toEqual([0.3, 0.4, 0.15]);
      await applyChanges([...changes].reverse().map(reversed));
      expect(snapshot(host.book)).toEqual(before);
    }));

  it('find their cells where rows changed places and a sheet its name', () =>
    onBook('core-en', async (host) => {
      const [first, second] = ['A', 'B'].map((code) => inTable(host, 'tblProduct', code, 'Code'));
      await type(host, first ?? '', 'B');
      await type(host, second ?? '', 'A');
      await asUser((workbook) => {
        workbook.worksheets.getItem('Product line').name = 'Products';
      });
      await applyChanges(changes.slice(0, 1));
      expect(
        ['A', 'B'].map((code) => cell(host, inTable(host, 'tblProduct', code, 'Target share')).value),
      ).toEqual([0.3, 0.35]);
    }));

  it('may make an input blank, and fill one', () =>
    onBook('core-en', async (host) => {
      const blanked = [change(share(0), undefined)];
      await applyChanges(blanked);
      expect(cell(host, inTable(host, 'tblProduct', 'A', 'Target share'))).not.toHaveProperty('value');
      await applyChanges(blanked.map(reversed));
      expect(await values(blanked)).toEqual([valueAt(plan, share(0))]);
    }));

  it('replace a formula whose result is the value that was to change', () =>
    onBook('core-en', async (host) => {
      const at = inTable(host, 'tblProduct', 'A', 'Target share');
      await type(host, at, '=0.7/2');
      await applyChanges([{ path: share(0), from: 0.35, to: 0.3 }]);
      expect(cell(host, at)).toMatchObject({ value: 0.3 });
    }));

  it('write the words of the sheet, not the codes of the plan', () =>
    onBook('core-en', async (host) => {
      await applyChanges([change(['rules', 0, 'severity'], 'off')]);
      expect(cell(host, inTable(host, 'tblRules', plan.rules[0]?.id ?? '', 'Severity')).value).toBe('Off');
    }));
});

describe('changes that no input shows', () => {
  const due: PlanPath = ['responsibilities', 0, 'items', 0, 'due'];
  const both = [change(due, '2024-05-31'), change(share(0), 0.3)];

  it('are made by a generation that keeps what was typed and where the user is', () =>
    onBook('core-en', async (host) => {
      const other = inTable(host, 'tblRegion', 'east', 'Growth');
      await type(host, other, 0.1);
      await asUser((workbook) => workbook.worksheets.getItem('Region').activate());
      await applyChanges(both);
      expect(await values(both)).toEqual(['2024-05-31', 0.3]);
      expect(cell(host, other).value).toBe(0.1);
      expect(host.book.activeSheetId).toBe(sheetOf(host, 'Region').id);
      await applyChanges(both.map(reversed));
      expect(await values(both)).toEqual(both.map(({ from }) => from));
    }));

  it('are refused where the plan could not be read afterwards', () =>
    onBook('core-en', async (host) => {
      const before = snapshot(host.book);
      expect(await failureOf(applyChanges([change(due, 'soon')]))).toMatchObject({
        code: 'refused',
        kept: 'unchanged',
      });
      expect(snapshot(host.book)).toEqual(before);
    }));
});

describe('nothing is written', () => {
  it.each<[what: string, table: string, code: string, header: string, entry: string | number, Change[]]>([
    ['a value was typed', 'tblProduct', 'B', 'Target share', 0.36, [change(share(1), 0.3)]],
    [
      'a value that does not fit was typed',
      'tblProduct',
      'B',
      'Target share',
      'half',
      [change(share(1), 0.3)],
    ],
    [
      'a date was typed',
      'tblMatrix',
      'A:stock-1',
      'Due',
      45_000,
      [change(['responsibilities', 0, 'items', 0, 'due'], '2024-05-31')],
    ],
  ])('when %s meanwhile', (_what, table, code, header, entry, changes) =>
    onBook('core-en', async (host) => {
      await type(host, inTable(host, table, code, header), entry);
      const before = snapshot(host.book);
      expect(await failureOf(applyChanges([change(share(0), 0.3), ...changes]))).toMatchObject({
        code: 'changed-meanwhile',
        kept: 'unchanged',
      });
      expect(snapshot(host.book)).toEqual(before);
    }),
  );

  it('in a workbook without a plan', () =>
    atDesk(async () => {
      expect(await failureOf(applyChanges([]))).toMatchObject({ code: 'no-plan', kept: 'unchanged' });
    }));
});

it('what was written before a failure is undone', () =>
  onBook('core-en', async (host) => {
    await type(host, inTable(host, 'tblProduct', 'B', 'Target share'), '=0.7/2');
    const before = snapshot(host.book);
    let writes = 0;
    host.interceptAction = ({ name }) => {
      if (name !== 'Range.formulas') return;
      writes += 1;
      if (writes === 2) throw new Error('made to fail');
    };
    const changes = [change(share(1), 0.3), change(['dimensions', 1, 'members', 0, 'growth'], 0.05)];
    const failure = await failureOf(applyChanges(changes));
    expect(writes).toBeGreaterThan(2);
    expect(failure).toMatchObject({ code: 'refused', phase: 'write', kept: 'unchanged' });
    host.interceptAction = undefined;
    expect(snapshot(host.book)).toEqual(before);
  }));

describe('going to a place of the plan', () => {
  it.each<[path: PlanPath, table: string, code: string, header: string]>([
    [share(1), 'tblProduct', 'B', 'Target share'],
    [['dimensions', 1, 'members', 2], 'tblRegion', 'central', 'Name'],
    [['milestones', 0, 'due'], 'tblMilestone', 'leads', 'Due'],
    [['milestones', 3, 'part'], 'tblMilestone', 'launch', 'Name'],
    [['rules', 1, 'left'], 'tblRules', plan.rules[1]?.id ?? '', 'Rule in words'],
  ])('%j', (path, table, code, header) =>
    onBook('core-en', async (host) => {
      await goToPath(path);
      const at = inTable(host, table, code, header);
      const { selection } = host.book;
      const sheet = host.book.sheets.find(({ id }) => id === host.book.activeSheetId);
      const column = String.fromCharCode(65 + selection.column);
      expect(`${sheet?.name ?? ''}!${column}${String(selection.row + 1)}`).toBe(at);
    }),
  );

  it.each<[path: PlanPath]>([[['milestones', 99]], [['promotions', 0]]])('%j is gone', (path) =>
    onBook('core-en', async () => {
      expect(await failureOf(goToPath(path))).toMatchObject({ code: 'gone', kept: 'unchanged' });
    }),
  );
});
