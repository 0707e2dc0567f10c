/**
 * Which members of a dimension start late: the first month with sales, and how many months they take to full strength. A
 * start keeps its day until another month is chosen.
 */
import { useState } from 'react';
import type { Plan, PlanPath } from '../../plan';
import { withValueAt } from '../../plan/at-path';
import { monthsOf } from '../../plan/calendar';
import type { Dimension, Member } from '../../plan/schema';
import { inLanguage } from '../../plan/text';
import { useLanguage } from '../use-text';
import { Choice, type Option } from './choice';
import { useEditing, useEditorText } from './editing';
import { TypedInput } from './typed-input';

interface Props {
  readonly dimension: Dimension;
  readonly path: PlanPath;
}

export function LateStarts({ dimension, path }: Props) {
  const { plan, edit } = useEditing();
  const language = useLanguage();
  const text = useEditorText();
  const hasStarts = dimension.members.some(({ starts }) => starts !== undefined);
  // At first; from then on the user opens and closes.
  const [isOpen] = useState(hasStarts);
  const months = monthOptions(plan, language);
  if (months.length === 0 && !hasStarts) return null;

  const labelOf = (column: string, { name }: Member) =>
    text('cell', { column, row: inLanguage(name, language) });
  const optionsFor = ({ starts }: Member): readonly Option[] => {
    const standing = starts?.slice(0, 7);
    return [
      { value: '', name: text('late.none') },
      ...months,
      // Outside the year it stays to be seen, and to be mended.
      ...(standing === undefined || months.some(({ value }) => value === standing)
        ? []
        : [{ value: standing, name: standing }]),
    ];
  };

  return (
    <details className="editor-part" open={isOpen}>
      <summary>{text('late')}</summary>
      <div className="grid">
        <div className="grid-rows">
          <table aria-label={text('late.of', { dimension: inLanguage(dimension.name, language) })}>
            <thead>
              <tr>
                <th scope="col">{text('name')}</th>
                <th scope="col">{text('late.first')}</th>
                <th scope="col">{text('late.ramp')}</th>
              </tr>
            </thead>
            <tbody>
              {dimension.members.map((member, index) => {
                const place = [...path, 'members', index];
                return (
                  <tr key={index}>
                    <th scope="row">{inLanguage(member.name, language)}</th>
                    <td>
                      <Choice
                        label={labelOf(text('late.first'), member)}
                        options={optionsFor(member)}
                        value={member.starts?.slice(0, 7) ?? ''}
                        onChoose={(month) => edit(withValueAt(plan, place, startingIn(member, month)))}
                      />
                    </td>
                    <td>
                      {(member.starts !== undefined || member.ramp !== undefined) && (
                        <TypedInput
                          path={[...place, 'ramp']}
                          kind="number"
                          label={labelOf(text('late.ramp'), member)}
                        />
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </div>
    </details>
  );
}

/** `2026-07` for each month of the fiscal year; none while the year is only half typed. */
function monthOptions(plan: Plan, language: string): readonly Option[] {
  if (!Number.isInteger(plan.fiscalYear) || !Number.isInteger(plan.firstMonth)) return [];
  const format = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  return monthsOf(plan).map(({ year, month }) => ({
    value: `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`,
    name: format.format(new Date(Date.UTC(year, month - 1))),
  }));
}

function startingIn({ starts: _starts, ramp, ...member }: Member, month: string): Member {
  if (month === '') return member;
  return { ...member, starts: `${month}-01`, ...(ramp === undefined ? {} : { ramp }) };
}
