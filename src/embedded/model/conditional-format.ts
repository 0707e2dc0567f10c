/** ConditionalFormat with a formula of its own (Excel's "custom"), and the look that it gives. */
import type { CellStyle, ConditionalFormat, Sheet } from '../book';
import { isValidFormat } from 'numfmt';
import { asFlag, asInteger, asOneOf, asText } from '../protocol/arguments';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import { createObject, type HostObject, type Members, type Scalar } from '../protocol/host-object';
import { checkPlainFormula } from './formulas';
import { rangeObject } from './range';
import { rangeAreasObject } from './range-areas';
import { asColor, compact, type StyleChange } from './styles';
import type { Workspace } from './workspace';

export interface ConditionalFormatTarget {
  readonly workspace: Workspace;
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

function lookScalar(
  read: (style: CellStyle) => string | boolean | null,
  change: (value: unknown) => StyleChange,
): Scalar<ConditionalFormatTarget> {
  return {
    get: ({ format }) => read(format.style),
    set: ({ workspace, format }, value) => {
      format.style = compact({ ...format.style, ...change(value) }) ?? {};
      workspace.structureChanged();
    },
  };
}

function setPriority({ workspace, sheet, format }: ConditionalFormatTarget, value: unknown): void {
  const others = sheet.conditionalFormats.filter((other) => other !== format);
  const priority = asInteger(value, 'priority');
  if (priority < 0 || priority > others.length) throw invalidArgument(`There is no priority ${priority}.`);
  sheet.conditionalFormats = [...others.slice(0, priority), format, ...others.slice(priority)];
  workspace.structureChanged();
}

function setFormula({ workspace, sheet, format }: ConditionalFormatTarget, value: unknown): void {
  const formula = asText(value, 'formula');
  if (!formula.startsWith('=')) throw invalidArgument(`${formula} does not begin with "=".`);
  const { row, column } = format.range;
  checkPlainFormula(workspace.book, formula, { sheet, row, column });
  format.formula = formula;
  workspace.structureChanged();
}

function setNumberFormat({ workspace, format }: ConditionalFormatTarget, value: unknown): void {
  const pattern = asText(value, 'numberFormat');
  if (!isValidFormat(pattern)) throw invalidArgument(`${pattern} is not a number format.`);
  format.format = pattern;
  workspace.structureChanged();
}

const assertAlive = ({ workspace, sheet, format }: ConditionalFormatTarget) => {
  workspace.assertAlive(sheet);
  if (!sheet.conditionalFormats.includes(format)) throw itemNotFound('The conditional format');
};

const members: Members<ConditionalFormatTarget> = {
  type: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  assertAlive,
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: { get: () => 'Custom' },
    Priority: { get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format), set: setPriority },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ workspace, format }, value) => {
        format.stopIfTrue = asFlag(value, 'stopIfTrue');
        workspace.structureChanged();
      },
    },
  },
  links: {
    Custom: (target) => createObject(custom, target),
    CustomOrNullObject: (target) => createObject(custom, target),
  },
  finders: {
    GetRange: ({ workspace, sheet, format }) => rangeObject(workspace, sheet, format.range),
    GetRanges: ({ workspace, sheet, format }) => rangeAreasObject(workspace, sheet, [format.range]),
  },
  methods: {
    Delete: ({ workspace, sheet, format }) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
      workspace.structureChanged();
    },
  },
};

const custom: Members<ConditionalFormatTarget> = {
  type: 'CustomConditionalFormat',
  links: {
    Rule: (target) => createObject(rule, target),
    Format: (target) => createObject(look, target),
  },
};

const rule: Members<ConditionalFormatTarget> = {
  type: 'ConditionalFormatRule',
  assertAlive,
  scalars: { Formula: { get: ({ format }) => format.formula, set: setFormula } },
};

const look: Members<ConditionalFormatTarget> = {
  type: 'ConditionalRangeFormat',
  assertAlive,
  scalars: { NumberFormat: { get: ({ format }) => format.format ?? '', set: setNumberFormat } },
  links: {
    Fill: (target) => createObject(fill, target),
    Font: (target) => createObject(font, target),
  },
};

const fill: Members<ConditionalFormatTarget> = {
  type: 'ConditionalRangeFill',
  assertAlive,
  scalars: {
    Color: lookScalar(
      (style) => style.fill ?? '',
      (value) => ({ fill: asColor(value, 'color') }),
    ),
  },
};

const font: Members<ConditionalFormatTarget> = {
  type: 'ConditionalRangeFont',
  assertAlive,
  scalars: {
    Color: lookScalar(
      ({ color }) => color ?? '',
      (value) => ({ color: asColor(value, 'color') }),
    ),
    Bold: lookScalar(
      ({ bold }) => bold ?? null,
      (value) => ({ bold: asFlag(value, 'bold') }),
    ),
    Italic: lookScalar(
      ({ italic }) => italic ?? null,
      (value) => ({ italic: asFlag(value, 'italic') }),
    ),
    Strikethrough: lookScalar(
      ({ strikethrough }) => strikethrough ?? null,
      (value) => ({ strikethrough: asFlag(value, 'strikethrough') }),
    ),
    Underline: lookScalar(
      ({ underline }) => underline ?? 'None',
      (value) => {
        const underline = asOneOf(value, ['None', 'Single', 'Double'], 'underline');
        return { underline: underline === 'None' ? undefined : underline };
      },
    ),
  },
};

export const conditionalFormatObject = (target: ConditionalFormatTarget): HostObject =>
  createObject(members, target);
