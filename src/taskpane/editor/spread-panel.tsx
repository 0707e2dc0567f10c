/**
 * Spreads an amount over a list of the plan: by what, on top of what, around what is held; a row may be given its amount,
 * and its siblings or the total follow. Old, new and difference are shown before anything changes; applying is one step
 * that can be undone.
 */
import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { amountLocale } from '../../locales/units';
import { inLanguage } from '../../plan/text';
import { planSpread, spreadGroups, type SpreadGroup, type SpreadOrder } from '../../spread';
import { parseNumber, parsePercent, typedNumber } from '../numbers';
import { useLanguage } from '../use-text';
import { Choice } from './choice';
import { useEditing, useEditorText } from './editing';
import { Chosen } from './general';
import { basesOf, basisFrom, needsSeed, type BasisName } from './spread-basis';
import { useEditorWords } from './spread-words';

interface Props {
  /** The dimension's code; the periods when absent. */
  readonly dimension?: string;
}

export function SpreadPanel({ dimension }: Props) {
  const { plan, issues } = useEditing();
  const text = useEditorText();
  const [isOpen, setOpen] = useState(false);
  const [chosen, choose] = useState<string>();
  const groups = useMemo(
    () =>
      isOpen && issues.length === 0
        ? spreadGroups(plan).filter(({ of }) => of.dimension === dimension)
        : undefined,
    [isOpen, issues, plan, dimension],
  );
  const language = useLanguage();
  const group = groups?.find(({ id }) => id === chosen) ?? groups?.[0];
  return (
    <details
      className="editor-part"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{text('spread')}</summary>
      {issues.length > 0 && <p className="hint">{text('spread.mend')}</p>}
      {groups && groups.length > 1 && group && (
        <div className="editor-fields">
          <Chosen
            label={text('spread.over')}
            value={group.id}
            options={groups.map(({ id, name }) => ({
              value: id,
              name: name ? inLanguage(name, language) : id,
            }))}
            onChoose={choose}
          />
        </div>
      )}
      {group && <SpreadForm key={group.id} group={group} />}
    </details>
  );
}

const ways = ['replace', 'add', 'subtract', 'repeat'] as const;
const followers = ['siblings', 'total'] as const;
type Typed = Readonly<Record<string, string>>;

