import { generate, readWorkbook } from '../../src/excel';
import { loadTemplate, type Plan } from '../../src/plan';
import { asUser, atDesk, closeEngine, failureOf, inTable, onBook, type } from './support/desk';

const plan = loadTemplate('sales-2024');

afterAll(closeEngine);

const product = (read: Plan | undefined) =>
  read?.dimensions.find(({ code }) => code === 'product')?.members[0];
const at = (column: string) => (host: Parameters<typeof inTable>[0]) =>
  inTable(host, 'tblProduct', 'A', column);
const named = (read: Plan | undefined) => [read?.base.amount, read?.target];

describe('reading the plan back', () => {
  it('gives the very plan that was generated, with its language and sheets', () =>
    atDesk(async () => {
      expect(await readWorkbook()).toBeUndefined();
      await generate({ plan, language: 'zh-CN', sheets: ['dimension:product'] });
      const read = await readWorkbook();
      expect(read?.plan).toEqual(plan);
      expect([read?.language, read?.sheets]).toEqual(['zh-CN', ['dimension:product']]);
    }));

  it.each<
    [
      what: string,
      where: (host: Parameters<typeof inTable>[0]) => string,
      typed: string | number,
      read: unknown,
    ]
  >([
    ['a share', at('Target share'), 0.45, { share: 0.45 }],
    ['a formula, as its result', at('Target share'), '=1/4', { share: 0.25 }],
    ['a text, in the sheets’ language', at('Key strategy'), 'Sell more', { strategy: { en: 'Sell more' } }],
    ['a number where a text belongs, as a text', at('Name'), 2024, { name: { en: '2024' } }],
    ['a text where a number belongs: not taken', at('Target share'), 'much', { share: 0.35 }],
    ['a share above 1: not taken', at('Target share'), 45, { share: 0.35 }],
  ])('%s', (_what, where, typed, expected) =>
    onBook('core-en', async (host) => {
      await type(host, where(host), typed);
      expect(product((await readWorkbook())?.plan)).toMatchObject(expected as object);
    }),
  );

  it('a blank takes the figure away', () =>
    onBook('core-en', async (host) => {
      await type(host, at('Target share')(host), '');
      expect(product((await readWorkbook())?.plan)).not.toHaveProperty('share');
    }));

  it('a value that fits is taken beside one that does not', () =>
    onBook('core-en', async (host) => {
      await type(host, at('Target share')(host), 'much');
      await type(host, 'Targets!B7', 12_000);
      const read = await readWorkbook();
      expect(named(read?.plan)).toEqual([12_000, plan.target]);
      expect(product(read?.plan)).toMatchObject({ share: 0.35 });
    }));

  it('says when the stored plan is damaged', () =>
    onBook('core-en', async (host) => {
      await asUser((workbook) => {
        workbook.customXmlParts
          .getByNamespace('urn:target-cascade:plan:1')
          .getOnlyItemOrNullObject()
          .setXml('<plan xmlns="urn:target-cascade:plan:1">{"plan":</plan>');
      });
      expect(await failureOf(readWorkbook())).toEqual({
        code: 'plan-damaged',
        phase: 'look',
        kept: 'unchanged',
        params: { reason: 'not JSON' },
      });
      expect(host.book.xmlParts).toHaveLength(1);
    }));
});
