/** Every kind of action and, of all actions, an even sample is made to fail in turn: the book must read as before. */
import fc from 'fast-check';
import { HostError, type Host } from '../../src/embedded/host';
import { generate } from '../../src/excel';
import { loadTemplate, type Language, type Plan } from '../../src/plan';
import { createSumEngine } from '../embedded/support/sum-engine';
import { asUser, atDesk as atAnyDesk, failureOf, inTable, sheetOf, snapshot, type } from './support/desk';
import { long } from '../support/property-runs';

const plan = loadTemplate('sales-2024');
const sampled = 16;

const moreIndicators: Plan = {
  ...plan,
  indicators: [...plan.indicators, { code: 'visits', name: 'Visits', unit: 'count', base: 100, target: 200 }],
};

/** Nothing here asks what a formula gives. */
const atDesk = <Result>(work: (host: Host) => Promise<Result>): Promise<Result> =>
  atAnyDesk(work, { engine: createSumEngine() });

/** Enough sheets for every kind of action, few enough to try them all. */
const sheets = ['dimension:product'];

const empty = async (host: Host) => {
  await asUser((workbook) => {
    workbook.worksheets.getItem('Sheet1').getRange('A1:A2').formulas = [['mine'], ['=1+1']];
    workbook.names.add('My_Name', '=Sheet1!$A$2');
  });
  await host.calculate();
};

const used = async (host: Host) => {
  await empty(host);
  await generate({ plan, language: 'en-US', sheets });
  await type(host, inTable(host, 'tblProduct', 'A', 'Target share'), 0.45);
  await type(host, inTable(host, 'tblProduct', 'B', 'Target share'), '=1/3');
  await type(host, 'Targets!P3', '=SUM(A1:A2)');
  await asUser((workbook) => {
    workbook.worksheets.getItem('Product line').name = 'Products';
    workbook.worksheets.getItem('Lists').delete();
  });
};

describe.each<[what: string, prepare: (host: Host) => Promise<void>, plan: Plan, language: Language]>([
  ['a first generation', empty, plan, 'zh-CN'],
  ['a generation over a used workbook', used, plan, 'en-US'],
  ['a generation with another layout', used, moreIndicators, 'en-US'],
  ['a generation in the other language', used, plan, 'zh-CN'],
])('%s that fails', (_what, prepare, next, language) => {
  const run = () => generate({ plan: next, language, sheets });

  it('leaves the workbook as it was, whatever action failed', async () => {
    const failing = await actionsOf(prepare, run);
    await atDesk(async (host) => {
      await prepare(host);
      const before = snapshot(host.book);
      const end = long ? performance.now() + long.seconds * 1000 : Infinity;
      for (const at of failing) {
        if (performance.now() > end) break;
        let index = -1;
        let name = '';
        host.interceptAction = (action) => {
          index += 1;
          if (index !== at) return;
          name = `${action.type} ${action.name}`;
          throw new Error('made to fail');
        };
        const { code, kept } = await failureOf(run());
        host.interceptAction = undefined;
        expect({ at, name, code, kept, changed: difference(before, snapshot(host.book)) }).toEqual({
          at,
          name,
          code: 'refused',
          kept: 'unchanged',
          changed: [],
        });
      }
    });
  });
});

/** The first action of each kind, and some more evenly; in a long run all of them, in an order that its seed gives. */
async function actionsOf(
  prepare: (host: Host) => Promise<void>,
  run: () => Promise<unknown>,
): Promise<number[]> {
  const kinds = new Map<string, number>();
  let count = 0;
  await atDesk(async (host) => {
    await prepare(host);
    host.interceptAction = ({ type: kind, name }) => {
      if (!kinds.has(`${kind} ${name}`)) kinds.set(`${kind} ${name}`, count);
      count += 1;
    };
    await run();
  });
  if (long)
    return (
      fc.sample(fc.shuffledSubarray(range(count), { minLength: count }), {
        numRuns: 1,
        seed: long.seed,
      })[0] ?? []
    );
  const even = Array.from({ length: sampled }, (_, index) =>
    Math.floor(((index + 1) * count) / (sampled + 1)),
  );
  return [...new Set([...kinds.values(), ...even])].sort((a, b) => a - b);
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const difference = (before: readonly string[], after: readonly string[]): string[] =>
  before.length === after.length && before.every((line, index) => line === after[index])
    ? []
    : after.filter((line, index) => line !== before[index]).slice(0, 5);

describe('what a roll-back has no hand in', () => {
  it("a sheet of the user's with a name of ours stays", () =>
    atDesk(async (host) => {
      await empty(host);
      await asUser((workbook) => {
        workbook.worksheets.add('Region').getRange('A1').values = [['mine']];
      });
      const before = snapshot(host.book);
      host.interceptAction = ({ name }) => {
        if (name === 'TableCollection.add') throw new Error('made to fail');
      };
      expect(await failureOf(generate({ plan, language: 'en-US' }))).toMatchObject({ kept: 'unchanged' });
      host.interceptAction = undefined;
      expect(snapshot(host.book)).toEqual(before);
      expect(sheetOf(host, 'Region').cells.get(0)?.get(0)?.value).toBe('mine');
    }));

  it.each([
    ['AccessDenied', 'protected'],
    ['InvalidOperationInCellEditMode', 'busy-editing'],
    ['InvalidArgument', 'refused'],
  ])('%s becomes "%s" once everything is undone', (office, code) =>
    atDesk(async (host) => {
      const before = snapshot(host.book);
      host.interceptAction = ({ name }) => {
        if (name === 'NamedItemCollection.add')
          throw Object.assign(new HostError('GeneralException', 'made to fail'), { code: office });
      };
      expect(await failureOf(generate({ plan, language: 'en-US', sheets }))).toMatchObject({
        code,
        phase: 'write',
        kept: 'unchanged',
      });
      expect(snapshot(host.book)).toEqual(before);
    }),
  );

  it('a roll-back that is refused says that the outcome is unknown', () =>
    atDesk(async (host) => {
      host.interceptAction = ({ name }) => {
        if (name === 'TableCollection.add' || name === 'Worksheet.delete') throw new Error('made to fail');
      };
      expect(await failureOf(generate({ plan, language: 'en-US' }))).toMatchObject({
        code: 'refused',
        phase: 'write',
        kept: 'unknown',
      });
    }));
});
