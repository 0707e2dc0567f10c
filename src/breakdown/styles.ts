/**
 * The looks that a cell can have. Inputs are blue on a light fill, formulas black, totals carry a rule above,
 * so that a reader sees at a glance what may be typed. Colours keep a contrast of at least 4.5 : 1.
 */
import type { FlagLook } from './workbook-spec';

export interface Style {
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly align?: 'Left' | 'Center' | 'Right';
  readonly wrap?: boolean;
  /** Thin line; `top` is the rule above a total. */
  readonly border?: 'all' | 'top' | 'bottom';
}

const grid = 'all';

export const styles = {
  title: { size: 16, bold: true, color: '#1F3864' },
  note: { color: '#595959', wrap: false },
  section: { size: 12, bold: true, color: '#1F3864', border: 'bottom' },
  header: { bold: true, color: '#FFFFFF', fill: '#1F4E79', align: 'Center', wrap: true, border: grid },
  label: { border: grid },
  text: { border: grid, wrap: true },
  input: { color: '#0000FF', fill: '#FFF9E5', border: grid },
  inputText: { color: '#0000FF', fill: '#FFF9E5', border: grid, wrap: true },
  formula: { border: grid },
  formulaText: { border: grid, wrap: true },
  center: { border: grid, align: 'Center' },
  link: { color: '#0563C1', border: grid },
  total: { bold: true, fill: '#E7EDF5', border: grid },
  totalLabel: { bold: true, fill: '#E7EDF5', border: grid },
  check: { border: grid, align: 'Center' },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof styles;

/** How a raised flag looks; the sign before the figure comes from its number format. */
export const looks: Readonly<Record<FlagLook, Style>> = {
  violation: { bold: true, color: '#9C0006', fill: '#FFC7CE' },
  warning: { italic: true, color: '#7F4F00', fill: '#FFEB9C' },
  note: { italic: true, color: '#1F3864', fill: '#DDEBF7' },
  done: { color: '#006100', fill: '#E2F0D9' },
};
