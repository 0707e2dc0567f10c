/**
 * What was asked for on the command line, or every reason why it can't be understood; nothing is guessed and nothing is
 * thrown. The plan itself is not looked at here.
 */
import { parseArgs } from 'node:util';
import { languages, type Language } from '../../plan';
import { parseNumber, parsePercent } from '../../taskpane/numbers';

export interface Request {
  /** Where the workbook goes; a check has none. */
  readonly out: string | undefined;
  /** A template's id or a file. */
  readonly plan: string;
  readonly language: Language;
  readonly base: number | undefined;
  readonly growth: number | undefined;
  readonly json: boolean;
}

export interface ArgumentProblem {
  readonly code:
    | 'arguments-unread'
    | 'command-unknown'
    | 'plan-missing'
    | 'out-missing'
    | 'out-needless'
    | 'language-unknown'
    | 'base-unread'
    | 'growth-unread';
  readonly params: Readonly<Record<string, string>>;
}

export type ArgumentResult =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly language: Language; readonly problems: readonly ArgumentProblem[] };

const options = {
  plan: { type: 'string' },
  out: { type: 'string' },
  lang: { type: 'string' },
  base: { type: 'string' },
  growth: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** "12%" and "0.12" are the same growth. */
const parseGrowth = (text: string) => (/[%％]\s*$/.test(text) ? parsePercent(text) : parseNumber(text));

export function readArguments(args: readonly string[], ownLanguage: Language): ArgumentResult {
  const parsed = parse(args);
  if (parsed === undefined) {
    const problem = { code: 'arguments-unread', params: { arguments: args.join(' ') } } as const;
    return { ok: false, language: ownLanguage, problems: [problem] };
  }
  const { values, positionals } = parsed;
  const { plan, out } = values;
  const command = positionals.join(' ');
  const language = values.lang === undefined ? ownLanguage : languages.find((known) => known === values.lang);
  const base = values.base === undefined ? undefined : parseNumber(values.base);
  const growth = values.growth === undefined ? undefined : parseGrowth(values.growth);

  const problems: ArgumentProblem[] = [];
  const reject = (
    isWrong: boolean,
    code: ArgumentProblem['code'],
    params: ArgumentProblem['params'] = {},
  ) => {
    if (isWrong) problems.push({ code, params });
  };
  reject(command !== 'generate' && command !== 'check', 'command-unknown', { command });
  reject(!plan, 'plan-missing');
  reject(command === 'generate' && !out, 'out-missing');
  reject(command === 'check' && out !== undefined, 'out-needless');
  reject(language === undefined, 'language-unknown', {
    language: values.lang ?? '',
    languages: languages.join(', '),
  });
  reject(values.base !== undefined && base === undefined, 'base-unread', { text: values.base ?? '' });
  reject(values.growth !== undefined && growth === undefined, 'growth-unread', { text: values.growth ?? '' });

  if (problems.length > 0 || !plan) return { ok: false, language: language ?? ownLanguage, problems };
  return {
    ok: true,
    request: { out, plan, language: language ?? ownLanguage, base, growth, json: values.json === true },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS_')) return undefined;
    throw error;
  }
}
