/** What an examination found: the contradictions open to see, what merely follows from the plan closed below them. */
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useId } from 'react';
import type { Plan } from '../../plan';
import type { Examination, Finding } from '../../rules/finding';
import type { Examining } from '../operations';
import type { PlanPlace } from '../repair/plan-place';
import { useRepairText } from '../repair/use-repair-text';
import { FindingItem } from './finding-item';

interface Props {
  readonly examination: Examination;
  readonly plan: Plan;
  readonly place: PlanPlace;
  readonly examining: Examining;
}

export function FindingsList({ examination: { findings, implications }, ...common }: Props) {
  const text = useRepairText();
  const heading = useId();
  const items = (list: readonly Finding[]) => (
    <ul className="violations">
      {list.map((finding) => (
        <FindingItem key={finding.key} finding={finding} {...common} />
      ))}
    </ul>
  );

  return (
    <>
      <section aria-labelledby={heading}>
        <h3 id={heading}>{text('findings.contradictions', { count: findings.length })}</h3>
        {findings.length > 0 ? (
          items(findings)
        ) : (
          <p className="holds">
            <CheckmarkCircle16Filled aria-hidden />
            {text('findings.none')}
          </p>
        )}
      </section>
      {implications.length > 0 && (
        <details className="implications">
          <summary>{text('findings.implications', { count: implications.length })}</summary>
          {items(implications)}
        </details>
      )}
    </>
  );
}
