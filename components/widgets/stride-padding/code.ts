import { input, kernel, live, output as result, pythonFloat, quiet } from '@/lib/code/pieces.ts';
import type { CodePiece, Listing } from '@/lib/widget/define.ts';
import { outputOf, planOf } from './plan.ts';
import type { Params } from './widget.ts';

/**
 * The figure as layers of Keras 3 and PyTorch 2, run on 1 … n with weights of one, then the same layer on a picture.
 * Where a library refuses the setting the listing says so and does what works: zeros first, or every s-th answer.
 */
const option = (name: string, value: CodePiece, present: boolean): CodePiece[] => (present ? [`, ${name}=`, value] : []);

/** Longer answers are cut: a line has to be read. */
const mostPrinted = 8;
const python = (values: readonly number[]): string => `[${values.slice(0, mostPrinted).map(value => pythonFloat(value)).join(', ')}]`;

interface Facts { p: Params; before: number; after: number; output: number; values: number[]; cut: string }

function factsOf(p: Params): Facts {
  const plan = planOf(p);
  const values = outputOf(plan);
  return { p, before: plan.before, after: plan.after, output: plan.output, values, cut: values.length > mostPrinted ? `[:${mostPrinted}]` : '' };
}

function keras({ p, before, after, output, values, cut }: Facts): Listing {
  const both = p.stride > 1 && p.dilation > 1;
  const inWords = !both && (p.padding === 'same' || p.padding === 'valid');
  const padded = !inWords && before + after > 0;
  const zeros: CodePiece[] = ['(', live(before), ', ', live(after), ')'];
  const options: CodePiece[] = [
    ...option('strides', live(p.stride), p.stride > 1 && !both), ...(inWords && p.padding !== 'valid' ? [', padding="', live(p.padding), '"'] : []),
    ...option('dilation_rate', live(p.dilation), p.dilation > 1),
  ];
  const every = (axes: number): CodePiece[] => (both ? ['[:', ...Array.from({ length: axes }, () => [', ::', live(p.stride)]).flat(), ']'] : []);
  return {
    code: [
      ['x = keras.ops.arange(1, ', input(p.size + 1), ', dtype="float32")'],
      ['x = keras.ops.reshape(x, (1, ', input(p.size), ', 1))   ', quiet('# batch, length, channels')],
      ['picture = keras.ops.ones((1, ', input(p.size), ', ', input(p.size), ', 1))'],
      ...(both ? [[quiet('# Keras refuses strides and dilation_rate above 1 together:')], [quiet(`# compute every answer, keep one in ${p.stride}`)]] : []),
      ...(padded ? [
        ['x = keras.layers.ZeroPadding1D(', ...zeros, ')(x)'],
        ['picture = keras.layers.ZeroPadding2D((', ...zeros, ', ', ...zeros, '))(picture)'],
      ] : []),
      ['line = keras.layers.Conv1D('],
      ['    1, ', kernel(p.kernel), ...options, ','],
      ['    kernel_initializer="ones", use_bias=False)'],
      ['y = line(x)', ...every(1)],
      [`print(y.shape, keras.ops.convert_to_numpy(y).ravel()${cut}.tolist())`],
      ['plane = keras.layers.Conv2D(1, ', kernel(p.kernel), ...options, ')'],
      ['print(plane(picture)', ...every(2), '.shape)'],
    ],
    prints: [['(1, ', result(output), ', 1) ', result(python(values))], ['(1, ', result(output), ', ', result(output), ', 1)']],
  };
}

function torch({ p, before, after, output, values, cut }: Facts): Listing {
  const byHand = p.padding === 'same' && p.stride > 1;
  const padding: CodePiece[] = p.padding === 'same' && !byHand ? [', padding="', live('same'), '"'] : option('padding', live(before), !byHand && before > 0);
  const options: CodePiece[] = [...option('stride', live(p.stride), p.stride > 1), ...padding, ...option('dilation', live(p.dilation), p.dilation > 1)];
  const zeros: CodePiece[] = [live(before), ', ', live(after)];
  return {
    code: [
      ['x = torch.arange(1.0, ', input(p.size + 1), ')'],
      ['x = x.reshape(1, 1, ', input(p.size), ')   ', quiet('# batch, channels, length')],
      ['picture = torch.ones(1, 1, ', input(p.size), ', ', input(p.size), ')'],
      ...(byHand ? [
        [quiet(`# padding="same" is refused with stride ${p.stride}: TensorFlow’s zeros first`)],
        ['x = torch.nn.functional.pad(x, (', ...zeros, '))'],
        ['picture = torch.nn.functional.pad(picture, (', ...zeros, ', ', ...zeros, '))'],
      ] : []),
      ['line = torch.nn.Conv1d('],
      ['    1, 1, ', kernel(p.kernel), ...options, ', bias=False)'],
      ['torch.nn.init.ones_(line.weight)'],
      ['y = line(x)'],
      [`print(tuple(y.shape), y.flatten()${cut}.tolist())`],
      ['plane = torch.nn.Conv2d(1, 1, ', kernel(p.kernel), ...options, ')'],
      ['print(tuple(plane(picture).shape))'],
    ],
    prints: [['(1, 1, ', result(output), ') ', result(python(values))], ['(1, 1, ', result(output), ', ', result(output), ')']],
  };
}

export const listings = (p: Params): { keras: Listing; torch: Listing } => ({ keras: keras(factsOf(p)), torch: torch(factsOf(p)) });
