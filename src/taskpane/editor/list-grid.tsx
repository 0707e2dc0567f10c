/**
 * A list of the plan as a small grid, the way a sheet works: a row is chosen by standing in it, Enter goes down, Alt with
 * an arrow moves the row, and rows copied from Excel are pasted where one stands, new rows made as needed.
 */
import { Button } from '@fluentui/react-components';
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { pastedRows } from '../../import/pasted';
import type { Plan, PlanPath } from '../../plan';
import { valueAt, withValueAt } from '../../plan/at-path';
import { inserted, moved, placeOf } from '../../plan/editing/lists';
import { withCode } from '../../plan/editing/renaming';
import { useLanguage } from '../use-text';
import { Choice, type Option } from './choice';
import { useEditing, useEditorText } from './editing';
import { TypedInput } from './typed-input';
import { readTyped, written, type Kind } from './typed-value';

export interface Column {
  readonly key: string;
  readonly label: string;
  /** Of all its cells, or what the row makes of it. */
  readonly kind: Kind | Choosing | ((row: unknown) => TypedCell | Choosing);
}

export interface TypedCell {
  readonly key: string;
  readonly kind: Kind;
}

/** A column that is chosen from a list instead of typed. */
export interface Choosing {
  readonly options: readonly Option[];
  readonly value: (row: unknown) => string;
  readonly chosen: (row: unknown, value: string) => unknown;
}

interface Props {
  readonly label: string;
  readonly columns: readonly Column[];
  /** The list that new rows join at the end. */
  readonly list: PlanPath;
  /** In the order shown, with how deep they stand; the list's own when absent. */
  readonly rows?: readonly { readonly path: PlanPath; readonly level: number }[];
  readonly newRow: (plan: Plan) => unknown;
  readonly mostLevels?: number;
  /** Rows can't be added, moved or taken out. */
  readonly fixed?: boolean;
  readonly rowName?: (row: unknown, index: number) => string;
  readonly onStand?: (row: PlanPath) => void;
}

