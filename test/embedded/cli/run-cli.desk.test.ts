import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { runCli } from '../../../src/embedded/cli/run-cli';
import { loadTemplate } from '../../../src/plan';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'cli-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

async function run(args: readonly string[], environment: Record<string, string> = { LANG: 'en_US.UTF-8' }) {
  const out: string[] = [];
  const error: string[] = [];
  const code = await runCli(args, {
    environment,
    out: (line) => out.push(line),
    error: (line) => error.push(line),
  });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

const at = (name: string) => path.join(directory, name);
const files = () => readdirSync(directory);

function writePlan(change: (plan: Record<string, unknown>) => void): string {
  const plan: Record<string, unknown> = { ...loadTemplate('sales-2024') };
  change(plan);
  writeFileSync(at('plan.json'), JSON.stringify(plan));
  return at('plan.json');
}

describe('generate', () => {
  test('reports the reference plan as one JSON object and exits 3 for its one violation', async () => {
    const { code, out, error } = await run([
      'generate',
      '--plan',
      'sales-2024',
      '--out',
      at('b.xlsx'),
      '--json',
    ]);

    expect({ code, error }).toEqual({ code: 3, error: '' });
    const report = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(report)).toEqual([
      'sheets',
      'cells',
      'formulas',
      'syncs',
      'requestBytes',
      'ms',
      'figures',
      'violations',
    ]);
    expect(report).toMatchObject({
      sheets: expect.arrayContaining(['Targets', 'Product line', 'Region', 'Check']) as string[],
      syncs: 3,
      figures: {
        base: 10_000,
        total: 11_200,
        'product/A': 3920,
        'product/B': 3920,
        'product/C': 3360,
        'region/east': 3703.94,
        'region/south': 2890.64,
        'region/central': 2449.69,
        'region/north': 2155.73,
      },
    });
    expect(report['violations']).toEqual([
      {
        rule: 'parts.region',
        cell: "'Region'!F10",
        actual: 11_430,
        operator: '=',
        bound: 11_200,
        gap: 230,
        severity: 'error',
      },
    ]);
  });

  test('writes a workbook that holds its sheets and nothing else', async () => {
    await run(['generate', '--plan', 'sales-2024', '--out', at('b.xlsx'), '--lang', 'zh-CN']);

    expect(files()).toEqual(['b.xlsx']);
    const parts = unzipSync(new Uint8Array(readFileSync(at('b.xlsx'))));
    const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const names = [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual([
      '总览',
      '总目标',
      '背景与策略',
      '产品线',
      '区域',
      '客户类型',
      '时间分解',
      '月度分解',
      '责任矩阵',
      '实际数据',
      '跟踪',
      '激励',
      '支持保障',
      '风险',
      '日历',
      '目标调整',
      '检查',
      '列表',
    ]);
  });

  test('takes base and growth in place of the plan’s', async () => {
    const { out } = await run([
      ...['generate', '--plan', 'sales-2024', '--out', at('b.xlsx'), '--json'],
      ...['--base', '20000', '--growth', '14.3%'],
    ]);
    expect(JSON.parse(out)).toMatchObject({ figures: { base: 20_000, total: 22_860 }, violations: [] });
  });

  test('exits 0 where every rule holds', async () => {
    const { code } = await run(['check', '--plan', 'sales-2024', '--growth', '0.143']);
    expect(code).toBe(0);
  });
});

describe('check', () => {
  test('says the same in words and writes no file', async () => {
    const { code, out } = await run(['check', '--plan', 'sales-2024']);
    expect(code).toBe(3);
    expect(out).toMatch(/total +11,200\n/);
    expect(out).toContain("'Region'!F10: 11,430.00, allowed exactly 11,200.00, gap +230.00");
    expect(files()).toEqual([]);
  });

  test('says what contradicts what and what follows, as data with exact figures', async () => {
    const { code, out } = await run(['check', '--plan', 'sales-2024', '--json']);
    expect(code).toBe(3);
    const { findings, implications } = JSON.parse(out) as Record<
      'findings' | 'implications',
      Record<string, unknown>[]
    >;
    const of = (key: string) => [...findings, ...implications].find((finding) => finding['key'] === key);
    expect(of('goal-misses:B/growth')).toEqual({
      code: 'goal-misses',
      key: 'goal-misses:B/growth',
      severity: 'warning',
      text: expect.stringContaining('470 short') as string,
      figures: expect.objectContaining({ goal: 0.15, short: 470, targetShare: 0.35 }) as object,
      exact: expect.objectContaining({ needed: '23/75', reachedShare: '69/224' }) as object,
      cells: ['responsibilities.1.items.1.goal.value', 'dimensions.0.members.1'],
      rows: [],
      repairs: [
        {
          kind: 'set-figure',
          name: 'Grow the sales of B',
          changes: [{ path: 'responsibilities.1.items.1.goal.value', from: 0.15, to: 23 / 75 }],
        },
      ],
    });
    expect(of('parts-target:region')).toMatchObject({ severity: 'error', figures: { gap: 230 } });
    expect(of('award-below:region-growth')).toMatchObject({
      rows: [{ name: 'Central and West', figures: { attainment: 0.96 }, exact: { attainment: '24/25' } }],
    });
    expect(implications.map((finding) => finding['severity'])).toEqual(implications.map(() => 'info'));
    expect(of('existing-cover')).toMatchObject({ exact: { restGrowth: '11/980' } });
  });

  test('numbers the findings in words, with their repairs', async () => {
    const { out } = await run(['check', '--plan', 'sales-2024', '--lang', 'zh-CN']);
    expect(out).toContain('  1. 矛盾：区域：各部分目标合计 11,430，应为 11,200');
    expect(out).toContain('     → 只把华东改为 1.4286%');
    expect(out).toMatch(/由计划可推知：\d+ 项\n  1\. 提示：/);
  });

  test('a plan without contradictions says so', async () => {
    const { code, out } = await run(['check', '--plan', 'blank']);
    expect(code).toBe(0);
    expect(out).toContain('The plan does not contradict itself.');
  });

  test('speaks the terminal’s language unless another is asked for', async () => {
    const chinese = { LANG: 'zh_CN.UTF-8' };
    const own = await run(['check', '--plan', 'sales-2024'], chinese);
    expect(own.out).toContain("'区域'!F10：11,430.00，要求等于 11,200.00，差距 +230.00");
    const asked = await run(['check', '--plan', 'sales-2024', '--lang', 'en-US'], chinese);
    expect(asked.out).toContain('Rules that do not hold: 1');
  });
});

describe('bad input', () => {
  test('a plan with several faults gives them all, each with its path, and leaves no file', async () => {
    const plan = writePlan((draft) => {
      draft['fiscalYear'] = 'soon';
      draft['overAssignment'] = 2;
      draft['colour'] = 'red';
    });
    const { code, out, error } = await run(['generate', '--plan', plan, '--out', at('b.xlsx')]);

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error.split('\n').map((line) => line.split(':')[0])).toEqual([
      'fiscalYear',
      'overAssignment',
      'colour',
    ]);
    expect(files()).toEqual(['plan.json']);
  });

  test.each([
    ['{\n  "title": "Plan",\n}', /^Line 3, column 1: /],
    ['Title,Amount\n', /^The file is not JSON/],
    [JSON.stringify({ ...loadTemplate('blank'), version: 7 }), /plan version 7; this one reads up to 2/],
  ])('a file that can’t be read says where and why: %#', async (content, reason) => {
    writeFileSync(at('plan.json'), content);
    const { code, error } = await run(['check', '--plan', at('plan.json')]);
    expect(code).toBe(1);
    expect(error).toMatch(reason);
    expect(error.split('\n')).toHaveLength(1);
  });

  test('figures that the plan’s form forbids are refused like those of a file', async () => {
    const { code, error } = await run(['check', '--plan', 'blank', '--base=-1']);
    expect(code).toBe(1);
    expect(error).toContain('base.amount');
  });

  test.each([
    ['no such template', ['check', '--plan', 'sales-1999'], 'sales-2024, blank'],
    ['a directory in place of a file', ['check', '--plan', tmpdir()], 'EISDIR'],
    ['no plan', ['check'], '--plan'],
  ])('%s', async (_, args, reason) => {
    const { code, out, error } = await run(args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain(reason);
  });

  test('a place that can’t be written to', async () => {
    const { code, error } = await run([
      ...['generate', '--plan', 'blank', '--lang', 'zh-CN'],
      ...['--out', path.join(directory, 'missing', 'b.xlsx')],
    ]);
    expect(code).toBe(1);
    expect(error).toMatch(/^无法写入 .*（ENOENT）。$/);
    expect(files()).toEqual([]);
  });
});
