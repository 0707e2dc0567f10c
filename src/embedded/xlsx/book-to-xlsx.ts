/**
 * The book as an .xlsx file, with every formula's calculated result in it. The one module through which the rest
 * of the product writes files; it runs in Node and in the browser. The book is only read.
 */
import { Workbook } from '@cj-tech-master/excelts';
import { unzipSync, zipSync } from 'fflate';
import type { Book } from '../book';
import { amendSheet } from './amend-sheet';
import { addXmlPart, amendStyles, amendTables } from './amend-workbook';
import { addSheet } from './xlsx-sheet';

function toWorkbook(book: Book): Workbook {
  const workbook = new Workbook();
  workbook.creator = 'Target Cascade';
  workbook.lastModifiedBy = 'Target Cascade';
  // Excel shall trust its own arithmetic, not ours.
  workbook.calcProperties = { fullCalcOnLoad: true };
  workbook.views = [
    {
      activeTab: Math.max(
        book.sheets.findIndex(({ id }) => id === book.activeSheetId),
        0,
      ),
      firstSheet: 0,
      x: 0,
      y: 0,
      width: 28800,
      height: 15600,
      visibility: 'visible',
    },
  ];
  for (const sheet of book.sheets) addSheet(workbook, sheet);
  // Always as formulas: what the writer makes of plain references goes wrong with quotes and constants.
  for (const { name, formula, visible } of book.names) {
    workbook.definedNames.addFormula(name, formula.replace(/^=/, ''));
    if (!visible) workbook.definedNames.hiddenMap[name] = true;
  }
  return workbook;
}

export async function bookToXlsx(book: Book): Promise<Uint8Array> {
  const files = unzipSync(await toWorkbook(book).xlsx.writeBuffer({ validate: false }));
  book.sheets.forEach((sheet, index) => amendSheet(files, `xl/worksheets/sheet${index + 1}.xml`, sheet));
  amendStyles(files);
  amendTables(files, book);
  book.xmlParts.forEach((part, index) => addXmlPart(files, part, index + 1));
  return zipSync(files);
}
