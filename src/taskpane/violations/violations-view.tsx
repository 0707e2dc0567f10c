/**
 * What the workbook's rules say now: the violations by severity, to be filtered and stepped through, below them the rules
 * that can't be judged. Follows every check; filter and place in the list stay.
 */
import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { Violation } from '../../excel/types';
import { loaded } from '../fault';
import type { FeatureProps } from '../feature';
import { severities, SeverityCount } from '../severity';
import { FilterBar } from './filter-bar';
import { everything, filtered, type Filter } from './filtering';
import { ProblemList } from './problem-list';
import { locate, step, type Current } from './stepping';
import { Stepper } from './stepper';
import { TypedRules } from './typed-rules';
import { useViolationText } from './use-violation-text';
import { ViolationItem } from './violation-item';

const RepairPanel = lazy(async () => ({
  default: (await loaded(import('../repair/repair-panel'))).RepairPanel,
}));

/** As many are drawn at once as an edit can redraw without being felt. */
const several = 50;

export function ViolationsView(props: FeatureProps) {
  const { state, commands, operations } = props;
  const text = useViolationText();
  const [filter, setFilter] = useState<Filter>(everything);
  const [current, setCurrent] = useState<Current>();
  const [limit, setLimit] = useState(several);
  const { violations = [], problems = [], typed = 0 } = state.checked?.result ?? {};
  const list = filtered(violations, filter);
  const hidden = violations.length - list.length;
  const at = locate(list, current);

  const goTo = (place: Current | undefined) => {
    const violation = place && list[place.index];
    if (!violation) return;
    setCurrent(place);
    setLimit(Math.max(limit, place.index + 1));
    void commands.goTo(violation.cell);
  };

  return (
    <div className="violation-panel">
      <Suspense fallback={undefined}>
        <RepairPanel {...props} />
      </Suspense>
      <TypedRules count={typed} commands={commands} operations={operations} />
      <FilterBar violations={violations} filter={filter} onFilter={setFilter} />
      {hidden > 0 && (
        <div className="ways">
          <p className="hint">{text(list.length > 0 ? 'filter.some' : 'filter.none', { hidden })}</p>
          <Button size="small" onClick={() => setFilter(everything)}>
            {text('filter.clear')}
          </Button>
        </div>
      )}
      {list.length > 0 && (
        <Stepper
          count={list.length}
          at={at >= 0 ? at : undefined}
          rule={list[at]?.text ?? ''}
          onStep={(by) => goTo(step(list, current, by))}
        />
      )}
      {severities.map((severity) => (
        <Group
          key={severity}
          severity={severity}
          list={list}
          limit={limit}
          at={at}
          onGoTo={(index) => goTo({ rule: list[index]?.rule ?? '', index })}
        />
      ))}
      {list.length > limit && (
        <Button size="small" onClick={() => setLimit(limit + several)}>
          {text('more', { count: Math.min(several, list.length - limit) })}
        </Button>
      )}
      <ProblemList problems={problems} onGoTo={(cell) => void commands.goTo(cell)} />
    </div>
  );
}

interface GroupProps {
  readonly severity: Violation['severity'];
  readonly list: readonly Violation[];
  /** How many of the list are drawn. */
  readonly limit: number;
  readonly at: number;
  readonly onGoTo: (index: number) => void;
}

function Group({ severity, list, limit, at, onGoTo }: GroupProps) {
  const count = list.filter((violation) => violation.severity === severity).length;
  const first = list.findIndex((violation) => violation.severity === severity);
  if (first < 0 || first >= limit) return undefined;
  return (
    <section aria-labelledby={`group-${severity}`}>
      <h3 id={`group-${severity}`}>
        <SeverityCount severity={severity} count={count} />
      </h3>
      <ul className="violations">
        {list.slice(first, Math.min(first + count, limit)).map((violation, offset) => (
          <ViolationItem
            key={keyOf(list, first + offset)}
            violation={violation}
            current={first + offset === at}
            onGoTo={() => onGoTo(first + offset)}
          />
        ))}
      </ul>
    </section>
  );
}

/** The same from check to check, so that the focus stays; a copy of a rule's row has the rule's id. */
function keyOf(list: readonly Violation[], index: number): string {
  const rule = list[index]?.rule ?? '';
  return list.findIndex((violation) => violation.rule === rule) === index ? rule : `${rule} ${String(index)}`;
}
