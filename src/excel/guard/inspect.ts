/**
 * Compares the workbook with what its stored plan generates, in four round trips (more only above the size that Excel
 * on the web answers): three look at the workbook, the last at its conditional formats and lists. Changes nothing.
 * `no-plan` where nothing was generated.
 */
import type { Area } from '../../breakdown/workbook-spec';
import { look } from '../look';
import type { BookState } from '../book-state';
import { Failure } from '../errors';
import { recognise, sameName } from '../own';
import { rangeOf } from '../queue';
import { inExcel, type Session } from '../run';
import type { Damage } from '../types';
import { listAreas, type ListArea, type StandingFlag } from './covering';
import type { Evidence, Findings } from './finding';
import { findDamage } from './findings';
import { formulaParts } from './formula-parts';
import { tableRemains, withTables } from './remains';
import { locate, type Standing } from './standing';

export const inspect = (): Promise<readonly Damage[]> =>
  inExcel(async (session) => damages((await examine(session)).found));

export const damages = ({ findings }: Findings): Damage[] => findings.map(({ damage }) => damage);

export interface Examination {
  /** As it is; `evidence.state` has the tables that became plain cells as tables. */
  readonly actual: BookState;
  readonly evidence: Evidence;
  readonly found: Findings;
}

export async function examine(session: Session): Promise<Examination> {
  const ranges = new Map<string, Excel.Range>();
  const actual = await look(session, 'look', (sheet, id) => {
    const range = sheet.getRange();
    range.conditionalFormats.load('items/id,items/type');
    ranges.set(id, range);
  });
  const found = recognise(actual);
  if (!found) throw new Failure('no-plan', 'look', 'unchanged');
  const remains = tableRemains(actual, found);
  const state = remains.length === 0 ? actual : withTables(actual, remains);
  const own = remains.length === 0 ? found : (recognise(state) ?? found);
  const standing = locate(state, own);
  const flags = [...ranges].map(([id, range]) => ({ id, read: flagReading(range) }));
  const lists = listReadings(session, standing);
  await session.sync('look');
  const evidence: Evidence = {
    state,
    standing,
    remains,
    flags: new Map(flags.map(({ id, read }) => [id, read()])),
    lists: lists.map((read) => read()),
  };
  return { actual, evidence, found: findDamage(evidence) };
}

/** Only a format with a formula can be one of ours. */
function flagReading(sheet: Excel.Range): () => StandingFlag[] {
  const read = sheet.conditionalFormats.items
    .filter(({ type }) => type === 'Custom')
    .map((format) => {
      const { rule } = format.custom;
      rule.load('formula');
      const ranges = format.getRanges().untrack();
      ranges.load('address');
      return { rule, ranges };
    });
  // Not before: an object that was given back can't be used in a later request.
  sheet.untrack();
  return () => read.map(({ rule, ranges }) => ({ formula: rule.formula, areas: areasOf(ranges.address) }));
}

const areasOf = (addresses: string): Area[] =>
  formulaParts(addresses).flatMap((part) => {
    if (part.kind !== 'cells') return [];
    const { first, last } = part;
    const [rows, columns] = [last.row - first.row + 1, last.column - first.column + 1];
    return [{ row: first.row, column: first.column, rows, columns }];
  });

type ListReading = () => Evidence['lists'][number];

function listReadings({ workbook }: Session, { sheets }: Standing): ListReading[] {
  return [...sheets.values()].flatMap((sheet) => {
    const target = workbook.worksheets.getItem(sheet.state.id);
    return listAreas(sheet).map((list): ListReading => {
      const read = list.areas.map((area) => {
        const validation = rangeOf(target, area).dataValidation;
        validation.load('type,rule');
        return { area, validation };
      });
      const lost = () => read.filter(({ validation }) => !hasList(validation, list)).map(({ area }) => area);
      return () => ({ ...list, sheet: sheet.spec.key, lost: lost() });
    });
  });
}

/** A range of different validations has none in common. */
function hasList({ type, rule }: Excel.DataValidation, { list }: ListArea): boolean {
  const source: unknown = type === 'List' ? rule.list?.source : undefined;
  return typeof source === 'string' && sameName(source, list.source);
}
