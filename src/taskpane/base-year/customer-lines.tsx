/** Who bought in a year of a list. */
import type { CustomerFigures } from '../../import';
import type { Plan } from '../../plan';
import { useListFormats } from './list-formats';
import { useListText } from './use-list-text';

interface Props {
  readonly plan: Plan;
  readonly customers: CustomerFigures;
}

export function CustomerLines({ plan, customers }: Props) {
  const text = useListText();
  const { whole, percent } = useListFormats(plan);
  const { count, again, unnamed, existing } = customers;
  return (
    <>
      {count > 0 && (
        <p>
          {text('result.customers', {
            count: whole.format(count),
            again: whole.format(again),
            percent: percent.format(again / count),
          })}{' '}
          {existing &&
            text('result.existing', {
              count: whole.format(existing.count),
              added: whole.format(count - existing.count),
            })}
        </p>
      )}
      {unnamed > 0 && <p>{text('result.unnamed', { count: whole.format(unnamed) })}</p>}
    </>
  );
}
