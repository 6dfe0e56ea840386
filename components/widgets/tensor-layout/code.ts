import { gradient, input, live, output, py, quiet, tuple, type Line, type Listings } from '@/lib/code/pieces.ts';
import type { CodePiece, Described } from '@/lib/widget/define.ts';
import type { Params } from './widget.ts';

/**
 * The figure in NumPy, as Keras takes its pictures, and in PyTorch: shape and strides, the number at the chosen place,
 * and what transpose and reshape make of them. Strides are printed in elements. A number that is not known (of a large
 * picture from a link, or while a question stands open) is neither asked for nor printed.
 */
type Numbers = Readonly<Record<string, Described>>;
const [x, y, z] = [input('x'), output('y'), gradient('z')];

const float = (value: number): string => (Number.isInteger(value) ? `${value}.0` : String(value));

/** The shortest decimal that is this float32 and no other, as NumPy prints it. */
function shortest(value: number): string {
  const single = Math.fround(value);
  const found = [1, 2, 3, 4, 5, 6, 7, 8].map(digits => Number(single.toPrecision(digits))).find(short => Math.fround(short) === single);
  return float(found ?? Number(single.toPrecision(9)));
}

/** One array of the listing: its shape, its strides, the place that is read, and the number there. */
interface Printed { name: CodePiece; shape: number[]; strides: number[]; at: number[]; value: number | null; meaning: (text: string) => CodePiece }

function arraysOf({ height: h, width: w, channels: c, batch, n: picture }: Params, n: Numbers): Printed[] {
  const [row, column, channel] = [n.row, n.column, n.channel].map(Number) as [number, number, number];
  const value = n.open ? null : Number(n.value);
  const first = { shape: [batch, c, h, w], at: [picture, channel, row, column] };
  return [
    { name: x, meaning: input, shape: [batch, h, w, c], strides: [h * w * c, w * c, c, 1], at: [picture, row, column, channel], value },
    { name: y, meaning: output, ...first, strides: [h * w * c, 1, w * c, c], value },
    { name: z, meaning: gradient, ...first, strides: [h * w * c, h * w, w, 1], value: typeof n.misread === 'number' ? n.misread : null },
  ];
}

const lives = (numbers: readonly number[]) => numbers.map(live);
const listed = (numbers: readonly number[]): Line => tuple(lives(numbers)).slice(1, -1);

function keras(p: Params, [of, transposed, reshaped]: Printed[]): Listings['keras'] {
  const unit = p.range === '0-1';
  const print = ({ name, at, value }: Printed): Line => {
    const strides = unit ? py`tuple(s // 4 for s in ${name}.strides)` : py`${name}.strides`;
    return value === null ? py`print(${name}.shape, ${strides})` : py`print(${name}.shape, ${strides}, ${name}[${listed(at)}])`;
  };
  const printed = ({ shape, strides, value, meaning }: Printed): Line =>
    py`${tuple(lives(shape))} ${tuple(lives(strides))}${value === null ? '' : [' ', meaning(unit ? shortest(value) : String(value))]}`;
  return {
    code: [
      [quiet(unit ? '# float32: 4 bytes a number; strides are bytes, so // 4' : '# uint8: one byte a number, so strides count numbers')],
      py`${x} = pictures${unit ? '.astype("float32") / 255' : ''}   ${quiet('# batch, height, width, channels')}`,
      print(of!),
      py`${y} = np.transpose(${x}, (0, 3, 1, 2))   ${quiet('# channels first: other strides')}`,
      print(transposed!),
      py`${z} = np.reshape(${x}, ${y}.shape)   ${quiet('# the same shape, only counted off anew')}`,
      print(reshaped!),
    ],
    prints: [of!, transposed!, reshaped!].map(printed),
  };
}

function torch(p: Params, [of, transposed, reshaped]: Printed[]): Listings['torch'] {
  const unit = p.range === '0-1';
  const print = ({ name, at, value }: Printed): Line =>
    (value === null ? py`print(${name}.shape, ${name}.stride())` : py`print(${name}.shape, ${name}.stride(), ${name}[${listed(at)}].item())`);
  const printed = ({ shape, strides, value, meaning }: Printed): Line =>
    py`torch.Size([${listed(shape)}]) ${tuple(lives(strides))}${value === null ? '' : [' ', meaning(unit ? float(Math.fround(value)) : String(value))]}`;
  return {
    code: [
      py`${x} = torch.from_numpy(pictures)${unit ? '.float() / 255' : ''}   ${quiet('# batch, height, width, channels')}`,
      print(of!),
      py`${y} = ${x}.permute(0, 3, 1, 2)   ${quiet('# channels first, as PyTorch wants it')}`,
      print(transposed!),
      py`${z} = ${x}.view(${y}.shape)   ${quiet('# the same shape, only counted off anew')}`,
      print(reshaped!),
    ],
    prints: [of!, transposed!, reshaped!].map(printed),
  };
}

export function listings(p: Params, n: Numbers): Listings {
  const arrays = arraysOf(p, n);
  return { keras: keras(p, arrays), torch: torch(p, arrays) };
}
