/** The tables of the joint matrix: a row for every combination of the directions before the last, and its totals. */
import { axisName, entryNames } from '../../locales/joint';
import { axisKey } from '../../plan/joint';
import type { Axis } from '../../plan/schema';
import { plainHeader, type TableColumns } from '../table-columns';
import type { TableColumn } from '../workbook-spec';

export const jointTable = 'tblJoint';
export const marginTable = 'tblJointMargin';

/** Of a direction that rows stand for: the code and the name of who stands on it. */
export const codeKey = (axis: Axis): string => `at:${axisKey(axis)}`;
export const nameKey = (axis: Axis): string => `name:${axisKey(axis)}`;
/** Of the last direction. */
export const cellKey = (code: string): string => `joint:${code}`;

export const jointColumns: TableColumns = function* (plan, words) {
  const { joint } = plan;
  if (!joint) return;
  const last = joint.axes.at(-1);
  const names = last ? entryNames(plan, last, words.language) : new Map<string, string>();
  const used = new Set([words.header('code'), words.header('total')].map(plainHeader));
  const column = (key: string, name: string, code: string): TableColumn => {
    const plain = plainHeader(name);
    const header = used.has(plain) ? plainHeader(`${name} ${code}`) : plain;
    used.add(header);
    return { key, header };
  };
  yield [
    jointTable,
    [
      'code',
      ...joint.axes.slice(0, -1).flatMap((axis) => {
        const title = axisName(plan, axis, words.language);
        return [
          column(codeKey(axis), `${title} ${words.header('code')}`, axisKey(axis)),
          column(nameKey(axis), title, axisKey(axis)),
        ];
      }),
      ...joint.columns.map((code) => column(cellKey(code), names.get(code) ?? code, code)),
      'total',
    ],
  ];
  yield [marginTable, ['code', 'line', 'name', 'target', 'inMatrix', 'gap', 'check']];
};
