/** Cells of a workbook as a file of the kind that a list of sales comes in. */
import Papa from 'papaparse';

type Cell = string | number | boolean;

export const asList = (name: string, rows: readonly (readonly Cell[])[]): File =>
  new File([Papa.unparse(rows as Cell[][], { delimiter: '\t' })], name, {
    type: 'text/tab-separated-values',
  });
