/**
 * Range.hyperlink. A link given to a blank cell shows its text there, and every linked cell takes on Excel's look of
 * a link, so whoever styles cells has to do it after linking them.
 */
import type { CellData } from '../book';
import { asRecord, asText } from '../protocol/arguments';
import { invalidArgument } from '../protocol/errors';
import type { Json } from '../protocol/messages';
import { cellAt, cellToWrite } from './cells';
import { writeContents } from './contents';
import { isUnbounded } from './geometry';
import type { RangeTarget } from './range';
import { readText } from './reading';
import { restyle } from './styles';

const linkLook = { color: '#0563C1', underline: 'Single' } as const;

const isWebAddress = (target: string) => /^[a-z][a-z0-9+.-]*:/i.test(target);

/** Null unless all cells of the range have the same link. */
export function readHyperlink({ sheet, range }: RangeTarget): Json {
  const first = cellAt(sheet, range.row, range.column);
  if (isUnbounded(range) || first?.link === undefined) return null;
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      const link = cellAt(sheet, row, column)?.link;
      if (link?.target !== first.link.target || link.tip !== first.link.tip) return null;
    }
  }
  return hyperlinkOf(first, first.link);
}

function hyperlinkOf(cell: CellData, { target, tip }: NonNullable<CellData['link']>): Json {
  return {
    ...(isWebAddress(target) ? { address: target } : { documentReference: target }),
    ...(tip !== undefined && { screenTip: tip }),
    textToDisplay: readText(cell),
  };
}

export function writeHyperlink({ workspace, sheet, range }: RangeTarget, value: unknown): void {
  if (isUnbounded(range)) throw invalidArgument("hyperlink can't be set on whole rows or columns.");
  const { address, documentReference, screenTip, textToDisplay } = asRecord(value, 'hyperlink');
  const target = asText(documentReference ?? address, 'address or documentReference');
  if (target === '') throw invalidArgument('A hyperlink needs an address or a documentReference.');
  const link = screenTip == null ? { target } : { target, tip: asText(screenTip, 'screenTip') };
  const text = textToDisplay == null ? undefined : asText(textToDisplay, 'textToDisplay');

  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      const single = { row, column, rows: 1, columns: 1 };
      const cell = cellAt(sheet, row, column);
      const isBlank = cell?.value === undefined && cell?.formula === undefined;
      if (text !== undefined || isBlank)
        writeContents(workspace, sheet, single, `'${text ?? target}`, 'hyperlink');
      cellToWrite(sheet, row, column).link = link;
    }
  }
  restyle(workspace, sheet, range, () => linkLook);
}
