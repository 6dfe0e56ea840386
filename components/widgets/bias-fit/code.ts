import { kernel, live, py, quiet, tuple, type Line, type Listings } from '@/lib/code/pieces.ts';
import type { CodePiece } from '@/lib/widget/define.ts';
import { shapesOf, shareOf, shownLayer } from './share.ts';
import type { Params } from './widget.ts';

/** Shapes as Python prints a list of tuples. */
const printed = (all: readonly (readonly number[])[]): CodePiece[] =>
  ['[', ...all.flatMap((shape, i): CodePiece[] => [...(i ? [', '] : []), kernel(tuple(shape.map(String)).join(''))]), ']'];

/** The layer of the figure, whichever of its three pictures is shown: how it is called, and the shapes it learns. */
export function listings(p: Params): Listings {
  const size = shownLayer(p);
  const { kernel: keras, bias } = shapesOf(size);
  const both = (weight: readonly number[]) => printed(p.bias ? [weight, bias] : [weight]);
  const { weights, biases } = shareOf(size, p.bias);
  const total: Line = [live(weights + biases)];
  const fires = p.view === 'neuron';
  if (size.layer === 'conv') {
    const { kernel: k, channels, filters } = size;
    return {
      keras: {
        code: [
          py`layer = keras.layers.Conv2D(${filters}, ${kernel(k)}${p.bias ? '' : ', use_bias=False'})`,
          py`layer.build((None, None, None, ${channels}))   ${quiet('# a picture of any size')}`,
          py`print([tuple(w.shape) for w in layer.weights])`, py`print(layer.count_params())`,
        ],
        prints: [both(keras), total],
      },
      torch: {
        code: [
          py`layer = torch.nn.Conv2d(${channels}, ${filters}, kernel_size=${kernel(k)}${p.bias ? '' : ', bias=False'})`,
          py`print([tuple(w.shape) for w in layer.parameters()])   ${quiet('# filters before channels')}`, py`print(sum(w.numel() for w in layer.parameters()))`,
        ],
        prints: [both([filters, channels, k, k]), total],
      },
    };
  }
  const { inputs, units } = size;
  return {
    keras: {
      code: [
        py`layer = keras.layers.Dense(${units}${fires ? ', activation="relu"' : ''}${p.bias ? '' : ', use_bias=False'})`,
        py`layer.build((None, ${inputs}))   ${quiet('# None: any number of examples')}`,
        py`print([tuple(w.shape) for w in layer.weights])   ${quiet(p.bias ? '# kernel, bias' : '# kernel')}`, py`print(layer.count_params())`,
      ],
      prints: [both(keras), total],
    },
    torch: {
      code: [
        py`layer = torch.nn.Linear(${inputs}, ${units}${p.bias ? '' : ', bias=False'})${fires ? '   ' : ''}${fires ? quiet('# relu follows: torch.relu(layer(x))') : ''}`,
        py`print([tuple(w.shape) for w in layer.parameters()])   ${quiet('# outputs before inputs')}`, py`print(sum(w.numel() for w in layer.parameters()))`,
      ],
      prints: [both([units, inputs]), total],
    },
  };
}
