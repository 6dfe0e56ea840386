import type { Matrix } from '@/lib/params/kinds.ts';

/** Kernels are input × output. No biases. `hidden` is the width of the first layer: the two-step or the three-step network. */
export type Hidden = 1 | 3;
export type WeightName = 'w1' | 'w2' | 'w3';
export type Weights = Partial<Record<WeightName, Matrix>>;

const shapes: Readonly<Record<Hidden, Readonly<Weights>>> = {
  1: { w1: [[1], [-1]], w2: [[1], [2], [-1], [1]] },
  3: { w1: [[1, 0, 1], [-1, 1, 1]], w2: [[1], [0.5], [-0.5]], w3: [[1], [2], [-1], [1]] },
};

/** The weights each network starts with. */
export const ownWeights = (hidden: Hidden): Required<Weights> => ({ w1: [], w2: [], w3: shapes[3].w3!, ...shapes[hidden] }) as Required<Weights>;

/** Names of the weights that a network has, in the order of its layers. */
export const layersOf = (hidden: Hidden): readonly WeightName[] => (hidden === 1 ? ['w1', 'w2'] : ['w1', 'w2', 'w3']);

export const networkOf = (hidden: number): Hidden => (hidden === 3 ? 3 : 1);

const sizeOf = (m: Matrix): readonly [rows: number, columns: number] => [m.length, m[0]?.length ?? 0];
export const shapeOf = (hidden: Hidden, name: WeightName): readonly [rows: number, columns: number] => sizeOf(shapes[hidden][name]!);

export function fits(hidden: Hidden, name: WeightName, given: Matrix): boolean {
  const [[rows, columns], [wantedRows, wantedColumns]] = [sizeOf(given), shapeOf(hidden, name)];
  return rows === wantedRows && columns === wantedColumns;
}

/** Whether a weight was left as the two-step network has it: then the three-step network takes its own instead. */
export const untouched = (name: WeightName, given: Matrix): boolean => shapes[1][name] !== undefined && same(given, shapes[1][name]!);

const same = (a: Matrix, b: Matrix) => a.length === b.length && a.every((row, r) => row.length === b[r]!.length && row.every((v, c) => v === b[r]![c]));

/** The weights in use, layer by layer. A matrix that does not fit its layer gives way to the network's own. */
export function weightsOf(p: Readonly<{ hidden: number } & Required<Weights>>): Matrix[] {
  const hidden = networkOf(p.hidden);
  return layersOf(hidden).map(name => (fits(hidden, name, p[name]) ? p[name] : shapes[hidden][name]!));
}

export const product = (a: Matrix, b: Matrix): Matrix =>
  a.map(row => b[0]!.map((_, j) => row.reduce((sum, v, k) => sum + v * b[k]![j]!, 0) + 0)); // + 0: minus zero is zero

export const transposed = (m: Matrix): Matrix => m[0]!.map((_, c) => m.map(row => row[c]!));

export const sum = (m: Matrix): number => m.flat().reduce((total, v) => total + v, 0);

/** Equal but for what rounding of binary fractions leaves: nine digits. */
export const equal = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
export const equalAll = (a: Matrix, b: Matrix): boolean => a.every((row, r) => row.every((v, c) => equal(v, b[r]![c]!)));
