/** The sheet of the joint matrix, calculated: it meets every direction, says where it does not, and its cells are read back. */
import { readWorkbook } from '../../src/excel';
import { loadTemplate, type Plan } from '../../src/plan';
import type { Axis } from '../../src/plan/schema';
import { loadSolver } from '../../src/solver/highs';
import { planJoint } from '../../src/spread/plan-joint';
import { coreSheets } from '../support/core-sheets';
import { generated, type Generated } from '../support/generated';

const template = loadTemplate('sales-2024');
const axes: Record<'product' | 'region' | 'owner' | 'month' | 'period', Axis> = {
  product: { of: 'dimension', dimension: 'product' },
  region: { of: 'dimension', dimension: 'region' },
  owner: { of: 'owner', dimension: 'region' },
  month: { of: 'month' },
  period: { of: 'period' },
};

async function filled(of: readonly Axis[], plan: Plan = template): Promise<Plan> {
  const conditions = [{ at: ['C', ...of.slice(1).map(() => null)], most: 1000 }];
  const result = await planJoint(plan, { axes: [...of], by: 'target', conditions }, loadSolver);
  if (!result.ok) throw new Error(result.problem.code);
  return result.plan;
}

async function calculated(plan: Plan, look: (book: Generated) => Promise<void> | void): Promise<void> {
  const book = await generated(plan, 'en-US', [...coreSheets(plan), 'joint']);
  try {
    await look(book);
  } finally {
    book.close();
  }
}

const margins = (book: Generated, key: string): unknown[] => {
  const sheet = book.spec.sheets.find((each) => each.key === 'joint');
  const table = sheet?.tables.find(({ name }) => name === 'tblJointMargin');
  if (!sheet || !table) throw new Error('no margins');
  return sheet.cells
    .slice(table.row + 1, table.row + 1 + table.rows)
    .map((cells) => book.cell('tblJointMargin', String(cells[0]?.value), key));
};

test.each([
  ['product × region × period', [axes.product, axes.region, axes.period]],
  ['product × region × owner × month', [axes.product, axes.region, axes.owner, axes.month]],
  ['region × product', [axes.region, axes.product]],
])('%s meets the targets of every sheet', async (_, of) => {
  await calculated(await filled(of), (book) => {
    expect(new Set(margins(book, 'gap'))).toEqual(new Set([0]));
    expect(new Set(margins(book, 'check'))).toEqual(new Set(['✔ Holds']));
    expect(book.named('Joint_Met')).toBe(1);
    expect(book.result.violations.map(({ rule }) => rule)).toEqual(['parts.region']);
  });
});

test('a cell that is typed over shows in both directions, breaks the rule and is read back', async () => {
  await calculated(await filled([axes.product, axes.region, axes.period]), async (book) => {
    const before = Number(book.cell('tblJoint', 'A:east', 'joint:Q1'));
    await book.type('tblJoint', 'A:east', 'joint:Q1', before + 10);
    expect(
      ['product/A', 'region/east', 'period/Q1', 'product/B'].map((code) =>
        book.cell('tblJointMargin', code, 'gap'),
      ),
    ).toEqual([10, 10, 10, 0]);
    expect(book.cell('tblRules', 'parts.joint', 'level')).toBe(3);
    const read = await readWorkbook();
    expect(read?.plan.joint?.rows[0]?.amounts[0]).toBe(before + 10);
    await book.type('tblJoint', 'A:east', 'joint:Q1', '');
    expect((await readWorkbook())?.plan.joint?.rows[0]?.amounts[0] ?? 'blank').toBe('blank');
  });
});

test('members without children are held against the targets of their level', async () => {
  const nested: Plan = {
    ...template,
    dimensions: template.dimensions.map((dimension) => ({
      ...dimension,
      members: dimension.members.map((member) =>
        member.code === 'C'
          ? {
              ...member,
              children: [0.3, 0.7].map((share, at) => ({ code: `C${at}`, name: `C${at}`, share })),
            }
          : member,
      ),
    })),
  };
  const lowest = { ...axes.product, lowest: true } as Axis;
  const result = await planJoint(
    nested,
    { axes: [lowest, axes.period], by: 'target', conditions: [] },
    loadSolver,
  );
  await calculated(result.ok ? result.plan : nested, async (book) => {
    expect(book.cell('tblJoint', 'C1', 'name:lowest:product')).toBe('C1');
    expect(book.cell('tblJointMargin', 'lowest:product/C1', 'target')).toBe(2352);
    expect(book.named('Joint_Met')).toBe(1);
    await book.type('tblProduct2', 'C1', 'share', 0.6);
    expect(book.cell('tblJointMargin', 'lowest:product/C1', 'gap')).toBe(336);
  });
});

test('a total that changes leaves the cells and says what is missed', async () => {
  await calculated(await filled([axes.product, axes.period]), async (book) => {
    await book.type('tblProduct', 'A', 'share', 0.36);
    expect(book.cell('tblJointMargin', 'product/A', 'gap')).toBe(-112);
    expect(book.named('Joint_Met')).toBeCloseTo(6 / 7, 12);
  });
});

test('the rule that was used and the conditions stand in the sheet', async () => {
  await calculated(await filled([axes.product, axes.period]), (book) => {
    const sheet = book.spec.sheets.find(({ key }) => key === 'joint');
    expect(sheet?.cells.slice(1, 4).map((cells) => cells[0]?.value)).toEqual([
      'All cells fitted at once, in proportion to the targets of each direction: they meet the targets in every direction exactly. Type over a cell and the gaps show below; the pane fits the matrix again.',
      'Totals that are met',
      'Conditions: C High-end × each Period ≤ 1,000.',
    ]);
  });
});
