import fc from 'fast-check';
import { parseStack, printStack, type Layer, type Stack } from '@/lib/arith/stack.ts';
import { anyLayer } from '@/lib/arith/stack.fixture.ts';
import { planCode, type CodeInput } from '@/lib/code/modules.ts';
import { sourceNotations } from '@/lib/arith/stackSources.ts';

/** A stack to run in both frameworks. */
export interface PythonCase { notation: string; stack: Stack; input: CodeInput; batch: number }

/** Where the frameworks differ most, one by one. */
const picked: readonly [notation: string, input: CodeInput][] = [
  ['conv3psame', [7, 6, 2]], ['conv3s2psame', [7, 6, 2]], ['conv3s2psame', [6, 8, 1]], ['conv4psame', [7, 7, 1]], ['conv4s3psame', [8, 9, 1]], ['conv5psame', [3, 3, 1]],
  ['conv2s3psame', [7, 8, 1]], ['conv3p2', [5, 6, 2]], ['conv3s2d2', [9, 8, 2]], ['conv3s2d2psame', [9, 8, 2]], ['conv3s3d2p2f2arelu', [9, 8, 2]], ['conv3d2psame', [7, 6, 1]],
  ['conv1s3psame', [7, 8, 1]], ['conv2d3psame', [7, 8, 1]],
  ['pool2', [7, 6, 2]], ['pool2psame', [7, 7, 2]], ['pool2psame', [6, 7, 2]], ['pool3s2psame', [8, 7, 1]], ['pool2s1psame', [5, 6, 1]], ['pool4s1psame', [6, 6, 1]], ['pool3s1psame', [6, 6, 1]],
  ['pool3s2p1', [7, 8, 1]], ['pool4s3p2', [7, 8, 2]], ['pool5s3psame', [4, 5, 1]], ['pool2s3psame', [7, 8, 1]], ['pool1s2', [5, 5, 1]], ['pool4s2psame', [7, 8, 1]], ['pool5s2psame', [2, 2, 1]],
  ['avg2', [7, 6, 2]], ['avg2psame', [7, 7, 2]], ['avg3s2psame', [8, 7, 1]], ['avg2s1psame', [5, 6, 1]], ['avg4s1psame', [6, 6, 1]], ['avg3s1psame', [6, 6, 1]], ['avg3s2p1', [7, 8, 1]],
  ['avg4s3p2', [7, 8, 2]], ['avg5s3psame', [4, 5, 1]], ['avg2s3psame', [7, 8, 1]], ['avg4s2psame', [7, 8, 1]], ['avg3s2psame,conv3s2psame', [11, 10, 1]], ['avg1s2', [5, 5, 1]],
  ['tconv3s2', [4, 5, 2]], ['tconv3s2psame', [4, 5, 2]], ['tconv4s2psame', [4, 5, 2]], ['tconv2s3', [4, 5, 2]], ['tconv2s3psame', [4, 5, 2]], ['tconv1s4psame', [3, 3, 1]], ['tconv5s2psame', [3, 3, 1]],
  ['tconv5s4psame', [3, 3, 1]], ['tconv4psame', [5, 5, 1]], ['tconv3psame', [5, 5, 1]], ['tconv4s2p1', [4, 5, 2]], ['tconv3s2p1f3asigmoid', [4, 5, 2]], ['tconv2s3p0', [4, 5, 1]], ['tconv2s3p1', [4, 5, 1]],
  ['tconv3d2', [4, 5, 1]], ['tconv3d2psame', [4, 5, 1]], ['tconv3s2d2', [4, 5, 2]], ['tconv3s2d2psame', [4, 5, 2]], ['tconv2s3d2p1', [4, 5, 1]], ['tconv2s4d2psame', [4, 5, 1]], ['tconv2s5d3', [3, 4, 1]], ['tconv1s3d2p1', [4, 4, 1]],
  ['up2', [3, 4, 2]], ['up1', [3, 4, 2]], ['bil2', [3, 4, 2]], ['bil3', [5, 4, 1]], ['bil1', [5, 4, 1]], ['nails2', [3, 4, 2]], ['nails3', [3, 4, 1]], ['nails1', [3, 4, 1]],
  ['pool2,unpool2', [4, 6, 2]], ['pool2,unpool2', [5, 7, 2]], ['pool2,conv3f2psame,unpool2', [6, 6, 2]], ['pool2psame,unpool2', [5, 7, 1]], ['pool3s2,unpool3', [7, 7, 1]], ['pool3s2psame,unpool3', [8, 7, 1]],
  ['pool2s1psame,unpool2', [5, 5, 1]], ['pool3s2p1,unpool3', [7, 8, 1]], ['pool2s3psame,unpool2', [7, 8, 1]], ['pool2s3,unpool2', [9, 8, 1]], ['pool2,pool2,unpool2,unpool2', [8, 9, 1]], ['pool2,pool3s2,unpool3,unpool2', [10, 11, 1]],
  ['flatten', [3, 4, 2]], ['flatten,flatten', [3, 4, 2]], ['flatten,dense3', [3, 4, 2]], ['flatten,dense3arelu,dense2asigmoid', [3, 4, 2]], ['dense3', [3, 4, 2]], ['dense3arelu,flatten,dense2b0', [3, 4, 2]],
  ['dense4,dense2', [7]], ['flatten,dense3', [5]], ['conv3f4,pool2psame,flatten,flatten,dense5', [7, 7, 2]],
  ['reshape4x3x2', [3, 4, 2]], ['flatten,reshape4x3x2', [3, 4, 2]], ['flatten,dense12,reshape2x3x2,conv2f2', [3, 3, 2]], ['reshape2x2x3', [12]], ['flatten,flatten,reshape2x6x2,flatten,dense2', [3, 4, 2]],
  ['conv3f2,flatten,reshape4x4x2,tconv3f1psame', [6, 6, 1]],
  ['dense1b0,flatten,dense1b0', [4, 2]], ['dense3b0,dense1b0,flatten,dense1b0', [4, 2]], ['dense3', [4, 2]], ['flatten,reshape2x2x2', [4, 2]], ['flatten,dense2', [4, 2]],
  [sourceNotations['source-1'], [28, 28, 1]], [sourceNotations['source-2'], [28, 28, 1]], ['conv5f16s5b0,flatten,dense1b0', [40, 30, 3]],
];

