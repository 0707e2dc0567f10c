/**
 * Takes the base year from a list of sales: shows what its columns are taken for, adds it up with progress and a way to
 * stop, shows what came of it, and changes the draft when the user says so, as a change that can be taken back.
 */
import { Button, ProgressBar } from '@fluentui/react-components';
import { memo, startTransition, useCallback, useEffect, useId, useState } from 'react';
import type { BaseYears, ListLook, Mapping } from '../../import';
import type { Plan } from '../../plan';
import { reversed, type PlanChange } from '../../rules/change';
import type { BaseParts, Operations } from '../operations';
import type { Commands } from '../pane';
import { draftPlace } from '../repair/plan-place';
import { useLanguage } from '../use-text';
import { ColumnFields } from './column-fields';
import { ListResult } from './list-result';
import { lackOf } from './roles';
import { useListText } from './use-list-text';

interface Props {
  readonly list: File;
  readonly plan: Plan;
  readonly commands: Commands;
  readonly operations: Operations;
}

type Look =
  { readonly state: 'looking' | 'headerless' } | { readonly state: 'seen'; readonly look: ListLook };

export function ListImport({ list, plan, commands, operations }: Props) {
  const text = useListText();
  const heading = useId();
  const [look, setLook] = useState<Look>({ state: 'looking' });

  // The columns are looked at once; what is typed meanwhile changes no guess.
  useEffect(() => {
    let gone = false;
    operations.lookAtList(list, plan).then(
      (found) => {
        if (!gone) setLook(found ? { state: 'seen', look: found } : { state: 'headerless' });
      },
      (error: unknown) => {
        if (!gone) void commands.report(error);
      },
    );
    return () => {
      gone = true;
    };
  }, [list]);

  return (
    <section className="typed list" aria-labelledby={heading}>
      <h3 id={heading}>{text('heading', { name: list.name })}</h3>
      {look.state === 'seen' ? (
        <Seen list={list} look={look.look} plan={plan} commands={commands} operations={operations} />
      ) : (
        <p role="status">{text(look.state)}</p>
      )}
      <Button size="small" onClick={commands.closeList}>
        {text('close')}
      </Button>
    </section>
  );
}

/** Drawn once, not with every step of the progress. */
const Columns = memo(ColumnFields);

interface SeenProps extends Props {
  readonly look: ListLook;
}

interface Result {
  readonly years: BaseYears;
  readonly partsOf: BaseParts;
}

function Seen({ list, look, plan, commands, operations }: SeenProps) {
  const text = useListText();
  const [mapping, setMapping] = useState(look.mapping);
  const [result, setResult] = useState<Result>();
  const [said, setSaid] = useState('');
  const { read, running, stop } = useReading(list, look, plan, operations);
  const lack = lackOf(mapping);

  const change = useCallback((next: Mapping): void => {
    setMapping(next);
    setResult(undefined);
    setSaid('');
  }, []);
  async function addUp(): Promise<void> {
    setSaid('');
    await commands.attempt(async () => {
      const years = await read(mapping);
      const partsOf = await operations.loadBaseParts();
      // Much to draw at once: in slices, so that the pane stays alive.
      startTransition(() => setResult(years && { years, partsOf }));
      if (!years) setSaid(text('stopped'));
    });
  }
  async function use(changes: readonly PlanChange[]): Promise<void> {
    const made = await draftPlace(plan, commands).change(changes, changes.map(reversed));
    if (made) setSaid(text('result.used', { count: changes.length }));
  }

  return (
    <>
      <Columns look={look} mapping={mapping} plan={plan} onChange={change} />
      {running === undefined ? (
        <>
          {lack && <p className="blocked">{text(lack)}</p>}
          <Button disabledFocusable={lack !== undefined} onClick={() => void addUp()}>
            {text('read')}
          </Button>
        </>
      ) : (
        <Running part={running} onStop={stop} />
      )}
      {result && running === undefined && (
        <ListResult {...result} plan={plan} onUse={(changes) => void use(changes)} />
      )}
      <p role="status">{said}</p>
    </>
  );
}

function Running({ part, onStop }: { readonly part: number; readonly onStop: () => void }) {
  const text = useListText();
  const percent = new Intl.NumberFormat(useLanguage(), { style: 'percent' });
  return (
    <>
      <ProgressBar value={part} aria-label={text('reading', { percent: '' })} />
      <p>{text('reading', { percent: percent.format(part) })}</p>
      <Button onClick={onStop}>{text('stop')}</Button>
    </>
  );
}

/** `running` is the part that is read, undefined while nothing is; a stopped reading comes to nothing. */
function useReading(list: File, look: ListLook, plan: Plan, operations: Operations) {
  const [running, setRunning] = useState<number>();
  const [stopping, setStopping] = useState<AbortController>();
  useEffect(() => () => stopping?.abort(), [stopping]);

  async function read(mapping: Mapping): Promise<BaseYears | undefined> {
    const controller = new AbortController();
    const { signal } = controller;
    setStopping(controller);
    setRunning(0);
    try {
      return await operations.readList(list, look.form, plan, mapping, {
        signal,
        progress: (bytes) => setRunning(list.size === 0 ? 1 : bytes / list.size),
      });
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    } finally {
      setRunning(undefined);
    }
  }
  return { read, running, stop: () => stopping?.abort() };
}
