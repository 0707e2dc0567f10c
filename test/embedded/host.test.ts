import { inExcel, refusal } from './support/excel';

describe('the requirement level decides what an add-in may use', () => {
  it.each<[level: string, outcome: string]>([
    ['1.14', 'accepted'],
    ['1.9', 'accepted'],
    ['1.7', 'ApiNotFound at Range.dataValidation'],
  ])('data validation (1.8) on %s: %s', async (requirement, outcome) => {
    expect(await refusal(({ sheet }) => sheet.getRange('A1').dataValidation.clear(), { requirement })).toBe(
      outcome,
    );
  });

  it('and is what Office.context tells', async () => {
    const told = await inExcel(() => {
      const { requirements } = Office.context;
      const asked = ['1.1', '1.14', '1.15', '2.0'].map((level) =>
        requirements.isSetSupported('ExcelApi', level),
      );
      return [
        ...asked,
        requirements.isSetSupported('SharedRuntime', '1.1'),
        requirements.isSetSupported('Nothing'),
      ];
    });
    expect(told).toEqual([true, true, false, false, true, false]);
  });
});

describe('the limit of a request', () => {
  const write = (characters: number) =>
    refusal(
      async ({ context, sheet, host }) => {
        sheet.getRange('A1').values = [['汉'.repeat(characters)]];
        await context.sync();
        expect(host.counters.largestRequest).toBeLessThan(4000);
      },
      { payloadLimit: 4000 },
    );

  it('counts bytes, not characters, and keeps the whole request from running', async () => {
    expect(await write(900)).toBe('accepted');
    expect(await write(1300)).toMatch(/^RequestPayloadSizeLimitExceeded/);
  });

  it('holds for answers too', async () => {
    const read = refusal(
      async ({ context, sheet }) => {
        sheet.getRange('A1:A100').values = Array.from({ length: 100 }, () => ['a text']);
        sheet.getRange('A1:Z100').load('values, text, formulas');
        await context.sync();
      },
      { payloadLimit: 10_000 },
    );
    expect(await read).toMatch(/^ResponsePayloadSizeLimitExceeded/);
  });
});

describe('the counters', () => {
  it('count syncs, actions and bytes, without what the client does to tidy up', async () => {
    await inExcel(async ({ sheet, host }) => {
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
        range.values = [[1]];
        await context.sync();
        range.load('values');
        await context.sync();
      });
      await new Promise((resolve) => setTimeout(resolve, 5));
      const { syncs, actions, requestBytes, largestRequest } = host.counters;
      expect(syncs).toBe(2);
      expect(actions).toBeGreaterThan(5);
      expect(requestBytes).toBeGreaterThan(largestRequest);
      sheet.load('name');
    });
  });
});

describe('any action can be made to fail', () => {
  it('and the interceptor sees what it is', async () => {
    await inExcel(async ({ context, sheet, host }) => {
      const seen: string[] = [];
      host.interceptAction = ({ type, name }) => {
        seen.push(`${type} ${name}`);
        if (name === 'Range.values') throw new Error('cut off');
      };
      sheet.tabColor = '#1F4E79';
      sheet.getRange('A1').values = [[1]];
      await expect(context.sync()).rejects.toMatchObject({
        code: 'GeneralException',
        message: 'cut off',
        debugInfo: { errorLocation: 'Range.values' },
      });
      host.interceptAction = undefined;
      expect(seen).toEqual([
        'instantiate Workbook',
        'instantiate Workbook.worksheets',
        'instantiate WorksheetCollection.getItem',
        'set Worksheet.tabColor',
        'instantiate Worksheet.getRange',
        'method Range._KeepReference',
        'instantiate Worksheet.getRange',
        'set Range.values',
      ]);
    });
  });

  it('at every index, and a failing instantiation does nothing', async () => {
    await inExcel(async ({ context, workbook, host }) => {
      host.interceptAction = ({ name }) => {
        if (name === 'WorksheetCollection.add') throw new Error('cut off');
      };
      workbook.worksheets.add('Plan');
      await expect(context.sync()).rejects.toMatchObject({ code: 'GeneralException' });
      host.interceptAction = undefined;
      expect(host.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    });
  });
});

it('a text that is no request is a fault of the program', async () => {
  await inExcel(async ({ host }) => {
    await expect(host.send('{"id":1,"type":9,"message":{"url":"Other"}}')).rejects.toThrow('Not a request');
  });
});
