/**
 * Where the results of a breakdown stand, in the words of one workbook: the rules table with its columns' headers, the
 * cell that shows or hides flags, and the figures that a person wants to see at once. Made from the plan and its spec,
 * so that a check reads by name and header and never by position. Pure.
 */
import type { WorkbookSpec } from '../breakdown/workbook-spec';
import { sheetText } from '../locales/sheets';
import type { Plan } from '../plan';
import type { Unit } from '../plan/schema';
import { inLanguage } from '../plan/text';
import { ownersOf } from '../rules/owners';
import {
  dimensionTable,
  finalColumn,
  isCircular,
  resolveRules,
  tableOf,
  type ResolvedRule,
} from '../rules/rule-model';
import { codesOf } from './contents';

export interface NamedFigure {
  readonly key: string;
  readonly name: string;
}

export interface TableFigures {
  /** Before each row's code: `product`. */
  readonly prefix: string;
  readonly table: string;
  readonly codes: string;
  /** What follows the code in the figure's key (`/stated`, or nothing) → the column's header. */
  readonly values: readonly { readonly suffix: string; readonly header: string }[];
}

/** What must be known of a rule to judge its row. */
export interface KnownRule {
  readonly unit: Unit;
  /** The plan's own, not one that every breakdown has. */
  readonly own: boolean;
  readonly circular: boolean;
  /** Who answers for what it is about. */
  readonly owners: readonly string[];
  /** What tells the sheet that it looks at: a table, or a defined name. */
  readonly at: { readonly table: string } | { readonly name: string };
}

export interface CheckLayout {
  readonly rules: { readonly table: string; readonly headers: Readonly<Record<string, string>> };
  /** By id; a row of the rules table with another id was typed by hand. */
  readonly known: ReadonlyMap<string, KnownRule>;
  /** The words of the list of severities. */
  readonly severities: readonly string[];
  /** The severity of a rule that is switched off, as the sheet says it. */
  readonly off: string;
  readonly flags: string;
  readonly named: readonly NamedFigure[];
  readonly tables: readonly TableFigures[];
}

export function checkLayout(
  plan: Plan,
  spec: WorkbookSpec,
  renamed: Readonly<Record<string, string>>,
): CheckLayout {
  const actual = (canonical: string) => renamed[canonical] ?? canonical;
  const headers = (canonical: string) => {
    const found = spec.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === actual(canonical));
    return Object.fromEntries(found?.columns.map(({ key, header }) => [key, header]) ?? []);
  };
  const rows = codesOf(spec, actual('tblRules'));
  return {
    rules: { table: actual('tblRules'), headers: headers('tblRules') },
    known: new Map(
      resolveRules(plan)
        .filter(({ id }) => rows.has(id))
        .map((rule) => [rule.id, knownRule(rule)]),
    ),
    severities: (['info', 'warning', 'error', 'off'] as const).map((one) =>
      sheetText(spec.language, `severity.${one}`),
    ),
    off: sheetText(spec.language, 'severity.off'),
    flags: actual('Flags_On'),
    named: [
      { key: 'total', name: actual('Total_Target') },
      { key: 'base', name: actual('Base_Amount') },
      { key: 'existing', name: actual('Existing_Amount') },
      { key: 'new', name: actual('Left_For_New') },
    ],
    tables: [
      ...plan.dimensions.map(({ code, by }) =>
        figuresOf(code, dimensionTable(code), [
          { suffix: '', key: finalColumn(by) },
          ...(by === 'share' ? [] : [{ suffix: '/stated', key: 'stated' }]),
        ]),
      ),
      figuresOf('period', 'tblPeriod', [{ suffix: '', key: 'amount' }]),
    ].flat(),
  };

  function knownRule(rule: ResolvedRule): KnownRule {
    const { left, unit, bound } = rule;
    return {
      owners: ownersOf(plan, rule).map((owner) => inLanguage(owner, spec.language)),
      unit,
      own: bound.kind === 'number',
      circular: isCircular(left),
      at: left.kind === 'name' ? { name: actual(left.name) } : { table: actual(tableOf(left)) },
    };
  }

  function figuresOf(
    prefix: string,
    canonical: string,
    columns: readonly { suffix: string; key: string }[],
  ): TableFigures[] {
    const { code: codes, ...others } = headers(canonical);
    if (codes === undefined) return [];
    const values = columns.flatMap(({ suffix, key }) => {
      const header = others[key];
      return header === undefined ? [] : [{ suffix, header }];
    });
    return [{ prefix, table: actual(canonical), codes, values }];
  }
}
