import { readArguments } from '../../../src/embedded/cli/arguments';

const read = (line: string) => readArguments(line.split(' ').filter(Boolean), 'en-US');

const asked = {
  out: undefined,
  plan: 'p',
  language: 'en-US',
  base: undefined,
  growth: undefined,
  json: false,
};

describe('arguments that say what is wanted', () => {
  test.each([
    ['check --plan p', asked],
    ['check --plan=p --json', { ...asked, json: true }],
    ['generate --plan p --out b.xlsx', { ...asked, out: 'b.xlsx' }],
    ['--plan p check --lang zh-CN', { ...asked, language: 'zh-CN' }],
    ['check --plan p --base 5,000', { ...asked, base: 5000 }],
    ['check --plan p --growth 0.12', { ...asked, growth: 0.12 }],
    ['check --plan p --growth 12%', { ...asked, growth: 0.12 }],
    ['check --plan p --growth=-5%', { ...asked, growth: -0.05 }],
  ])('%s', (line, request) => {
    expect(read(line)).toEqual({ ok: true, request });
  });
});

describe('arguments that do not', () => {
  test.each([
    ['', ['command-unknown', 'plan-missing']],
    ['draw --plan p', ['command-unknown']],
    ['generate check --plan p --out b.xlsx', ['command-unknown']],
    ['generate', ['plan-missing', 'out-missing']],
    ['check --plan p --out b.xlsx', ['out-needless']],
    ['check --plan p --lang fr', ['language-unknown']],
    ['check --plan p --base much --growth fast', ['base-unread', 'growth-unread']],
    ['check --plan p --growth 5%%', ['growth-unread']],
    ['check --plan p --colour', ['arguments-unread']],
    ['check --plan', ['arguments-unread']],
    ['check --plan p --growth -5%', ['arguments-unread']],
  ])('%s', (line, codes) => {
    const result = read(line);
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(codes);
  });

  test('are told in the language that was asked for, as far as it can be read', () => {
    expect(read('generate --lang zh-CN')).toMatchObject({ ok: false, language: 'zh-CN' });
    expect(read('generate --lang fr')).toMatchObject({ ok: false, language: 'en-US' });
  });
});
