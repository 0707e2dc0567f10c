/**
 * Names of tables and columns that Univer can read. Inside the brackets of a structured reference it trips over
 * parentheses, braces and escaped characters, and in a table's name over "_" and "."; Excel allows them all
 * (`tbl_Plan[Amount (k)]`). In what Univer gets to see, full-width twins stand in for them: in the formulas and, the
 * same, in the names of the tables and their columns. The header cells and the book keep the real names.
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

export const toUniverTableName = (name: string): string => name.replaceAll('_', '＿').replaceAll('.', '．');

/** Text in quotes, a quoted sheet name, a table's name, or a whole bracket group; brackets nest two levels deep. */
const parts =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\[)|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]/gsu;

/** `#All`, `#This Row` and their kin begin with a bare "#", a column's own "#" is escaped. */
function toUniverBrackets(group: string): string {
  // The "@" right after a bracket is no part of a name.
  return group.replace(/'(.)|[(){}]|(?<!\[)@/gs, (character, escaped: string | undefined) =>
    twin(escaped ?? character),
  );
}

export function toUniverFormula(formula: string): string {
  return formula.replace(parts, (part) => {
    if (part.startsWith('[')) return toUniverBrackets(part);
    return /^["']/.test(part) ? part : toUniverTableName(part);
  });
}
