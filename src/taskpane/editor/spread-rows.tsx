/** The rows of a spread: held or not, what they get and what they had; a new amount may be typed over the spread's own. */
import { inLanguage } from '../../plan/text';
import type { GroupRow, PlanSpread, SpreadGroup } from '../../spread';
import { typedNumber } from '../numbers';
import { useLanguage } from '../use-text';
import { Choice } from './choice';
import { useEditorText } from './editing';
import { needsSeed } from './spread-basis';
import type { SpreadFields } from './spread-order';
import { SpreadTable, type Figures } from './spread-table';

interface Props {
  readonly group: SpreadGroup;
  readonly fields: SpreadFields;
  readonly onChange: (changed: Partial<SpreadFields>) => void;
  readonly held: readonly string[];
  readonly onHold: (id: string, isHeld: boolean) => void;
  readonly result: PlanSpread | undefined;
  readonly figures: Figures;
}

export function SpreadRows(props: Props) {
  const { group, fields, onChange, held, onHold, result, figures } = props;
  const { by, given, own } = fields;
  const language = useLanguage();
  const text = useEditorText();
  const ownTitle = by === 'weights' || by === 'growth' ? text(`spread.own.${by}`) : undefined;
  const after = (code: string) =>
    result?.ok ? result.parts.find((part) => part.code === code)?.after : undefined;
  return (
    <div className="grid grid-rows">
      <SpreadTable
        label={text('spread.preview')}
        title={text('name')}
        own={ownTitle}
        lines={group.rows.map((row) => {
          const { id, code, target } = row;
          const name = inLanguage(row.name, language);
          const now = after(code);
          return {
            id,
            name,
            more: needsSeed(by, row) && <SeedFields {...props} row={row} name={name} />,
            own: ownTitle !== undefined && (
              <input
                className="typed typed-number"
                aria-label={text('cell', { column: ownTitle, row: name })}
                value={own[code] ?? ''}
                onChange={({ currentTarget }) => onChange({ own: { ...own, [code]: currentTarget.value } })}
              />
            ),
            before: target,
            after: now,
            typed: (
              <input
                className="typed typed-number"
                aria-label={text('cell', { column: text('spread.new'), row: name })}
                value={given[code] ?? (now === undefined ? '' : typedNumber(now))}
                onChange={({ currentTarget }) =>
                  onChange({ given: { ...given, [code]: currentTarget.value } })
                }
              />
            ),
          };
        })}
        held={held}
        onHold={onHold}
        figures={figures}
      />
    </div>
  );
}

interface SeedProps extends Props {
  readonly row: GroupRow;
  readonly name: string;
}

/** What a row without a past begins like, and how much of it. */
function SeedFields({ group, fields: { by, seeds }, onChange, row: { code }, name }: SeedProps) {
  const language = useLanguage();
  const text = useEditorText();
  const seed = seeds[code];
  return (
    <>
      <Choice
        label={text('spread.seed', { row: name })}
        value={seed?.like ?? ''}
        options={[
          { value: '', name: text('spread.seed.none') },
          ...group.rows
            .filter((other) => !needsSeed(by, other))
            .map((other) => ({
              value: other.code,
              name: text('spread.seed.like', { row: inLanguage(other.name, language) }),
            })),
        ]}
        onChoose={(like) => {
          const { [code]: _, ...others } = seeds;
          onChange({
            seeds: like === '' ? others : { ...others, [code]: { like, part: seed?.part ?? '100' } },
          });
        }}
      />
      {seed && (
        <input
          className="typed typed-number"
          aria-label={text('spread.seed.part', { row: name })}
          inputMode="decimal"
          autoComplete="off"
          value={seed.part}
          onChange={({ currentTarget }) =>
            onChange({ seeds: { ...seeds, [code]: { ...seed, part: currentTarget.value } } })
          }
        />
      )}
    </>
  );
}
