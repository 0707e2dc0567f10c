import { Failure, type FailureCode } from '../../src/excel/errors';
import { toFailure } from '../../src/excel/failure';
import type { Phase } from '../../src/excel/types';
import { describeFailure } from '../../src/locales/failures';
import { failures as english } from '../../src/locales/en-US/failures';
import { failures as chinese } from '../../src/locales/zh-CN/failures';
import { languages } from '../../src/plan';

describe("Office's errors", () => {
  it.each<[office: string, phase: Phase, code: FailureCode, kept: Failure['kept']]>([
    ['InvalidOperationInCellEditMode', 'write', 'busy-editing', 'unknown'],
    ['AccessDenied', 'write', 'protected', 'unknown'],
    ['RequestPayloadSizeLimitExceeded', 'write', 'too-large', 'unknown'],
    ['ResponsePayloadSizeLimitExceeded', 'look', 'too-large', 'unchanged'],
    ['ItemNotFound', 'check', 'gone', 'unchanged'],
    ['ApiNotFound', 'write', 'too-old', 'unknown'],
    ['GeneralException', 'write', 'refused', 'unknown'],
    ['InvalidArgument', 'undo', 'refused', 'unknown'],
  ])('%s while in "%s" is %s', (office, phase, code, kept) => {
    const failure = toFailure(
      { code: office, message: 'localised', debugInfo: { statement: 'x.y;' } },
      phase,
    );
    expect([failure.code, failure.phase, failure.kept, failure.params]).toEqual([
      code,
      phase,
      kept,
      { cause: office, statement: 'x.y;' },
    ]);
  });

  it('are told by their code alone', () => {
    const failure = toFailure(new Error('AccessDenied'), 'look');
    expect([failure.code, failure.params]).toEqual(['refused', { cause: 'AccessDenied' }]);
  });

  it('a failure of ours passes as it is', () => {
    const failure = new Failure('no-plan', 'look', 'unchanged');
    expect(toFailure(failure, 'write')).toBe(failure);
  });
});

describe('the sentences', () => {
  const params = {
    cells: "'Region'!A1",
    count: 1,
    seconds: 120,
    reason: 'not JSON',
    cause: 'GeneralException',
    cell: 'A1',
    size: 9,
    most: 8,
    revision: 'R1',
    version: 1,
  };
  const codes = Object.keys(chinese)
    .filter((key) => key.endsWith('.what'))
    .map((key) => key.replace('.what', '') as FailureCode);

  it('exist in both languages', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
  });

  it.each(codes)('say all of %s', (code) => {
    for (const language of languages) {
      for (const kept of ['unchanged', 'unknown'] as const) {
        const sentence = describeFailure(new Failure(code, 'write', kept, params), language);
        expect(sentence).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  it('say what happened, where, what was kept and what to do', () => {
    const failure = new Failure('cells-in-the-way', 'build', 'unchanged', params);
    expect(languages.map((language) => describeFailure(failure, language))).toMatchInlineSnapshot(`
      [
        "计划需要的位置上有您自己填写的内容：'Region'!A1（计算分解时）。工作簿保持原样。请移走或删除这 1 个单元格，然后重新生成。",
        "Your own entries stand where the plan needs room: 'Region'!A1 (while working out the breakdown). The workbook is as it was before. Move or delete these 1 cells, then generate again.",
      ]
    `);
  });
});
