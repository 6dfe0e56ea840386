/** The compiled kernels; `lib/kernels/assembly` says what each does. Addresses, steps and pitches are bytes. */
export interface Kernels {
  gather1: Gather; gather2: Gather; gather4: Gather;
  dot(out: number, outStep: number, outRow: number, rows: number, columns: number, from: number, inStep: number, inRow: number,
    taps: number, tapCount: number, vectors: number, weights: number, bias: number): void;
  pooled1: Gather; pooled2: Gather;
  correlate1: Correlate; correlate2: Correlate; correlate4: Correlate;
  sumPixels(sums: number, vectors: number, gradient: number, step: number, row: number, rows: number, columns: number): void;
  sumNumbers(sum: number, gradient: number, row: number, rows: number, columns: number): void;
  listWinners(lists: number, counts: number, room: number, bias: number, channels: number, pooled: number, step: number, row: number,
    rows: number, columns: number, gradient: number, switches: number, from: number, inPixel: number, inLine: number): void;
  winnersWeights(sums: number, offsets: number, count: number, lists: number, counts: number, room: number, channels: number): void;
  winnersInput(shift: number, weights: number, offsets: number, count: number, lists: number, counts: number, room: number, channels: number): void;
  clear(at: number, vectors: number): void;
  keepPositive(at: number, vectors: number, mask: number): void;
  sigmoidGradient(at: number, vectors: number, output: number): void;
  readBytes(out: number, outRow: number, target: number, bytes: number, rows: number, columns: number): void;
  sigmoid(out: number, outRow: number, logits: number, row: number, rows: number, columns: number): void;
  lossOfLogits: Loss; lossOfOutputs: Loss;
  combine(out: number, from: number, table: number, count: number, vectors: number): void;
  combineNumbers(out: number, from: number, table: number, count: number): void;
  maxPool(out: number, switches: number, from: number, table: number, count: number, vectors: number): void;
  scatter(out: number, from: number, switches: number, table: number, count: number, channels: number): void;
  place: Unpool; pick: Unpool;
}
type Gather = (out: number, outStep: number, outRow: number, rows: number, columns: number, from: number, inStep: number, inRow: number,
  taps: number, tapCount: number, channels: number, weights: number, pitch: number, bias: number, relu: boolean, last: number) => void;
type Correlate = (sums: number, pitch: number, from: number, inStep: number, inRow: number, rows: number, columns: number,
  offsets: number, count: number, gradient: number, step: number, row: number) => void;
type Unpool = (out: number, from: number, switches: number, table: number, count: number, channels: number, writers: number) => void;
type Loss = (outputs: number, row: number, target: number, gradient: number, gradientRow: number, rows: number, columns: number, scale: number, squared: boolean) => number;

/** The kernels on a memory of their own. `start`: the first byte that they do not use themselves. */
export async function startKernels(module: WebAssembly.Module): Promise<{ kernels: Kernels; memory: WebAssembly.Memory; start: number }> {
  const memory = new WebAssembly.Memory({ initial: 16 });
  const instance = await WebAssembly.instantiate(module, { env: { memory, abort: () => { throw new Error('a kernel broke off'); } } });
  const kernels = instance.exports as unknown as Kernels & { firstFree(): number };
  return { kernels, memory, start: kernels.firstFree() };
}
