/** Readings that tests start from say of a workbook what the product reads of it, whoever calculated it. */
import { inExcel } from '../../src/excel/run';
import { readingIn, readingOf, type WorkbookReading } from '../support/books';
import { closeEngine, onBook } from './support/desk';

afterAll(closeEngine);

/** Results of formulas, which a reading made without the engine has not, as that one has them. */
const withoutResults = ({ state, flags }: WorkbookReading): WorkbookReading => ({
  flags,
  state: {
    ...state,
    sheets: state.sheets.map((sheet) =>
      sheet.grid
        ? {
            ...sheet,
            grid: {
              ...sheet.grid,
              values: sheet.grid.values.map((line, row) =>
                line.map((value, column) => {
                  const entry = sheet.grid?.entries[row]?.[column];
                  return typeof entry === 'string' && entry.startsWith('=') ? 0 : value;
                }),
              ),
            },
          }
        : sheet,
    ),
  },
});

it.each(['core-en', 'core-zh', 'own-sheet', 'whole-en'] as const)('%s', (name) =>
  onBook(name, async () => {
    expect(withoutResults(await inExcel(readingIn))).toEqual(await readingOf(name));
  }),
);
