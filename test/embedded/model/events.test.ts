import { inExcel, type Workplace } from '../support/excel';

type Changed = Excel.WorksheetChangedEventArgs;

/** The host sends events after the answer, in a turn of their own. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

async function changesDuring(
  work: (workplace: Workplace) => Promise<void> | void,
  listen: (workplace: Workplace, heard: (event: Changed) => Promise<void>) => void,
): Promise<Changed[]> {
  const events: Changed[] = [];
  await inExcel(async (workplace) => {
    listen(workplace, async (event) => void events.push(event));
    await workplace.context.sync();
    await work(workplace);
    await workplace.context.sync();
    await settled();
  });
  return events;
}

const onSheet = ({ sheet }: Workplace, heard: (event: Changed) => Promise<void>) =>
  sheet.onChanged.add(heard);
const onAll = ({ workbook }: Workplace, heard: (event: Changed) => Promise<void>) =>
  workbook.worksheets.onChanged.add(heard);

describe('a change', () => {
  it('is heard with its address and the value before and after', async () => {
    const [event, ...others] = await changesDuring(({ sheet }) => {
      sheet.getRange('B2').values = [[0.45]];
    }, onSheet);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: 'WorksheetChanged',
      address: 'B2',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
      details: { valueBefore: '', valueAfter: 0.45, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' },
    });
  });

  it('by hand is heard too, and told from what the add-in wrote', async () => {
    const events = await changesDuring(async ({ host }) => {
      await host.userEdit(host.book.sheets[0]?.id ?? '', 3, 1, '45%');
    }, onAll);
    expect(events.map(({ address, source, triggerSource }) => ({ address, source, triggerSource }))).toEqual([
      { address: 'B4', source: 'Local', triggerSource: 'Unknown' },
    ]);
  });

  it('of several cells is one event without details', async () => {
    const events = await changesDuring(({ sheet }) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('A1:A2').clear(Excel.ClearApplyTo.contents);
    }, onSheet);
    expect(events.map(({ address, details }) => [address, details])).toEqual([
      ['A1:B2', undefined],
      ['A1:A2', undefined],
    ]);
  });

  it('leads to its range', async () => {
    const addresses: string[] = [];
    await inExcel(async (workplace) => {
      onAll(workplace, async (event) => {
        await Excel.run(async (context) => {
          const range = event.getRange(context).load('address');
          await context.sync();
          addresses.push(range.address);
        });
      });
      await workplace.context.sync();
      workplace.sheet.getRange('C3:C4').values = [[1], [2]];
      await workplace.context.sync();
      await settled();
    });
    expect(addresses).toEqual(['Sheet1!C3:C4']);
  });

  it('that inserts rows says so', async () => {
    const [event] = await changesDuring(({ sheet }) => {
      sheet.getRange('3:4').insert('Down');
    }, onSheet);
    expect(event).toMatchObject({
      address: '3:4',
      changeType: 'RowInserted',
      changeDirectionState: { insertShiftDirection: 'Down' },
    });
  });

  it('of a format or on another sheet is not heard on a sheet', async () => {
    const events = await changesDuring(({ sheet, workbook }) => {
      sheet.getRange('A1').format.font.bold = true;
      workbook.worksheets.add('Other').getRange('A1').values = [[1]];
    }, onSheet);
    expect(events).toEqual([]);
  });
});

describe('nothing is heard', () => {
  it('while events are off', async () => {
    const events = await changesDuring(async ({ context, sheet }) => {
      context.runtime.enableEvents = false;
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      sheet.getRange('A2').values = [[2]];
    }, onSheet);
    expect(events.map(({ address }) => address)).toEqual(['A2']);
  });

  it('after the handler was removed', async () => {
    const heard: string[] = [];
    await inExcel(async ({ context, sheet }) => {
      const handler = sheet.onChanged.add(async ({ address }) => void heard.push(address));
      await context.sync();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      await settled();
      handler.remove();
      await context.sync();
      sheet.getRange('A2').values = [[2]];
      await context.sync();
      await settled();
    });
    expect(heard).toEqual(['A1']);
  });
});

it('sheets that come and go are heard', async () => {
  const heard: string[] = [];
  await inExcel(async ({ context, workbook }) => {
    workbook.worksheets.onAdded.add(async ({ type, worksheetId }) => void heard.push(type, worksheetId));
    workbook.worksheets.onDeleted.add(async ({ type, worksheetId }) => void heard.push(type, worksheetId));
    await context.sync();
    const sheet = workbook.worksheets.add('Plan').load('id');
    await context.sync();
    const { id } = sheet;
    sheet.delete();
    await context.sync();
    await settled();
    expect(heard).toEqual(['WorksheetAdded', id, 'WorksheetDeleted', id]);
  });
});
