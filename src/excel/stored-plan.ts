/**
 * The plan travels inside the workbook, in one custom XML part, so that a saved file can be continued elsewhere. Beside
 * the plan stands how it was laid out (language, sheets, names given because of a clash, rows that the user added):
 * from that the layout of the workbook can be built again. Texts that were damaged or made by a newer version give
 * `plan-damaged`.
 */
import { z } from 'zod';
import type { BreakdownOptions } from '../breakdown';
import { languages, readPlan, type Plan } from '../plan';
import { Failure } from './errors';

export const planNamespace = 'urn:target-cascade:plan:1';

/** The worksheet custom property that marks a sheet as ours; its value is the sheet's key. */
export const sheetMark = 'TargetCascade';

/** How the plan was laid out. */
export type Layout = Required<BreakdownOptions>;

export interface StoredPlan {
  readonly plan: Plan;
  readonly layout: Layout;
}

const entry = z.union([z.string(), z.number(), z.boolean()]);

const layoutSchema = z.strictObject({
  language: z.enum(languages),
  sheets: z.array(z.string()),
  sheetNames: z.record(z.string(), z.string()),
  renamed: z.record(z.string(), z.string()),
  extraRows: z.record(
    z.string(),
    z.array(
      z.strictObject({
        code: z.string(),
        cells: z.record(z.string(), entry),
        formats: z.record(z.string(), z.string()).optional(),
      }),
    ),
  ),
});

const storedSchema = z.strictObject({ plan: z.unknown(), layout: layoutSchema });

/** Every character that XML forbids or could change is written as JSON's own escape or as an entity. */
const escape = (json: string): string =>
  json
    .replace(
      /[\u007f-\u009f\ufffe\uffff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescape = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return entities[name ?? ''] ?? whole;
    },
  );

/** The text between the root's tags; CDATA is taken as it is. */
function content(xml: string): string | undefined {
  const inner = /<(?:[\w-]+:)?plan\b[^>]*>([^]*)<\/(?:[\w-]+:)?plan\s*>/.exec(xml)?.[1];
  return inner
    ?.split(/(<!\[CDATA\[[^]*?\]\]>)/)
    .map((part) => (part.startsWith('<![CDATA[') ? part.slice(9, -3) : unescape(part)))
    .join('');
}

export const toXml = (stored: StoredPlan): string =>
  `<plan xmlns="${planNamespace}">${escape(JSON.stringify(stored))}</plan>`;

export function fromXml(xml: string): StoredPlan {
  const damaged = (reason: string, cause?: unknown) =>
    new Failure('plan-damaged', 'look', 'unchanged', { reason }, { cause });
  const json = content(xml);
  if (json === undefined) throw damaged('no content');
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw damaged('not JSON', error);
  }
  const stored = storedSchema.safeParse(data);
  if (!stored.success) throw damaged('unknown form', stored.error);
  const plan = readPlan(stored.data.plan);
  const [issue] = plan.ok ? [] : plan.issues;
  if (!plan.ok) throw damaged(issue ? `${issue.code} ${issue.path.join('.')}` : 'not a plan');
  return { plan: plan.plan, layout: stored.data.layout };
}
