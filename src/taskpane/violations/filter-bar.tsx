/** Chooses which violations are shown. A choice that would leave everything is not offered. */
import { Select } from '@fluentui/react-components';
import type { Violation } from '../../excel/types';
import { useText } from '../use-text';
import { aspects, choices, type Aspect, type Filter } from './filtering';
import { useViolationText } from './use-violation-text';

interface Props {
  readonly violations: readonly Violation[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** The value of the option that stands for all; no severity, sheet or owner is called so. */
const all = '*';

export function FilterBar({ violations, filter, onFilter }: Props) {
  const text = useViolationText();
  const paneText = useText();
  const offered = aspects
    .map((aspect) => ({ aspect, values: choices(violations, aspect, filter[aspect]) }))
    .filter(({ aspect, values }) => values.length > 1 || filter[aspect] !== undefined);
  if (offered.length === 0) return undefined;

  const nameOf = (aspect: Aspect, value: string): string => {
    if (aspect === 'severity') return paneText(`severity.${value as Violation['severity']}`);
    return value === '' ? text('filter.unowned') : value;
  };
  return (
    <div className="filters" role="group" aria-label={text('filter.label')}>
      {offered.map(({ aspect, values }) => (
        <label key={aspect}>
          <span className="hint">{text(`filter.${aspect}`)}</span>
          <Select
            size="small"
            value={filter[aspect] === undefined ? all : `=${filter[aspect]}`}
            onChange={(_, { value }) =>
              onFilter({ ...filter, [aspect]: value === all ? undefined : value.slice(1) })
            }
          >
            <option value={all}>{text('filter.all')}</option>
            {values.map(({ value, count }) => (
              <option key={value} value={`=${value}`}>
                {text('filter.value', { name: nameOf(aspect, value), count })}
              </option>
            ))}
          </Select>
        </label>
      ))}
    </div>
  );
}
