import type { CodePiece, Described, Listing } from '@/lib/widget/define.ts';
import type { Params } from './widget.ts';

type Numbers = Readonly<Record<string, Described>>;

const live = (value: Described | undefined): CodePiece => ({ live: String(value) });
const quiet = (text: string): CodePiece => ({ quiet: text });
const kernelPart = (value: number): CodePiece => ({ part: 'kernel', text: String(value) });

const prints = (n: Numbers): CodePiece[][] => [[live(n.denseParameters), ' ', { part: 'kernel', text: String(n.convParameters) }]];

/** Keras 3 counts height before width. `same` keeps kernels legal that are larger than the picture; it learns nothing. */
function keras(p: Params, n: Numbers): Listing {
  const shape: CodePiece[] = ['(', live(p.height), ', ', live(p.width), ', ', live(p.channels), ')'];
  return {
    code: [
      ['picture = keras.Input(', ...shape, ')   ', quiet('# height, width, channels')],
      ['flat = keras.layers.Flatten()(picture)'],
      ['dense = keras.layers.Dense(', live(p.units), ')'],
      ['conv = keras.layers.Conv2D(', kernelPart(p.filters), ', ', kernelPart(p.kernel), ', padding="same")'],
      ['dense(flat), conv(picture)   ', quiet('# the call decides the shapes of the weights')],
      ['print(dense.count_params(), conv.count_params())'],
    ],
    prints: prints(n),
  };
}

function torch(p: Params, n: Numbers): Listing {
  return {
    code: [
      ['dense = torch.nn.Linear(', live(p.height), ' * ', live(p.width), ' * ', live(p.channels), ', ', live(p.units), ')'],
      ['conv = torch.nn.Conv2d(', live(p.channels), ', ', kernelPart(p.filters), ', kernel_size=', kernelPart(p.kernel), ')'],
      ['count = lambda layer: sum(p.numel() for p in layer.parameters())'],
      ['print(count(dense), count(conv))'],
    ],
    prints: prints(n),
  };
}

export const listings = (p: Params, n: Numbers): { keras: Listing; torch: Listing } => ({ keras: keras(p, n), torch: torch(p, n) });
