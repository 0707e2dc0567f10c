/**
 * ConditionalFormatCollection: the conditional formats that touch a range. They are kept with the sheet, the one of
 * highest priority first; a new one goes on top, as in Excel.
 */
import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import type { ConditionalFormat, RangeRef } from '../book';
import { asText, type Arguments } from '../protocol/arguments';
import { itemNotFound, notImplemented } from '../protocol/errors';
import { createObject, type HostObject, type Members } from '../protocol/host-object';
import { localAddress } from './address';
import { conditionalFormatObject } from './conditional-format';
import { intersection, subtract } from './geometry';
import { newGuid } from './ids';
import type { RangeTarget } from './range';

function touching({ sheet, range }: RangeTarget): ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) => intersection(format.range, range) !== undefined);
}

function add(target: RangeTarget, args: Arguments): HostObject {
  const { workspace, sheet, range } = target;
  const type = asText(args.raw(0), 'type');
  if (type !== 'Custom') throw notImplemented(`conditional formats of type ${type}`);
  const format: ConditionalFormat = {
    id: newGuid(workspace.book),
    range,
    formula: '=FALSE',
    style: {},
    stopIfTrue: false,
  };
  sheet.conditionalFormats.unshift(format);
  workspace.structureChanged();
  return conditionalFormatObject({ workspace, sheet, format });
}

const topLeft = ({ row, column }: RangeRef) => localAddress({ row, column, rows: 1, columns: 1 });

/** A formula is written for its range's first cell; a piece that begins elsewhere needs it moved. */
export function moved(formula: string, from: RangeRef, to: RangeRef): string {
  return translateFormulaToA1(translateFormulaToR1C1(formula, topLeft(from)), topLeft(to));
}

/** Cuts the range out of every conditional format that touches it. */
export function clearConditionalFormats(target: RangeTarget): void {
  const { workspace, sheet, range } = target;
  if (touching(target).length === 0) return;
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    if (intersection(format.range, range) === undefined) return [format];
    return subtract(format.range, range).map((piece) => ({
      ...format,
      id: newGuid(workspace.book),
      range: piece,
      formula: moved(format.formula, format.range, piece),
    }));
  });
  workspace.structureChanged();
}

function find(target: RangeTarget, args: Arguments): HostObject | null {
  const id = asText(args.raw(0), 'id');
  const format = touching(target).find((candidate) => candidate.id === id);
  return format === undefined ? null : conditionalFormatObject({ ...target, format });
}

const members: Members<RangeTarget> = {
  type: 'ConditionalFormatCollection',
  assertAlive: ({ workspace, sheet }) => workspace.assertAlive(sheet),
  items: (target) => touching(target).map((format) => conditionalFormatObject({ ...target, format })),
  finders: {
    Add: add,
    GetItem: (target, args) => {
      const found = find(target, args);
      if (found === null) throw itemNotFound('The conditional format');
      return found;
    },
    GetItemOrNullObject: find,
  },
  methods: {
    ClearAll: clearConditionalFormats,
    GetCount: (target) => touching(target).length,
  },
};

export const conditionalFormatsObject = (target: RangeTarget): HostObject => createObject(members, target);
