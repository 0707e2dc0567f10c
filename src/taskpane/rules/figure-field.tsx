/** A figure of a rule: says while it is typed what will be taken, and after it is left what is wrong with it. */
import { Field, Input } from '@fluentui/react-components';
import { inLanguage } from '../../plan/text';
import type { Plan } from '../../plan/schema';
import { useLanguage } from '../use-text';
import type { Message } from './rule-form';
import type { RuleWords, Scale } from './rule-words';
import { useRuleText } from './use-rule-text';

interface Props {
  readonly label: string;
  readonly typed: string;
  readonly plan: Plan;
  readonly words: RuleWords;
  readonly scale: Scale;
  /** What was read, if it could be. */
  readonly figure: number | undefined;
  readonly error: Message | undefined;
  readonly warning: Message | undefined;
  readonly onType: (typed: string) => void;
  readonly onLeave: () => void;
}

export function FigureField(props: Props) {
  const { label, typed, plan, words, scale, figure, error, warning, onType, onLeave } = props;
  const text = useRuleText();
  const unit = inLanguage(plan.unit.name, useLanguage());
  const message = error ?? warning;
  const taken =
    figure === undefined
      ? text(`taken.${scale}`, { unit })
      : text('taken.figure', { figure: words.figure(figure, scale) });

  return (
    <Field
      label={label}
      hint={error ? null : taken}
      validationState={error ? 'error' : warning ? 'warning' : 'none'}
      validationMessage={message ? text(message.key, message.params) : null}
    >
      <Input
        value={typed}
        inputMode="decimal"
        autoComplete="off"
        contentAfter={scale === 'percent' ? '%' : null}
        onChange={(_, { value }) => onType(value)}
        onBlur={onLeave}
      />
    </Field>
  );
}