function stackOf(notation: string): Stack {
  const read = parseStack(notation);
  if ('refusal' in read) throw new Error(`${notation}: layer ${read.refusal.layer}: ${read.refusal.code}`);
  return read.stack;
}

const layer = anyLayer({ window: 5, stride: 4, dilation: 3, pad: 3, filters: 3, units: 4, side: 4 });

/** Gives poolings an unpooling behind, so that some fit; what cannot work is left off at the first refusal. */
function workable(layers: readonly Layer[], unpoolings: readonly boolean[], input: CodeInput): Stack {
  let stack: Layer[] = [];
  layers.forEach((next, at) => {
    // Behind bilinear weights, neighbours differ by rounding only, and each framework finds its own maximum.
    const undo: Layer[] = next.kind === 'pool' && unpoolings[at] && stack.every(({ kind }) => kind !== 'bil') ? [{ kind: 'unpool', window: next.window }] : [];
    const tried = [...stack, ...(next.kind === 'reshape' ? fitting(stack, input) : [next]), ...undo];
    const { layers: planned, refusal } = planCode(tried, input);
    if (!refusal && planned.every(({ output }) => output.reduce((a, b) => a * b, 1) < 4000)) stack = tried;
  });
  return stack;
}

/** A reshape that holds as many numbers as come in. */
function fitting(stack: Stack, input: CodeInput): Layer[] {
  const numbers = (planCode(stack, input).layers.at(-1)?.output ?? input).reduce((a, b) => a * b, 1);
  const rows = [4, 3, 2, 1].find(side => numbers % side === 0)!;
  const columns = [5, 3, 2, 1].find(side => (numbers / rows) % side === 0)!;
  return [{ kind: 'reshape', shape: [rows, columns, numbers / rows / columns] }];
}

const size = fc.integer({ min: 1, max: 9 });
const anyCase = fc.record({
  input: fc.oneof({ weight: 12, arbitrary: fc.tuple(size, size, fc.integer({ min: 1, max: 3 })) }, { weight: 1, arbitrary: fc.tuple(size, fc.integer({ min: 1, max: 4 })) }, { weight: 1, arbitrary: fc.tuple(size) }),
  layers: fc.array(layer, { minLength: 1, maxLength: 6 }),
  unpoolings: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
});

/** The picked stacks, then `count` random ones that work, the same for the same seed. */
export function pythonCases(count: number, seed: number): PythonCase[] {
  const random = fc.sample(anyCase, { seed, numRuns: count * 2 })
    .map(({ input, layers, unpoolings }) => ({ input: input as CodeInput, stack: workable(layers, unpoolings, input as CodeInput) }))
    .filter(({ stack }) => stack.length > 0).slice(0, count);
  return [
    ...picked.map(([notation, input]) => ({ stack: stackOf(notation), input })), ...random,
  ].map(({ stack, input }) => ({ notation: printStack(stack), stack, input, batch: 2 }));
}
