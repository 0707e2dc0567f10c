/**
 * A rule held against a plan's figures as the check sheet does it: the gap to the bound, rounded to 12 significant
 * digits of the bound, against the tolerance. Rules that look at something blank or unknown are not judged. For the
 * solver a rule is one or two constraints on a difference that must stay within limits.
 */
import type { Plan } from '../../plan/schema';
import { exact, type Fraction } from '../exact';
import { rounded } from '../rounding';
import { resolveRules, type Left, type ResolvedRule } from '../rule-model';
import { constant, minus, over, plus, times, total, unity, type Sloped } from './sloped';
import type { WorkbookFigures } from './workbook-figures';

/** `difference` may be no less than −`below` and no more than `above`; infinite where there is no such limit. */
export interface Constraint {
  readonly difference: Sloped;
  readonly below: number;
  readonly above: number;
}

export interface Judgement {
  readonly holds: boolean;
  readonly constraints: readonly Constraint[];
}

/** The rules that a repair is about; the lesser ones may stay broken. */
export const strictRules = (plan: Plan): ResolvedRule[] =>
  resolveRules(plan).filter(({ severity }) => severity === 'error');

export function judge(figures: WorkbookFigures, rule: ResolvedRule, plan: Plan): Judgement | undefined {
  const left = leftFigure(figures, rule.left);
  const bound = boundFigure(figures, rule);
  if (!left || !bound) return undefined;
  const top = upperBound(rule, bound, plan);
  const operator = rule.mayExceed ? (top ? 'between' : '=') : rule.operator;
  const { tolerance } = rule;
  const free = Infinity;
  const constraints: Constraint[] =
    operator === 'between' && top
      ? [
          { difference: minus(left, bound), below: tolerance, above: free },
          { difference: minus(left, top), below: free, above: tolerance },
        ]
      : [
          {
            difference: minus(left, bound),
            below: operator === '<=' ? free : tolerance,
            above: operator === '>=' ? free : tolerance,
          },
        ];
  const digits = Math.max(0, 12 - magnitude(bound.value));
  return {
    constraints,
    holds: constraints.every(({ difference, below, above }) => {
      const gap = rounded(difference.value, digits);
      return (
        (above === free || gap.compare(exact(above)) <= 0) &&
        (below === free || gap.compare(exact(-below)) >= 0)
      );
    }),
  };
}

/** As INT(LOG10(MAX(1, ABS(x)))). */
const magnitude = (value: Fraction): number => String(value.abs().floor()).length - 1;

function leftFigure(figures: WorkbookFigures, left: Left): Sloped | undefined {
  const sumOf = (cells: readonly (Sloped | undefined)[]) => {
    const found = cells.filter((cell) => cell !== undefined);
    return found.length === cells.length ? total(found) : undefined;
  };
  switch (left.kind) {
    case 'figures':
      return sumOf(left.figures.map(({ table, row, column }) => figures.cell(table, row, column)));
    case 'growth': {
      const amounts = sumOf(left.amounts.map(({ table, row, column }) => figures.cell(table, row, column)));
      const bases = sumOf(left.amounts.map(({ table, row }) => figures.cell(table, row, 'baseAmount')));
      const ratio = amounts && bases && over(amounts, bases);
      return ratio && minus(ratio, unity);
    }
    case 'total':
      return figures.sum(left.total.table, left.total.column, left.total.parent);
    case 'name':
      return left.range ? undefined : figures.named(left.name);
  }
}

function boundFigure(figures: WorkbookFigures, { bound }: ResolvedRule): Sloped | undefined {
  switch (bound.kind) {
    case 'number':
      return constant(exact(bound.value));
    case 'whole':
      return unity;
    case 'target':
      return figures.named('Total_Target');
    case 'figure':
      return figures.cell(bound.figure.table, bound.figure.row, bound.figure.column);
  }
}

function upperBound({ mayExceed, to }: ResolvedRule, bound: Sloped, plan: Plan): Sloped | undefined {
  if (mayExceed && plan.overAssignment > 0) {
    return times(bound, plus(unity, constant(exact(plan.overAssignment))));
  }
  return to === undefined ? undefined : constant(exact(to));
}
