import * as jax from '@jax-js/jax';
import type { SourceModel } from '@/lib/arith/stackSources.ts';

const { numpy: np, lax, nn, jit, valueAndGrad, init, defaultDevice } = jax as any;

/** Kernels of the models: inputs, outputs, and zeros around (a transposed convolution of stride 1 is an ordinary one with its kernel turned); how many of the first are pooled after. */
const models = {
  'source-1': { kernels: [[1, 16, 1], [16, 8, 1], [8, 4, 1], [4, 4, 1], [4, 8, 1], [8, 16, 0], [16, 1, 1]], pools: 3 },
  'source-2': { kernels: [[1, 16, 0], [16, 8, 0], [8, 4, 0], [4, 4, 1], [4, 8, 1], [8, 16, 2], [16, 1, 1]], pools: 2 },
} as const;

const convolved = (x: any, kernel: any, bias: any, zeros: number) =>
  lax.convGeneralDilated(x, kernel, [1, 1], [[zeros, zeros], [zeros, zeros]]).add(bias.reshape([1, -1, 1, 1]));

/** The largest of every 2 × 2 cells, as jax's users write it where windows do not overlap; an odd last row or column is left out, or with `padded` goes with zeros, which no relu is below. */
function pooled(x: any, padded: boolean): any {
  const [pictures, channels, height, width] = x.shape, odd = height & 1;
  const rows = (height + (padded ? odd : 0)) >> 1, columns = (width + (padded ? odd : 0)) >> 1;
  const even = padded && odd ? np.pad(x, [[0, 0], [0, 0], [0, 1], [0, 1]]) : x.slice([], [], [0, 2 * rows], [0, 2 * columns]);
  return np.max(even.reshape([pictures, channels, rows, 2, columns, 2]), [3, 5]);
}

const enlarged = (x: any) => np.repeat(np.repeat(x, 2, 2), 2, 3);

/** Mean binary cross-entropy of a model from its logits. */
function loss(model: SourceModel, weights: any[], pictures: any): any {
  const { kernels, pools } = models[model];
  let x = pictures.ref;
  kernels.forEach(([, , zeros], place) => {
    x = convolved(x, weights[2 * place], weights[2 * place + 1], zeros);
    if (place < 6) x = nn.relu(x);
    if (place < pools) x = pooled(x, model === 'source-1');
    else if (place >= 3 && place < 6) x = enlarged(x);
  });
  return np.mean(nn.softplus(x.ref).sub(x.mul(pictures)));
}

/** Pictures a second that `@jax-js/jax` trains of a model on wasm, by plain gradient descent (the optimiser is a thousandth of the work), compiled by its `jit`. */
export async function jaxSpeed(model: SourceModel, batch: number, batches: number): Promise<number> {
  await init('wasm');
  defaultDevice('wasm');
  const step = jit((weights: any[], pictures: any) => {
    const [value, gradients] = valueAndGrad((now: any[], these: any) => loss(model, now, these))(weights.map(weight => weight.ref), pictures);
    return [value, weights.map((weight, place) => weight.sub(gradients[place].mul(0.1)))];
  });
  const drawn = (size: number, scale: number) => Float32Array.from({ length: size }, (_, n) => scale * Math.sin(1 + n * n));
  let weights = models[model].kernels.flatMap(([from, to]) => [np.array(drawn(9 * from * to, 0.2)).reshape([to, from, 3, 3]), np.zeros([to])]);
  const pictures = np.array(drawn(batch * 784, 0.5).map(value => value + 0.5)).reshape([batch, 1, 28, 28]);
  const turn = async () => {
    const [value, next] = step(weights, pictures.ref);
    weights = next;
    const read = (await value.data())[0] as number;
    if (!Number.isFinite(read)) throw new Error('expected a finite loss');
  };
  await turn();
  const begun = performance.now();
  for (let n = 0; n < batches; n++) await turn();
  return 1000 * batch * batches / (performance.now() - begun);
}
