/**
 * Column names that Univer can read. Inside the brackets of a structured reference it trips over parentheses,
 * braces and escaped characters, all of which Excel allows (`tblPlan[Amount (k)]`). In what Univer gets to see,
 * full-width twins stand in for them: in the formulas and, the same, in the names of the table's columns. The
 * header cells and the book keep the real names.
 */
const twins: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  '{': '｛',
  '}': '｝',
  '[': '［',
  ']': '］',
  '#': '＃',
  '@': '＠',
  "'": '＇',
};

const twin = (character: string) => twins[character] ?? character;

export function toUniverColumnName(name: string): string {
  return [...name].map(twin).join('');
}

/** Text in quotes, a quoted sheet name, or a whole bracket group; two levels is as deep as brackets nest. */
const parts = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]/gs;

/** `#All`, `#This Row` and their kin begin with a bare "#", a column's own "#" is escaped. */
function toUniverBrackets(group: string): string {
  // The "@" right after a bracket is no part of a name.
  return group.replace(/'(.)|[(){}]|(?<!\[)@/gs, (character, escaped: string | undefined) =>
    twin(escaped ?? character),
  );
}

export function toUniverFormula(formula: string): string {
  return formula.replace(parts, (part) => (part.startsWith('[') ? toUniverBrackets(part) : part));
}
