/** Chooses the plan to start from: a built-in template, one of the user's own, the workbook's own plan, or a file by button or drop. */
import { Button, Field, Select } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { useRef } from 'react';
import { inLanguage } from '../plan/text';
import type { Plan } from '../plan';
import type { Planning } from './operations';
import { OwnTemplates } from './own-templates/own-templates';
import type { Commands } from './pane';
import type { PaneState, Source } from './pane-state';
import { PlanIssues } from './plan-issues';
import { useText } from './use-text';

interface Props {
  readonly state: PaneState;
  readonly source: Source;
  /** What the form makes of it; undefined while it can't be used. */
  readonly plan: Plan | undefined;
  readonly planning: Planning;
  readonly commands: Commands;
}

function keyOf(source: Source): string {
  switch (source.from) {
    case 'template':
      return `template/${source.id}`;
    case 'own-template':
      return `own-template/${source.name}`;
    default:
      return source.from;
  }
}

export function PlanSource({ state, source, plan, planning, commands }: Props) {
  const text = useText();
  const fileInput = useRef<HTMLInputElement>(null);
  const { language, workbook, rejected, templates } = state;
  const isGone = source.from === 'own-template' && templates.every(({ name }) => name !== source.name);
  const description = planning.templates.find(
    ({ id }) => source.from === 'template' && id === source.id,
  )?.description;

  function choose(key: string) {
    const template = planning.templates.find(({ id }) => key === keyOf({ from: 'template', id }));
    if (template) void commands.chooseTemplate(template.id);
    const own = templates.find(({ name }) => key === keyOf({ from: 'own-template', name }));
    if (own) commands.chooseOwnTemplate(own.name);
    if (key === 'workbook') void commands.chooseWorkbookPlan();
  }

  return (
    <div className="source">
      <Field label={text('plan.source')} hint={description ? inLanguage(description, language) : null}>
        <Select value={keyOf(source)} onChange={(_, { value }) => choose(value)}>
          {(workbook ?? source.from === 'workbook') && (
            <option value="workbook">{text('plan.from-workbook')}</option>
          )}
          <optgroup label={text('plan.templates')}>
            {planning.templates.map(({ id, name }) => (
              <option key={id} value={keyOf({ from: 'template', id })}>
                {inLanguage(name, language)}
              </option>
            ))}
          </optgroup>
          {(templates.length > 0 || isGone) && (
            <optgroup label={text('plan.own-templates')}>
              {templates.map(({ name, read }) => (
                <option key={name} value={keyOf({ from: 'own-template', name })} disabled={!read.ok}>
                  {read.ok ? name : text('plan.unread', { name })}
                </option>
              ))}
              {isGone && <option value={keyOf(source)}>{source.name}</option>}
            </optgroup>
          )}
          {source.from === 'own' && <option value="own">{text('plan.own')}</option>}
          {source.from === 'file' && (
            <option value="file">{text('plan.from-file', { name: source.name })}</option>
          )}
        </Select>
      </Field>
      <div className="open-file">
        <Button size="small" icon={<FolderOpenRegular />} onClick={() => fileInput.current?.click()}>
          {text('plan.open')}
        </Button>
        <Button size="small" onClick={() => void commands.openSelection()}>
          {text('plan.selection')}
        </Button>
        <span className="hint">{text('plan.drop')}</span>
        <input
          ref={fileInput}
          type="file"
          accept=".json,.csv,.tsv,.txt,application/json,text/csv"
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void commands.openFile(file);
            // The same file may be opened again after it was mended.
            currentTarget.value = '';
          }}
        />
      </div>
      <Button size="small" icon={<EditRegular />} onClick={commands.editPlan}>
        {text('plan.edit')}
      </Button>
      <OwnTemplates plan={plan} templates={templates} planning={planning} commands={commands} />
      {rejected && <PlanIssues {...rejected} planning={planning} />}
    </div>
  );
}
