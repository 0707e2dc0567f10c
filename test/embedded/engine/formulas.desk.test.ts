import { bookOf, sheetOf, tableOf } from './book-builder';
import { calculate, show } from './engine-under-test';

const error = (text: string) => ({ error: text });

/** One formula in A1, beside a few values to refer to. */
async function resultOf(formula: string) {
  const book = bookOf([
    sheetOf('Sheet', [
      [formula, 2, 3],
      [null, 'two', true],
      [null, '', { value: '007', quoted: true }],
    ]),
  ]);
  await calculate(book);
  return show(book, 'A1')['A1'];
}

describe('a formula shows', () => {
  test.each([
    ['a number', '=B1*C1', 6],
    ['a text', '="✔ "&B2', '✔ two'],
    ['an empty text', '=B3&""', ''],
    ['a boolean', '=B1<C1', true],
    ['a boolean that it reads', '=C2', true],
    ['zero for a blank cell', '=B9', 0],
    ['a text of digits, kept as text', '=C3', '007'],
    ['a formatted number', '=TEXT(0.1234,"0.0%")', '12.3%'],
    ['a raw number, whatever it looks like', '=1/3', 1 / 3],
    ['a link by its text', '=HYPERLINK("#Sheet!B1","go")', 'go'],
    ['a division by zero', '=1/0', error('#DIV/0!')],
    ['an unknown name', '=Nowhere', error('#NAME?')],
    ['an unknown function', '=NOWHERE(1)', error('#NAME?')],
    ['a missing match', '=MATCH("x",B1:C1,0)', error('#N/A')],
    ['a wrong type', '=B2+1', error('#VALUE!')],
    ['a rescued error', '=IFERROR(1/0,"none")', 'none'],
    ['a reference that the host broke', '=#REF!+1', error('#REF!')],
  ])('%s', async (_, formula, expected) => {
    const result = await resultOf(formula);
    if (typeof expected === 'number') expect(result).toBeCloseTo(expected, 12);
    else expect(result).toEqual(expected);
  });
});

describe('tables', () => {
  const plan = async (amountHeader: string, formulas: string[]) => {
    const cells = [
      ['总目标', 11200.005],
      ['编码', '目标占比', amountHeader],
      ['A', 0.35, formulas[0] ?? null],
      ['B', 0.35, formulas[0] ?? null],
      ['C', 0.3, formulas[0] ?? null],
      formulas.slice(1),
    ];
    return calculate(
      bookOf([sheetOf('产品 线', cells, { tables: [tableOf('tblProduct', 'A2:C5')] })], {
        Total_Target: "='产品 线'!$B$1",
        Product_Code: '=tblProduct[编码]',
        Product_Share: '=tblProduct[目标占比]',
      }),
    );
  };

  test('this row, whole columns and names that point at them', async () => {
    const book = await plan('目标金额', [
      '=Total_Target*tblProduct[[#This Row],[目标占比]]',
      '=SUM(tblProduct[目标金额])',
      '=SUM(Product_Share)',
      '=COUNTIFS(Product_Code,"<>C",Product_Share,">0.3")',
      '=SUMIFS(Product_Share,Product_Code,"C")',
      '=SUMPRODUCT((tblProduct[编码]="B")*tblProduct[目标占比])',
      '=INDEX(tblProduct[目标占比],MATCH("C",tblProduct[编码],0))',
      '=ROWS(tblProduct[编码])',
    ]);
    expect(show(book, 'C3', 'C5', 'A6', 'B6', 'C6', 'D6', 'E6', 'F6', 'G6')).toEqual({
      C3: 3920.00175,
      C5: 3360.0015,
      A6: 11200.005,
      B6: 1,
      C6: 2,
      D6: 0.3,
      E6: 0.35,
      F6: 0.3,
      G6: 3,
    });
  });

  test('cumulative rounding adds up to the rounded total', async () => {
    const upTo = '(ROW(tblProduct[目标占比])<=ROW())*tblProduct[目标占比]';
    const own = 'tblProduct[[#This Row],[目标占比]]';
    const book = await plan('目标金额', [
      `=ROUND(Total_Target*SUMPRODUCT(${upTo}),2)-ROUND(Total_Target*(SUMPRODUCT(${upTo})-${own}),2)`,
      '=ROUND(SUM(tblProduct[目标金额]),2)',
    ]);
    expect(show(book, 'A6')).toEqual({ A6: 11200.01 });
  });

  test('a table reaches further than what stands in it', async () => {
    const sheet = sheetOf('Sheet', [['n', '=SUM(tblTall[n])'], [2], [3]], {
      tables: [tableOf('tblTall', 'A1:A1501')],
    });
    expect(show(await calculate(bookOf([sheet])), 'B1')).toEqual({ B1: 5 });
  });

  test.each([
    ['Amount (k)', 'Amount (k)'],
    ['目标 金额（万元）', '目标 金额（万元）'],
    ['Share, %', 'Share, %'],
    ['{a}', '{a}'],
    ['No. #1', "No. '#1"],
    ["Owner's", "Owner''s"],
    ['[x]', "'[x']"],
    ['a@b', "a'@b"],
  ])('a column named %s', async (header, reference) => {
    const book = await plan(header, [
      '=ROW()',
      `=SUM(tblProduct[[${reference}]])`,
      `=SUM(tblProduct[[#All],[${reference}]])`,
      `="tblProduct[(x)]"`,
    ]);
    expect(show(book, 'A6', 'B6', 'C6')).toEqual({ A6: 12, B6: 12, C6: 'tblProduct[(x)]' });
  });
});

test('a formula reads other sheets, hidden ones and the ones behind it', async () => {
  const book = await calculate(
    bookOf([
      sheetOf('Front', [["='Old & new'!A1+Last!A1"]]),
      sheetOf('Old & new', [[1]], { visibility: 'Hidden' }),
      sheetOf('Last', [['=10*2']], { visibility: 'VeryHidden' }),
    ]),
  );
  expect(show(book, 'A1')).toEqual({ A1: 21 });
});

describe('a table on another sheet, its cells filled otherwise on this one', () => {
  test.each([
    ['=INDEX(tblFar[n],2)', 20],
    ['=INDEX(tblFar[n],MATCH("c",tblFar[code],0))', 30],
    ['=INDEX(Far_N,2)', 20],
    ['=SUM(INDEX(tblFar[n],2),INDEX(tblFar[n],3))', 50],
    ['=IF(INDEX(tblFar[code],1)="a",INDEX(tblFar[n],1),0)', 10],
    ['=ROW(INDEX(tblFar[n],2))', 4],
    ['=SUMIFS(tblFar[n],tblFar[code],">a")', 50],
    ['=SUMPRODUCT((Far_Code="b")*Far_N)', 20],
    ['=VLOOKUP("c",tblFar[],2,FALSE)', 30],
  ])('%s is %s', async (formula, expected) => {
    const far = [[], ['code', 'n'], ['a', 10], ['b', 20], ['c', 30]];
    const book = await calculate(
      bookOf(
        [
          sheetOf('Near', [[formula], ['x', 1], ['x', 2], ['x', 3], ['x', 4]]),
          sheetOf('Far', far, { tables: [tableOf('tblFar', 'A2:B5')] }),
        ],
        { Far_N: '=tblFar[n]', Far_Code: '=tblFar[code]' },
      ),
    );
    expect(show(book, 'A1')).toEqual({ A1: expected });
  });
});
