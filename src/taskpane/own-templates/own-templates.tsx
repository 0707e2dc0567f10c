/** The user's own templates below the choice of a plan: closed at first; the plan at hand is saved as one, others are managed. */
import { useEffect, useRef, useState } from 'react';
import type { Plan } from '../../plan';
import type { OwnTemplate, Planning } from '../operations';
import type { Commands } from '../pane';
import { SaveTemplate } from './save-template';
import { TemplateItem } from './template-item';
import { useTemplateText } from './use-template-text';

interface Props {
  /** Undefined while the form can't be used. */
  readonly plan: Plan | undefined;
  readonly templates: readonly OwnTemplate[];
  readonly planning: Planning;
  readonly commands: Commands;
}

export function OwnTemplates({ plan, templates, planning, commands }: Props) {
  const text = useTemplateText();
  const [isOpen, setOpen] = useState(false);
  const hint = useRef<HTMLParagraphElement>(null);
  const unread = templates.filter(({ read }) => !read.ok).length;
  const names = templates.map(({ name }) => name);

  // What another pane did may not have been told; a browser that refuses says so once it is asked for.
  useEffect(() => {
    if (isOpen) void commands.readTemplates();
  }, [isOpen, commands]);

  return (
    <details className="sheets" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {text(unread > 0 ? 'heading.unread' : 'heading', { count: templates.length, unread })}
      </summary>
      {isOpen && (
        <div className="scenarios">
          <p ref={hint} className="hint" tabIndex={-1}>
            {text('hint')}
          </p>
          <SaveTemplate plan={plan} templates={templates} commands={commands} />
          {templates.length === 0 ? (
            <p className="hint">{text('none')}</p>
          ) : (
            <ul className="scenario-list">
              {templates.map((template) => (
                <TemplateItem
                  key={template.name}
                  template={template}
                  names={names}
                  planning={planning}
                  commands={commands}
                  onChanged={() => hint.current?.focus()}
                />
              ))}
            </ul>
          )}
        </div>
      )}
    </details>
  );
}
