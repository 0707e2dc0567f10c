/**
 * What moves along with the rows of a spread: the totals above, where they follow, and whatever follows them or the rows.
 * Each can be held, and stays in the list while it is.
 */
import { totalsAbove, type Moved, type SpreadGroup } from '../../spread';
import { useEditorText } from './editing';
import { SpreadTable, type Figures } from './spread-table';
import type { SpreadWords } from './spread-words';

interface Props {
  readonly group: SpreadGroup;
  readonly groups: readonly SpreadGroup[];
  readonly words: SpreadWords;
  /** The totals above are shown even while they don't move. */
  readonly withTotals: boolean;
  readonly held: readonly string[];
  readonly onHold: (id: string, isHeld: boolean) => void;
  readonly moved: readonly Moved[];
  readonly figures: Figures;
}

/** More would bury the button. */
const mostShown = 20;

export function SpreadMoved({ group, groups, words, withTotals, held, onHold, moved, figures }: Props) {
  const text = useEditorText();
  const stand = new Map(
    groups
      .filter(({ tree }) => tree === group.tree)
      .flatMap(({ rows }) => rows.map(({ id, target }) => [id, target ?? 0] as const)),
  );
  const totals = withTotals
    ? totalsAbove(groups, group).map(({ total, whole }): Moved => ({
        id: total,
        before: stand.get(total) ?? whole,
        after: stand.get(total) ?? whole,
      }))
    : [];
  const isOwn = (id: string) => group.rows.some((row) => row.id === id);
  const kept = held.flatMap((id): Moved[] => {
    const amount = stand.get(id);
    return amount === undefined || isOwn(id) ? [] : [{ id, before: amount, after: amount }];
  });
  // What moved comes last and wins; the first to be named says the place.
  const all = [...new Map([...totals, ...kept, ...moved].map((each) => [each.id, each])).values()];
  if (all.length === 0) return undefined;
  return (
    <div className="grid grid-rows">
      <SpreadTable
        label={text('spread.moved')}
        title={text('spread.moved')}
        lines={all.slice(0, mostShown).map((each) => ({ ...each, name: words.row(each.id) }))}
        held={held}
        onHold={onHold}
        figures={figures}
      />
      {all.length > mostShown && (
        <p className="hint">{text('spread.moved.more', { count: all.length - mostShown })}</p>
      )}
    </div>
  );
}
