/** The plan at hand kept as the user's own template, under a name. */
import { useState } from 'react';
import type { Plan } from '../../plan';
import { NamedSave } from '../named-save';
import type { OwnTemplate } from '../operations';
import type { Commands } from '../pane';
import { useTemplateText } from './use-template-text';

interface Props {
  /** Undefined while it can't be used. */
  readonly plan: Plan | undefined;
  readonly templates: readonly OwnTemplate[];
  readonly commands: Commands;
}

export function SaveTemplate({ plan, templates, commands }: Props) {
  const text = useTemplateText();
  const [saved, setSaved] = useState<string>();

  return (
    <>
      <NamedSave
        known={templates.map(({ name }) => name)}
        words={{
          name: text('name'),
          save: text('save'),
          replace: text('replace'),
          replaces: (name) => text('replace.hint', { name }),
        }}
        onSave={
          plan &&
          (async (name) => {
            const done = await commands.saveTemplate(name, plan);
            setSaved(done ? name : undefined);
            return done;
          })
        }
      />
      {!plan && <p className="hint">{text('unusable')}</p>}
      <p role="status" className="hint">
        {saved !== undefined && text('saved', { name: saved })}
      </p>
    </>
  );
}
