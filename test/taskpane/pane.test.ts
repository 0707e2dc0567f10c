import { Failure } from '../../src/excel/errors';
import type { WorkbookPlan } from '../../src/excel/types';
import { loadTemplate } from '../../src/plan';
import { NotLoaded } from '../../src/taskpane/fault';
import { createPane } from '../../src/taskpane/pane';
import { memoryOperations } from './support/memory-operations';
import { regionSum, shareOfA } from './support/violations';

const plan = loadTemplate('sales-2024');
const workbook: WorkbookPlan = { plan, language: 'zh-CN', sheets: ['targets', 'check'] };
const refusal = new Failure('busy-editing', 'write', 'unchanged');

function open(given: Parameters<typeof memoryOperations>[0] = {}) {
  const operations = memoryOperations(given);
  const pane = createPane(operations, 'en-US');
  return { operations, pane, commands: pane.commands, state: pane.state };
}

const file = (name: string, content: string) => new File([content], name, { type: 'application/json' });

describe('at the start', () => {
  test('an empty workbook leads to the plan, on the first template', async () => {
    const { commands, state } = open();
    await commands.start();
    expect(state()).toMatchObject({
      view: 'plan',
      draft: { source: { from: 'template', id: 'sales-2024' } },
    });
  });

  test('a generated workbook leads to its check, watched', async () => {
    const { commands, state, operations } = open({ workbook });
    await commands.start();
    expect(operations.calls).toEqual(['readWorkbook', 'loadPlanning', 'readTemplates', 'watch', 'check']);
    expect(state()).toMatchObject({ view: 'check', checked: { result: { violations: [regionSum] } } });
  });

  test('a workbook that cannot be read is said, and a plan can be made all the same', async () => {
    const { commands, state, operations, pane } = open();
    operations.gates.readWorkbook = () => Promise.reject(refusal);
    await commands.start();
    expect(state()).toMatchObject({ view: 'plan', fault: { kind: 'failure', failure: refusal } });
    expect(pane.failureWords()?.(refusal, 'en-US')).toBe('en-US busy-editing unchanged');
  });

  test('without the plans it stops, and can be tried again', async () => {
    const { commands, state, operations } = open();
    operations.gates.loadPlanning = () => Promise.reject(new NotLoaded({}));
    await commands.start();
    expect(state()).toMatchObject({ view: 'starting', fault: { kind: 'not-loaded' } });
    delete operations.gates.loadPlanning;
    await commands.start();
    expect(state()).toMatchObject({ view: 'plan', fault: undefined });
  });
});

describe('generating', () => {
  test('hands over the plan with what was typed and the sheets that were chosen', async () => {
    const { commands, state, operations } = open();
    await commands.start();
    commands.chooseLanguage('zh-CN');
    commands.type('base', '12,500');
    commands.chooseSheets(['targets', 'check', 'lists', 'period']);
    await commands.generate();
    expect(operations.calls).toContain('generate zh-CN 12500');
    expect(state()).toMatchObject({
      view: 'check',
      workbook: { sheets: ['targets', 'period', 'check', 'lists'] },
    });
  });

  test('does nothing while a field is wrong', async () => {
    const { commands, state, operations } = open();
    await commands.start();
    commands.type('base', 'many');
    await commands.generate();
    expect(state().view).toBe('plan');
    expect(operations.calls.join()).not.toContain('generate');
  });

  test('over an existing workbook says what it was read as', async () => {
    const { commands, operations } = open({ workbook });
    await commands.start();
    await commands.chooseWorkbookPlan();
    commands.type('base', '9,000');
    await commands.generate();
    expect(operations.calls).toContain('generate zh-CN 9000 over 10000');
  });

  test('can be stopped', async () => {
    const { commands, state, operations } = open();
    await commands.start();
    let reached = () => {};
    const begun = new Promise<void>((resolve) => (reached = resolve));
    let goOn = () => {};
    operations.gates.generate = () => {
      reached();
      return new Promise((resolve) => (goOn = resolve));
    };
    const ended = commands.generate();
    await begun;
    expect(state()).toMatchObject({ view: 'working', progress: { phase: 'write', done: 0.4 } });
    commands.stop();
    expect(state().stopping).toBe(true);
    goOn();
    await ended;
    expect(state()).toMatchObject({ view: 'plan', fault: { failure: { code: 'cancelled' } } });
  });

  test('that fails comes back to the plan as typed', async () => {
    const { commands, state, operations } = open();
    await commands.start();
    commands.type('base', '7');
    operations.gates.generate = () => Promise.reject(refusal);
    await commands.generate();
    expect(state()).toMatchObject({
      view: 'plan',
      draft: { form: { base: '7' } },
      fault: { failure: refusal },
    });
  });
});

