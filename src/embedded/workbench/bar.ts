/**
 * The strip on top: the add-in's ribbon buttons, and what belongs to the workbench itself. A button is disabled while
 * its command runs. Language and theme are chosen by loading the page anew, as Excel would be started anew.
 */
import { commandNames, type CommandName } from '../../commands/command-names';
import { languages } from '../../plan/schema';
import { workbenchText } from '../../locales/workbench';
import { element, icon } from './elements';
import { themes, toSearch, type Settings } from './settings';

export interface BarActions {
  openPane(): void;
  run(command: CommandName): Promise<void>;
  download(): Promise<void>;
  choose(search: string): void;
}

const commandIcons: Readonly<Record<CommandName, string>> = {
  generateWorkbook: 'generate',
  checkAndHighlight: 'check',
  clearHighlights: 'clear',
};

export function fillBar(bar: HTMLElement, settings: Settings, actions: BarActions): void {
  const { language } = settings;
  const commands = element('div', { className: 'commands', role: 'toolbar' }, [
    element('button', { onclick: actions.openPane }, [icon('pane'), workbenchText(language, 'ribbon.pane')]),
    ...commandNames.map((name) =>
      busyButton(
        () => actions.run(name),
        [icon(commandIcons[name]), workbenchText(language, `ribbon.${name}`)],
      ),
    ),
  ]);
  commands.ariaLabel = workbenchText(language, 'ribbon.label');
  const download = busyButton(actions.download, [workbenchText(language, 'bar.download')]);
  download.className = 'download';

  bar.append(
    element('h1', {}, [icon('product'), workbenchText(language, 'product')]),
    commands,
    download,
    choice(
      workbenchText(language, 'bar.language'),
      languages.map((value) => [value, workbenchText(language, `language.${value}`)]),
      language,
      (value) => actions.choose(toSearch({ ...settings, language: value })),
    ),
    choice(
      workbenchText(language, 'bar.theme'),
      themes.map((value) => [value, workbenchText(language, `theme.${value}`)]),
      settings.theme,
      (value) => actions.choose(toSearch({ ...settings, theme: value })),
    ),
  );
}

function busyButton(work: () => Promise<void>, children: readonly (Node | string)[]): HTMLButtonElement {
  const button = element('button', {}, children);
  button.onclick = () => {
    button.disabled = true;
    void work().finally(() => {
      button.disabled = false;
    });
  };
  return button;
}

function choice<Value extends string>(
  label: string,
  options: readonly (readonly [Value, string])[],
  chosen: Value,
  onChoose: (value: Value) => void,
): HTMLElement {
  const select = element(
    'select',
    { ariaLabel: label },
    options.map(([value, text]) => element('option', { value, selected: value === chosen }, [text])),
  );
  select.onchange = () => {
    const [value] = options[select.selectedIndex] ?? [];
    if (value !== undefined) onChoose(value);
  };
  return select;
}
