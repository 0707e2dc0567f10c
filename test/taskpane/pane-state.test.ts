import { Failure } from '../../src/excel/errors';
import type { WorkbookPlan } from '../../src/excel/types';
import { loadTemplate } from '../../src/plan';
import { initialState, reduce, type Action, type PaneState } from '../../src/taskpane/pane-state';
import { checkResult, growthOfB, orderValue, regionSum, shareOfA } from './support/violations';

const plan = loadTemplate('sales-2024');
const workbook: WorkbookPlan = {
  plan: { ...plan, base: { ...plan.base, amount: 9000 } },
  language: 'zh-CN',
  sheets: ['targets', 'check'],
};
const checked = { result: checkResult(), at: 1 };
const fault = { kind: 'failure', failure: new Failure('cancelled', 'write', 'unchanged') } as const;

const chosen: Action = { type: 'plan-chosen', source: { from: 'template', id: 'sales-2024' }, plan };
const found: Action = { type: 'workbook-found', workbook };
const generating: Action = { type: 'generating' };
const progressed = (phase: 'write' | 'check', done: number): Action => ({
  type: 'progressed',
  progress: { phase, done },
});
const generated: Action = { type: 'generated', workbook, checked };
const failed: Action = { type: 'failed', fault };

const after = (...actions: readonly Action[]): PaneState => actions.reduce(reduce, initialState('en-US'));

test.each<[string, readonly Action[], Partial<PaneState>]>([
  ['nothing is known', [], { view: 'starting', draft: undefined }],
  ['the start failed', [failed], { view: 'starting', fault }],
  ['there is no plan yet', [chosen], { view: 'plan', workbook: undefined }],
  [
    'the workbook has a plan',
    [found],
    { view: 'check', workbook, sheetLanguage: 'zh-CN', language: 'en-US' },
  ],
  [
    'a plan is being generated',
    [chosen, generating],
    { view: 'working', progress: undefined, stopping: false },
  ],
  [
    'the user stops it',
    [chosen, generating, { type: 'stopping' }],
    { view: 'working', stopping: true, announcement: { key: 'announce.stopping' } },
  ],
  ['it was generated', [chosen, generating, generated], { view: 'check', workbook, checked }],
  ['generating failed', [chosen, generating, failed], { view: 'plan', fault }],
  ['a check failed', [found, { type: 'checking' }, failed], { view: 'check', checking: false, fault }],
  ['a check is asked for', [found, { type: 'checking' }], { view: 'check', checking: true }],
  ['a check came', [found, { type: 'checking' }, { type: 'checked', checked }], { checking: false, checked }],
  ['a check came too late', [chosen, { type: 'checked', checked }], { view: 'plan', checked: undefined }],
  ['another plan is wanted', [found, { type: 'plan-asked', workbook }], { view: 'plan', workbook }],
  [
    'the user goes back',
    [found, { type: 'plan-asked', workbook }, { type: 'check-asked' }],
    { view: 'check' },
  ],
  [
    'the plan is gone from the workbook',
    [found, { type: 'checked', checked }, { type: 'workbook-lost' }],
    { view: 'plan', workbook: undefined, checked: undefined },
  ],
  ['a message is closed', [found, failed, { type: 'dismissed' }], { fault: undefined }],
  [
    'a language is chosen',
    [found, { type: 'language-chosen', language: 'zh-CN' }],
    { language: 'zh-CN', sheetLanguage: 'zh-CN' },
  ],
])('%s', (_, actions, expected) => {
  expect(after(...actions)).toMatchObject(expected);
});

