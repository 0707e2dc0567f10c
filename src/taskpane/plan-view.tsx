/** The plan before it becomes a workbook: where it comes from, its figures, language and sheets, and the button. */
import { Button, Field, Select } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { Suspense, useMemo } from 'react';
import { paneLanguages } from '../locales/pane';
import type { Operations, Planning } from './operations';
import type { Commands } from './pane';
import type { Draft, PaneState } from './pane-state';
import { PlanFields } from './plan-fields';
import { readForm } from './plan-form';
import { ListImport, PlanFindings } from './plan-parts';
import { PlanSource } from './plan-source';
import { SheetChooser } from './sheet-chooser';
import { useText } from './use-text';
import { ScenarioPart } from './scenarios/scenario-part';

interface Props {
  readonly state: PaneState;
  readonly draft: Draft;
  readonly planning: Planning;
  readonly commands: Commands;
  readonly operations: Operations;
}

export function PlanView({ state, draft, planning, commands, operations }: Props) {
  const text = useText();
  const { workbook, sheetLanguage, revert } = state;
  const read = useMemo(() => readForm(draft.plan, draft.form), [draft.plan, draft.form]);

  return (
    <form
      aria-labelledby="plan-heading"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (read.ok) void commands.generate();
      }}
    >
      {workbook ? (
        <Button
          className="back"
          size="small"
          icon={<ArrowLeft16Regular />}
          onClick={() => void commands.showCheck()}
        >
          {text('plan.back')}
        </Button>
      ) : (
        <p className="welcome">{text('plan.welcome')}</p>
      )}
      <h2 id="plan-heading">{text('plan.heading')}</h2>
      <PlanSource
        state={state}
        source={draft.source}
        plan={read.ok ? read.plan : undefined}
        planning={planning}
        commands={commands}
      />
      {state.list && (
        <Suspense>
          <ListImport
            key={`${state.list.name}/${state.list.lastModified}`}
            list={state.list}
            plan={read.ok ? read.plan : draft.plan}
            commands={commands}
            operations={operations}
          />
        </Suspense>
      )}
      <div className="fields">
        <PlanFields draft={draft} read={read} onType={commands.type} />
        <Field label={text('form.language')}>
          <Select
            value={sheetLanguage}
            onChange={(_, { value }) => {
              const language = paneLanguages.find((known) => known === value);
              if (language) commands.chooseLanguage(language);
            }}
          >
            {paneLanguages.map((language) => (
              <option key={language} value={language} lang={language}>
                {text(`language.${language}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <ScenarioPart plan={read.ok ? read.plan : undefined} commands={commands} operations={operations} />
      <SheetChooser
        choices={planning.sheetChoices(draft.plan, sheetLanguage)}
        chosen={draft.sheets}
        language={sheetLanguage}
        onChoose={commands.chooseSheets}
      />
      <Suspense>
        <PlanFindings revert={revert} read={read} commands={commands} operations={operations} />
      </Suspense>
      <div className="actions">
        {!read.ok && (
          <p id="blocked" className="blocked">
            {text('plan.blocked')}
          </p>
        )}
        <Button
          appearance="primary"
          type="submit"
          disabledFocusable={!read.ok}
          aria-describedby={read.ok ? undefined : 'blocked'}
        >
          {text('plan.generate')}
        </Button>
      </div>
    </form>
  );
}
