/** Actuals of the first quarter, and how a person pastes them. */
import type { Plan } from '../../src/plan';

/** A row a month, product and region; the amounts of a month add up to its part of the quarter, to the cent. */
export function actualRows(plan: Plan, quarter: number): Readonly<Record<string, string | number>>[] {
  const product = plan.dimensions.find(({ code }) => code === 'product')?.members ?? [];
  const region = plan.dimensions.find(({ code }) => code === 'region')?.members ?? [];
  const kinds = ['large', 'small', 'existing'];
  const parts = ['01', '02', '03'].flatMap((month) =>
    product.flatMap(({ code, share = 0 }) =>
      region.map(({ code: place, baseShare = 0 }) => ({ month, code, place, part: (share * baseShare) / 3 })),
    ),
  );
  let sum = 0;
  let given = 0;
  return parts.map(({ month, code, place, part }, index) => {
    sum += part;
    const upTo = Math.round(quarter * sum * 100) / 100;
    const amount = Math.round((upTo - given) * 100) / 100;
    given = upTo;
    return {
      date: Date.parse(`2024-${month}-15T00:00:00Z`) / 86_400_000 + 25_569,
      'dimension:product': code,
      'dimension:region': place,
      customer: kinds[index % 3] ?? '',
      channel: index % 4 === 0 ? 'online' : 'direct',
      amount,
      newCustomers: index % 3 < 2 ? 1 : '',
    };
  });
}

/** Pastes rows below the headers of the table of actuals, as a person does. */
export async function paste(
  rows: readonly Readonly<Record<string, string | number>>[],
  columns: readonly string[],
): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('tblActual');
    const range = table.getRange();
    range.load('rowIndex,columnIndex');
    await context.sync();
    const { rowIndex, columnIndex } = range;
    // Pasting grows a table in Excel; writing does not.
    table.resize(table.worksheet.getRangeByIndexes(rowIndex, columnIndex, rows.length + 1, columns.length));
    table.worksheet
      .getRangeByIndexes(rowIndex + 1, columnIndex, rows.length, columns.length)
      .set({ values: rows.map((row) => columns.map((key) => row[key] ?? '')) });
    await context.sync();
  });
}
