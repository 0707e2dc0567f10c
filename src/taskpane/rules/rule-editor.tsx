/**
 * The form in which a rule is made or changed. A field says what is wrong once it has been left, all of them once saving
 * was tried; the rule as a whole is shown in words before it is saved. The form keeps what was typed until its caller
 * takes it away.
 */
import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { Selected } from '../../excel/types';
import type { Plan, Rule } from '../../plan/schema';
import { useLanguage } from '../use-text';
import { FigureField } from './figure-field';
import { readRuleForm, type RuleField, type RuleForm } from './rule-form';
import { RuleLeft } from './rule-left';
import type { RuleWords } from './rule-words';
import { useRuleText } from './use-rule-text';

interface Props {
  readonly plan: Plan;
  readonly words: RuleWords;
  readonly id: string;
  /** The rule as it is; absent for a new one. */
  readonly before: Rule | undefined;
  readonly initial: RuleForm;
  readonly initialSelected: Selected | undefined;
  readonly busy: boolean;
  readonly onSave: (rule: Rule) => void;
  readonly onCancel: () => void;
  /** Resolves to nothing where what is selected can't be constrained; why is shown by then. */
  readonly onSelect: () => Promise<Selected | undefined>;
}

const operators = ['<=', '>=', '=', 'between'] as const;
const severities = ['error', 'warning', 'info', 'off'] as const;

export function RuleEditor(props: Props) {
  const { plan, words, id, before, initial, initialSelected, busy, onSave, onCancel, onSelect } = props;
  const text = useRuleText();
  const language = useLanguage();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const element = useRef<HTMLFormElement>(null);
  const [form, setForm] = useState(initial);
  const [selected, setSelected] = useState(initialSelected);
  const [left, setLeft] = useState<readonly RuleField[]>([]);
  /** How often saving was tried with errors. */
  const [tries, setTries] = useState(0);

  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (tries > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);

  const { rule, errors, warnings, scale, figures } = readRuleForm(plan, form, {
    id,
    before,
    language,
    words,
  });
  const change = (changed: Partial<RuleForm>) => setForm((form) => ({ ...form, ...changed }));
  const leave = (field: RuleField) => setLeft((left) => (left.includes(field) ? left : [...left, field]));
  const errorOf = (field: RuleField) => (tries > 0 || left.includes(field) ? errors[field] : undefined);

  async function select(): Promise<void> {
    const found = await onSelect();
    if (!found) return;
    setSelected(found);
    change({ left: found.measure });
  }

  const figureField = (field: 'bound' | 'to' | 'tolerance', label: string) => (
    <FigureField
      label={label}
      typed={form[field]}
      plan={plan}
      words={words}
      scale={field === 'tolerance' && scale === 'percent' ? 'points' : scale}
      figure={figures[field]}
      error={errorOf(field)}
      warning={warnings[field]}
      onType={(typed) => change({ [field]: typed })}
      onLeave={() => leave(field)}
    />
  );
  const textMessage = errorOf('text') ?? warnings.text;

  return (
    <form
      ref={element}
      className="rule-editor"
      aria-labelledby={headingId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!rule) setTries(tries + 1);
        else if (!busy) onSave(rule);
      }}
    >
      <h4 id={headingId} ref={heading} tabIndex={-1}>
        {text(before ? 'form.edit' : 'form.new', { rule: id })}
      </h4>
      <RuleLeft
        plan={plan}
        words={words}
        left={form.left}
        selected={selected}
        error={errorOf('left')}
        busy={busy}
        onChange={(chosen) => {
          setSelected(undefined);
          change({ left: chosen });
        }}
        onLeave={() => leave('left')}
        onSelect={() => void select()}
      />
      <Field label={text('form.operator')}>
        <Select
          value={form.operator}
          onChange={(_, { value }) => {
            const operator = operators.find((known) => known === value);
            if (operator) change({ operator });
          }}
        >
          {operators.map((operator) => (
            <option key={operator} value={operator}>
              {text(`operator.${operator}`)}
            </option>
          ))}
        </Select>
      </Field>
      {figureField('bound', text(form.operator === 'between' ? 'form.lower' : 'form.bound'))}
      {form.operator === 'between' && figureField('to', text('form.upper'))}
      {figureField('tolerance', text('form.tolerance'))}
      <Field label={text('form.severity')}>
        <Select
          value={form.severity}
          onChange={(_, { value }) => {
            const severity = severities.find((known) => known === value);
            if (severity) change({ severity });
          }}
        >
          {severities.map((severity) => (
            <option key={severity} value={severity}>
              {text(`severity.${severity}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={text('form.text')}
        hint={text('form.text.hint')}
        validationState={errorOf('text') ? 'error' : warnings.text ? 'warning' : 'none'}
        validationMessage={textMessage ? text(textMessage.key, textMessage.params) : null}
      >
        <Textarea
          value={form.text}
          rows={2}
          onChange={(_, { value }) => change({ text: value })}
          onBlur={() => leave('text')}
        />
      </Field>
      <p className="rule-preview">
        {rule ? text('form.preview', { words: words.whole(rule) }) : text('form.preview.open')}
      </p>
      <div className="ways">
        <Button appearance="primary" type="submit" disabledFocusable={busy}>
          {text('form.save')}
        </Button>
        <Button onClick={onCancel}>{text('form.cancel')}</Button>
      </div>
    </form>
  );
}
