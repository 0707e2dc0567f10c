/**
 * A fresh workbook with one sheet, reached through the real client, for the length of one test.
 */
import { connectClient } from '../../../src/embedded/client';
import { createHost, type Host, type HostOptions } from '../../../src/embedded/host';
import { createSumEngine, type SumEngine } from './sum-engine';

export interface Workplace {
  readonly context: Excel.RequestContext;
  readonly workbook: Excel.Workbook;
  readonly sheet: Excel.Worksheet;
  readonly host: Host;
  readonly engine: SumEngine;
}

type Options = Omit<HostOptions, 'engine'>;

/** Runs `work` as an add-in would, inside Excel.run. */
export async function inExcel<T>(
  work: (workplace: Workplace) => Promise<T> | T,
  options: Options = {},
): Promise<T> {
  const engine = createSumEngine();
  const host = createHost({ engine, ...options });
  const client = await connectClient(host);
  try {
    return await Excel.run(async (context) => {
      const { workbook } = context;
      return work({ context, workbook, sheet: workbook.worksheets.getItem('Sheet1'), host, engine });
    });
  } finally {
    client.close();
  }
}

/** What the host says no to, in the form "InvalidArgument at Range.values". */
export async function refusal(work: (workplace: Workplace) => unknown, options?: Options): Promise<string> {
  try {
    await inExcel(work, options);
    return 'accepted';
  } catch (error) {
    if (!isOfficeError(error)) throw error;
    return `${error.code} at ${error.debugInfo.errorLocation ?? 'nowhere'}`;
  }
}

function isOfficeError(error: unknown): error is OfficeExtension.Error {
  return error instanceof Error && error.name === 'RichApi.Error';
}
