/**
 * Spreads an amount over a list of the plan: by what, on top of what, around what is held; a row may be given its amount,
 * and its siblings or the total follow. Old, new and difference, of the rows and of what moves along, are shown before
 * anything changes.
 */
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { amountLocale } from '../../locales/units';
import type { Plan } from '../../plan';
import { inLanguage } from '../../plan/text';
import { periodTree, planSpread, type PlanSpread, type SpreadGroup, type SpreadOrder } from '../../spread';
import { parseNumber } from '../numbers';
import { useLanguage } from '../use-text';
import { useEditorText } from './editing';
import { Chosen } from './general';
import { basesOf, likeOf } from './spread-basis';
import { SpreadMoved } from './spread-moved';
import { amountOf, blankFields, orderOf, type SpreadFields } from './spread-order';
import { SpreadRows } from './spread-rows';
import type { SpreadWords } from './spread-words';

/** What was asked for and what comes of it. */
export interface Ordered extends Pick<Extract<PlanSpread, { ok: true }>, 'plan' | 'parts'> {
  readonly group: SpreadGroup;
  readonly order: SpreadOrder;
}

interface Props {
  readonly plan: Plan;
  readonly groups: readonly SpreadGroup[];
  readonly group: SpreadGroup;
  readonly words: SpreadWords;
  readonly held: readonly string[];
  readonly onHold: (id: string, isHeld: boolean) => void;
  readonly apply: string;
  readonly busy?: boolean;
  readonly onApply: (ordered: Ordered) => boolean | Promise<boolean>;
}

const ways = ['replace', 'add', 'subtract', 'repeat'] as const;
const followers = ['siblings', 'total'] as const;

export function SpreadForm(props: Props) {
  const { plan, groups, group, words, held, onHold, apply, busy = false, onApply } = props;
  const language = useLanguage();
  const text = useEditorText();
  const prefix = useId();
  const bases = basesOf(groups, group);
  const [fields, setFields] = useState(() => blankFields(bases[0] ?? 'equal'));
  const change = (changed: Partial<SpreadFields>) => setFields((before) => ({ ...before, ...changed }));
  const { by, how, follows, like, rampFrom, rampOver } = fields;

  const amount = amountOf(fields, group);
  const order = orderOf(fields, group, groups, held);
  const result = order && planSpread(plan, group, order);
  const locale = amountLocale(plan.unit.grouping, language);
  const places = { maximumFractionDigits: group.decimals };
  const figures = {
    amount: new Intl.NumberFormat(locale, places),
    difference: new Intl.NumberFormat(locale, { ...places, signDisplay: 'exceptZero' }),
  };

  async function send() {
    if (!order || !result?.ok || busy) return;
    if (await onApply({ group, order, plan: result.plan, parts: result.parts }))
      change({ given: {}, amount: undefined });
  }

  return (
    <>
      <div className="editor-fields">
        <Chosen
          label={text('spread.by')}
          value={by}
          options={bases.map((value) => ({ value, name: text(`spread.by.${value}`) }))}
          onChoose={(value) => change({ by: bases.find((known) => known === value) ?? by })}
        />
        {by === 'like' && (
          <Chosen
            label={text('spread.like')}
            value={like}
            options={[
              { value: '', name: '' },
              ...likeOf(groups, group).map((other) => ({ value: other.id, name: words.group(other) })),
            ]}
            onChoose={(value) => change({ like: value })}
          />
        )}
        {group.tree === periodTree && (
          <Chosen
            label={text('spread.ramp')}
            value={rampFrom}
            options={[
              { value: '', name: text('spread.ramp.none') },
              ...group.rows.map(({ code, name }) => ({ value: code, name: inLanguage(name, language) })),
            ]}
            onChoose={(value) => change({ rampFrom: value })}
          />
        )}
        {rampFrom !== '' && (
          <>
            <label htmlFor={`${prefix}over`}>{text('spread.ramp.over')}</label>
            <input
              id={`${prefix}over`}
              className="typed typed-number"
              inputMode="numeric"
              autoComplete="off"
              value={rampOver}
              onChange={({ currentTarget }) => change({ rampOver: currentTarget.value })}
            />
          </>
        )}
        <Chosen
          label={text('spread.how')}
          value={how}
          options={ways.map((value) => ({ value, name: text(`spread.how.${value}`) }))}
          onChoose={(value) =>
            change({ how: ways.find((known) => known === value) ?? how, amount: undefined })
          }
        />
        <label htmlFor={`${prefix}amount`}>
          {group.by === 'customers'
            ? text('spread.number')
            : text('spread.amount', { unit: inLanguage(plan.unit.name, language) })}
        </label>
        <input
          id={`${prefix}amount`}
          className="typed typed-number"
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={parseNumber(amount) === undefined || undefined}
          value={amount}
          onChange={({ currentTarget }) => change({ amount: currentTarget.value })}
        />
        <Chosen
          label={text('spread.follows')}
          value={follows}
          options={followers.map((value) => ({ value, name: text(`spread.follows.${value}`) }))}
          onChoose={(value) => change({ follows: followers.find((known) => known === value) ?? follows })}
        />
      </div>
      <SpreadRows
        group={group}
        fields={fields}
        onChange={change}
        held={held}
        onHold={onHold}
        result={result}
        figures={figures}
      />
      <SpreadMoved
        group={group}
        groups={groups}
        words={words}
        withTotals={follows === 'total'}
        held={held}
        onHold={onHold}
        moved={result?.ok ? result.moved : []}
        figures={figures}
      />
      <div aria-live="polite">
        {!order && <p className="blocked">{text('spread.unread')}</p>}
        {result && !result.ok && <p className="blocked">{words.problem(result.problem, figures.amount)}</p>}
      </div>
      <Button size="small" disabledFocusable={!result?.ok || busy} onClick={() => void send()}>
        {apply}
      </Button>
    </>
  );
}
