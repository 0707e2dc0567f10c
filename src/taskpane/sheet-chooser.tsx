/** Which sheets to make. Closed at first: all of them is what most people want. */
import type { SheetChoice } from './operations';
import type { Language } from '../plan';
import { useText } from './use-text';

interface Props {
  readonly choices: readonly SheetChoice[];
  readonly chosen: readonly string[] | undefined;
  /** Of the sheets' names. */
  readonly language: Language;
  readonly onChoose: (sheets: readonly string[]) => void;
}

export function SheetChooser({ choices, chosen, language, onChoose }: Props) {
  const text = useText();
  const wanted = choices
    .filter(({ key, required }) => required || (chosen?.includes(key) ?? true))
    .map(({ key }) => key);

  const toggle = (toggled: string) =>
    onChoose(choices.map(({ key }) => key).filter((key) => wanted.includes(key) !== (key === toggled)));

  return (
    <details className="sheets">
      <summary>{text('form.sheets', { chosen: wanted.length, all: choices.length })}</summary>
      {choices.map(({ key, name, required }) => (
        <label key={key} className="sheet" lang={language}>
          <input
            type="checkbox"
            checked={wanted.includes(key)}
            disabled={required}
            onChange={() => toggle(key)}
          />
          <span>{required ? text('form.sheets-required', { name }) : name}</span>
        </label>
      ))}
    </details>
  );
}