describe('a plan file', () => {
  test('replaces the plan', async () => {
    const { commands, state } = open();
    await commands.start();
    await commands.openFile(file('mine.json', JSON.stringify({ ...plan, fiscalYear: 2031 })));
    expect(state().draft).toMatchObject({
      source: { from: 'file', name: 'mine.json' },
      form: { year: '2031' },
    });
  });

  test('that is wrong gives all issues and leaves the plan', async () => {
    const { commands, state } = open();
    await commands.start();
    await commands.openFile(file('bad.json', JSON.stringify({ ...plan, fiscalYear: 'x', firstMonth: 13 })));
    expect(state().rejected?.issues.map(({ path }) => path.join('.'))).toEqual(['fiscalYear', 'firstMonth']);
    expect(state().draft?.source).toEqual({ from: 'template', id: 'sales-2024' });
  });
});

describe('while the check is shown', () => {
  test('an edit in the sheet changes the list', async () => {
    const { commands, state, operations } = open({ workbook });
    await commands.start();
    operations.edit([regionSum, shareOfA]);
    expect(state().checked?.result.violations).toEqual([regionSum, shareOfA]);
  });

  test('and only then the workbook is watched', async () => {
    const { commands, operations } = open({ workbook });
    await commands.start();
    expect(operations.watchers).toBe(1);
    await commands.chooseWorkbookPlan();
    await Promise.resolve();
    expect(operations.watchers).toBe(0);
    await commands.showCheck();
    expect(operations.watchers).toBe(1);
  });

  test('a watch that cannot begin is said, and the check still works', async () => {
    const { commands, state, operations } = open({ workbook });
    operations.gates.watch = () => Promise.reject(refusal);
    await commands.start();
    expect(state()).toMatchObject({ view: 'check', fault: { failure: refusal } });
    await commands.check();
    expect(state()).toMatchObject({ fault: undefined, checked: { result: { violations: [regionSum] } } });
  });

  test('flags go off and on', async () => {
    const { commands, state, operations } = open({ workbook });
    await commands.start();
    await commands.toggleFlags();
    expect(state().checked?.result.flagsVisible).toBe(false);
    await commands.toggleFlags();
    expect(operations.calls.slice(-2)).toEqual(['setFlags false', 'setFlags true']);
  });

  test('a cell that is gone is said', async () => {
    const { commands, state, operations } = open({ workbook });
    await commands.start();
    operations.gates.goTo = () => Promise.reject(new Failure('gone', 'look', 'unchanged'));
    await commands.goTo(regionSum.cell);
    expect(operations.calls).toContain('goTo Region!G11');
    expect(state()).toMatchObject({ view: 'check', fault: { failure: { code: 'gone' } } });
  });

  test('a workbook that lost its plan leads to the plan, and says so', async () => {
    const { commands, state, operations } = open({ workbook });
    await commands.start();
    operations.forget();
    await commands.chooseWorkbookPlan();
    expect(state()).toMatchObject({
      view: 'plan',
      workbook: undefined,
      fault: { failure: { code: 'no-plan', kept: 'unchanged' } },
    });
  });
});

describe('a ribbon command', () => {
  /** Lets the pane finish what the command set off. */
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

  test('that generated or checked shows the check of the workbook as it is now', async () => {
    const { commands, state, operations } = open({ workbook });
    await commands.start();
    operations.violations = [shareOfA];
    operations.command({ command: 'generateWorkbook', ok: true });
    await settled();
    expect(state()).toMatchObject({ view: 'check', checked: { result: { violations: [shareOfA] } } });
  });

  test('that cleared the flags is followed without another check', async () => {
    const { commands, state, operations } = open({ workbook });
    await commands.start();
    operations.calls.length = 0;
    operations.command({ command: 'clearHighlights', ok: true });
    await settled();
    expect(state().checked?.result.flagsVisible).toBe(false);
    expect(operations.calls).toEqual([]);
  });

  test('that failed is said', async () => {
    const { commands, state, operations } = open();
    await commands.start();
    operations.command({ command: 'generateWorkbook', ok: false, error: refusal });
    await settled();
    expect(state()).toMatchObject({ view: 'plan', fault: { kind: 'failure', failure: refusal } });
  });
});

test('what went wrong is forgotten when the user goes on', async () => {
  const { commands, state, operations } = open({ workbook });
  await commands.start();
  operations.gates.check = () => Promise.reject(refusal);
  await commands.check();
  await commands.goTo(regionSum.cell);
  expect(state().fault).toBeUndefined();
});

test('a mistake of ours shows its message', async () => {
  const { commands, state, operations } = open({ workbook });
  await commands.start();
  operations.gates.check = () => Promise.reject(new Error('no such thing'));
  await commands.check();
  expect(state().fault).toEqual({ kind: 'unexpected', message: 'no such thing' });
});

test('a failure whose words cannot be loaded is still shown', async () => {
  const { commands, state, operations, pane } = open({ workbook });
  await commands.start();
  operations.gates.loadFailureWords = () => Promise.reject(new NotLoaded({}));
  operations.gates.check = () => Promise.reject(refusal);
  await commands.check();
  expect(state().fault).toEqual({ kind: 'failure', failure: refusal });
  expect(pane.failureWords()).toBeUndefined();
});
