/**
 * DataValidation: lists, decimals and whole numbers. A rule given to a range replaces what the cells had, also where
 * that came from a larger range. Structured references are refused, and inline lists over 255 characters, as in
 * Excel; a list over a range or a defined name has no such limit.
 */
import type { RangeRef, Sheet, Validation } from '../book';
import { asFlag, asOneOf, asRecord, asText } from '../protocol/arguments';
import { invalidArgument, notImplemented } from '../protocol/errors';
import { createObject, isHostObject, type HostObject, type Members } from '../protocol/host-object';
import type { Json } from '../protocol/messages';
import { absoluteFormula } from './address';
import { checkPlainFormula } from './formulas';
import { intersection, sameRange, subtract } from './geometry';
import { asRange, type RangeTarget } from './range';

const longestInlineList = 255;

const operators = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

const typeNames = { list: 'List', decimal: 'Decimal', wholeNumber: 'WholeNumber' } as const;

/** Of the whole range; cells with different rules have none in common. */
function ruleOf({ sheet, range }: RangeTarget): Validation | undefined {
  return sheet.validations.find((validation) => subtract(range, validation.range).length === 0);
}

function cutOut(sheet: Sheet, range: RangeRef): void {
  sheet.validations = sheet.validations.flatMap((validation) =>
    subtract(validation.range, range).map((piece) => ({ ...validation, range: piece })),
  );
}

export function clearValidations({ workspace, sheet, range }: RangeTarget): void {
  if (!sheet.validations.some((validation) => intersection(validation.range, range) !== undefined)) return;
  cutOut(sheet, range);
  workspace.structureChanged();
}

function setRule(target: RangeTarget, value: unknown): void {
  const { workspace, sheet, range } = target;
  const validation = parseRule(target, asRecord(value, 'rule'));
  cutOut(sheet, range);
  sheet.validations.push(validation);
  workspace.structureChanged();
}

function parseRule(target: RangeTarget, rule: Readonly<Record<string, unknown>>): Validation {
  const [kind, ...others] = Object.keys(rule).filter((key) => rule[key] != null);
  if (kind === undefined || others.length > 0) throw invalidArgument('A rule has exactly one kind.');
  const details = asRecord(rule[kind], kind);
  const { range } = target;
  switch (kind) {
    case 'list':
      if (details['inCellDropDown'] === false) throw notImplemented('a list without a drop-down');
      return { range, kind, source: listSource(target, details['source']) };
    case 'decimal':
    case 'wholeNumber': {
      const operator = asOneOf(details['operator'], operators, 'operator');
      const formula1 = bound(target, details['formula1'], 'formula1');
      const needsTwo = operator === 'Between' || operator === 'NotBetween';
      if (!needsTwo) return { range, kind, operator, formula1 };
      return { range, kind, operator, formula1, formula2: bound(target, details['formula2'], 'formula2') };
    }
    default:
      throw notImplemented(`data validation of kind ${kind}`);
  }
}

function listSource(target: RangeTarget, source: unknown): string {
  if (isHostObject(source)) {
    const { sheet, range } = asRange(source, target);
    return absoluteFormula(sheet.name, range);
  }
  const text = asText(source, 'source');
  if (text.startsWith('=')) return checkedFormula(target, text);
  if (text === '' || text.length > longestInlineList) {
    throw invalidArgument(
      `An inline list has 1 to ${longestInlineList} characters; this one has ${text.length}.`,
    );
  }
  return text;
}

function bound(target: RangeTarget, value: unknown, name: string): string {
  if (typeof value === 'number') return String(value);
  const text = asText(value, name);
  if (text.startsWith('=')) return checkedFormula(target, text);
  if (text.trim() === '' || Number.isNaN(Number(text))) {
    throw invalidArgument(`${name} must be a number or a formula.`);
  }
  return text;
}

function checkedFormula({ workspace, sheet, range }: RangeTarget, formula: string): string {
  checkPlainFormula(workspace.book, formula, { sheet, row: range.row, column: range.column });
  return formula;
}

/** Bounds that are plain numbers come back as numbers. */
const boundOut = (text: string) => (text.startsWith('=') ? text : Number(text));

function ruleOut(validation: Validation | undefined): Json {
  if (validation === undefined) return {};
  if (validation.kind === 'list') return { list: { inCellDropDown: true, source: validation.source } };
  const { kind, operator, formula1, formula2 } = validation;
  const bounds = {
    formula1: boundOut(formula1),
    ...(formula2 !== undefined && { formula2: boundOut(formula2) }),
  };
  return { [kind]: { operator, ...bounds } };
}

/** The rule must come first: it makes the validation that the other properties belong to. */
function ownRule({ sheet, range }: RangeTarget): Validation {
  const validation = sheet.validations.find((candidate) => sameRange(candidate.range, range));
  if (validation === undefined) throw invalidArgument('Set the rule of this range first.');
  return validation;
}

const members: Members<RangeTarget> = {
  type: 'DataValidation',
  assertAlive: ({ workspace, sheet }) => workspace.assertAlive(sheet),
  scalars: {
    Type: {
      get: (target) => {
        const validation = ruleOf(target);
        return validation === undefined ? 'None' : typeNames[validation.kind];
      },
    },
    Rule: { get: (target) => ruleOut(ruleOf(target)), set: setRule },
    IgnoreBlanks: {
      get: (target) => ruleOf(target)?.ignoreBlanks ?? true,
      set: (target, value) => {
        ownRule(target).ignoreBlanks = asFlag(value, 'ignoreBlanks');
        target.workspace.structureChanged();
      },
    },
    Prompt: {
      get: (target) => {
        const { title = '', message = '' } = ruleOf(target)?.prompt ?? {};
        return { showPrompt: message !== '', title, message };
      },
      set: (target, value) => {
        const { title, message } = asRecord(value, 'prompt');
        ownRule(target).prompt = { title: asText(title, 'title'), message: asText(message, 'message') };
        target.workspace.structureChanged();
      },
    },
    ErrorAlert: {
      get: (target) => {
        const { title = '', message = '', style = 'Stop' } = ruleOf(target)?.errorAlert ?? {};
        return { showAlert: true, title, message, style };
      },
      set: (target, value) => {
        const { title, message, style, showAlert } = asRecord(value, 'errorAlert');
        if (showAlert === false) throw notImplemented('data validation without an alert');
        ownRule(target).errorAlert = {
          title: asText(title, 'title'),
          message: asText(message, 'message'),
          style: asOneOf(style ?? 'Stop', ['Stop', 'Warning', 'Information'], 'style'),
        };
        target.workspace.structureChanged();
      },
    },
  },
  methods: { Clear: clearValidations },
};

export const dataValidationObject = (target: RangeTarget): HostObject => createObject(members, target);
