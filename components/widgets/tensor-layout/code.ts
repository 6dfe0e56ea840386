import type { CodePiece, Described, Listing, Part } from '@/lib/widget/define.ts';
import type { Params } from './widget.ts';

/**
 * The figure in NumPy, as Keras takes its pictures, and in PyTorch: the shape, the number at the chosen place, and what
 * transpose and reshape make of it. Strides are printed in elements.
 */
type Numbers = Readonly<Record<string, Described>>;
const live = (value: number | string): CodePiece => ({ live: String(value) });
const quiet = (text: string): CodePiece => ({ quiet: text });
const part = (name: Part, text: string): CodePiece => ({ part: name, text });
const [x, y, z] = [part('input', 'x'), part('output', 'y'), part('gradient', 'z')];

const list = (values: readonly (number | string)[]) => `(${values.join(', ')})`;
const spread = (values: readonly (number | string)[]): CodePiece[] => values.flatMap((value, i) => (i ? [', ', live(value)] : [live(value)]));

/** The shortest decimal that is this float32 and no other, as NumPy prints it. */
function shortest(value: number): string {
  const single = Math.fround(value);
  for (let digits = 1; digits < 9; digits++) if (Math.fround(Number(single.toPrecision(digits))) === single) return pythonFloat(Number(single.toPrecision(digits)));
  return pythonFloat(Number(single.toPrecision(9)));
}
const pythonFloat = (value: number) => (Number.isInteger(value) ? `${value}.0` : String(value));

interface Call { at: { hwc: number[]; chw: number[] }; shape: { hwc: number[]; chw: number[] }; strides: { hwc: number[]; chw: number[]; permuted: number[] }; value: Described; misread: Described }

function callOf(p: Params, n: Numbers): Call {
  const [row, column, channel] = [n.row, n.column, n.channel].map(Number) as [number, number, number];
  const { height: h, width: w, channels: c } = p;
  return {
    at: { hwc: [p.n, row, column, channel], chw: [p.n, channel, row, column] },
    shape: { hwc: [p.batch, h, w, c], chw: [p.batch, c, h, w] },
    strides: { hwc: [h * w * c, w * c, c, 1], chw: [h * w * c, h * w, w, 1], permuted: [h * w * c, 1, w * c, c] },
    value: n.value ?? null, misread: n.misread ?? null,
  };
}

/** What is printed of one array: its shape, its strides, one of its numbers. The number is left out where it is not known. */
const printed = (shape: string, strides: readonly number[], value: string | null, meaning: Part): CodePiece[] =>
  [live(shape), ' ', live(list(strides)), ...(value === null ? [] : [' ', part(meaning, value)])];

function keras(p: Params, n: Numbers): Listing {
  const call = callOf(p, n);
  const unit = p.range === '0-1';
  const say = (value: Described) => (typeof value === 'number' ? (unit ? shortest(value) : String(value)) : null);
  const strides = (name: CodePiece): CodePiece[] => (unit ? ['tuple(s // 4 for s in ', name, '.strides)'] : [name, '.strides']);
  const print = (name: CodePiece, at: number[], known: boolean): CodePiece[] =>
    ['print(', name, '.shape, ', ...strides(name), ...(known ? [', ', name, '[', ...spread(at), ']'] : []), ')'];
  return {
    code: [
      ...(unit ? [[x, ' = pictures.astype("float32") / 255   ', quiet('# 4 bytes a number: strides are bytes, // 4 counts numbers')]] : [[x, ' = pictures   ', quiet('# uint8, one byte a number: strides count numbers')]]) as CodePiece[][],
      [...print(x, call.at.hwc, call.value !== null), '   ', quiet('# batch, height, width, channels')],
      [y, ' = np.transpose(', x, ', (0, 3, 1, 2))   ', quiet('# channels first: other strides, right numbers')],
      print(y, call.at.chw, call.value !== null),
      [z, ' = np.reshape(', x, ', ', y, '.shape)   ', quiet('# the same shape, only counted off anew')],
      print(z, call.at.chw, call.misread !== null),
    ],
    prints: [
      printed(list(call.shape.hwc), call.strides.hwc, say(call.value), 'input'),
      printed(list(call.shape.chw), call.strides.permuted, say(call.value), 'output'),
      printed(list(call.shape.chw), call.strides.chw, say(call.misread), 'gradient'),
    ],
  };
}

function torch(p: Params, n: Numbers): Listing {
  const call = callOf(p, n);
  const unit = p.range === '0-1';
  const say = (value: Described) => (typeof value === 'number' ? (unit ? pythonFloat(Math.fround(value)) : String(value)) : null);
  const print = (name: CodePiece, at: number[], known: boolean): CodePiece[] =>
    ['print(', name, '.shape, ', name, '.stride()', ...(known ? [', ', name, '[', ...spread(at), '].item()'] : []), ')'];
  const size = (shape: number[]) => `torch.Size([${shape.join(', ')}])`;
  return {
    code: [
      [x, ' = torch.from_numpy(pictures)', ...(unit ? ['.float() / 255'] : []), '   ', quiet('# batch, height, width, channels')],
      print(x, call.at.hwc, call.value !== null),
      [y, ' = ', x, '.permute(0, 3, 1, 2)   ', quiet('# channels first, as PyTorch wants it')],
      print(y, call.at.chw, call.value !== null),
      [z, ' = ', x, '.view(', y, '.shape)   ', quiet('# the same shape, only counted off anew')],
      print(z, call.at.chw, call.misread !== null),
    ],
    prints: [
      printed(size(call.shape.hwc), call.strides.hwc, say(call.value), 'input'),
      printed(size(call.shape.chw), call.strides.permuted, say(call.value), 'output'),
      printed(size(call.shape.chw), call.strides.chw, say(call.misread), 'gradient'),
    ],
  };
}

export const listings = (p: Params, n: Numbers): { keras: Listing; torch: Listing } => ({ keras: keras(p, n), torch: torch(p, n) });
