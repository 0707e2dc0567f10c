/**
 * One finding: how grave it is, the sentence, the figures of each member or owner, where it stands, and the ways to put
 * it right. A way opens a preview; nothing changes before that is applied.
 */
import { Button } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { useId, useState } from 'react';
import type { Plan } from '../../plan';
import { inLanguage } from '../../plan/text';
import { reversed } from '../../rules/change';
import type { Finding, Repair } from '../../rules/finding';
import type { Examining } from '../operations';
import { ChangePreview } from '../repair/change-preview';
import type { PlanPlace } from '../repair/plan-place';
import { useRepairText } from '../repair/use-repair-text';
import { SeverityIcon } from '../severity';
import { useLanguage } from '../use-text';

interface Props {
  readonly finding: Finding;
  readonly plan: Plan;
  readonly place: PlanPlace;
  readonly examining: Examining;
}

/** The same repair again after the plan was examined anew, with other values perhaps. */
const keyOf = ({ kind, changes }: Repair): string => JSON.stringify([kind, changes.map(({ path }) => path)]);

export function FindingItem({ finding, plan, place, examining }: Props) {
  const text = useRepairText();
  const language = useLanguage();
  const sentence = useId();
  const [chosen, choose] = useState<string>();
  const { severity, cells, rows, repairs } = finding;
  const { show } = place;
  const { grouping } = plan.unit;
  const [cell] = cells;
  const changes = repairs.find((repair) => keyOf(repair) === chosen)?.changes;

  return (
    <li className="finding">
      <p className={`severity severity-${severity}`}>
        <SeverityIcon severity={severity} />
        {examining.severityWord(severity, language)}
      </p>
      <p id={sentence}>{examining.describe(finding, language, grouping)}</p>
      {rows.length > 0 && (
        <table aria-labelledby={sentence}>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                <th scope="row">{inLanguage(row.name, language)}</th>
                <td>{examining.describeRow(finding, row, language, grouping)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="ways">
        {show && cell && (
          <Button
            size="small"
            icon={<ArrowRight16Regular />}
            iconPosition="after"
            aria-describedby={sentence}
            onClick={() => show(cell)}
          >
            {text('findings.show')}
          </Button>
        )}
        {repairs.map((repair) => (
          <Button
            key={keyOf(repair)}
            size="small"
            aria-expanded={keyOf(repair) === chosen}
            aria-describedby={sentence}
            onClick={() => choose(keyOf(repair) === chosen ? undefined : keyOf(repair))}
          >
            {examining.describeRepair(repair, language, grouping)}
          </Button>
        ))}
      </div>
      {changes && (
        <ChangePreview
          key={chosen}
          plan={plan}
          changes={changes}
          onApply={async () => {
            if (await place.change(changes, changes.map(reversed).reverse())) choose(undefined);
          }}
          onCancel={() => choose(undefined)}
        />
      )}
    </li>
  );
}
