/**
 * A book that uses every kind of formula that a breakdown may use, beyond what the built-in plan happens to
 * need: so that a difference between the engines shows before a plan runs into it.
 */
import type { Book } from '../../src/embedded/book';
import { bookOf, sheetOf, tableOf, type Entry } from '../embedded/engine/book-builder';

const upTo = '(ROW(tblPlan[目标占比])<=ROW())*tblPlan[目标占比]';
const own = 'tblPlan[[#This Row],[目标占比]]';
const amount = `=ROUND(Total_Target*SUMPRODUCT(${upTo}),2)-ROUND(Total_Target*(SUMPRODUCT(${upTo})-${own}),2)`;
const status = `=IF(${own}<=Bound,"✔","✖")`;

const plan: Entry[][] = [
  ['总目标', 11200.005],
  ['编码', '目标占比', '目标 金额（万元）', 'Amount (k)', "Owner's #"],
  ['A', 0.45, amount, '=tblPlan[[#This Row],[目标 金额（万元）]]*10', status],
  ['B', 0.35, amount, '=tblPlan[[#This Row],[目标 金额（万元）]]*10', status],
  ['C', 0.3, amount, '=tblPlan[[#This Row],[目标 金额（万元）]]*10', status],
  [{ value: '=text', quoted: true }, true],
];

const formulas = [
  '=SUM(tblPlan[目标 金额（万元）])',
  '=SUM(tblPlan[Amount (k)])',
  "=COUNTA(tblPlan[Owner''s '#])",
  '=SUM(tblPlan[[#All],[目标占比]])',
  '=SUM(tblPlan[[目标占比]:[目标 金额（万元）]])',
  '=ROWS(tblPlan[编码])',
  '=INDEX(tblPlan[目标占比],MATCH("B",tblPlan[编码],0))',
  '=VLOOKUP("B",tblPlan[],2,FALSE)',
  '=LOOKUP(2,1/(tblPlan[编码]="B"),tblPlan[目标占比])',
  '=SUMIFS(Share,Code,"<>C")',
  '=COUNTIFS(Code,"A",Share,">0.3")',
  '=COUNTIF(Share,">="&0.35)',
  '=SUMPRODUCT((tblPlan[编码]="B")*tblPlan[目标占比])',
  '=SUMPRODUCT(--(Share>0.3),Share)',
  '=AVERAGE(tblPlan[目标占比])',
  '=MAX(Share)-MIN(Share)',
  '=RANK(0.35,Share)',
  '=SUBTOTAL(109,tblPlan[目标占比])',
  '=HYPERLINK("#\'计划 A\'!"&ADDRESS(ROW(INDEX(Share,2)),COLUMN(Share)),"go")',
  '=ROUND(2.675,2)',
  '=ROUND(-0.5,0)',
  '=ROUNDUP(1.01,1)',
  '=MOD(-7,3)',
  '=INT(-1.5)',
  '=1/3',
  '=0.1+0.2',
  '=TEXT(0.356,"0.0%")',
  '=TEXT(-1234.5,"#,##0.00")',
  '=TEXT(DATE(2024,12,31),"yyyy-mm-dd")',
  '=DATE(2024,12,31)-DATE(2024,1,1)',
  '=LEFT("目标分解",2)&LEN("✔ 目")',
  '=SUBSTITUTE("a-b","-","+")',
  '=REPT("█",3)',
  '=CHOOSE(2,"a","b")',
  '=IF(AND(1<2,NOT(FALSE)),"y","n")',
  '=IFERROR(1/0,"-")',
  '=1/0',
  '=NA()',
  '=1+"x"',
  '=""',
  '=1=1',
  "=ISNUMBER('计划 A'!B1)",
  "='计划 A'!Z99",
  '=IF(\'计划 A\'!Z99="",1,2)',
  "=COUNTBLANK('计划 A'!A1:E2)",
  "='计划 A'!A6",
  "='计划 A'!B6",
];

export function samplerBook(): Book {
  return bookOf(
    [
      sheetOf('计划 A', plan, { tables: [tableOf('tblPlan', 'A2:E5')] }),
      sheetOf(
        'Formulas',
        formulas.map((formula) => [formula]),
      ),
    ],
    {
      Total_Target: "='计划 A'!$B$1",
      Share: '=tblPlan[目标占比]',
      Code: '=tblPlan[编码]',
      Bound: '=0.4',
    },
  );
}
