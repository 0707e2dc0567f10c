/** The dashboard's charts through generations: made once, a user's looks kept, replaced only where they must be. */
import { generate } from '../../src/excel';
import type { Host } from '../../src/embedded/host';
import { loadTemplate } from '../../src/plan';
import { createSumEngine } from '../embedded/support/sum-engine';
import { coreSheets } from '../support/core-sheets';
import { asUser, atDesk as atAnyDesk, failureOf } from './support/desk';

const plan = loadTemplate('sales-2024');
const sheets = [...coreSheets(plan), 'dashboard'];
const make = (language: 'en-US' | 'zh-CN' = 'en-US') => generate({ plan, language, sheets });

/** Nothing here asks what a formula gives. */
const atDesk = <Result>(work: (host: Host) => Promise<Result>): Promise<Result> =>
  atAnyDesk(work, { engine: createSumEngine() });

const charts = (host: Host) =>
  host.book.sheets.flatMap((sheet) => sheet.charts.map(({ name, title }) => [name, title]));

test('the first generation draws them', () =>
  atDesk(async (host) => {
    await make();
    expect(charts(host)).toEqual([
      ['Chart_product', 'Product line: target against base (CNY 10k)'],
      ['Chart_region', 'Region: target against base (CNY 10k)'],
      ['Chart_Periods', 'Phasing and cumulative target (CNY 10k)'],
    ]);
  }));

test('one that a person has changed is left alone; one that a person deleted stays away', () =>
  atDesk(async (host) => {
    await make();
    await asUser(({ worksheets }) => {
      const { charts } = worksheets.getItem('Dashboard');
      charts.getItem('Chart_product').title.text = 'Ours';
      charts.getItem('Chart_region').delete();
    });
    await make();
    expect(charts(host)).toEqual([
      ['Chart_product', 'Ours'],
      ['Chart_Periods', 'Phasing and cumulative target (CNY 10k)'],
    ]);
  }));

test('another language has other titles', () =>
  atDesk(async (host) => {
    await make();
    await make('zh-CN');
    expect(charts(host).map(([, title]) => title)).toEqual([
      '产品线：目标与基期（万元）',
      '区域：目标与基期（万元）',
      '时段目标与累计（万元）',
    ]);
  }));

test('a generation that fails leaves the ones that were', () =>
  atDesk(async (host) => {
    await make();
    const before = charts(host);
    host.interceptAction = ({ name }) => {
      if (/setxml$/i.test(name)) throw new Error('made to fail');
    };
    expect(await failureOf(make('zh-CN'))).toMatchObject({ kept: 'unchanged' });
    host.interceptAction = undefined;
    expect(charts(host).sort()).toEqual([...before].sort());
  }));
