import type { Host, HostOptions } from '../../src/embedded/host';
import { generate } from '../../src/excel';
import type { Phase } from '../../src/excel/types';
import { inExcel } from '../../src/excel/run';
import { loadTemplate } from '../../src/plan';
import { scaledPlan } from '../bench/scaled-plan';
import { createSumEngine } from '../embedded/support/sum-engine';
import { asUser, atDesk as atAnyDesk, failureOf, snapshot } from './support/desk';
import { coreSheets } from '../support/core-sheets';

const plan = loadTemplate('sales-2024');

/** Nothing here asks what a formula gives. */
const atDesk = <Result>(
  work: (host: Host) => Promise<Result>,
  options: Partial<HostOptions> = {},
): Promise<Result> => atAnyDesk(work, { engine: createSumEngine(), ...options });

describe('a generation that is stopped', () => {
  it.each<Phase>(['look', 'build', 'write', 'check'])('during "%s" leaves the workbook as it was', (during) =>
    atDesk(async (host) => {
      const before = snapshot(host.book);
      const controller = new AbortController();
      const stopped = generate({
        plan,
        language: 'en-US',
        signal: controller.signal,
        onProgress: ({ phase }) => {
          if (phase === during) controller.abort();
        },
      });
      expect(await failureOf(stopped)).toMatchObject({ code: 'cancelled', kept: 'unchanged' });
      expect(snapshot(host.book)).toEqual(before);
    }),
  );
});

describe('an answer that does not come', () => {
  it('ends the wait, and what was sent is neither repeated nor undone', () =>
    atDesk(async (host) => {
      const { send } = host;
      let sent = 0;
      host.send = (request) => {
        sent += 1;
        return sent === 2 ? new Promise(() => undefined) : send(request);
      };
      const silent = inExcel(async (session) => {
        await session.sync('look');
        session.workbook.worksheets.load('items/name');
        await session.sync('look');
        session.workbook.worksheets.add('Never');
        await session.sync('write');
      }, 50);
      expect(await failureOf(silent)).toMatchObject({ code: 'no-answer', params: { seconds: 0 } });
    }));
});

describe('a host that can do less', () => {
  it('is told from the start that it is too old', () =>
    atDesk(
      async () => {
        expect(await failureOf(generate({ plan, language: 'en-US', sheets: coreSheets(plan) }))).toEqual({
          code: 'too-old',
          phase: 'look',
          kept: 'unchanged',
          params: { needed: 'ExcelApi 1.14' },
        });
      },
      { requirement: '1.13' },
    ));
});

/** Each book has its own. */
const withoutSheetIds = (lines: readonly string[]) =>
  lines.filter((line) => !/"(id|activeSheetId)"/.test(line));

describe('requests', () => {
  it('stay below the limit of Excel on the web, however large the plan', () =>
    atDesk(async (host) => {
      const result = await generate({ plan: scaledPlan(60), language: 'zh-CN' });
      expect(result.syncs).toBeGreaterThan(3);
      expect(host.counters.largestRequest).toBeLessThan(5_000_000);
      expect(host.counters.largestRequest).toBeGreaterThan(3_000_000);
    }));

  it('are halved until they fit where a host takes less', async () => {
    const whole = await atDesk(async (host) => {
      await generate({ plan, language: 'en-US', sheets: coreSheets(plan) });
      return withoutSheetIds(snapshot(host.book));
    });
    await atDesk(
      async (host) => {
        await generate({ plan, language: 'en-US', sheets: coreSheets(plan) });
        expect(host.counters.largestRequest).toBeLessThan(200_000);
        expect(withoutSheetIds(snapshot(host.book))).toEqual(whole);
      },
      { payloadLimit: 200_000 },
    );
  });

  it('that can not be halved any more are refused, and all is undone', () =>
    atDesk(
      async (host) => {
        await asUser((workbook) => {
          workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['mine']];
        });
        const before = snapshot(host.book);
        expect(
          await failureOf(generate({ plan, language: 'en-US', sheets: coreSheets(plan) })),
        ).toMatchObject({
          code: 'too-large',
          phase: 'write',
          kept: 'unchanged',
        });
        expect(snapshot(host.book)).toEqual(before);
      },
      { payloadLimit: 12_000 },
    ));
});
