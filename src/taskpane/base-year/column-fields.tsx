/** What each column of a list is, with its first values, and how days and numbers are written. */
import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ListLook, Mapping, Role } from '../../import';
import type { Plan } from '../../plan';
import { inLanguage } from '../../plan/text';
import { parseNumber, typedNumber } from '../numbers';
import { useLanguage } from '../use-text';
import { asksYear, lackOf, roleChoices, roleKey, withRole } from './roles';
import { useListText } from './use-list-text';

interface Props {
  readonly look: ListLook;
  readonly mapping: Mapping;
  readonly plan: Plan;
  readonly onChange: (mapping: Mapping) => void;
}

/** Values that tell what a column is. */
const shown = 3;

export function ColumnFields({ look, mapping, plan, onChange }: Props) {
  const text = useListText();
  const roles = roleChoices(plan, look.mapping.columns);
  const name = useRoleName(plan);
  const samples = (index: number) =>
    look.samples
      .map((row) => row[index] ?? '')
      .filter((value) => value.trim() !== '')
      .slice(0, shown)
      .join(' · ');

  return (
    <fieldset className="list-columns">
      <legend>{text('columns.heading')}</legend>
      {look.header.map((title, index) => (
        <Field key={index} label={title} hint={samples(index) || text('columns.blank')}>
          <Select
            value={roleKey(mapping.columns[index] ?? { of: 'nothing' })}
            onChange={(_, { value }) => {
              const role = roles.find((each) => roleKey(each) === value);
              if (role) onChange({ ...mapping, columns: withRole(mapping.columns, index, role) });
            }}
          >
            {roles.map((role) => (
              <option key={roleKey(role)} value={roleKey(role)}>
                {name(role)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <Writing look={look} mapping={mapping} plan={plan} onChange={onChange} />
    </fieldset>
  );
}

function useRoleName(plan: Plan): (role: Role) => string {
  const text = useListText();
  const language = useLanguage();
  const year = new Intl.DateTimeFormat(language, { year: 'numeric' });
  const month = new Intl.DateTimeFormat(language, { month: 'long' });
  const monthOfYear = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' });
  return (role) => {
    if (role.of === 'yearAmount')
      return text('role.amountIn', { span: year.format(new Date(role.year, 0, 1)) });
    if (role.of === 'monthAmount') {
      const format = role.year === undefined ? month : monthOfYear;
      return text('role.amountIn', { span: format.format(new Date(role.year ?? 2000, role.month - 1, 1)) });
    }
    if (role.of !== 'dimension') return text(`role.${role.of}`);
    const dimension = plan.dimensions.find(({ code }) => code === role.dimension);
    return dimension ? inLanguage(dimension.name, language) : role.dimension;
  };
}

const marks = ['.', ','] as const;

function Writing({ look, mapping, plan, onChange }: Props) {
  const text = useListText();
  const lack = lackOf(mapping);
  const several = look.forms.length > 1;
  const formName = (form: string) => (form === 'serial' ? text('form.serial') : form);
  return (
    <>
      {several && (
        <Field label={text('form.date')} validationState="warning" validationMessage={text('form.ambiguous')}>
          <Select
            value={mapping.dateForm}
            onChange={(_, { value }) => {
              const dateForm = look.forms.find((form) => form === value);
              if (dateForm) onChange({ ...mapping, dateForm });
            }}
          >
            {look.forms.map((form) => (
              <option key={form} value={form}>
                {formName(form)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={text('form.mark')}>
        <Select
          value={mapping.decimalMark}
          onChange={(_, { value }) => {
            const decimalMark = marks.find((mark) => mark === value);
            if (decimalMark) onChange({ ...mapping, decimalMark });
          }}
        >
          {marks.map((mark) => (
            <option key={mark} value={mark}>
              {text(`mark.${mark}`)}
            </option>
          ))}
        </Select>
      </Field>
      {asksYear(mapping) && (
        <NumberField
          label={text('form.year')}
          error={lack === 'form.year-needed' ? text(lack) : undefined}
          value={mapping.year}
          onChange={(year) => onChange({ ...mapping, year })}
        />
      )}
      <NumberField
        label={text('form.scale', { unit: inLanguage(plan.unit.name, useLanguage()) })}
        error={lack === 'form.scale-needed' ? text(lack) : undefined}
        value={mapping.scale}
        onChange={(scale) => onChange({ ...mapping, scale: scale ?? 0 })}
      />
    </>
  );
}

interface NumberProps {
  readonly label: string;
  readonly error: string | undefined;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

function NumberField({ label, error, value, onChange }: NumberProps) {
  const [typed, setTyped] = useState(value === undefined ? '' : typedNumber(value));
  return (
    <Field label={label} validationState={error ? 'error' : 'none'} validationMessage={error ?? null}>
      <Input
        value={typed}
        inputMode="decimal"
        autoComplete="off"
        onChange={(_, { value: next }) => {
          setTyped(next);
          onChange(parseNumber(next));
        }}
      />
    </Field>
  );
}
