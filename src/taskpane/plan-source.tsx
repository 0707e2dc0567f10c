/** Chooses the plan to start from: a template, the workbook's own plan, or a file by button or drop. */
import { Button, Field, Select } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { useRef } from 'react';
import { inLanguage } from '../plan/text';
import type { Planning } from './operations';
import type { Commands } from './pane';
import type { PaneState, Source } from './pane-state';
import { PlanIssues } from './plan-issues';
import { useText } from './use-text';

interface Props {
  readonly state: PaneState;
  readonly source: Source;
  readonly planning: Planning;
  readonly commands: Commands;
}

const keyOf = (source: Source) => (source.from === 'template' ? `template/${source.id}` : source.from);

export function PlanSource({ state, source, planning, commands }: Props) {
  const text = useText();
  const fileInput = useRef<HTMLInputElement>(null);
  const { language, workbook, rejected } = state;
  const description = planning.templates.find(
    ({ id }) => source.from === 'template' && id === source.id,
  )?.description;

  function choose(key: string) {
    const template = planning.templates.find(({ id }) => key === keyOf({ from: 'template', id }));
    if (template) void commands.chooseTemplate(template.id);
    else if (key === 'workbook') void commands.chooseWorkbookPlan();
  }

  return (
    <div className="source">
      <Field label={text('plan.source')} hint={description ? inLanguage(description, language) : null}>
        <Select value={keyOf(source)} onChange={(_, { value }) => choose(value)}>
          {(workbook ?? source.from === 'workbook') && (
            <option value="workbook">{text('plan.from-workbook')}</option>
          )}
          {planning.templates.map(({ id, name }) => (
            <option key={id} value={keyOf({ from: 'template', id })}>
              {inLanguage(name, language)}
            </option>
          ))}
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
      {rejected && <PlanIssues {...rejected} planning={planning} />}
    </div>
  );
}
