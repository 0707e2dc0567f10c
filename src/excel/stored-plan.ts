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
import { jsonText, jsonXml } from './json-part';

export const planNamespace = 'urn:target-cascade:plan:1';
const element = 'plan';

/** The worksheet custom property that marks a sheet as ours; its value is the sheet's key. */
export const sheetMark = 'TargetCascade';

/** How the plan was laid out. */
export type Layout = Required<Omit<BreakdownOptions, 'compared'>> & Pick<BreakdownOptions, 'compared'>;

/** A state of the plan that was replaced. */
export interface KeptVersion {
  readonly number: number;
  /** ISO day on which it was kept. */
  readonly day: string;
  /** The revision that replaced it; absent where a restored version did. */
  readonly revision?: string | undefined;
  readonly plan: Plan;
}

export interface StoredPlan {
  readonly plan: Plan;
  readonly layout: Layout;
  readonly versions: readonly KeptVersion[];
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
  openTables: z
    .record(
      z.string(),
      z.strictObject({
        row: z.int(),
        column: z.int(),
        rows: z.int(),
        columns: z.array(
          z.union([z.strictObject({ key: z.string() }), z.strictObject({ header: z.string() })]),
        ),
      }),
    )
    .default({}),
  /** Number of the version that the plan is compared with. */
  compared: z.int().optional(),
});

const storedSchema = z.strictObject({
  plan: z.unknown(),
  layout: layoutSchema,
  versions: z
    .array(
      z.strictObject({
        number: z.int(),
        day: z.string(),
        revision: z.string().optional(),
        plan: z.unknown(),
      }),
    )
    .default([]),
});

/** The plan that it is compared with is one of the versions, and stored once. */
export const toXml = ({ plan, layout, versions }: StoredPlan): string =>
  jsonXml(element, planNamespace, {
    plan,
    layout: { ...layout, compared: layout.compared?.version },
    versions,
  });

export function fromXml(xml: string): StoredPlan {
  const damaged = (reason: string, cause?: unknown) =>
    new Failure('plan-damaged', 'look', 'unchanged', { reason }, { cause });
  const json = jsonText(xml, element);
  if (json === undefined) throw damaged('no content');
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw damaged('not JSON', error);
  }
  const stored = storedSchema.safeParse(data);
  if (!stored.success) throw damaged('unknown form', stored.error);
  const readable = (text: unknown): Plan => {
    const result = readPlan(text);
    if (result.ok) return result.plan;
    const [issue] = result.issues;
    throw damaged(issue ? `${issue.code} ${issue.path.join('.')}` : 'not a plan');
  };
  const { layout } = stored.data;
  const versions = stored.data.versions.map((version) => ({ ...version, plan: readable(version.plan) }));
  const compared = versions.find(({ number }) => number === layout.compared);
  return {
    plan: readable(stored.data.plan),
    versions,
    layout: {
      ...layout,
      compared: compared && { version: compared.number, day: compared.day, plan: compared.plan },
    },
  };
}
