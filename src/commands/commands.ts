/**
 * The ribbon commands: the functions that manifest.xml names in its ExecuteFunction actions. `registerCommands` runs
 * once Office is ready; the work behind a command is loaded when it first runs.
 *
 * A command always tells Office that it has ended, or the button stays busy until Office gives up on the add-in. What came
 * of it goes to `outcomes`; a command that failed, or has a list to show, also opens the pane, which shows it.
 */
import type { CheckResult } from '../excel/types';
import { commandNames, type CommandName } from './command-names';
import { outcomes, type CommandOutcome, type Outcomes } from './outcomes';

/** The part of the Excel side that commands use. */
export interface CommandOperations {
  generateFromWorkbook(): Promise<CheckResult>;
  check(): Promise<CheckResult>;
  setFlags(visible: boolean): Promise<void>;
}

interface Command {
  readonly run: (excel: CommandOperations) => Promise<CheckResult | undefined>;
  /** Success has something to show in the pane. */
  readonly opensPane: boolean;
}

const commands: Readonly<Record<CommandName, Command>> = {
  generateWorkbook: { run: (excel) => excel.generateFromWorkbook(), opensPane: false },
  checkAndHighlight: {
    run: async (excel) => {
      await excel.setFlags(true);
      return excel.check();
    },
    opensPane: true,
  },
  clearHighlights: {
    run: async (excel) => {
      await excel.setFlags(false);
      return undefined;
    },
    opensPane: false,
  },
};

/** What Office gives to commands: a way in, and the pane. Tests put their own here. */
export interface Ribbon {
  associate(name: CommandName, run: (event: { completed(): void }) => Promise<void>): void;
  showPane(): Promise<void>;
}

const officeRibbon: Ribbon = {
  associate: (name, run) => {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void run(event));
  },
  showPane: () => Office.addin.showAsTaskpane(),
};

export function registerCommands(
  ribbon: Ribbon = officeRibbon,
  load: () => Promise<CommandOperations> = () => import('../excel'),
  told: Outcomes = outcomes,
): void {
  for (const name of commandNames) {
    const command = commands[name];
    ribbon.associate(name, async (event) => {
      try {
        const outcome = await outcomeOf(name, command, load);
        told.publish(outcome);
        if (command.opensPane || !outcome.ok) await ribbon.showPane();
      } finally {
        event.completed();
      }
    });
  }
}

async function outcomeOf(
  name: CommandName,
  { run }: Command,
  load: () => Promise<CommandOperations>,
): Promise<CommandOutcome> {
  try {
    const result = await run(await load());
    return result ? { command: name, ok: true, result } : { command: name, ok: true };
  } catch (error) {
    return { command: name, ok: false, error };
  }
}
