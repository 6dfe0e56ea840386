import type { CodePiece, Described, Listing, Part } from '@/lib/widget/define.ts';
import type { Params } from './widget.ts';

/**
 * The figure as one call of Keras 3 and one of PyTorch 2, with the numbers on screen.
 * Keras refuses stride and dilation above 1 together, so there the listing takes every s-th cell of the dense answer.
 * PyTorch's `same` exists for stride 1 only; for other strides the zeros are written out.
 */
type Numbers = Readonly<Record<string, Described>>;
const part = (name: Part, text: string): CodePiece => ({ part: name, text });
const live = (value: number | string): CodePiece => ({ live: String(value) });
const quiet = (text: string): CodePiece => ({ quiet: text });
const [x, w, y] = [part('input', 'x'), part('kernel', 'w'), part('output', 'y')];

const plus = (bias: number): CodePiece[] => [bias < 0 ? ' - ' : ' + ', live(Math.abs(bias))];

/** A float32 as Python's `round(…, 2)` prints it. */
function pythonFloat(value: number): string {
  const rounded = Math.round(Math.fround(value) * 100) / 100;
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e16 ? `${rounded}.0` : String(rounded);
}

const ordinal = (n: number) => ['2nd', '3rd'][n - 2] ?? `${n}th`;
const pair = (a: CodePiece, b: CodePiece): CodePiece[] => ['(', a, ', ', b, ')'];
const first = (n: Numbers) => part('output', pythonFloat(Number(n.first)));

function keras(p: Params, n: Numbers): Listing {
  const both = p.stride > 1 && p.dilation > 1;
  const padded = p.padding === 'full' || (both && p.padding === 'same');
  const code: CodePiece[][] = [];
  if (p.flip) code.push([w, ' = ', w, '[::-1, ::-1]   ', quiet('# turned by 180°: a true convolution')]);
  if (padded) code.push([x, ' = keras.ops.pad(', x, ', ((0, 0), ', ...pair(live(n.padTop!), live(n.padBottom!)), ', ', ...pair(live(n.padLeft!), live(n.padRight!)), ', (0, 0)))']);
  if (both) code.push([quiet(`# Keras refuses strides and dilation_rate above 1 together: keep every ${ordinal(p.stride)} cell instead`)]);
  code.push([y, ' = keras.ops.conv(']);
  code.push(['    ', x, `,   `, quiet(`# (1, ${padded ? Number(n.inputHeight) + Number(n.padTop) + Number(n.padBottom) : n.inputHeight}, ${padded ? Number(n.inputWidth) + Number(n.padLeft) + Number(n.padRight) : n.inputWidth}, ${n.channels})  batch, height, width, channels`)]);
  code.push(['    ', w, `,   `, quiet(`# (${n.kernelHeight}, ${n.kernelWidth}, ${n.channels}, 1)  height, width, in, out`)]);
  code.push([
    '    strides=', live(both ? 1 : p.stride), ', padding="', live(padded ? 'valid' : p.padding), '"',
    ...(p.dilation > 1 ? [', dilation_rate=', live(p.dilation)] : []), ')',
    ...(both ? ['[:, ::', live(p.stride), ', ::', live(p.stride), ', :]'] : []), ...plus(p.bias),
  ]);
  if (p.activation === 'relu') code.push([y, ' = keras.ops.relu(', y, ')']);
  code.push(['print(', y, '.shape, round(float(', y, '[0, 0, 0, 0]), 2))']);
  return { code, prints: [['(1, ', part('output', String(n.outputHeight)), ', ', part('output', String(n.outputWidth)), ', 1) ', first(n)]] };
}

function torchPadding(p: Params, n: Numbers): CodePiece[] {
  if (p.padding === 'full') return n.padTop === n.padLeft ? [live(n.padTop!)] : pair(live(n.padTop!), live(n.padLeft!));
  return p.padding === 'same' && p.stride === 1 ? ['"', live('same'), '"'] : [live(0)];
}

function torch(p: Params, n: Numbers): Listing {
  const padded = p.padding === 'same' && p.stride > 1;
  const size = (cells: Described, before: Described, after: Described) => Number(cells) + (padded ? Number(before) + Number(after) : 0);
  const code: CodePiece[][] = [];
  if (p.flip) code.push([w, ' = torch.flip(', w, ', dims=(2, 3))   ', quiet('# turned by 180°: a true convolution')]);
  if (padded) {
    code.push([quiet('# padding="same" is for stride 1 only, so: zeros left, right, above, below')]);
    code.push([x, ' = torch.nn.functional.pad(', x, ', (', live(n.padLeft!), ', ', live(n.padRight!), ', ', live(n.padTop!), ', ', live(n.padBottom!), '))']);
  }
  code.push([y, ' = torch.nn.functional.conv2d(']);
  code.push(['    ', x, ',   ', quiet(`# (1, ${n.channels}, ${size(n.inputHeight!, n.padTop!, n.padBottom!)}, ${size(n.inputWidth!, n.padLeft!, n.padRight!)})  batch, channels, height, width`)]);
  code.push(['    ', w, ',   ', quiet(`# (1, ${n.channels}, ${n.kernelHeight}, ${n.kernelWidth})  out, in, height, width`)]);
  code.push(['    stride=', live(p.stride), ', padding=', ...torchPadding(p, n), ...(p.dilation > 1 ? [', dilation=', live(p.dilation)] : []), ')', ...plus(p.bias)]);
  if (p.activation === 'relu') code.push([y, ' = torch.relu(', y, ')']);
  code.push(['print(', y, '.shape, round(', y, '[0, 0, 0, 0].item(), 2))']);
  return { code, prints: [['torch.Size([1, 1, ', part('output', String(n.outputHeight)), ', ', part('output', String(n.outputWidth)), ']) ', first(n)]] };
}

export const listings = (p: Params, n: Numbers): { keras: Listing; torch: Listing } => ({ keras: keras(p, n), torch: torch(p, n) });
