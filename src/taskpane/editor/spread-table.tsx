/** What both lists of a spread look like: who it is, held or not, what it had, what it gets, and the difference. */
import type { ReactNode } from 'react';
import { useEditorText } from './editing';

export interface Figures {
  readonly amount: Intl.NumberFormat;
  readonly difference: Intl.NumberFormat;
}

export interface SpreadLine {
  /** By which it is held. */
  readonly id: string;
  readonly name: string;
  /** Below the name. */
  readonly more?: ReactNode;
  /** In a column of its own, where the table has one. */
  readonly own?: ReactNode;
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** In the place of what it gets, where that can be typed. */
  readonly typed?: ReactNode;
}

interface Props {
  readonly label: string;
  /** What the first column is headed by. */
  readonly title: string;
  /** What the own column is headed by; absent for none. */
  readonly own?: string | undefined;
  readonly lines: readonly SpreadLine[];
  readonly held: readonly string[];
  readonly onHold: (id: string, isHeld: boolean) => void;
  readonly figures: Figures;
}

export function SpreadTable({ label, title, own, lines, held, onHold, figures }: Props) {
  const text = useEditorText();
  const titles = [
    title,
    text('spread.hold'),
    ...(own === undefined ? [] : [own]),
    text('spread.old'),
    text('spread.new'),
    text('spread.difference'),
  ];
  const amount = (value: number | undefined) => (value === undefined ? '' : figures.amount.format(value));
  return (
    <table aria-label={label}>
      <thead>
        <tr>
          {titles.map((each) => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              {line.name}
              {line.more}
            </th>
            <td>
              <input
                type="checkbox"
                aria-label={text('spread.hold-row', { row: line.name })}
                checked={held.includes(line.id)}
                onChange={({ currentTarget }) => onHold(line.id, currentTarget.checked)}
              />
            </td>
            {own !== undefined && <td>{line.own}</td>}
            <td className="figure">{amount(line.before)}</td>
            {line.typed ? <td>{line.typed}</td> : <td className="figure">{amount(line.after)}</td>}
            <td className="figure">
              {line.after === undefined ? '' : figures.difference.format(line.after - (line.before ?? 0))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
