/** Gives the book to the user as an .xlsx file. */
import type { Host } from '../host';
import { bookToXlsx } from '../xlsx/book-to-xlsx';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function downloadXlsx(host: Host, fileName: string): Promise<void> {
  await host.calculate();
  const bytes = await bookToXlsx(host.book);
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
