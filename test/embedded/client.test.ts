import { connectClient } from '../../src/embedded/client';
import { createHost } from '../../src/embedded/host';
import { createSumEngine } from './support/sum-engine';

describe('a connected client', () => {
  it('puts the globals of an add-in in place and takes them away again', async () => {
    const client = await connectClient(createHost({ engine: createSumEngine() }));
    expect([typeof Excel.run, typeof Office.onReady, typeof OfficeExtension.Error]).toEqual([
      'function',
      'function',
      'function',
    ]);
    client.close();
    expect(['Excel', 'Office', 'OfficeExtension'].filter((name) => name in globalThis)).toEqual([]);
  });

  it('is ready, tells languages and theme, and takes commands', async () => {
    const client = await connectClient(createHost({ engine: createSumEngine() }));
    const info = await Office.onReady();
    const order: string[] = [];
    await Office.onReady(() => void order.push('ready'));
    Office.actions.associate('generate', (event: Office.AddinCommands.Event) => event.completed());
    const { displayLanguage, contentLanguage, officeTheme } = Office.context;
    client.close();
    expect({ info, order, displayLanguage, contentLanguage, isDark: officeTheme.isDarkTheme }).toEqual({
      info: { host: 'Excel', platform: 'OfficeOnline' },
      order: ['ready'],
      displayLanguage: 'en-US',
      contentLanguage: 'en-US',
      isDark: false,
    });
  });

  it('keeps a book for the next client', async () => {
    const host = createHost({ engine: createSumEngine() });
    for (const value of ['first', 'second']) {
      const client = await connectClient(host);
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[value]];
        await context.sync();
      });
      client.close();
    }
    expect(host.book.sheets[0]?.cells.get(0)?.get(0)).toEqual({ value: 'second' });
  });
});
