/**
 * Sentences made of clauses, for facts of which some are not always there. A clause is said only when all its holes can be
 * filled; of several in brackets the first that can. `{owner}` is a name or several, `{*rules}` the same with each in
 * quotation marks, `{#gap}` a figure, `{#gap+}` and `{#gap-}` the size of one that is above and below zero.
 */
import type { Language } from '../plan/schema';
import { inLanguage } from '../plan/text';
import type { Name } from '../rules/finding';
import { writeFigure, type Grouping, type Written } from './figure-words';

export type Clauses = readonly (string | readonly string[])[];

export interface Facts {
  readonly names?: Readonly<Record<string, Name | readonly Name[]>>;
  readonly figures: Readonly<Record<string, Written>>;
}

/** All clauses that can be said; none of a sentence whose facts are missing. */
export const say = (
  clauses: Clauses,
  facts: Facts,
  language: Language,
  grouping?: Grouping,
): readonly string[] =>
  clauses.flatMap((clause) => {
    const choices = typeof clause === 'string' ? [clause] : clause;
    const said = choices
      .map((choice) => filled(choice, facts, language, grouping))
      .find((text) => text !== undefined);
    return said === undefined ? [] : [said];
  });

function filled(clause: string, facts: Facts, language: Language, grouping: Grouping): string | undefined {
  const missing: string[] = [];
  const said = clause.replace(/\{([#*]?)(\w+)([+-]?)\}/g, (hole, kind: string, key: string, sign: string) => {
    const text =
      kind === '#'
        ? figureText(facts.figures[key], sign, language, grouping)
        : nameText(facts.names?.[key], kind === '*', language);
    if (text === undefined) missing.push(hole);
    return text ?? hole;
  });
  return missing.length === 0 ? said : undefined;
}

function figureText(
  figure: Written | undefined,
  sign: string,
  language: Language,
  grouping: Grouping,
): string | undefined {
  if (!figure) return undefined;
  if (sign === '') return writeFigure(figure, language, grouping);
  const value = figure.value.valueOf();
  const isRight = sign === '+' ? value > 0 : value < 0;
  return isRight ? writeFigure({ ...figure, value: Math.abs(value) }, language, grouping) : undefined;
}

function nameText(
  name: Name | readonly Name[] | undefined,
  isQuoted: boolean,
  language: Language,
): string | undefined {
  if (name === undefined) return undefined;
  const names: readonly Name[] = name instanceof Array ? name : [name];
  const texts = new Set(names.map((each) => inLanguage(each, language)));
  if (texts.size === 0) return undefined;
  const list = [...texts].map((text) => (isQuoted ? `“${text}”` : text));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(list);
}
