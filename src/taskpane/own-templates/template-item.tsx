/** One template of the user's own: to rename and to remove; one that can't be read says why, and gives its text as a file. */
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { Confirmation } from '../confirmation';
import { downloadText } from '../download';
import { IssueList } from '../issue-list';
import type { OwnTemplate, Planning } from '../operations';
import type { Commands } from '../pane';
import { useOpenedFocus } from '../use-opened-focus';
import { useLanguage } from '../use-text';
import { useTemplateText } from './use-template-text';

interface Props {
  readonly template: OwnTemplate;
  /** Names of all templates. */
  readonly names: readonly string[];
  readonly planning: Planning;
  readonly commands: Commands;
  /** When it is gone, or has another name. */
  readonly onChanged: () => void;
}

export function TemplateItem({ template, names, planning, commands, onChanged }: Props) {
  const text = useTemplateText();
  const language = useLanguage();
  const { name, read } = template;
  const [open, setOpen] = useState<'rename' | 'remove'>();
  const close = () => setOpen(undefined);
  const toggle = (part: 'rename' | 'remove') => setOpen(open === part ? undefined : part);
  const changed = (done: boolean) => {
    if (done) onChanged();
  };

  return (
    <li>
      {read.ok ? (
        <strong className="template-name">{name}</strong>
      ) : (
        <div className="template-unread">
          <strong>{text('unread', { name, count: read.issues.length })}</strong>
          <IssueList
            issues={read.issues}
            most={3}
            describe={(issue) => planning.describeIssue(issue, language)}
          />
          <Button size="small" onClick={() => downloadText(template.text, name)}>
            {text('unread.file', { name })}
          </Button>
        </div>
      )}
      <Button size="small" aria-expanded={open === 'rename'} onClick={() => toggle('rename')}>
        {text('rename', { name })}
      </Button>
      <Button size="small" aria-expanded={open === 'remove'} onClick={() => toggle('remove')}>
        {text('remove', { name })}
      </Button>
      {open === 'rename' && (
        <Renaming
          name={name}
          names={names}
          onRename={(to) => void commands.renameTemplate(name, to).then(changed)}
          onCancel={close}
        />
      )}
      {open === 'remove' && (
        <Confirmation
          words={{
            title: text('remove.title', { name }),
            what: text('remove.hint'),
            yes: text('remove.do'),
            no: text('remove.keep'),
          }}
          onYes={() => void commands.removeTemplate(name).then(changed)}
          onNo={close}
        />
      )}
    </li>
  );
}

interface RenamingProps {
  readonly name: string;
  readonly names: readonly string[];
  readonly onRename: (to: string) => void;
  readonly onCancel: () => void;
}

function Renaming({ name, names, onRename, onCancel }: RenamingProps) {
  const text = useTemplateText();
  const id = useId();
  const takenId = useId();
  const { part, title } = useOpenedFocus<HTMLInputElement>();
  const [typed, setTyped] = useState(name);
  const to = typed.trim();
  const isTaken = to !== name && names.includes(to);
  const isOpen = to !== '' && to !== name && !isTaken;
  const rename = () => {
    if (isOpen) onRename(to);
  };

  return (
    <section ref={part} className="preview" aria-label={text('rename', { name })}>
      <label htmlFor={id}>{text('rename.to', { name })}</label>
      <input
        ref={title}
        id={id}
        className="typed"
        maxLength={60}
        autoComplete="off"
        value={typed}
        aria-invalid={isTaken || undefined}
        aria-describedby={isTaken ? takenId : undefined}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          rename();
        }}
      />
      {isTaken && (
        <p id={takenId} className="blocked">
          {text('rename.taken', { name: to })}
        </p>
      )}
      <div className="ways">
        <Button size="small" appearance="primary" disabledFocusable={!isOpen} onClick={rename}>
          {text('rename.do')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {text('cancel')}
        </Button>
      </div>
    </section>
  );
}
