import { commas, input, kernel, live, output, py, quiet, type Line } from '@/lib/code/pieces.ts';
import type { Listing } from '@/lib/widget/define.ts';
import { plansOf } from './plan.ts';
import type { Params } from './widget.ts';

const literal = (name: string, matrix: readonly (readonly number[])[], piece: typeof input, ending: string): Line[] => {
  const rows = matrix.map(row => piece(`[${row.join(', ')}]`));
  return [py`${name} = np.array([${commas(rows)}], dtype="float32")${ending}`];
};

/** The matrix of a convolution is what it makes of every input cell alone: one column for each. */
export function listings(p: Params, rows: number): { keras: Listing; torch: Listing } {
  const plans = plansOf(p);
  const [height, width] = [plans.rows.size, plans.columns.size];
  const [tall, wide] = [plans.rows.kernel, plans.columns.kernel];
  const cells = height * width;
  const zeros = [plans.rows.before, plans.rows.after, plans.columns.before, plans.columns.after];
  const padded = p.padding === 'full' && zeros.some(count => count > 0);
  const paddedTorch = zeros.some(count => count > 0);
  const given = [...literal('x', p.input, input, ''), ...literal('w', p.kernel, kernel, ''), []];
  const stride = p.stride > 1;
  const prints = [py`(${output(rows)}, ${input(cells)})`, py`True`];
  return {
    keras: {
      code: [
        py`import keras`, py`import numpy as np`, [], ...given,
        py`conv = keras.layers.Conv2D(1, (${kernel(tall)}, ${kernel(wide)})${stride ? py`, strides=${p.stride}` : []}${p.padding === 'same' ? py`, padding="${live('same')}"` : []}, use_bias=False)`,
        py`layer = keras.Sequential([keras.Input((${input(height)}, ${input(width)}, 1)), ${padded ? py`keras.layers.ZeroPadding2D(((${zeros[0]!}, ${zeros[1]!}), (${zeros[2]!}, ${zeros[3]!}))), ` : []}conv])`,
        py`conv.set_weights([w[:, :, None, None]])`, [],
        py`alone = np.eye(${input(cells)}).reshape(${input(cells)}, ${input(height)}, ${input(width)}, 1)   ${quiet('# every input cell by itself')}`,
        py`matrix = layer.predict(alone, verbose=0).reshape(${input(cells)}, -1).T`,
        py`y = layer.predict(x[None, :, :, None], verbose=0).ravel()`,
        py`print(matrix.shape)`, py`print(np.allclose(matrix @ x.ravel(), y))`,
      ],
      prints,
    },
    torch: {
      code: [
        py`import numpy as np`, py`import torch`, py`from torch.nn import functional as F`, [], ...given,
        py`def layer(pictures):`,
        ...(paddedTorch ? [py`    pictures = F.pad(pictures, (${zeros[2]!}, ${zeros[3]!}, ${zeros[0]!}, ${zeros[1]!}))   ${quiet('# left, right, top, bottom')}`] : []),
        py`    return F.conv2d(pictures, torch.tensor(w)[None, None]${stride ? py`, stride=${p.stride}` : []})`, [],
        py`alone = torch.eye(${input(cells)}).reshape(${input(cells)}, 1, ${input(height)}, ${input(width)})   ${quiet('# every input cell by itself')}`,
        py`matrix = layer(alone).reshape(${input(cells)}, -1).T`,
        py`y = layer(torch.tensor(x)[None, None]).flatten()`,
        py`print(tuple(matrix.shape))`, py`print(torch.allclose(matrix @ torch.tensor(x).flatten(), y))`,
      ],
      prints,
    },
  };
}
