import { kernel, live, py, quiet, type Line, type Listings } from '@/lib/code/pieces.ts';
import type { Described, Listing } from '@/lib/widget/define.ts';
import type { Params } from './widget.ts';

type Numbers = Readonly<Record<string, Described>>;

const prints = (n: Numbers): Line[] => [py`${live(n.denseParameters)} ${kernel(String(n.convParameters))}`];

/** Keras 3 counts height before width. `same` keeps kernels legal that are larger than the picture; it learns nothing. */
function keras(p: Params, n: Numbers): Listing {
  return {
    code: [
      py`picture = keras.Input((${p.height}, ${p.width}, ${p.channels}))   ${quiet('# height, width, channels')}`,
      py`flat = keras.layers.Flatten()(picture)`,
      py`dense = keras.layers.Dense(${p.units})`,
      py`conv = keras.layers.Conv2D(${kernel(p.filters)}, ${kernel(p.kernel)}, padding="same")`,
      py`dense(flat), conv(picture)   ${quiet('# the call decides the shapes of the weights')}`,
      py`print(dense.count_params(), conv.count_params())`,
    ],
    prints: prints(n),
  };
}

function torch(p: Params, n: Numbers): Listing {
  return {
    code: [
      py`dense = torch.nn.Linear(${p.height} * ${p.width} * ${p.channels}, ${p.units})`,
      py`conv = torch.nn.Conv2d(${p.channels}, ${kernel(p.filters)}, kernel_size=${kernel(p.kernel)})`,
      py`count = lambda layer: sum(p.numel() for p in layer.parameters())`,
      py`print(count(dense), count(conv))`,
    ],
    prints: prints(n),
  };
}

export const listings = (p: Params, n: Numbers): Listings => ({ keras: keras(p, n), torch: torch(p, n) });
