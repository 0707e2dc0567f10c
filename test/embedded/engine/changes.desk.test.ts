import type { ConditionalFormat } from '../../../src/embedded/book';
import { bookOf, range, setCell, sheetOf, sheetNamed, tableOf } from './book-builder';
import { calculate, look, show, type } from './engine-under-test';

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

const error = (text: string) => ({ error: text });

describe('an edit recalculates what depends on it', () => {
  test('on its own sheet and on others', async () => {
    const book = await calculate(bookOf([sheetOf('One', [[1, '=A1+1']]), sheetOf('Two', [['=One!B1*10']])]));
    await type(book, { A1: 5 });
    expect(show(book, 'B1', 'Two!A1')).toEqual({ B1: 6, 'Two!A1': 60 });
  });

  test('whatever replaces what', async () => {
    const book = await calculate(bookOf([sheetOf('Sheet', [[1, '=A1&"|"', '=A1+0']])]));
    const steps = [];
    for (const entry of ['text', 7, '=1+1', true, { value: '=1+1', quoted: true }, null]) {
      await type(book, { A1: entry });
      steps.push(show(book, 'A1', 'B1', 'C1'));
    }
    expect(steps).toEqual([
      { A1: 'text', B1: 'text|', C1: error('#VALUE!') },
      { A1: 7, B1: '7|', C1: 7 },
      { A1: 2, B1: '2|', C1: 2 },
      { A1: true, B1: 'TRUE|', C1: 1 },
      { A1: '=1+1', B1: '=1+1|', C1: error('#VALUE!') },
      { A1: null, B1: '|', C1: 0 },
    ]);
  });

  test('many at once', async () => {
    const book = await calculate(bookOf([sheetOf('Sheet', [[1, 2, '=SUM(A1:B1)']]), sheetOf('Two', [[1]])]));
    await type(book, { A1: 10, B1: 20, 'Two!A1': '=Sheet!C1', D1: '=C1*2' });
    expect(show(book, 'C1', 'D1', 'Two!A1')).toEqual({ C1: 30, D1: 60, 'Two!A1': 30 });
  });

  test('far outside the used cells', async () => {
    const book = await calculate(bookOf([sheetOf('Sheet', [['=SUM(B:B)', '=ZZ3000']])]));
    await type(book, { B5000: 5, ZZ3000: 7 });
    expect(show(book, 'A1', 'B1')).toEqual({ A1: 12, B1: 7 });
  });

  test('and leaves nothing to do where nothing changed', async () => {
    const book = await calculate(bookOf([sheetOf('Sheet', [['=1+1']])]));
    await type(book, {});
    expect(show(book, 'A1')).toEqual({ A1: 2 });
  });
});

test('the last of many edits takes no longer than the first', async () => {
  // Each row adds up all above it: whatever is kept of a range at every edit, is found again by each of them.
  const rows = Array.from({ length: 40 }, (_, row) => [row === 0 ? 1 : `=SUM(A$1:A${String(row)})`]);
  const book = await calculate(bookOf([sheetOf('Sheet', rows)]));
  const times: number[] = [];
  for (let round = 1; round <= 300; round += 1) {
    const { user, system } = process.cpuUsage();
    await type(book, { A1: round });
    const now = process.cpuUsage();
    times.push(now.user + now.system - user - system);
  }
  expect(show(book, 'A40')).toEqual({ A40: 300 * 2 ** 38 });
  // Of the machine's own time, whatever else runs; the first few still compile.
  expect(median(times.slice(-50))).toBeLessThan(1.5 * median(times.slice(50, 100)));
});

test('a calculation that is slow to begin is waited for', async () => {
  const inTime = globalThis.setTimeout;
  // Univer begins 100 ms after a change; on a machine that has much else to do, much later.
  const slow = (work: () => void, delay?: number) => inTime(work, delay === 100 ? 900 : delay);
  const timers = jest.spyOn(globalThis, 'setTimeout').mockImplementation(slow);
  try {
    const book = await calculate(bookOf([sheetOf('Sheet', [[1, '=A1*10']])]));
    expect(show(book, 'B1')).toEqual({ B1: 10 });
    await type(book, { A1: 2 });
    expect(show(book, 'B1')).toEqual({ B1: 20 });
    expect(timers).toHaveBeenCalledWith(expect.any(Function), 100);
  } finally {
    timers.mockRestore();
  }
});

describe('a structural change', () => {
  test('a name that is made after the formula that uses it', async () => {
    const book = await calculate(bookOf([sheetOf('Sheet', [[3, '=Factor*2']])]));
    expect(show(book, 'B1')).toEqual({ B1: error('#NAME?') });
    book.names.push({ name: 'Factor', formula: '=Sheet!$A$1', visible: true });
    await calculate(book);
    expect(show(book, 'B1')).toEqual({ B1: 6 });
    book.names = [{ name: 'Factor', formula: '=0.5', visible: false }];
    await calculate(book);
    expect(show(book, 'B1')).toEqual({ B1: 1 });
  });

  test('a table that grows, and is renamed with its formulas', async () => {
    const rows = [['n', '=SUM(tblA[n])'], [1], [2], [3]];
    const book = await calculate(bookOf([sheetOf('Sheet', rows, { tables: [tableOf('tblA', 'A1:A3')] })]));
    expect(show(book, 'B1')).toEqual({ B1: 3 });
    const sheet = sheetNamed(book, 'Sheet');
    sheet.tables = [tableOf('tblA', 'A1:A4')];
    await calculate(book);
    expect(show(book, 'B1')).toEqual({ B1: 6 });
    sheet.tables = [tableOf('tblB', 'A1:A4')];
    setCell(sheet, 'B1', '=SUM(tblB[n])');
    await calculate(book);
    expect(show(book, 'B1')).toEqual({ B1: 6 });
  });

  test('a header that is typed over names its column anew', async () => {
    const rows = [['n', '=SUM(tblA[n])'], [1], [2]];
    const book = await calculate(bookOf([sheetOf('Sheet', rows, { tables: [tableOf('tblA', 'A1:A3')] })]));
    await type(book, { A1: 'm', B1: '=SUM(tblA[m])' });
    expect(show(book, 'B1')).toEqual({ B1: 3 });
  });

  test('a sheet that goes', async () => {
    const book = await calculate(bookOf([sheetOf('One', [['=Two!A1']]), sheetOf('Two', [[2]])]));
    expect(show(book, 'A1')).toEqual({ A1: 2 });
    book.sheets.pop();
    await calculate(book);
    expect(show(book, 'A1')).toEqual({ A1: error('#REF!') });
  });
});

