/** How the year goes as a whole: the figures that the dashboard, the pane and the other sheets refer to by name. */
import type { Context } from '../../context';
import { address, sheetReference } from '../../formulas';
import type { SheetBuilder } from '../../sheet-builder';
import type { NameSpec } from '../../workbook-spec';
import { actualsOf, ratio } from './actual';
import { putLights, states } from './lights';

const firstRow = 2;
/** Where the words of the states stand, clear of every table. */
const wordsColumn = 16;
/** Without one in the plan. */
const usualThreshold = 0.9;

/** Gives the names and the row after the block. */
export function putHead(context: Context, sheet: SheetBuilder): { names: NameSpec[]; next: number } {
  const { plan, formats, t, name } = context;
  const actuals = actualsOf(context);
  const names: NameSpec[] = [];
  const reference = (row: number, column: number) =>
    `${sheetReference(sheet.name)}!${address(row, column, 'both')}`;
  const [total, actual, toDate] = [name('Total_Target'), name('Actual_Total'), name('Target_To_Date')];
  const [start, end, day] = [name('Year_Start'), name('Year_End'), name('As_Of')];
  const lines: readonly (readonly [canonical: string, formula: string, format: string])[] = [
    ['Tracked_Day', day, formats.day],
    [
      'Time_Progress',
      `IF(${name('Phased_Share')}=0,0,MIN(1,(${day}-${start}+1)/(${end}-${start}+1)))`,
      formats.percent,
    ],
    ['Tracked_Total', total, formats.amount],
    ['Target_To_Date', `ROUND(${total}*${name('Phased_Share')},${name('Amount_Decimals')})`, formats.amount],
    ['Actual_Total', actuals.total(actuals.counted()), formats.amount],
    ['Attainment', ratio(actual, total), formats.percent],
    ['Pace', ratio(actual, toDate), formats.percent],
    [
      'Projection_Even',
      `IF(OR(${actual}="",${name('Time_Progress')}=0),"",${actual}/${name('Time_Progress')})`,
      formats.amount,
    ],
    ['Projection_Phased', `IF(${name('Pace')}="","",${name('Pace')}*${total})`, formats.amount],
  ];
  lines.forEach(([canonical, text, format], index) => {
    const row = firstRow + index;
    sheet.put(row, 0, { value: t(`label.${canonical}` as Parameters<Context['t']>[0]), style: 'label' });
    sheet.put(row, 1, { formula: `=${text}`, format, style: 'formula' });
    names.push({ name: name(canonical), formula: `=${reference(row, 1)}` });
    if (canonical === 'Pace') putLights(context, sheet, { row, column: 1, rows: 1, columns: 1 });
  });
  const row = firstRow + lines.length;
  const control = plan.control.findIndex(
    ({ cycle, threshold }) => cycle === 'quarter' && threshold !== undefined,
  );
  sheet.put(row, 0, { value: t('label.Review_Threshold'), style: 'label' });
  sheet.putInput(
    row,
    1,
    'Review_Threshold',
    { value: plan.control[control]?.threshold ?? usualThreshold, format: formats.percent, style: 'input' },
    control < 0 ? undefined : ['control', control, 'threshold'],
  );
  names.push({ name: name('Review_Threshold'), formula: `=${reference(row, 1)}` });
  sheet.put(firstRow, wordsColumn, { value: t('label.states'), style: 'header' });
  states.forEach((state, index) => {
    sheet.put(firstRow + 1 + index, wordsColumn, { value: t(`track.${state}`), style: 'label' });
  });
  names.push({
    name: name('Track_Words'),
    formula: `=${reference(firstRow + 1, wordsColumn)}:${address(firstRow + states.length, wordsColumn, 'both')}`,
  });
  sheet.widen(wordsColumn, 16);
  return { names, next: row + 2 };
}
