/**
 * @jest-environment jsdom
 */
import { readPlan, type Plan } from '../../../src/plan';
import { asTemplate } from '../../../src/plan/editing/as-template';
import blankFile from '../../../src/plan/templates/blank.json';
import salesFile from '../../../src/plan/templates/sales-2024.json';
import { TemplateFailure } from '../../../src/taskpane/own-templates/template-failure';
import { keyPrefix, templateStore } from '../../../src/taskpane/own-templates/template-store';

function planOf(file: unknown): Plan {
  const read = readPlan(file);
  if (!read.ok) throw new Error('no plan');
  return read.plan;
}

const blank = planOf(blankFile);
const sales = planOf(salesFile);
const store = templateStore(() => localStorage, undefined);
const names = () => store.read().map(({ name }) => name);
const entries = () => Object.fromEntries(Object.entries(localStorage));

/** The failure's code, and that it has changed nothing. */
function refused(work: () => unknown): string {
  const before = entries();
  try {
    work();
  } catch (error) {
    expect(entries()).toEqual(before);
    return error instanceof TemplateFailure ? error.code : String(error);
  }
  return 'done';
}

beforeEach(() => localStorage.clear());

describe('own templates in the browser’s storage', () => {
  test('are kept one entry each, as a plan file, and read from there by whoever comes next', () => {
    store.save('华东 2027', sales);
    store.save('Small', blank);
    expect(entries()).toEqual({
      'target-cascade/template/华东 2027': JSON.stringify(asTemplate(sales)),
      'target-cascade/template/Small': JSON.stringify(asTemplate(blank)),
    });
    const [first] = templateStore(() => localStorage, undefined).read();
    expect(first?.read).toEqual({ ok: true, plan: asTemplate(blank) });
  });

  test('stand in the order of their names, numbers as numbers', () => {
    for (const name of ['Plan 10', 'plan 9', 'Calm']) store.save(name, blank);
    expect(names()).toEqual(['Calm', 'plan 9', 'Plan 10']);
  });

  test('are replaced under their name, renamed and removed; what else is stored stays', () => {
    localStorage.setItem('other', '1');
    store.save('A', blank);
    store.save('A', { ...blank, fiscalYear: 2031 });
    const kept = store.rename('A', 'B');
    expect(kept.map(({ name, read }) => [name, read.ok && read.plan.fiscalYear])).toEqual([['B', 2031]]);
    expect(store.rename('B', 'B')).toEqual(kept);
    expect(store.remove('B')).toEqual([]);
    expect(store.remove('B')).toEqual([]);
    expect(entries()).toEqual({ other: '1' });
  });

  test('of another partition are not seen', () => {
    const own = templateStore(() => localStorage, 'p1-');
    own.save('A', blank);
    expect([own.read().length, store.read().length]).toEqual([1, 0]);
    expect(localStorage.key(0)).toBe(`${keyPrefix('p1-')}A`);
    expect(templateStore(() => localStorage, 'p2-').read()).toEqual([]);
  });

  test('of an older version are migrated', () => {
    const { unit, ...rest } = blank;
    const text = JSON.stringify({ ...rest, version: 1, unit: { name: '亿元', decimals: unit.decimals } });
    localStorage.setItem(`${keyPrefix(undefined)}Old`, text);
    const [old] = store.read();
    expect(old?.read.ok && old.read.plan.unit).toMatchObject({ currency: 'CNY', scale: 1e8 });
    expect(old?.text).toBe(text);
  });

  test('that can’t be read are listed with what is wrong, and can be renamed and removed as they are', () => {
    const broken = {
      half: '{"version": 2',
      newer: '{"version": 9}',
      odd: JSON.stringify({ ...blank, title: 5 }),
    };
    for (const [name, text] of Object.entries(broken))
      localStorage.setItem(`${keyPrefix(undefined)}${name}`, text);
    store.save('whole', blank);
    expect(
      store.read().map(({ name, read }) => [name, read.ok || read.issues.map(({ code }) => code)]),
    ).toEqual([
      ['half', ['bad-json']],
      ['newer', ['newer-version']],
      ['odd', ['bad-text']],
      ['whole', true],
    ]);
    store.rename('half', 'cut');
    expect(localStorage.getItem(`${keyPrefix(undefined)}cut`)).toBe(broken.half);
    store.remove('cut');
    expect(names()).toEqual(['newer', 'odd', 'whole']);
  });
});

describe('what can’t be done changes nothing', () => {
  test('a name that another has', () => {
    store.save('A', blank);
    store.save('B', blank);
    expect(refused(() => store.rename('A', 'B'))).toBe('name-taken');
    expect(refused(() => store.rename('gone', 'C'))).toBe('template-gone');
  });

  test('a full storage', () => {
    store.save('A', blank);
    const left = 5_000_000 - Object.entries(localStorage).join('').length;
    localStorage.setItem('fill', 'x'.repeat(left - 1000));
    expect(refused(() => store.save('B', sales))).toBe('storage-full');
    expect(refused(() => store.save('A', sales))).toBe('storage-full');
    expect(refused(() => store.rename('A', 'B'))).toBe('storage-full');
    expect(names()).toEqual(['A']);
  });

  test.each<[string, () => Storage | null | undefined, string]>([
    ['no storage', () => null, 'no-storage'],
    ['none at all', () => undefined, 'no-storage'],
    [
      'a page that may not store anything',
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
      'no-storage',
    ],
    [
      'anything else',
      () => {
        throw new DOMException('broken', 'UnknownError');
      },
      'storage-refused',
    ],
  ])('%s', (_, open, code) => {
    const refusing = templateStore(open, undefined);
    expect(refused(() => refusing.read())).toBe(code);
    expect(refused(() => refusing.save('A', blank))).toBe(code);
  });
});
