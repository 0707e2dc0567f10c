/**
 * HiGHS, the solver behind the repair's port: WebAssembly of 3.5 MB, loaded once and on first use. In Node it finds its
 * binary itself, in a page it is told the address. The same problem gives the same solution; a problem that HiGHS gives
 * up (not one that has no solution) throws.
 */
import loadHighs, { type Highs, type Model } from 'highs';
import type { LinearProblem, Solve } from '../rules/repair/linear';

/**
 * More branches than a plan needs that has a solution. The limit of time (seconds) is for what takes too long without
 * branching; where it strikes, results depend on the machine.
 */
const mostNodes = 1_000;
const longest = 3;

/** HiGHS's sign of a solution that satisfies the rows. */
const feasible = 2;

const options = {
  output_flag: false,
  mip_rel_gap: 0,
  mip_abs_gap: 1e-7,
  mip_feasibility_tolerance: 1e-9,
  primal_feasibility_tolerance: 1e-9,
  mip_max_nodes: mostNodes,
  time_limit: longest,
} as const;

/** `binary` is the address of `highs.wasm`; Node needs none. */
export async function loadSolver(binary?: string): Promise<Solve> {
  const highs = await loadHighs(binary === undefined ? {} : { locateFile: () => binary });
  return (problem) => Promise.resolve(solveWith(highs, problem));
}

function solveWith(highs: Highs, { columns, rows }: LinearProblem): readonly number[] | undefined {
  const { modelStatus } = highs.constants;
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { entries } of rows) {
    for (const [column, coefficient] of entries) {
      indices.push(column);
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
  const model = {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: { format: 'csr', numRows: rows.length, numCols: columns.length, starts, indices, values },
    integrality: columns.map(({ whole }) => (whole ? 1 : 0)),
  } as const;
  return highs.withModel(model, (loaded) => {
    loaded.options.set(options);
    loaded.run();
    const status = loaded.getModelStatus();
    if (status === modelStatus.optimal) return Array.from(loaded.getSolution().colValue);
    if (status === modelStatus.infeasible) return undefined;
    if (status === modelStatus.solutionLimit || status === modelStatus.timeLimit) return incumbent(loaded);
    throw new Error(`solver status ${String(status)}`);
  });
}

/** The best that was found before the limit. */
const incumbent = (model: Model): readonly number[] | undefined =>
  model.info.get('primal_solution_status') === feasible
    ? Array.from(model.getSolution().colValue)
    : undefined;
