/** An empty sheet, and the book that Excel opens with. */
import type { Book, Sheet } from '../book';

export function newSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: 'Visible',
    tabColor: '',
    cells: new Map(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    frozenRows: 0,
    frozenColumns: 0,
    gridlines: true,
    landscape: false,
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    properties: new Map(),
  };
}

export function newBook(): Book {
  const sheet = newSheet('{00000000-0000-0000-0000-000000000001}', 'Sheet1');
  return {
    sheets: [sheet],
    activeSheetId: sheet.id,
    selection: { row: 0, column: 0, rows: 1, columns: 1 },
    names: [],
    xmlParts: [],
  };
}
