/**
 * The built-in plan after a first quarter at 80 %, as its tracking sheet would say it: 448 are missing
 * of 2,240.
 */
import type { Tracked, Tracking } from '../../../src/excel/types';

const line = (code: string, name: string, target: number, actual?: number): Tracked => ({
  code,
  name,
  target,
  actual,
  attainment: actual === undefined ? undefined : actual / target,
});

export const firstQuarter: Tracking = {
  asOf: '2024-03-31',
  timeProgress: 91 / 366,
  total: { ...line('total', 'Total', 11_200, 1792), toDate: 2240, pace: 0.8 },
  projectionEven: 7207.38,
  projectionPhased: 8960,
  threshold: 0.9,
  periods: [
    { ...line('Q1', 'Q1', 2240, 1792), closed: true, review: true },
    { ...line('Q2', 'Q2', 3360), closed: false, review: false },
    { ...line('Q3', 'Q3', 3920), closed: false, review: false },
    { ...line('Q4', 'Q4', 1680), closed: false, review: false },
  ],
  groups: [
    {
      key: 'region',
      name: 'Region',
      rows: [
        { ...line('east', 'East', 4320, 800), pace: 0.926 },
        { ...line('north', 'North', 1150), pace: undefined },
      ],
    },
    {
      key: 'customer',
      name: 'Customers',
      rows: [line('large', 'Large', 30, 0), line('existing', 'Existing', 7700, 1000.5)],
    },
    { key: 'indicator', name: 'Indicators', rows: [line('online-share', 'Online', 0.25, 0.125)] },
  ],
  due: 4,
  overdue: undefined,
};

/** No actuals were entered yet. */
export const noActuals: Tracking = {
  ...firstQuarter,
  asOf: '2024-01-01',
  timeProgress: 0,
  total: { ...line('total', 'Total', 11_200), toDate: undefined, pace: undefined },
  projectionEven: undefined,
  projectionPhased: undefined,
  periods: firstQuarter.periods.map(({ code, name, target }) => ({
    ...line(code, name, target ?? 0),
    closed: false,
    review: false,
  })),
  groups: [],
  due: undefined,
};
