/**
 * The plan's own rules: a list to search, each with how it stands, and a form in place to make and change them. Every
 * change goes into the workbook at once; a deletion can be taken back until the next change.
 */
import { Button, Field, Input } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { useEffect, useId, useMemo, useState } from 'react';
import type { Selected, WorkbookPlan } from '../../excel/types';
import type { Rule } from '../../plan/schema';
import type { FeatureProps } from '../feature';
import { Notice } from '../notice';
import { useLanguage } from '../use-text';
import { useWorkbook } from '../use-workbook';
import { nextRuleId, switched, withoutRule, withRule } from './plan-rules';
import { RuleEditor } from './rule-editor';
import { emptyRuleForm, ruleFormOf, type RuleForm } from './rule-form';
import { RuleItem } from './rule-item';
import { ruleStates } from './rule-state';
import { createRuleWords, type RuleWords } from './rule-words';
import { rememberedSeverity, rememberSeverity } from './severity-memory';
import { useRuleChanges } from './use-rule-changes';
import { useRuleText } from './use-rule-text';

export function RulesView(props: FeatureProps) {
  const workbook = useWorkbook(props);
  return workbook && <PlanRules {...props} workbook={workbook} />;
}

interface Props extends FeatureProps {
  readonly workbook: WorkbookPlan;
}

/** The rule in the editor; without `before` it is a new one. */
interface Editing {
  readonly before: Rule | undefined;
  readonly form: RuleForm;
  readonly selected: Selected | undefined;
}

const searchedFrom = 8;
const step = 50;

const says = (rule: Rule, words: RuleWords): string =>
  [
    rule.id,
    ...(rule.text === undefined
      ? []
      : typeof rule.text === 'string'
        ? [rule.text]
        : Object.values(rule.text)),
    words.whole(rule),
  ]
    .join(' ')
    .toLowerCase();

