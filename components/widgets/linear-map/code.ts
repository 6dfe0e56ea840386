import type { Matrix } from '@/lib/params/kinds.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';
import type { CodePiece, Described, Listing } from '@/lib/widget/define.ts';
import { transposed } from './algebra.ts';
import { chosenOf } from './step.ts';
import type { Params } from './widget.ts';

/**
 * The figure as dense layers without bias. Keras keeps a kernel as inputs × outputs, which is the matrix turned over;
 * PyTorch keeps a weight as outputs × inputs, which is the matrix as it is drawn.
 */
const quiet = (text: string): CodePiece => ({ quiet: text });
const kernel = (text: string): CodePiece => ({ part: 'kernel', text });

const four = (value: number): string => String(Math.round(value * 1e4) / 1e4 + 0);
const list = (values: readonly number[]): string => `[${values.map(four).join(', ')}]`;
const nested = (m: Matrix): string => `[${m.map(list).join(', ')}]`;

/** Floats as Python prints a list of them, rounded to two decimals. */
const pythonFloat = (value: number): string => {
  const rounded = Number(showNumber(value).replace('\u2212', '-')) + 0;
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e16 ? `${rounded}.0` : String(rounded);
};

/** The numbers after the whole map, as the listing's last line prints them. */
const printed = (n: Readonly<Record<string, Described>>): CodePiece[][] =>
  [[{ part: 'output', text: `[${[n.y1, n.y2, n.y3].filter(v => typeof v === 'number').map(v => pythonFloat(v)).join(', ')}]` }]];

export function listings(p: Params, n: Readonly<Record<string, Described>>): { keras: Listing; torch: Listing } {
  const maps = p.compose ? [p.matrix, p.second] : [p.matrix];
  const point = Array.from({ length: p.matrix[0]!.length }, (_, i) => p.points[chosenOf(p)]![i] ?? 0);
  const input: CodePiece = { part: 'input', text: `[${list(point)}]` };
  const names = p.compose ? ['first', 'second'] : ['layer'];
  const call = p.compose ? 'second(first(x))' : 'layer(x)';
  return {
    keras: {
      code: [
        ['x = keras.ops.array(', input, ', dtype="float32")'],
        ...maps.flatMap((m, i): CodePiece[][] => [
          [`${names[i]} = keras.layers.Dense(`, { live: String(m.length) }, ', use_bias=False)'],
          [`${names[i]}.build((None, `, { live: String(m[0]!.length) }, '))'],
          [`${names[i]}.set_weights([np.array(`, kernel(nested(transposed(m))), ')])   ', quiet('# inputs × outputs')],
        ]),
        [`print([round(float(v), 2) for v in ${call}[0]])`],
      ],
      prints: printed(n),
    },
    torch: {
      code: [
        ['x = torch.tensor(', input, ', dtype=torch.float32)'],
        ...maps.flatMap((m, i): CodePiece[][] => [
          [`${names[i]} = torch.nn.Linear(`, { live: String(m[0]!.length) }, ', ', { live: String(m.length) }, ', bias=False)'],
          [`${names[i]}.weight.data = torch.tensor(`, kernel(nested(m)), ', dtype=torch.float32)   ', quiet('# outputs × inputs')],
        ]),
        [`print([round(float(v), 2) for v in ${call}[0]])`],
      ],
      prints: printed(n),
    },
  };
}
