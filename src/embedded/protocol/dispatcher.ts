/**
 * Runs the actions of one request, one after the other, as Excel does: a batch is no transaction, so what ran
 * before a failing action stays done, and nothing after it runs. Object paths are resolved once a request, which
 * is what makes `worksheets.add()` add one sheet however often its object is used. The dispatcher knows nothing of
 * workbooks; it speaks to HostObjects.
 */
import { decodeArguments } from './arguments';
import { apiNotFound, HostError, itemNotFound } from './errors';
import { publicName, type HostObject } from './host-object';
import { actionType, pathType, type Action, type Batch, type BatchResult, type Json } from './messages';
import { query } from './query';
import type { References } from './references';

/** One action in words: what a test may look at before it makes the action fail. */
export interface ActionDescription {
  readonly index: number;
  readonly type: 'instantiate' | 'query' | 'method' | 'set' | 'trace';
  /** `Range.values`, `WorksheetCollection.add`. */
  readonly name: string;
}

export interface Session {
  readonly root: HostObject;
  readonly references: References;
  /** Brings the results of formulas up to date. */
  readonly calculate: () => Promise<void>;
  readonly beforeAction: (description: ActionDescription) => void;
}

const typeNames: Readonly<Record<number, ActionDescription['type']>> = {
  [actionType.instantiate]: 'instantiate',
  [actionType.query]: 'query',
  [actionType.method]: 'method',
  [actionType.set]: 'set',
  [actionType.trace]: 'trace',
};

export async function runBatch(batch: Batch, session: Session): Promise<BatchResult> {
  const results: { ActionId: number; Value: Json }[] = [];
  const traceIds: number[] = [];
  const paths = new PathResolver(batch, session);
  for (const [index, action] of batch.Actions.entries()) {
    let location = '';
    try {
      const type = typeNames[action.ActionType];
      if (type === undefined) throw apiNotFound(`actions of type ${action.ActionType}`);
      location = paths.describe(action);
      session.beforeAction({ index, type, name: location });
      const value = await runAction(action, paths, session);
      if (type === 'trace') traceIds.push(action.Id);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      return {
        Results: results,
        TraceIds: traceIds,
        Error: { ...explain(error), Location: location, ActionIndex: index },
      };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

function explain(error: unknown): { Code: string; Message: string } {
  if (error instanceof HostError) return { Code: error.code, Message: error.message };
  const message = error instanceof Error ? error.message : String(error);
  return { Code: 'GeneralException', Message: message };
}

async function runAction(action: Action, paths: PathResolver, session: Session): Promise<Json | undefined> {
  if (action.ActionType === actionType.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case actionType.instantiate:
      return object === null ? null : instantiated(object, session.references);
    case actionType.query:
      return object === null ? null : query(object, action.QueryInfo, session.calculate);
    case actionType.set: {
      const args = decodeArguments(action.ArgumentInfo, paths.resolve);
      notNull(object).set(action.Name, args.raw(0) ?? null);
      return undefined;
    }
    default:
      return callMethod(object, action, paths, session);
  }
}

function instantiated(object: HostObject, references: References): Json {
  const referenceId = references.idOf(object);
  return referenceId === undefined ? object.identity() : { ...object.identity(), _ReferenceId: referenceId };
}

async function callMethod(
  object: HostObject | null,
  action: Action,
  paths: PathResolver,
  { references }: Session,
): Promise<Json> {
  const args = decodeArguments(action.ArgumentInfo, paths.resolve);
  switch (action.Name) {
    case '_KeepReference':
      if (object !== null) references.keep(object);
      return null;
    case '_RemoveReference':
      references.release(args.text(0, 'referenceId'));
      return null;
    default:
      return (await notNull(object).call(action.Name, args)) ?? null;
  }
}

/** Documents leave open what a write to a null object does; an add-in that never does it is right either way. */
function notNull(object: HostObject | null): HostObject {
  if (object === null) throw itemNotFound('The object');
  return object;
}

class PathResolver {
  readonly #resolved = new Map<number, HostObject | null>();
  readonly #batch: Batch;
  readonly #session: Session;

  constructor(batch: Batch, session: Session) {
    this.#batch = batch;
    this.#session = session;
  }

  readonly resolve = (id: number): HostObject | null => {
    const done = this.#resolved.get(id);
    if (done !== undefined) return done;
    const object = this.#follow(id);
    this.#resolved.set(id, object);
    return object;
  };

  /** The member that an action touches, for errors and for tests. */
  describe(action: Action): string {
    if (action.ActionType === actionType.trace) return 'trace';
    const path = this.#batch.ObjectPaths[action.ObjectPathId];
    if (path === undefined) throw apiNotFound(`an object path ${action.ObjectPathId}`);
    if (action.ActionType !== actionType.instantiate) {
      const type = this.resolve(action.ObjectPathId)?.type ?? 'null';
      return action.Name === '' ? type : `${type}.${publicName(action.Name)}`;
    }
    const parent = path.ParentObjectPathId === undefined ? undefined : this.resolve(path.ParentObjectPathId);
    const owner = parent === undefined ? 'Workbook' : (parent?.type ?? 'null');
    const member = path.ObjectPathType === pathType.indexer ? 'GetItem' : path.Name;
    return path.ObjectPathType === pathType.root ? owner : `${owner}.${publicName(member)}`;
  }

  #follow(id: number): HostObject | null {
    const path = this.#batch.ObjectPaths[id];
    if (path === undefined) throw apiNotFound(`an object path ${id}`);
    switch (path.ObjectPathType) {
      case pathType.root:
        return this.#session.root;
      case pathType.reference:
        return this.#session.references.get(path.Name);
      case pathType.null:
        return null;
    }
    const parent = path.ParentObjectPathId === undefined ? null : this.resolve(path.ParentObjectPathId);
    // What hangs on a null object is null in turn.
    if (parent === null && path.ParentObjectPathId !== undefined) return null;
    switch (path.ObjectPathType) {
      case pathType.property:
        return notNull(parent).link(path.Name);
      case pathType.method:
        return notNull(parent).find(path.Name, decodeArguments(path.ArgumentInfo, this.resolve));
      case pathType.indexer:
        return notNull(parent).find('GetItem', decodeArguments(path.ArgumentInfo, this.resolve));
      default:
        throw apiNotFound(`new ${path.Name}`);
    }
  }
}
