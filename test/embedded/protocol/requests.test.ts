import { createHost } from '../../../src/embedded/host';
import { createSumEngine } from '../support/sum-engine';

/** Requests that the client itself would never send. */
async function answer(actions: object[], paths: object[]): Promise<unknown> {
  const host = createHost({ engine: createSumEngine() });
  const body = {
    Actions: actions.map((action, index) => ({ Id: index + 1, Name: '', ...action })),
    ObjectPaths: Object.fromEntries(
      paths.map((path, index) => [index + 1, { Id: index + 1, Name: '', ...path }]),
    ),
  };
  const request = {
    id: 7,
    type: 1,
    flags: 0,
    controlId: '',
    message: { url: 'ProcessQuery', method: 'POST', body },
  };
  const reply = JSON.parse(await host.send(JSON.stringify(request))) as {
    id: number;
    type: number;
    message: { statusCode: number; body: { Error?: { Code: string; Message: string } } };
  };
  expect([reply.id, reply.type, reply.message.statusCode]).toEqual([7, 2, 200]);
  return reply.message.body.Error?.Message ?? reply.message.body;
}

const workbook = { ObjectPathType: 1 };
const sheets = { ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 };
const active = { ObjectPathType: 3, Name: 'GetActiveWorksheet', ParentObjectPathId: 2 };
const paths = [workbook, sheets, active];

it.each<[what: string, actions: object[], paths: object[], message: string]>([
  ['an action of an unknown type', [{ ActionType: 8, ObjectPathId: 1 }], paths, 'actions of type 8'],
  ['a path that was not sent', [{ ActionType: 2, ObjectPathId: 9 }], paths, 'an object path 9'],
  ['a new object', [{ ActionType: 1, ObjectPathId: 1 }], [{ ObjectPathType: 2, Name: 'Thing' }], 'new Thing'],
  [
    'a write to a property that Excel lets nobody write',
    [{ ActionType: 4, Name: 'Id', ObjectPathId: 3, ArgumentInfo: { Arguments: ['x'] } }],
    paths,
    'setting Worksheet.id',
  ],
])('%s is refused by name', async (_, actions, objectPaths, message) => {
  expect(await answer(actions, objectPaths)).toBe(`The embedded host does not implement ${message}.`);
});

it('a reference that was let go is not found', async () => {
  const kept = { ObjectPathType: 6, Name: 'reference-1' };
  expect(await answer([{ ActionType: 2, ObjectPathId: 1 }], [kept])).toBe(
    'The reference reference-1 does not exist.',
  );
});

it('every trace is answered and listed', async () => {
  expect(await answer([{ ActionType: 5, Name: 'Trace', ObjectPathId: 0 }], [])).toEqual({
    Results: [{ ActionId: 1, Value: null }],
    TraceIds: [1],
  });
});