function PlanRules(props: Props) {
  const { workbook, state, commands, operations } = props;
  const { plan } = workbook;
  const result = state.checked?.result;
  const text = useRuleText();
  const language = useLanguage();
  const words = useMemo(() => createRuleWords(plan, language), [plan, language]);
  const stateOf = useMemo(() => ruleStates(workbook, result), [workbook, result]);
  const changes = useRuleChanges(props);
  const [editing, setEditing] = useState<Editing>();
  const [removed, setRemoved] = useState<{ readonly rule: Rule; readonly index: number }>();
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(step);
  /** The rule that was saved last: shown, however long the list is. */
  const [latest, setLatest] = useState<string>();
  const [focused, setFocused] = useState<{ readonly id: string }>();
  const prefix = useId();
  const editId = (rule: string) => `${prefix}${rule}`;
  const newId = editId('');

  useEffect(() => {
    if (!focused) return;
    const target = document.getElementById(focused.id) ?? document.getElementById(newId);
    target?.focus();
  }, [focused, newId]);

  const wanted = query.trim().toLowerCase();
  // The rule in the editor stays where it is, whatever is searched for.
  const kept = editing?.before?.id;
  const matching =
    wanted === ''
      ? plan.rules
      : plan.rules.filter((rule) => rule.id === kept || says(rule, words).includes(wanted));
  const shown = matching.filter(({ id }, index) => index < limit || id === latest || id === kept);

  function open(opened: Editing): void {
    changes.forget();
    setRemoved(undefined);
    setEditing(opened);
  }

  function close(rule: string): void {
    changes.forget();
    setEditing(undefined);
    setFocused({ id: editId(rule) });
  }

  async function readSelection(): Promise<Selected | undefined> {
    const found: Selected[] = [];
    await commands.attempt(async () => {
      found.push(await operations.readSelection());
    });
    return found[0];
  }

  async function constrainSelection(): Promise<void> {
    const selected = await readSelection();
    if (selected) {
      open({ before: undefined, form: { ...emptyRuleForm(plan), left: selected.measure }, selected });
    }
  }

  async function save(rule: Rule): Promise<void> {
    setRemoved(undefined);
    let { id } = rule;
    const saved = await changes.run(
      (current) => {
        // The workbook may have got rules since the form was opened.
        if (!editing?.before) id = nextRuleId(current);
        return withRule(current, { ...rule, id });
      },
      () => ({ key: 'said.saved', params: { rule: id } }),
    );
    if (!saved) return;
    setEditing(undefined);
    setLatest(id);
    setQuery('');
    setFocused({ id: editId(id) });
  }

  async function turn(rule: Rule): Promise<void> {
    setRemoved(undefined);
    rememberSeverity(operations, rule);
    await changes.run(
      (current) => switched(current, rule.id, rememberedSeverity(operations, rule.id)),
      () => ({ key: rule.severity === 'off' ? 'said.on' : 'said.off', params: { rule: rule.id } }),
    );
  }

  async function remove(rule: Rule): Promise<void> {
    setRemoved(undefined);
    const index = plan.rules.indexOf(rule);
    const deleted = await changes.run(
      (current) => withoutRule(current, rule.id),
      () => ({ key: 'said.deleted', params: { rule: rule.id } }),
    );
    if (deleted) setRemoved({ rule, index });
  }

  async function restore(rule: Rule, index: number): Promise<void> {
    const restored = await changes.run(
      (current) => withRule(current, rule, index),
      () => ({ key: 'said.restored', params: { rule: rule.id } }),
    );
    if (!restored) return;
    setRemoved(undefined);
    setFocused({ id: editId(rule.id) });
  }

  const editor = ({ before, form, selected }: Editing) => {
    const id = before?.id ?? nextRuleId(plan);
    return (
      <RuleEditor
        plan={plan}
        words={words}
        id={id}
        before={before}
        initial={form}
        initialSelected={selected}
        busy={changes.busy}
        onSave={(rule) => void save(rule)}
        onCancel={() => close(before?.id ?? '')}
        onSelect={readSelection}
      />
    );
  };

  return (
    <section className="rules" aria-labelledby={`${prefix}heading`}>
      <h3 id={`${prefix}heading`}>{text('heading')}</h3>
      <p className="hint">{text(plan.rules.length === 0 ? 'none' : 'hint')}</p>
      <div className="ways">
        <Button
          id={newId}
          size="small"
          icon={<Add16Regular />}
          disabledFocusable={changes.busy || editing !== undefined}
          onClick={() => open({ before: undefined, form: emptyRuleForm(plan), selected: undefined })}
        >
          {text('new')}
        </Button>
        {!editing && (
          <Button size="small" disabledFocusable={changes.busy} onClick={() => void constrainSelection()}>
            {text('select')}
          </Button>
        )}
      </div>
      <div className="ways">
        <span role="status">{changes.said && text(changes.said.key, changes.said.params)}</span>
        {removed && (
          <Button
            size="small"
            // The button that was pressed is gone with its rule.
            autoFocus
            disabledFocusable={changes.busy}
            onClick={() => void restore(removed.rule, removed.index)}
          >
            {text('undo')}
          </Button>
        )}
      </div>
      {changes.refused.length > 0 && (
        <Notice title={text('refused')}>
          <ul className="issues">
            {changes.refused.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {editing && !editing.before && editor(editing)}
      {plan.rules.length > searchedFrom && (
        <Field label={text('search')}>
          <Input type="search" size="small" value={query} onChange={(_, { value }) => setQuery(value)} />
        </Field>
      )}
      {plan.rules.length > 0 && matching.length === 0 && <p>{text('search.none', { query })}</p>}
      <ul className="violations">
        {shown.map((rule) =>
          editing?.before?.id === rule.id ? (
            <li key={rule.id}>{editor(editing)}</li>
          ) : (
            <RuleItem
              key={rule.id}
              rule={rule}
              state={stateOf(rule)}
              words={words}
              busy={changes.busy}
              editId={editId(rule.id)}
              onEdit={() =>
                open({ before: rule, form: ruleFormOf(plan, rule, language), selected: undefined })
              }
              onSwitch={() => void turn(rule)}
              onDelete={() => void remove(rule)}
            />
          ),
        )}
      </ul>
      {matching.length > limit && (
        <Button size="small" onClick={() => setLimit(limit + step)}>
          {text('more', { count: Math.min(step, matching.length - limit) })}
        </Button>
      )}
    </section>
  );
}
