/**
 * What a person means who types the left side of a rule: the address of cells (`Region!F5`, `'产品线'!F6:F7`), a defined
 * name, or codes of one dimension (`A + B`, `A + B share`), of kinds of customers, or an indicator's. Codes alone mean
 * what their dimension is broken down by. Signs of the Chinese keyboard are read like the others. Pure.
 */
import { readReference } from '../breakdown/reference';
import { sheetText } from '../locales/sheets';
import { languages, type Plan } from '../plan';
import type { Dimension, Measure } from '../plan/schema';
import { walkMembers } from '../plan/references';
import type { BookState } from './book-state';
import type { Contents } from './contents';
import { measureAt, namedMeasure, type NoFigure } from './figure-places';
import { canonicalNames, sameName, type Own } from './own';

export type LeftRead = Measure | NoFigure | 'gone' | undefined;

/** Undefined for what means nothing; `gone` for cells of a sheet that does not exist. */
export function readLeft(text: string, state: BookState, own: Own, contents: Contents): LeftRead {
  const typed = withBothQuotes(halfWidth(text).replace(/^=/, '').trim());
  if (typed === '') return undefined;
  return (
    atAddress(typed, state, own, contents) ??
    atName(typed, state, own, contents) ??
    ofCodes(typed, own.stored.plan)
  );
}

/** The Chinese keyboard's signs of a reference and a sum, and the quotes that a word processor makes. */
const halfWidth = (text: string): string =>
  text
    .replaceAll('\uFF01', '!')
    .replaceAll('\uFF1A', ':')
    .replaceAll('\uFF0B', '+')
    .replaceAll('\uFF1D', '=')
    .replace(/[\u2018\u2019]/g, "'");

/** Excel takes an apostrophe at the very beginning for its mark of a text: of `'My data'!B2` remains `My data'!B2`. */
const withBothQuotes = (text: string): string => text.replace(/^(?!')([^!]+)'!/, "'$1'!");

function atAddress(text: string, state: BookState, own: Own, contents: Contents): LeftRead {
  const reference = readReference(text);
  const name = reference?.sheet;
  if (!reference || name === undefined) return undefined;
  const sheet = state.sheets.find((one) => sameName(one.name, name));
  return sheet ? measureAt(state, own, contents, sheet, reference.area) : 'gone';
}

function atName(text: string, state: BookState, own: Own, contents: Contents): LeftRead {
  const found = state.names.find(({ name }) => sameName(name, text));
  if (!found) return undefined;
  const ours = [...own.names.values()].some((name) => sameName(name, text));
  const measure = ours ? namedMeasure(canonicalNames(own.stored.layout.renamed)(found.name)) : 'not-a-figure';
  return measure === 'not-a-figure'
    ? (atAddress(found.formula.replace(/^=/, ''), state, own, contents) ?? 'gone')
    : measure;
}

type MemberMeasure = 'share' | 'amount' | 'growth' | 'baseShare';

const memberMeasures: readonly MemberMeasure[] = ['baseShare', 'share', 'amount', 'growth'];

/** A word for the measure after the last code. */
function splitMeasure(text: string): { codes: string; measure: MemberMeasure | undefined } {
  for (const measure of memberMeasures) {
    for (const language of languages) {
      const word = sheetText(language, `measure.${measure}`).toLowerCase();
      if (text.toLowerCase().endsWith(word) && text.length > word.length) {
        return { codes: text.slice(0, -word.length), measure };
      }
    }
  }
  return { codes: text, measure: undefined };
}

function ofCodes(text: string, plan: Plan): Measure | undefined {
  const { codes, measure } = splitMeasure(text);
  return codesMeasure(codesOf(text), undefined, plan) ?? codesMeasure(codesOf(codes), measure, plan);
}

const codesOf = (text: string): string[] => text.split('+').map((code) => code.trim());

function codesMeasure(
  wanted: readonly string[],
  measure: MemberMeasure | undefined,
  plan: Plan,
): Measure | undefined {
  for (const dimension of plan.dimensions) {
    const members = matching(
      wanted,
      [...walkMembers(dimension.members, [])].map(({ member }) => member.code),
    );
    if (members)
      return { of: 'members', dimension: dimension.code, members, measure: measure ?? basisOf(dimension) };
  }
  if (measure !== undefined) return undefined;
  const customers = matching(wanted, plan.customers?.new.map(({ code }) => code) ?? []);
  if (customers) return { of: 'customers', customers };
  const [indicator, ...others] =
    matching(
      wanted,
      plan.indicators.map(({ code }) => code),
    ) ?? [];
  return indicator === undefined || others.length > 0
    ? undefined
    : { of: 'indicator', indicator, measure: 'target' };
}

/** The codes as the plan writes them, where it has them all, each once. */
function matching(wanted: readonly string[], known: readonly string[]): string[] | undefined {
  const found = wanted.flatMap((code) => known.find((one) => sameName(one, code)) ?? []);
  return found.length === wanted.length && new Set(found).size === found.length ? found : undefined;
}

const basisOf = ({ by }: Dimension): MemberMeasure => (by === 'count' ? 'amount' : by);