export function ListGrid(props: Props) {
  const { label, columns, list, newRow, mostLevels = 1, fixed = false } = props;
  const { plan, edit, remove } = useEditing();
  const language = useLanguage();
  const text = useEditorText();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState(0);
  const own = valueAt(plan, list);
  const rows =
    props.rows ?? (Array.isArray(own) ? own : []).map((_, index) => ({ path: [...list, index], level: 1 }));
  const standing = rows[Math.min(at, rows.length - 1)];
  const named = (path: PlanPath, index: number) => {
    const row = valueAt(plan, path);
    return (
      props.rowName?.(row, index) ?? (written(valueAt(row, ['name']), 'text', language) || String(index + 1))
    );
  };

  function stand(index: number, column = 0) {
    setAt(index);
    // After the row is drawn.
    requestAnimationFrame(() => fieldAt(table.current, index, column)?.focus());
  }

  function add() {
    const place = standing ? placeOf(standing.path) : { list, index: -1 };
    edit(inserted(plan, place.list, place.index + 1, newRow(plan)));
    stand(rows.findIndex(({ path }) => path === standing?.path) + 1 + partsBelow(rows, standing));
  }

  function addPart() {
    if (!standing) return;
    const parts = [...standing.path, 'children'];
    const count = partsBelow(rows, standing);
    const end = valueAt(plan, parts);
    edit(inserted(plan, parts, Array.isArray(end) ? end.length : 0, newRow(plan)));
    stand(rows.indexOf(standing) + 1 + count);
  }

  function move(by: number) {
    const changed = standing && moved(plan, standing.path, by);
    if (!changed) return;
    edit(changed);
    const sibling = [...placeOf(standing.path).list, placeOf(standing.path).index + by].join('/');
    const other = rows.find(({ path }) => path.join('/') === sibling);
    const step = 1 + partsBelow(rows, other);
    stand(rows.indexOf(standing) + (by > 0 ? step : -step));
  }

  function paste(event: ClipboardEvent, row: number, column: number) {
    const cells = pastedRows(event.clipboardData.getData('text/plain'));
    if (cells.length <= 1 && (cells[0]?.length ?? 0) <= 1) return;
    event.preventDefault();
    let changed = plan;
    const last = rows.at(-1)?.path;
    const end = placeOf(last ?? [...list, -1]);
    cells.forEach((typed, down) => {
      let path = rows[row + down]?.path;
      if (!path) {
        if (fixed) return;
        const index = end.index + 1 + row + down - rows.length;
        changed = inserted(changed, end.list, index, newRow(changed));
        path = [...end.list, index];
      }
      const place = path;
      typed.forEach((cell, across) => {
        const into = columns[column + across];
        if (into) changed = withCell(changed, place, into, cell);
      });
    });
    edit(changed);
  }

  function withCell(whole: Plan, path: PlanPath, column: Column, typed: string): Plan {
    const row = valueAt(whole, path);
    const cell = cellOf(column, row);
    if ('options' in cell) {
      const option = cell.options.find(({ name, value }) => name === typed.trim() || value === typed.trim());
      return option ? withValueAt(whole, path, cell.chosen(row, option.value)) : whole;
    }
    const place = [...path, cell.key];
    const read = readTyped(typed, cell.kind, valueAt(whole, place), language);
    return cell.kind === 'code' ? withCode(whole, place, read) : withValueAt(whole, place, read);
  }

  function press(event: KeyboardEvent, row: number, column: number) {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.altKey && by !== 0 && !fixed) {
      event.preventDefault();
      move(by);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      fieldAt(table.current, row + (event.shiftKey ? -1 : 1), column)?.focus();
    }
  }

  return (
    <div className="grid">
      <div className="grid-rows">
        <table ref={table} aria-label={label}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ path, level }, index) => (
              <tr
                key={path.join('/')}
                aria-current={standing?.path === path && rows.length > 1 ? 'true' : undefined}
                onFocus={() => {
                  setAt(index);
                  props.onStand?.(path);
                }}
              >
                {columns.map((of, column) => (
                  <td
                    key={of.key}
                    data-level={column === 0 ? level : undefined}
                    onPaste={(event) => paste(event, index, column)}
                    onKeyDown={(event) => press(event, index, column)}
                  >
                    <GridCell
                      row={path}
                      column={of}
                      label={text('cell', { column: of.label, row: named(path, index) })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!fixed && (
        <div className="grid-actions" role="group" aria-label={text('rows', { list: label })}>
          <Button size="small" onClick={add}>
            {text('row.add')}
          </Button>
          {mostLevels > 1 && (
            <Button
              size="small"
              disabledFocusable={!standing || standing.level >= mostLevels}
              onClick={addPart}
            >
              {text('row.part')}
            </Button>
          )}
          <Button size="small" disabledFocusable={!standing} onClick={() => move(-1)}>
            {text('row.up')}
          </Button>
          <Button size="small" disabledFocusable={!standing} onClick={() => move(1)}>
            {text('row.down')}
          </Button>
          <Button
            size="small"
            disabledFocusable={!standing}
            onClick={() => standing && remove(standing.path)}
          >
            {standing
              ? text('row.remove', { row: named(standing.path, rows.indexOf(standing)) })
              : text('remove')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface CellProps {
  readonly row: PlanPath;
  readonly column: Column;
  readonly label: string;
}

function GridCell({ row: path, column, label }: CellProps) {
  const { plan, edit } = useEditing();
  const row = valueAt(plan, path);
  const cell = cellOf(column, row);
  return 'options' in cell ? (
    <Choice
      label={label}
      options={cell.options}
      value={cell.value(row)}
      onChoose={(value) => edit(withValueAt(plan, path, cell.chosen(row, value)))}
    />
  ) : (
    <TypedInput path={[...path, cell.key]} kind={cell.kind} label={label} />
  );
}

function cellOf({ key, kind }: Column, row: unknown): TypedCell | Choosing {
  if (typeof kind === 'string') return { key, kind };
  return typeof kind === 'function' ? kind(row) : kind;
}

const fieldAt = (table: HTMLTableElement | null, row: number, column: number): HTMLElement | undefined =>
  table?.tBodies[0]?.rows[row]?.cells[column]?.querySelector<HTMLElement>('input, select') ?? undefined;

type Row = NonNullable<Props['rows']>[number];

/** How many rows are parts of a row, or parts of those. */
function partsBelow(rows: readonly Row[], row: Row | undefined): number {
  if (!row) return 0;
  const after = rows.slice(rows.indexOf(row) + 1);
  const end = after.findIndex(({ level }) => level <= row.level);
  return end === -1 ? after.length : end;
}
