/**
 * Asks for the smallest change of the inputs after which every rule holds, and shows what comes of it. Asking again
 * while an answer is awaited does nothing; an answer about a draft that has changed since is dropped.
 */
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Language, Plan } from '../../plan';
import { reversed } from '../../rules/change';
import type { RepairResult } from '../../rules/repair/problem';
import type { Operations } from '../operations';
import type { Commands } from '../pane';
import { useLanguage } from '../use-text';
import { ChangePreview, ChangeTable, type ShownChange } from './change-preview';
import type { PlanPlace } from './plan-place';
import { useRepairText } from './use-repair-text';
import { WeightChooser, type Inputs } from './weight-chooser';
import { requestOf, type Weights } from './weights';

interface Props {
  readonly place: PlanPlace;
  readonly commands: Commands;
  readonly operations: Operations;
  /** It is what to do next, until there is an answer. */
  readonly primary: boolean;
}

interface Answer {
  readonly place: PlanPlace;
  readonly plan: Plan;
  readonly result: RepairResult;
  readonly ruleTexts: (language: Language) => ReadonlyMap<string, string>;
}

export function RepairProposal({ place, commands, operations, primary }: Props) {
  const text = useRepairText();
  const [weights, setWeights] = useState<Weights>({});
  const [known, setKnown] = useState<Inputs & { readonly place: PlanPlace }>();
  const [busy, setBusy] = useState(false);
  const [given, setAnswer] = useState<Answer>();
  const answer = given?.place === place ? given : undefined;

  /** The plan with what is known of plans; a workbook without a plan is for the whole pane to notice. */
  async function read() {
    const [examining, plan] = await Promise.all([operations.loadExamining(), place.read()]);
    if (plan) return { examining, plan };
    await commands.refresh();
    return undefined;
  }

  const readInputs = () =>
    commands.attempt(async () => {
      const found = await read();
      if (found) setKnown({ place, plan: found.plan, inputs: found.examining.repairInputs(found.plan) });
    });

  async function propose() {
    setBusy(true);
    setAnswer(undefined);
    await commands.attempt(async () => {
      const found = await read();
      if (!found) return;
      const { examining, plan } = found;
      const result = await operations.repair(plan, requestOf(weights));
      setAnswer({ place, plan, result, ruleTexts: (language) => examining.ruleTexts(plan, language) });
    });
    setBusy(false);
  }

  return (
    <div className="proposal">
      <Button
        className="propose"
        appearance={primary && !answer ? 'primary' : 'secondary'}
        size="small"
        disabledFocusable={busy}
        onClick={() => {
          if (!busy) void propose();
        }}
      >
        {text('propose')}
      </Button>
      <WeightChooser
        known={known?.place === place ? known : undefined}
        weights={weights}
        onOpen={() => void readInputs()}
        onChoose={setWeights}
      />
      <p role="status">{busy ? text('propose.busy') : answer && text(`propose.${answer.result.kind}`)}</p>
      {answer && <Outcome answer={answer} onDone={() => setAnswer(undefined)} />}
    </div>
  );
}

interface OutcomeProps {
  readonly answer: Answer;
  readonly onDone: () => void;
}

function Outcome({ answer: { place, plan, result, ruleTexts }, onDone }: OutcomeProps) {
  const text = useRepairText();
  const texts = ruleTexts(useLanguage());
  const without = useId();
  if (result.kind === 'holds') return undefined;

  const inWords = (rules: readonly string[]) => rules.map((rule) => texts.get(rule) ?? rule);
  const changes = result.changes.map((change): ShownChange => ({
    ...change,
    because: inWords(change.because),
  }));
  if (result.kind === 'impossible') {
    return (
      <>
        <ul className="issues">
          {inWords(result.relax).map((rule, index) => (
            <li key={index}>{rule}</li>
          ))}
        </ul>
        <p>{text('propose.relax')}</p>
        {changes.length > 0 && (
          <>
            <p id={without}>{text('propose.without')}</p>
            <ChangeTable plan={plan} changes={changes} labelledBy={without} />
          </>
        )}
      </>
    );
  }
  return (
    <ChangePreview
      plan={plan}
      changes={changes}
      onApply={async () => {
        const made = result.changes.map(({ path, from, to }) => ({ path, from, to }));
        if (await place.change(made, made.map(reversed).reverse())) onDone();
      }}
      onCancel={onDone}
    />
  );
}
