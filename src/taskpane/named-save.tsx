/** The plan at hand saved under a name, in the workbook or on this computer; a name that is known is replaced, and says so. */
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';

interface Props {
  readonly known: readonly string[];
  readonly words: {
    readonly name: string;
    readonly save: string;
    readonly replace: string;
    /** Said while the name is known. */
    readonly replaces?: (name: string) => string;
  };
  /** Undefined while there is no plan that could be saved. */
  readonly onSave: ((name: string) => Promise<boolean>) | undefined;
}

export function NamedSave({ known, words, onSave }: Props) {
  const nameId = useId();
  const hintId = useId();
  const [name, setName] = useState('');
  const wanted = name.trim();
  const isKnown = known.includes(wanted);
  const hint = isKnown ? words.replaces?.(wanted) : undefined;

  function save() {
    if (wanted === '') return;
    void onSave?.(wanted).then((saved) => {
      if (saved) setName('');
    });
  }

  return (
    <>
      <div className="editor-fields">
        <label htmlFor={nameId}>{words.name}</label>
        <input
          id={nameId}
          className="typed"
          maxLength={60}
          autoComplete="off"
          value={name}
          aria-describedby={hint === undefined ? undefined : hintId}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          onKeyDown={(event) => {
            // In a form Enter would do what the form is for.
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            save();
          }}
        />
      </div>
      {hint !== undefined && (
        <p id={hintId} className="hint">
          {hint}
        </p>
      )}
      <Button size="small" disabledFocusable={wanted === '' || !onSave} onClick={save}>
        {isKnown ? words.replace : words.save}
      </Button>
    </>
  );
}
