/** Targets beside the amount: new customers, repurchase rate, what a company counts. */
import { freeCode } from '../../plan/editing/lists';
import type { Indicator } from '../../plan/schema';
import { useEditorText } from './editing';
import { ListGrid, type Choosing, type TypedCell } from './list-grid';
import type { Kind } from './typed-value';

const units = ['count', 'percent', 'amount', 'other'] as const;
/** One of them says where the indicator should go. */
const goals = ['target', 'change', 'growth'] as const;
type Goal = (typeof goals)[number];

const goalOf = (row: Partial<Indicator>): Goal => goals.find((goal) => row[goal] !== undefined) ?? 'target';

const kindOf = ({ unit }: Indicator): Kind => (unit === 'percent' ? 'percent' : 'number');
const figureOf = (row: Indicator): TypedCell => {
  const key = goalOf(row);
  return { key, kind: key === 'growth' ? 'percent' : kindOf(row) };
};

export function Indicators() {
  const text = useEditorText();
  const unit: Choosing = {
    options: units.map((value) => ({ value, name: text(`unit.${value}`) })),
    value: (row) => (row as Indicator).unit,
    chosen: (row, value) => ({ ...(row as Indicator), unit: value }),
  };
  const goal: Choosing = {
    options: goals.map((value) => ({ value, name: text(`goal.${value}`) })),
    value: (row) => goalOf(row as Indicator),
    chosen(row, value) {
      const { target, change, growth, ...rest } = row as Indicator;
      const figure = target ?? change ?? growth;
      return figure === undefined ? row : { ...rest, [value]: figure };
    },
  };
  return (
    <ListGrid
      label={text('indicators')}
      list={['indicators']}
      columns={[
        { key: 'name', label: text('name'), kind: 'text' },
        { key: 'unit', label: text('unit'), kind: unit },
        {
          key: 'base',
          label: text('indicator-base'),
          kind: (row) => ({ key: 'base', kind: kindOf(row as Indicator) }),
        },
        { key: 'goal', label: text('goal'), kind: goal },
        { key: 'figure', label: text('figure'), kind: (row) => figureOf(row as Indicator) },
        { key: 'code', label: text('code'), kind: 'code' },
      ]}
      newRow={({ indicators }) => {
        const code = freeCode(
          'K',
          indicators.map((indicator) => indicator.code),
        );
        return { code, name: `${text('indicator.new')} ${code.slice(1)}`, unit: 'count', target: 0 };
      }}
    />
  );
}