describe('the draft', () => {
  test('holds what was typed as typed, and the sheets that were chosen', () => {
    const state = after(
      chosen,
      { type: 'typed', field: 'base', text: '12 5o0' },
      { type: 'sheets-chosen', sheets: ['targets'] },
    );
    expect(state.draft).toMatchObject({
      form: { year: '2024', base: '12 5o0', growth: '12' },
      sheets: ['targets'],
    });
  });

  test('outlives a failure', () => {
    const state = after(chosen, { type: 'typed', field: 'base', text: '7' }, generating, failed);
    expect(state.draft?.form.base).toBe('7');
  });

  test('takes its figures and sheets from the workbook', () => {
    expect(after(chosen, found).draft).toMatchObject({
      source: { from: 'workbook' },
      form: { base: '9,000' },
      sheets: ['targets', 'check'],
    });
  });

  test('stays when a file is refused, and the refusal goes with the next good plan', () => {
    const refused = after(chosen, { type: 'file-rejected', file: 'x.json', issues: [] });
    expect(refused).toMatchObject({ rejected: { file: 'x.json' }, draft: { plan } });
    expect(reduce(refused, chosen).rejected).toBeUndefined();
  });
});

describe('what a screen reader is told', () => {
  test('each phase once', () => {
    const first = after(chosen, generating, progressed('write', 0.1));
    const more = reduce(first, progressed('write', 0.5));
    const next = reduce(more, progressed('check', 0.9));
    expect(first.announcement).toEqual({ key: 'phase.write' });
    expect(more.announcement).toBe(first.announcement);
    expect(more.progress?.done).toBe(0.5);
    expect(next.announcement).toEqual({ key: 'phase.check' });
  });

  test('no phase after the end', () => {
    expect(after(chosen, generating, generated, progressed('check', 1)).announcement).toMatchObject({
      key: 'announce.checked',
    });
  });

  test('how many violations of each kind', () => {
    const result = checkResult([shareOfA, regionSum, growthOfB, orderValue]);
    expect(after(found, { type: 'checked', checked: { result, at: 1 } }).announcement).toEqual({
      key: 'announce.checked',
      counts: { error: 2, warning: 1, info: 1 },
    });
  });

  test('that every rule holds', () => {
    expect(
      after(found, { type: 'checked', checked: { result: checkResult([]), at: 1 } }).announcement,
    ).toEqual({
      key: 'announce.holds',
    });
  });
});

describe('changes', () => {
  const changed = { ...plan, base: { ...plan.base, amount: 8000 } };
  const revert = [{ path: ['base', 'amount'], from: 8000, to: 10000 }];
  const inDraft: Action = { type: 'changes-made', draft: changed, count: 1, revert };
  const inWorkbook: Action = { type: 'changes-made', count: 1, revert };

  test('of the draft show in the form', () => {
    expect(after(chosen, inDraft)).toMatchObject({
      draft: { plan: changed, form: { base: '8,000' }, source: { from: 'template' } },
      revert,
      announcement: { key: 'announce.changed', counts: { count: 1 } },
    });
  });

  test('that take others back can’t be taken back', () => {
    const state = after(chosen, inDraft, { type: 'changes-made', draft: plan, count: 1, revert: [] });
    expect(state).toMatchObject({
      draft: { plan },
      revert: [],
      announcement: { key: 'announce.reverted', counts: { count: 1 } },
    });
  });

  test('of the workbook leave the draft alone, and outlive a reading', () => {
    expect(after(found, inWorkbook).draft).toEqual(after(found).draft);
    expect(after(found, inWorkbook, found).revert).toEqual(revert);
  });

  test.each<[string, Action]>([
    ['another plan', chosen],
    ['the plan view', { type: 'plan-asked', workbook }],
    ['going back', { type: 'check-asked' }],
    ['generating', generating],
    ['the loss of the plan', { type: 'workbook-lost' }],
  ])('are final after %s', (_, action) => {
    expect(after(found, inWorkbook, action).revert).toEqual([]);
  });
});

test('flags are shown or hidden without another check', () => {
  const state = after(found, { type: 'checked', checked }, { type: 'flags-set', visible: false });
  expect(state.checked).toEqual({ ...checked, result: { ...checked.result, flagsVisible: false } });
});