function SpreadForm({ group }: { readonly group: SpreadGroup }) {
  const { plan, edit } = useEditing();
  const language = useLanguage();
  const text = useEditorText();
  const { problemWords } = useEditorWords();
  const bases = basesOf(plan, group);
  const [by, setBy] = useState<BasisName>(bases[0] ?? 'equal');
  const [how, setHow] = useState<SpreadOrder['how']>('replace');
  const [amount, setAmount] = useState<string>();
  const [held, setHeld] = useState<readonly string[]>([]);
  const [given, setGiven] = useState<Typed>({});
  const [own, setOwn] = useState<Typed>({});
  const [like, setLike] = useState<string>();
  const [seeds, setSeeds] = useState<SpreadOrder['seeds']>({});
  const [follows, setFollows] = useState<SpreadOrder['follows']>('siblings');

  const typedAmount = amount ?? typedNumber(how === 'replace' ? group.whole : 0);
  const read = readForm();
  const result = read && planSpread(plan, group, read);
  const figure = new Intl.NumberFormat(amountLocale(plan.unit.grouping, language), {
    maximumFractionDigits: plan.unit.decimals,
  });
  const difference = new Intl.NumberFormat(amountLocale(plan.unit.grouping, language), {
    maximumFractionDigits: plan.unit.decimals,
    signDisplay: 'exceptZero',
  });
  const after = (code: string) =>
    result?.ok ? result.parts.find((part) => part.code === code)?.after : undefined;

  function readForm(): SpreadOrder | undefined {
    const whole = parseNumber(typedAmount);
    const amounts = readAll(given, parseNumber);
    const figures = readAll(own, by === 'growth' ? parsePercent : parseNumber);
    if (whole === undefined || !amounts || !figures) return undefined;
    return {
      basis: basisFrom(
        by,
        group,
        figures,
        spreadGroups(plan).find(({ id }) => id === like),
      ),
      how,
      amount: whole,
      held: held.filter((code) => !Object.hasOwn(amounts, code)),
      given: amounts,
      seeds,
      follows,
    };
  }

  return (
    <>
      <div className="editor-fields">
        <Chosen
          label={text('spread.by')}
          value={by}
          options={bases.map((value) => ({ value, name: text(`spread.by.${value}`) }))}
          onChoose={(value) => setBy(bases.find((known) => known === value) ?? by)}
        />
        {by === 'like' && (
          <Chosen
            label={text('spread.like')}
            value={like ?? ''}
            options={[
              { value: '', name: '' },
              ...spreadGroups(plan)
                .filter(({ id, rows }) => id !== group.id && rows.length === group.rows.length)
                .map(({ id, name }) => ({
                  value: id,
                  name: name ? inLanguage(name, language) : text('periods'),
                })),
            ]}
            onChoose={setLike}
          />
        )}
        <Chosen
          label={text('spread.how')}
          value={how}
          options={ways.map((value) => ({ value, name: text(`spread.how.${value}`) }))}
          onChoose={(value) => {
            setHow(ways.find((known) => known === value) ?? how);
            setAmount(undefined);
          }}
        />
        <label htmlFor={`${group.id}-amount`}>
          {text('spread.amount', { unit: inLanguage(plan.unit.name, language) })}
        </label>
        <input
          id={`${group.id}-amount`}
          className="typed typed-number"
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={parseNumber(typedAmount) === undefined || undefined}
          value={typedAmount}
          onChange={({ currentTarget }) => setAmount(currentTarget.value)}
        />
        <Chosen
          label={text('spread.follows')}
          value={follows}
          options={followers.map((value) => ({ value, name: text(`spread.follows.${value}`) }))}
          onChoose={(value) => setFollows(followers.find((known) => known === value) ?? follows)}
        />
      </div>
      <div className="grid grid-rows">
        <table aria-label={text('spread.preview')}>
          <thead>
            <tr>
              <th scope="col">{text('name')}</th>
              <th scope="col">{text('spread.hold')}</th>
              {(by === 'weights' || by === 'growth') && <th scope="col">{text(`spread.own.${by}`)}</th>}
              <th scope="col">{text('spread.old')}</th>
              <th scope="col">{text('spread.new')}</th>
              <th scope="col">{text('spread.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {group.rows.map((row) => {
              const { code, target } = row;
              const name = inLanguage(row.name, language);
              const now = after(code);
              return (
                <tr key={code}>
                  <th scope="row">
                    {name}
                    {needsSeed(by, row) && (
                      <Choice
                        label={text('spread.seed', { row: name })}
                        value={seeds[code]?.like ?? ''}
                        options={[
                          { value: '', name: text('spread.seed.none') },
                          ...group.rows
                            .filter((other) => !needsSeed(by, other))
                            .map((other) => ({
                              value: other.code,
                              name: text('spread.seed.like', { row: inLanguage(other.name, language) }),
                            })),
                        ]}
                        onChoose={(value) => {
                          const { [code]: _, ...others } = seeds;
                          setSeeds(value === '' ? others : { ...others, [code]: { like: value, part: 1 } });
                        }}
                      />
                    )}
                  </th>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={text('spread.hold-row', { row: name })}
                      checked={held.includes(code)}
                      onChange={({ currentTarget }) =>
                        setHeld(
                          currentTarget.checked ? [...held, code] : held.filter((other) => other !== code),
                        )
                      }
                    />
                  </td>
                  {(by === 'weights' || by === 'growth') && (
                    <td>
                      <input
                        className="typed typed-number"
                        aria-label={text('cell', { column: text(`spread.own.${by}`), row: name })}
                        value={own[code] ?? ''}
                        onChange={({ currentTarget }) => setOwn({ ...own, [code]: currentTarget.value })}
                      />
                    </td>
                  )}
                  <td className="figure">{target === undefined ? '' : figure.format(target)}</td>
                  <td>
                    <input
                      className="typed typed-number"
                      aria-label={text('cell', { column: text('spread.new'), row: name })}
                      value={given[code] ?? (now === undefined ? '' : typedNumber(now))}
                      onChange={({ currentTarget }) => setGiven({ ...given, [code]: currentTarget.value })}
                    />
                  </td>
                  <td className="figure">
                    {now === undefined ? '' : difference.format(now - (target ?? 0))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {!read && <p className="blocked">{text('spread.unread')}</p>}
      {result && !result.ok && <p className="blocked">{problemWords(result.problem, group, figure)}</p>}
      <Button
        size="small"
        disabledFocusable={!result?.ok}
        onClick={() => {
          if (!result?.ok) return;
          edit(result.plan);
          setGiven({});
          setAmount(undefined);
        }}
      >
        {text('spread.apply')}
      </Button>
    </>
  );
}

/** The numbers that were typed, without blanks; undefined where one can't be read. */
function readAll(
  typed: Typed,
  parse: (text: string) => number | undefined,
): Readonly<Record<string, number>> | undefined {
  const read = Object.entries(typed)
    .filter(([, value]) => value.trim() !== '')
    .map(([code, value]) => [code, parse(value)] as const);
  return read.every((entry): entry is [string, number] => entry[1] !== undefined)
    ? Object.fromEntries(read)
    : undefined;
}
