/** What every sheet is built from: the plan, its words in one language, the tables and how figures are written. */
import type { Language, Plan, Text, Unit } from '../plan/schema';
import { inLanguage } from '../plan/text';
import { sheetText, type SheetText } from '../locales/sheets';
import { currencyName } from '../locales/units';
import type { Parameters } from '../locales/translate';
import { amountFormat } from './amount-format';
import { quote } from './formulas';
import type { ExtraRow } from './sheet-builder';
import { dimensionSheet, sheetsToMake } from './sheet-list';
import { plainHeader } from './table-columns';
import { Tables } from './tables';
import type { SheetKey, StandingTable } from './workbook-spec';

export interface BreakdownOptions {
  readonly language: Language;
  /** Keys of the sheets to make; all when absent. Targets, check and lists are always made. */
  readonly sheets?: readonly SheetKey[];
  /** Names that sheets have already, by key. */
  readonly sheetNames?: Readonly<Record<SheetKey, string>>;
  /** Canonical table or defined name → the name to use, because the workbook has another thing of that name. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Rows that a user added, by canonical table name. */
  readonly extraRows?: Readonly<Record<string, readonly ExtraRow[]>>;
  /** Tables whose body is the user's, as they stand in the workbook, by canonical name. */
  readonly openTables?: Readonly<Record<string, StandingTable>>;
  /** An earlier state of the plan: inputs that differ from it are listed and coloured. */
  readonly compared?: ComparedPlan | undefined;
}

export interface ComparedPlan {
  /** The number of the version. */
  readonly version: number;
  /** ISO day on which it was kept. */
  readonly day: string;
  readonly plan: Plan;
}

export interface Context {
  readonly plan: Plan;
  readonly language: Language;
  readonly tables: Tables;
  t(key: SheetText, parameters?: Parameters): string;
  text(text: Text | undefined): string;
  /** The defined name as this workbook has it. */
  name(canonical: string): string;
  sheetName(key: SheetKey): string;
  has(key: SheetKey): boolean;
  extra(table: string): readonly ExtraRow[];
  /** Undefined where the table is to be made. */
  standing(table: string): StandingTable | undefined;
  readonly compared: ComparedPlan | undefined;
  readonly unit: string;
  readonly formats: Readonly<Record<Unit | 'fine' | 'day', string>>;
}

/** The name that a sheet gets unless the workbook already has one for it. */
export function sheetTitle(plan: Plan, key: SheetKey, language: Language): string {
  const dimension = plan.dimensions.find(({ code }) => dimensionSheet(code) === key);
  const title = dimension
    ? inLanguage(dimension.name, language)
    : sheetText(language, `sheet.${key}` as SheetText);
  // Excel: at most 31 characters, none of : \ / ? * [ ], no apostrophe at either end.
  return title
    .replace(/[:\\/?*[\]]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31);
}

/** Whoever reads a day back knows it by this. */
export const dayFormat = 'yyyy-mm-dd';

export function createContext(plan: Plan, options: BreakdownOptions): Context {
  const { language } = options;
  const unit = inLanguage(plan.unit.name, language);
  const currency = plan.unit.currency === undefined ? '' : currencyName(plan.unit.currency, language);
  const t = (key: SheetText, parameters: Parameters = {}) =>
    sheetText(language, key, { unit, currency, ...parameters });
  const text = (value: Text | undefined) => (value === undefined ? '' : inLanguage(value, language));
  const chosen = sheetsToMake(plan, options.sheets);
  const renamed = options.renamed ?? {};
  return {
    plan,
    language,
    t,
    text,
    unit,
    tables: new Tables(
      plan,
      {
        language,
        header: (key) =>
          sheetText(language, `column.${key}` as SheetText, { unit: plainHeader(unit), currency }).trim(),
        periodName: (index) => text(plan.periods[index]?.name),
        text,
      },
      renamed,
    ),
    name: (canonical) => renamed[canonical] ?? canonical,
    sheetName: (key) => options.sheetNames?.[key] ?? sheetTitle(plan, key, language),
    has: (key) => chosen.has(key),
    extra: (table) => options.extraRows?.[table] ?? [],
    standing: (table) => options.openTables?.[table],
    compared: options.compared,
    formats: {
      percent: '0.0%',
      fine: '0.00%',
      count: '#,##0',
      amount: amountFormat(plan.unit),
      other: '#,##0.00',
      day: dayFormat,
    },
  };
}

/** The sign of the worst rule that does not hold on a row; nothing where no rule looks at it. */
export function checkFormula(context: Context, subject: string): string {
  const { name } = context;
  const count = (level: string) =>
    `COUNTIFS(${name('Flag_Subject')},${subject},${name('Flag_Level')},${level})`;
  const sign = (index: string) => `INDEX(${name('Severity_Sign')},${index})`;
  return (
    `=IF(${count('3')}>0,${sign('3')},IF(${count('2')}>0,${sign('2')},IF(${count('1')}>0,${sign('1')},` +
    `IF(COUNTIFS(${name('Flag_Subject')},${subject})>0,${name('Text_Ok')},""))))`
  );
}

/** The condition of a flag: some rule on this subject's column is broken at this level, and flags are shown. */
export function flagFormula(context: Context, subject: string, column: string, level: 1 | 2 | 3): string {
  const { name } = context;
  return (
    `=AND(${name('Flags_On')},COUNTIFS(${name('Flag_Subject')},${subject},${name('Flag_Measure')},${quote(column)},` +
    `${name('Flag_Level')},${String(level)})>0)`
  );
}
