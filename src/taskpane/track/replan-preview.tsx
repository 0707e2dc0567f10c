/** What a re-plan does before anybody asks for it: figures and awards old and new, contradictions that come and go. */
import { useId } from 'react';
import type { Plan } from '../../plan';
import type { Finding } from '../../rules/finding';
import type { Preview } from '../../rules/replan/problem';
import type { Examining } from '../operations';
import { useLanguage } from '../use-text';
import { shownAwards, shownRows, type ShownRow } from './preview-words';
import { useTrackText } from './use-track-text';

interface Props {
  /** Before the re-plan. */
  readonly plan: Plan;
  readonly preview: Preview;
  readonly examining: Examining;
}

export function ReplanPreview({ plan, preview, examining }: Props) {
  const text = useTrackText();
  const language = useLanguage();
  const awards = shownAwards(plan, preview, language);
  const { appeared, gone } = preview;
  const findings = (heading: string, list: readonly Finding[]) =>
    list.length > 0 && (
      <>
        <p className="rule">{heading}</p>
        <ul className="issues">
          {list.map((finding) => (
            <li key={finding.key}>{examining.describe(finding, language, plan.unit.grouping)}</li>
          ))}
        </ul>
      </>
    );

  return (
    <div className="preview proposal">
      <Table caption={text('preview')} rows={shownRows(plan, preview, language)} />
      {awards.length > 0 && <Table caption={text('preview.awards')} rows={awards} />}
      {findings(text('preview.appeared', { count: appeared.length }), appeared)}
      {findings(text('preview.gone', { count: gone.length }), gone)}
      {appeared.length + gone.length === 0 && <p className="hint">{text('preview.no-findings')}</p>}
    </div>
  );
}

interface TableProps {
  readonly caption: string;
  readonly rows: readonly ShownRow[];
}

function Table({ caption, rows }: TableProps) {
  const text = useTrackText();
  const id = useId();
  return (
    <>
      <p id={id} className="rule">
        {caption}
      </p>
      <table className="changes" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{text('preview.what')}</th>
            <th scope="col">{text('preview.before')}</th>
            <th scope="col">{text('preview.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, before, after }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
