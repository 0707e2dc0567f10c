/**
 * The ribbon commands over in-memory operations: what each asks of the Excel side, what the pane learns of it, and that
 * Office always hears the end.
 */
import { commandNames } from '../../src/commands/command-names';
import { registerCommands, type CommandOperations } from '../../src/commands/commands';
import { createOutcomes, type CommandOutcome } from '../../src/commands/outcomes';
import { Failure } from '../../src/excel/errors';
import type { CheckResult } from '../../src/excel/types';

const result: CheckResult = {
  violations: [],
  problems: [],
  typed: 0,
  rules: 12,
  figures: [],
  flagsVisible: true,
};
const busy = new Failure('busy-editing', 'look', 'unchanged');

interface Story {
  readonly steps: readonly string[];
  readonly outcome: CommandOutcome | undefined;
}

/** Presses one button and tells everything that happened, in order. */
async function press(name: string, failing?: keyof CommandOperations | 'load' | 'pane'): Promise<Story> {
  const steps: string[] = [];
  const step = async <T>(
    what: keyof CommandOperations | 'load' | 'pane',
    told: string,
    value: T,
  ): Promise<T> => {
    steps.push(told);
    await Promise.resolve();
    if (what === failing) throw busy;
    return value;
  };
  const excel: CommandOperations = {
    generateFromWorkbook: () => step('generateFromWorkbook', 'generate', result),
    check: () => step('check', 'check', result),
    setFlags: (visible) => step('setFlags', visible ? 'flags on' : 'flags off', undefined),
  };
  const buttons = new Map<string, (event: { completed(): void }) => Promise<void>>();
  const outcomes = createOutcomes();
  registerCommands(
    {
      associate: (command, run) => buttons.set(command, run),
      showPane: () => step('pane', 'pane', undefined),
    },
    () => step('load', 'load', excel),
    outcomes,
  );
  const run = buttons.get(name);
  if (!run) throw new Error(`no command ${name}`);
  await run({ completed: () => steps.push('completed') }).catch(() => steps.push('thrown'));
  return { steps, outcome: outcomes.current() };
}

test.each([
  ['generateWorkbook', ['load', 'generate', 'completed'], result],
  ['checkAndHighlight', ['load', 'flags on', 'check', 'pane', 'completed'], result],
  ['clearHighlights', ['load', 'flags off', 'completed'], undefined],
] as const)('%s does its work', async (name, steps, found) => {
  const story = await press(name);
  expect(story.steps).toEqual(steps);
  expect(story.outcome).toEqual({ command: name, ok: true, ...(found && { result: found }) });
});

test.each([
  ['generateWorkbook', 'generateFromWorkbook', ['load', 'generate', 'pane', 'completed']],
  ['checkAndHighlight', 'setFlags', ['load', 'flags on', 'pane', 'completed']],
  ['checkAndHighlight', 'check', ['load', 'flags on', 'check', 'pane', 'completed']],
  ['clearHighlights', 'setFlags', ['load', 'flags off', 'pane', 'completed']],
  ['clearHighlights', 'load', ['load', 'pane', 'completed']],
] as const)('%s opens the pane when %s fails', async (name, failing, steps) => {
  const story = await press(name, failing);
  expect(story.steps).toEqual(steps);
  expect(story.outcome).toEqual({ command: name, ok: false, error: busy });
});

test('a pane that does not open leaves no button busy and hides no error', async () => {
  const { steps } = await press('checkAndHighlight', 'pane');
  expect(steps).toEqual(['load', 'flags on', 'check', 'pane', 'completed', 'thrown']);
});

test('every command of the manifest is a button', async () => {
  for (const name of commandNames) expect((await press(name)).steps).toContain('completed');
});

test('the pane is told of outcomes until it unsubscribes', () => {
  const outcomes = createOutcomes();
  const told: unknown[] = [];
  const end = outcomes.subscribe(() => told.push(outcomes.current()?.command));
  outcomes.publish({ command: 'generateWorkbook', ok: true });
  end();
  outcomes.publish({ command: 'clearHighlights', ok: true });
  expect(told).toEqual(['generateWorkbook']);
  expect(outcomes.current()?.command).toBe('clearHighlights');
});
