/** What a list may call a plan's members: by code or by name in any language, whatever the case and the width. Pure. */
import { walkMembers } from '../plan/references';
import { languages, type Plan } from '../plan/schema';
import { inLanguage } from '../plan/text';

export const normal = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Of a dimension or a member. */
export const keysOf = ({ code, name }: { code: string; name: Plan['title'] }): string[] =>
  [code, ...languages.map((language) => inLanguage(name, language))].map(normal);

/** Key → code of every member of a dimension, on all levels. */
export const memberCodes = ({ dimensions }: Plan, code: string): ReadonlyMap<string, string> =>
  new Map(
    [...walkMembers(dimensions.find((dimension) => dimension.code === code)?.members ?? [], [])].flatMap(
      ({ member }) => keysOf(member).map((key) => [key, member.code] as const),
    ),
  );
