/**
 * An examination that knows one contradiction and one note, for tests of how the pane shows them: East may not grow by
 * 8 %, and it does until its growth is changed.
 */
import type { Plan, PlanPath } from '../../../src/plan';
import { exact } from '../../../src/rules/exact';
import type { Finding } from '../../../src/rules/finding';
import type { Examining } from '../../../src/taskpane/operations';

export const growthOfEast: PlanPath = ['dimensions', 1, 'members', 0, 'growth'];
export const growthOfSouth: PlanPath = ['dimensions', 1, 'members', 1, 'growth'];

const east = { zh: '华东', en: 'East' };
const eastAlone = { path: growthOfEast, from: 0.08, to: 0.0142857 };

const contradiction: Finding = {
  code: 'parts-target',
  key: 'parts-target:region',
  severity: 'error',
  names: {},
  figures: {},
  cells: [growthOfEast],
  rows: [{ name: east, cells: [growthOfEast], figures: { growth: { value: exact(0.08), unit: 'percent' } } }],
  repairs: [
    { kind: 'change-one', name: east, changes: [eastAlone] },
    {
      kind: 'scale-all',
      changes: [
        { ...eastAlone, to: 0.058268 },
        { path: growthOfSouth, from: 0.18, to: 0.156255 },
      ],
    },
  ],
};
const note: Finding = { ...contradiction, key: 'note', severity: 'info', rows: [], repairs: [] };

const eastOf = (plan: Plan) => plan.dimensions[1]?.members[0]?.growth;

export const regions: Examining = {
  examine: (plan) => ({
    findings: eastOf(plan) === 0.08 ? [contradiction] : [],
    implications: [note],
  }),
  describe: ({ key }, language) => `${language} ${key}`,
  severityWord: (severity, language) => `${language} ${severity}`,
  describeRow: (_, { figures }) => figures['growth']?.value.toFraction() ?? '',
  describeRepair: ({ kind }, language) => `${language} ${kind}`,
  repairInputs: () => [
    {
      path: growthOfEast,
      name: east,
      group: { zh: '区域', en: 'Region' },
      measure: 'growth',
      value: 0.08,
    },
    {
      path: growthOfSouth,
      name: { zh: '华南', en: 'South' },
      group: { zh: '区域', en: 'Region' },
      measure: 'growth',
      value: 0.18,
    },
  ],
  ruleTexts: () => new Map([['region-sum', 'Regions add up']]),
};
