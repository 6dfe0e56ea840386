import { input, kernel, live, output, py, pythonFloat, quiet, type Line, type Listings } from '@/lib/code/pieces.ts';
import type { Described, Listing } from '@/lib/widget/define.ts';
import type { Params } from './widget.ts';

/**
 * The figure as one call of Keras 3 and one of PyTorch 2, with the numbers on screen.
 * Keras refuses stride and dilation above 1 together, so there the listing takes every s-th cell of the dense answer.
 * PyTorch's `same` exists for stride 1 only; for other strides the zeros are written out.
 */
type Numbers = Readonly<Record<string, Described>>;
const [x, w, y] = [input('x'), kernel('w'), output('y')];

const plus = (bias: number): Line => py` ${bias < 0 ? '-' : '+'} ${Math.abs(bias)}`;
const ordinal = (n: number) => ['2nd', '3rd'][n - 2] ?? `${n}th`;
const pair = (a: Described | undefined, b: Described | undefined): Line => py`(${live(a)}, ${live(b)})`;
const rows = (n: Numbers) => output(String(n.outputHeight));
const columns = (n: Numbers) => output(String(n.outputWidth));
const first = (n: Numbers) => output(pythonFloat(Number(n.first)));
const dilated = (name: string, { dilation }: Params): Line => (dilation > 1 ? py`, ${name}=${dilation}` : []);

/** Rows and columns of what the call receives, written-out zeros included. */
function received(n: Numbers, padded: boolean): [rows: number, columns: number] {
  const zeros = padded ? [Number(n.padTop) + Number(n.padBottom), Number(n.padLeft) + Number(n.padRight)] as const : [0, 0] as const;
  return [Number(n.inputHeight) + zeros[0], Number(n.inputWidth) + zeros[1]];
}

function keras(p: Params, n: Numbers): Listing {
  const both = p.stride > 1 && p.dilation > 1;
  const padded = p.padding === 'full' || (both && p.padding === 'same');
  const [height, width] = received(n, padded);
  const code: Line[] = [];
  if (p.flip) code.push(py`${w} = ${w}[::-1, ::-1]   ${quiet('# turned by 180°: a true convolution')}`);
  if (padded) code.push(py`${x} = keras.ops.pad(${x}, ((0, 0), ${pair(n.padTop, n.padBottom)}, ${pair(n.padLeft, n.padRight)}, (0, 0)))`);
  if (both) code.push([quiet(`# Keras refuses strides and dilation_rate above 1 together: keep every ${ordinal(p.stride)} cell instead`)]);
  code.push(
    py`${y} = keras.ops.conv(`,
    py`    ${x},   ${quiet(`# (1, ${height}, ${width}, ${n.channels})  batch, height, width, channels`)}`,
    py`    ${w},   ${quiet(`# (${n.kernelHeight}, ${n.kernelWidth}, ${n.channels}, 1)  height, width, in, out`)}`,
    py`    strides=${both ? 1 : p.stride}, padding="${live(padded ? 'valid' : p.padding)}"${dilated('dilation_rate', p)})${both ? py`[:, ::${p.stride}, ::${p.stride}, :]` : ''}${plus(p.bias)}`,
  );
  if (p.activation === 'relu') code.push(py`${y} = keras.ops.relu(${y})`);
  code.push(py`print(${y}.shape, round(float(${y}[0, 0, 0, 0]), 2))`);
  return { code, prints: [py`(1, ${rows(n)}, ${columns(n)}, 1) ${first(n)}`] };
}

function torchPadding(p: Params, n: Numbers): Line {
  if (p.padding === 'full') return n.padTop === n.padLeft ? [live(n.padTop)] : pair(n.padTop, n.padLeft);
  return p.padding === 'same' && p.stride === 1 ? py`"${live('same')}"` : py`${0}`;
}

function torch(p: Params, n: Numbers): Listing {
  const padded = p.padding === 'same' && p.stride > 1;
  const [height, width] = received(n, padded);
  const code: Line[] = [];
  if (p.flip) code.push(py`${w} = torch.flip(${w}, dims=(2, 3))   ${quiet('# turned by 180°: a true convolution')}`);
  if (padded) {
    code.push([quiet('# padding="same" is for stride 1 only, so: zeros left, right, above, below')]);
    code.push(py`${x} = torch.nn.functional.pad(${x}, (${live(n.padLeft)}, ${live(n.padRight)}, ${live(n.padTop)}, ${live(n.padBottom)}))`);
  }
  code.push(
    py`${y} = torch.nn.functional.conv2d(`,
    py`    ${x},   ${quiet(`# (1, ${n.channels}, ${height}, ${width})  batch, channels, height, width`)}`,
    py`    ${w},   ${quiet(`# (1, ${n.channels}, ${n.kernelHeight}, ${n.kernelWidth})  out, in, height, width`)}`,
    py`    stride=${p.stride}, padding=${torchPadding(p, n)}${dilated('dilation', p)})${plus(p.bias)}`,
  );
  if (p.activation === 'relu') code.push(py`${y} = torch.relu(${y})`);
  code.push(py`print(${y}.shape, round(${y}[0, 0, 0, 0].item(), 2))`);
  return { code, prints: [py`torch.Size([1, 1, ${rows(n)}, ${columns(n)}]) ${first(n)}`] };
}

export const listings = (p: Params, n: Numbers): Listings => ({ keras: keras(p, n), torch: torch(p, n) });
