/** One sentence group for a failed operation: what happened and where, what was kept, what to do. */
import type { Failure } from '../excel/errors';
import type { Language } from '../plan/schema';
import { failures as english } from './en-US/failures';
import { translator } from './translate';
import { failures as chinese } from './zh-CN/failures';

const translate = translator<keyof typeof chinese>({ 'zh-CN': chinese, 'en-US': english });

export function describeFailure(failure: Failure, language: Language): string {
  const { code, phase, kept, params } = failure;
  const what = translate(language, `${code}.what`, params);
  const where = translate(language, `phase.${phase}`);
  return translate(language, 'whole', {
    what,
    where,
    kept: translate(language, `kept.${kept}`),
    next: translate(language, `${code}.next`, params),
  });
}
