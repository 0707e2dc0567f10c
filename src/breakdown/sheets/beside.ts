/**
 * The columns of what members are said to come to beside what decides their targets: the figure as stated, how far the
 * target is from it, and how far rounding alone may explain. All is live: the last digit of a figure is found in
 * the lists of rounding, as the largest half of a digit to which the figure is written.
 */
import type { PlanPath } from '../../plan/issues';
import type { Dimension, Member } from '../../plan/schema';
import { besideOf, statesBeside } from '../../plan/stated-beside';
import { beforeDifference } from '../amount-format';
import { figureInput, formula } from '../cells';
import type { Context } from '../context';
import { address } from '../formulas';
import type { ColumnCell, PlacedTable, SheetBuilder } from '../sheet-builder';

type Cells = Readonly<Record<string, ColumnCell>>;

/** What decides, and what comes of it. */
const columns = {
  share: { deciding: 'share', computed: 'target' },
  growth: { deciding: 'growth', computed: 'stated' },
  count: { deciding: 'average', computed: 'stated' },
  amount: { deciding: 'amount', computed: 'share' },
} as const;

/** None where no member of the dimension states a second figure. */
export function besideInput(
  { formats }: Context,
  dimension: Dimension,
  member: Member,
  path: PlanPath,
): Cells {
  if (!statesBeside(dimension)) return {};
  const key = besideOf(dimension.by);
  return {
    beside: figureInput(member[key], key === 'amount' ? formats.amount : formats.percent, [...path, key]),
  };
}

/** `whole` is the formula of what the row is a part of. */
export function besideFormulas(context: Context, dimension: Dimension, table: string, whole: string): Cells {
  if (!statesBeside(dimension)) return {};
  const { formats, name, tables } = context;
  const here = (key: string) => tables.here(table, key);
  // Without the noise of binary fractions: 35.2 % may be 0.35200000000000004.
  const half = (key: string, lists: 'Rounding' | 'Rounding_Percent') => {
    const [places, halves] = [name(`${lists}_Places`), name(`${lists}_Halves`)];
    // Less than the finest is the noise of binary fractions: 35.2 % may be 0.35200000000000004.
    const isWritten = `(ABS(ROUND(${here(key)},${places})-${here(key)})<MIN(${halves}))`;
    return `SUMPRODUCT(MAX(${isWritten}*${halves}))`;
  };
  const own = half('beside', dimension.by === 'amount' ? 'Rounding_Percent' : 'Rounding');
  const { deciding, computed } = columns[dimension.by];
  // Each by its own columns, which the others' tables lack.
  const rounding = {
    share: () => `${whole}*${half('share', 'Rounding_Percent')}+${own}`,
    growth: () => `${here('baseAmount')}*${half('growth', 'Rounding_Percent')}+${own}`,
    count: () => `${here('count')}*${half('average', 'Rounding')}+${own}`,
    amount: () => `IF(${whole}=0,"",${half('amount', 'Rounding')}/${whole}+${own})`,
  }[dimension.by]();
  const isKnown = (text: string) =>
    `IF(OR(${here('beside')}="",${here(deciding)}="",${here(computed)}=""),"",${text})`;
  const ofShares = dimension.by === 'amount';
  return {
    besideGap: formula(
      isKnown(`${here(computed)}-${here('beside')}`),
      ofShares ? formats.fine : formats.amount,
    ),
    besideRounding: formula(isKnown(rounding), ofShares ? formats.fine : formats.other),
  };
}

/** A difference that rounding does not explain is to be seen; it breaks no rule. */
export function flagBeside(
  { formats, name }: Context,
  sheet: SheetBuilder,
  dimension: Dimension,
  table: PlacedTable,
): void {
  if (!statesBeside(dimension)) return;
  const at = (key: string) => address(table.firstRow, table.area(key).column);
  const [gap, rounding] = [at('besideGap'), at('besideRounding')];
  sheet.flag(
    table.area('besideGap'),
    // Differences of decimals carry noise in their last digits.
    `=AND(${name('Flags_On')},ISNUMBER(${gap}),ROUND(ABS(N(${gap}))-N(${rounding}),9)>0)`,
    'warning',
    beforeDifference('"▲ "', dimension.by === 'amount' ? formats.fine : formats.amount),
  );
}
