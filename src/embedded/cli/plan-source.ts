/**
 * The plan that the command line names: a built-in template or a file, with the base amount and the growth that were
 * given beside it. All that is wrong with it comes back at once.
 */
import { readFile } from 'node:fs/promises';
import {
  isTemplate,
  loadTemplate,
  readPlan,
  readPlanText,
  templates,
  type Issue,
  type Plan,
} from '../../plan';
import type { Request } from './arguments';

export type SourceResult =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly issues: readonly Issue[] }
  | {
      readonly ok: false;
      readonly unread: 'plan-not-found' | 'plan-unreadable';
      readonly params: Readonly<Record<string, string>>;
    };

export async function loadPlan({ plan: source, base, growth }: Request): Promise<SourceResult> {
  const read = isTemplate(source)
    ? ({ ok: true, plan: loadTemplate(source) } as const)
    : await readFrom(source);
  if (!read.ok || (base === undefined && growth === undefined)) return read;
  const { plan } = read;
  return readPlan({
    ...plan,
    base: { ...plan.base, ...(base !== undefined && { amount: base }) },
    target: growth === undefined ? plan.target : { by: 'growth', growth },
  });
}

async function readFrom(file: string): Promise<SourceResult> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    const known = templates.map(({ id }) => id).join(', ');
    return reason === 'ENOENT'
      ? { ok: false, unread: 'plan-not-found', params: { file, templates: known } }
      : { ok: false, unread: 'plan-unreadable', params: { file, reason } };
  }
  return readPlanText(text);
}
