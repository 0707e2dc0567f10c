/**
 * Cells' looks and number formats as steps over areas. Each aspect of a look (fill, colour, border …) is grouped by
 * itself: a border around a whole table is one step, whatever its columns' colours. Pure.
 */
import { styles, type Style } from '../breakdown/styles';
import type { Cell } from '../breakdown/workbook-spec';
import { rectangles, type Place } from './rectangles';
import type { Step } from './steps';

export interface StyledCell extends Place {
  readonly cell: Cell;
}

const aspects = [
  'fill',
  'color',
  'bold',
  'italic',
  'size',
  'align',
  'indent',
  'middle',
  'wrap',
  'border',
] as const;

export const formatSteps = (sheet: string, cells: readonly StyledCell[]): Step[] =>
  rectangles(cells, ({ cell }) => cell.format).map(({ area, kind }) => ({
    do: 'format',
    sheet,
    area,
    format: kind,
  }));

export const lookSteps = (sheet: string, cells: readonly StyledCell[]): Step[] =>
  aspects.flatMap((aspect) =>
    rectangles(cells, ({ cell }) => (styles[cell.style] as Style)[aspect]).map(({ area, kind }): Step => ({
      do: 'look',
      sheet,
      area,
      look: { [aspect]: kind },
    })),
  );
