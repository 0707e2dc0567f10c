/**
 * Follows the links of cells, as Excel does on a click: one that leads into the book moves there, a web address opens in
 * a new window. A cell's own link travels with it; HYPERLINK() leaves its link in the result's rich text, where an
 * address inside the book has become Univer's `#gid=<sheet>&range=<address>`. A link that leads nowhere does nothing.
 */
import type { ICellData, Nullable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/preset-sheets-core';
import type { Book, RangeRef, Sheet } from '../../book';
import { locate } from '../../model/address';
import { HostError } from '../../protocol/errors';

interface Destination {
  readonly sheet: Sheet;
  readonly range: RangeRef;
}

export function followLinks(api: FUniver, book: Book, moveTo: (destination: Destination) => void): void {
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    const target = targetOf(worksheet.getSheet().getCellRaw(row, column));
    if (target === undefined) return;
    if (/^https?:/i.test(target)) {
      window.open(target, '_blank', 'noopener');
      return;
    }
    const destination = destinationOf(book, worksheet.getSheetId(), target);
    if (destination !== undefined) moveTo(destination);
  });
}

export function targetOf(cell: Nullable<ICellData>): string | undefined {
  const own = cell?.custom as { link?: { target?: string } } | null | undefined;
  if (own?.link?.target !== undefined) return own.link.target;
  const url: unknown = cell?.p?.body?.customRanges?.[0]?.properties?.['url'];
  return typeof url === 'string' ? url : undefined;
}

export function destinationOf(book: Book, fromSheet: string, target: string): Destination | undefined {
  const inUniver = /^#gid=(?<id>.*)&range=(?<address>.*)$/.exec(target)?.groups;
  const sheet = book.sheets.find(({ id }) => id === (inUniver?.['id'] ?? fromSheet));
  if (sheet === undefined) return undefined;
  try {
    return locate(book, inUniver?.['address'] ?? target.replace(/^#/, ''), sheet);
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}