test('calls that overlap run one after the other', async () => {
  const book = bookOf([sheetOf('Sheet', [[1, '=A1*10']])]);
  const seen: unknown[] = [];
  await Promise.all([
    calculate(book).then(() => seen.push(show(book, 'B1'))),
    type(book, { A1: 2 }).then(() => seen.push(show(book, 'B1'))),
    type(book, { A1: 3 }).then(() => seen.push(show(book, 'B1'))),
  ]);
  expect(seen.at(-1)).toEqual({ B1: 30 });
  expect(seen).toHaveLength(3);
});

describe('a formula that depends on itself', () => {
  test('shows an error, and so do all that read it, until it is mended', async () => {
    const rows = [
      ['=B1+1', '=A1*2', '=A1', '=D2', null],
      [null, null, null, 4],
    ];
    const book = await calculate(bookOf([sheetOf('Sheet', rows)]));
    expect(show(book, 'A1', 'B1', 'C1', 'D1')).toEqual({
      A1: error('#REF!'),
      B1: error('#REF!'),
      C1: error('#REF!'),
      D1: 4,
    });
    await type(book, { D2: 5 });
    expect(show(book, 'A1', 'C1', 'D1')).toEqual({ A1: error('#REF!'), C1: error('#REF!'), D1: 5 });
    await type(book, { B1: 1 });
    expect(show(book, 'A1', 'C1', 'D1')).toEqual({ A1: 2, C1: 2, D1: 5 });
    await type(book, { D2: '=SUM(D1:D3)' });
    expect(show(book, 'D1', 'D2')).toEqual({ D1: error('#REF!'), D2: error('#REF!') });
  });
});

describe('conditional formats', () => {
  const flag = (id: string, area: string, formula: string, rest: Partial<ConditionalFormat> = {}) => ({
    id,
    range: range(area),
    formula,
    style: { fill: '#FFC7CE', color: '#9C0006', bold: true },
    stopIfTrue: false,
    ...rest,
  });
  const rules = [
    ['id', 'status'],
    ['R1', '=IF(Sheet!B1>Bound,"violated","ok")'],
    ['R2', 'ok'],
  ];
  const raised = '=COUNTIFS(Rule_Id,$A1,Rule_Status,"violated")>0';
  const flagged = (formats: ConditionalFormat[]) =>
    calculate(
      bookOf(
        [
          sheetOf('Sheet', [['R1', 0.35], ['R2', 0.45], [0.4]], { conditionalFormats: formats }),
          sheetOf('Check', rules, { tables: [tableOf('tblRules', 'A1:B3')] }),
        ],
        { Rule_Id: '=tblRules[id]', Rule_Status: '=tblRules[status]', Bound: '=Sheet!$A$3' },
      ),
    );

  test('follow edits of the cell, of the bound and of the rule', async () => {
    const book = await flagged([flag('f', 'B1:B2', raised)]);
    const looks = () => [look(book, 'B1'), look(book, 'B2')];
    const red = { fill: '#FFC7CE', color: '#9C0006', bold: true };
    expect(looks()).toEqual([undefined, undefined]);
    await type(book, { B1: 0.45 });
    expect(looks()).toEqual([red, undefined]);
    await type(book, { A3: 0.5 });
    expect(looks()).toEqual([undefined, undefined]);
    await type(book, { 'Check!B3': 'violated' });
    expect(looks()).toEqual([undefined, red]);
  });

  test('follow the area, also under an id and formula that were there before', async () => {
    const book = await flagged([flag('f', 'B2', '=B2>0.4')]);
    expect([look(book, 'B1'), look(book, 'B2')]).toEqual([undefined, expect.anything()]);
    const sheet = sheetNamed(book, 'Sheet');
    sheet.conditionalFormats = [flag('f', 'B1:B2', '=B1<0.4')];
    await calculate(book);
    expect([look(book, 'B1'), look(book, 'B2')]).toEqual([expect.anything(), undefined]);
    sheet.conditionalFormats = [];
    await calculate(book);
    expect([look(book, 'B1'), look(book, 'B2')]).toEqual([undefined, undefined]);
  });

  test('the first one in the list wins, and may stop the others', async () => {
    const note = { style: { italic: true, fill: '#DDEBF7' } };
    const book = await flagged([flag('f', 'B1', '=TRUE'), flag('g', 'B1', '=TRUE', note)]);
    expect(look(book, 'B1')).toEqual({ fill: '#FFC7CE', color: '#9C0006', bold: true, italic: true });
    sheetNamed(book, 'Sheet').conditionalFormats = [
      flag('f', 'B1', '=TRUE', { stopIfTrue: true }),
      flag('g', 'B1', '=TRUE', note),
    ];
    await calculate(book);
    expect(look(book, 'B1')).toEqual({ fill: '#FFC7CE', color: '#9C0006', bold: true });
  });
});
