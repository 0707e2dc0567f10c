/**
 * The looks that a cell can have. Inputs are blue on a light fill, formulas black, totals carry a rule above,
 * so that a reader sees at a glance what may be typed. Colours keep a contrast of at least 4.5 : 1.
 */

export interface Style {
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly align?: 'Left' | 'Center' | 'Right';
  readonly wrap?: boolean;
  /** Steps from the left edge, so that a text keeps clear of the figure before it. */
  readonly indent?: number;
  readonly middle?: boolean;
  /** Thin lines between rows, or below one row; columns need none. */
  readonly border?: 'rows' | 'bottom';
}

const cell = { border: 'rows', middle: true } as const;
const text = { align: 'Left', indent: 1 } as const;

export const styles = {
  title: { size: 16, bold: true, color: '#1F3864' },
  note: { color: '#595959', wrap: false },
  section: { size: 12, bold: true, color: '#1F3864', border: 'bottom' },
  header: { bold: true, color: '#FFFFFF', fill: '#1F4E79', align: 'Center', wrap: true, ...cell },
  label: { ...cell, ...text },
  text: { wrap: true, ...cell, ...text },
  input: { color: '#0000FF', fill: '#FFF9E5', ...cell },
  inputText: { color: '#0000FF', fill: '#FFF9E5', wrap: true, ...cell, ...text },
  /** One line that runs on over the empty cells beside it. */
  inputLine: { color: '#0000FF', fill: '#FFF9E5', ...cell, ...text },
  inputCenter: { color: '#0000FF', fill: '#FFF9E5', align: 'Center', ...cell },
  formula: cell,
  formulaText: { wrap: true, ...cell, ...text },
  center: { align: 'Center', ...cell },
  link: { color: '#0563C1', ...cell, ...text },
  total: { bold: true, fill: '#E7EDF5', ...cell },
  totalLabel: { bold: true, fill: '#E7EDF5', ...cell, ...text },
  check: { align: 'Center', ...cell },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof styles;

export type FlagLook = 'violation' | 'warning' | 'note' | 'good' | 'changed';

/** How a raised flag looks; the sign before the figure comes from its number format. */
export const looks: Readonly<Record<FlagLook, Style>> = {
  violation: { bold: true, color: '#9C0006', fill: '#FFC7CE' },
  warning: { italic: true, color: '#7F4F00', fill: '#FFEB9C' },
  note: { italic: true, color: '#1F3864', fill: '#DDEBF7' },
  good: { color: '#0B5A1E', fill: '#D9F2DF' },
  changed: { bold: true, color: '#4A1D7A', fill: '#E9DCF7' },
};
