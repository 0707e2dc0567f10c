/** A year with the plan, up to the review of its first quarter: the figures that a team would see. */
import { languages, loadTemplate } from '../../src/plan';
import { generateFromWorkbook } from '../../src/excel';
import { playYear, type YearSoFar } from '../support/year';
import { atDesk, closeEngine, snapshot } from './support/desk';

const plan = loadTemplate('sales-2024');
afterAll(closeEngine);

describe.each(languages)('the first quarter in %s', (language) => {
  let year: YearSoFar;
  let again: { before: string[]; after: string[] };
  beforeAll(async () => {
    await atDesk(async (host) => {
      year = await playYear(host, plan, language);
      const before = snapshot(host.book);
      await generateFromWorkbook();
      again = { before, after: snapshot(host.book) };
    });
  }, 180_000);

  test('three months at 80 % make the quarter fall under the threshold', () => {
    const { asOf, total, periods, threshold, projectionPhased } = year.reviewed;
    expect(asOf).toBe('2024-03-31');
    expect(total).toMatchObject({ target: 11_200, toDate: 2240, actual: 1792 });
    expect(total.attainment).toBeCloseTo(0.16, 12);
    expect(total.pace).toBeCloseTo(0.8, 12);
    expect(projectionPhased).toBeCloseTo(8960, 6);
    expect(threshold).toBe(0.9);
    expect(periods.map(({ code, review }) => [code, review])).toEqual([
      ['Q1', true],
      ['Q2', false],
      ['Q3', false],
      ['Q4', false],
    ]);
  });

  test('keeping the year spreads the deficit of 448 over the other quarters by their targets', () => {
    expect(year.replanned).toMatchObject({ ok: true, deficit: 448 });
    const rows = new Map(year.previewed.rows.map(({ key, after }) => [key, after]));
    expect(rows.get('total')).toBeCloseTo(11_200, 6);
    expect(['Q1', 'Q2', 'Q3', 'Q4'].map((code) => rows.get(`period/${code}`))).toEqual(
      [1792, 3528, 4116, 1764].map((amount) => expect.closeTo(amount, 6)),
    );
  });

  test('only the approved revision is applied, and the log says when', () => {
    expect(year.early).toBe('not-approved');
    expect(year.plan.revisions).toMatchObject([
      { code: 'R1', state: 'applied', requested: '2024-04-10', decided: '2024-04-11', applied: '2024-04-12' },
    ]);
    expect(year.plan.periods.map(({ share }) => share)).toEqual(
      [0.16, 0.315, 0.3675, 0.1575].map((share) => expect.closeTo(share, 12)),
    );
    expect(year.plan.periods[0]?.agreed).toBe(2240);
  });

  test('the quarter keeps its record, and the year is on its new path', () => {
    const [first] = year.after.periods;
    expect(first).toMatchObject({ code: 'Q1', target: 2240, actual: 1792, review: true });
    expect(year.after.total).toMatchObject({ target: 11_200, toDate: 1792, actual: 1792 });
  });

  test('the comparison with the first version lists what changed, and nothing else', () => {
    expect(year.comparison.version).toMatchObject({ number: 1, revision: 'R1' });
    const paths = year.comparison.rows.map(({ path }) => path?.join('.'));
    expect(paths.sort()).toEqual([
      'periods.0.agreed',
      'periods.0.share',
      'periods.1.share',
      'periods.2.share',
      'periods.3.share',
    ]);
  });

  test('generating again loses nothing', () => {
    expect(again.after).toEqual(again.before);
  });
});
