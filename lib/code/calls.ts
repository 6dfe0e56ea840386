import type { Listing } from '@/lib/widget/define.ts';
import { classLines } from './classes.ts';
import { channelsFirst, construct, type CodeInput, type Module } from './modules.ts';
import { input as inputPart, output, quiet, tuple, type Line } from './pieces.ts';

/** Layers called one after the other on an array, in the layers' own frameworks. `x` goes in, `y` comes out. */
function calls(modules: readonly Module[], call: (module: Module, given: Line) => Line[]): Line[] {
  return modules.flatMap((module, at) => {
    const lines = call(module, [at === 0 ? inputPart('x') : output('y')]);
    if (module.note) lines.push([...lines.pop()!, '   ', quiet(`# ${module.note}`)]);
    return lines;
  });
}

const printed = (batch: number, shape: readonly number[]): Line => tuple([{ live: String(batch) }, ...shape.map(output)]);

/** Keras: what the unpooling needs to know of the picture is the array in front of the pooling. */
export function callKeras(modules: readonly Module[], input: CodeInput, batch: number, refused: Line[]): Listing {
  const undone = new Set(modules.map(({ reads }) => reads));
  const lines = calls(modules, (module, given) => {
    const kept = module.keeps !== undefined && undone.has(module.keeps);
    const into: Line = [output('y'), ' = ', ...construct(module, 'keras.layers.'), '(', ...given];
    if (kept) return [[`before_${module.keeps} = `, ...given], [...into, ')']];
    return [[...into, module.reads === undefined ? ')' : `, before_${module.reads})`]];
  });
  return {
    code: [
      ...classLines(modules, 'keras').map((line): Line => [line]),
      [inputPart('x'), ' = keras.ops.zeros(', ...tuple([{ live: String(batch) }, ...input.map(inputPart)]), ')', ...(input.length === 3 ? ['   ', quiet('# batch, height, width, channels')] : [])],
      ...lines, ...refused,
      ['print(tuple(', modules.length > 0 ? output('y') : inputPart('x'), '.shape))'],
    ],
    prints: [printed(batch, modules.at(-1)?.shape ?? input)],
  };
}

/** PyTorch: a pooling that is undone gives its switches along. */
export function callTorch(modules: readonly Module[], input: CodeInput, batch: number, refused: Line[]): Listing {
  const own = modules.filter(({ type }) => type !== 'KeepingMaxPool2d' && type !== 'MaxUnpooling2d');
  const lines = calls(modules, (module, given) => {
    if (module.type === 'KeepingMaxPool2d') {
      return [[output('y'), `, switches_${module.keeps} = torch.nn.MaxPool2d(`, ...module.args, ', return_indices=True)(', ...given, ')']];
    }
    if (module.reads !== undefined) {
      const pool = modules.find(({ keeps }) => keeps === module.reads)!;
      const size = tuple(module.shape.slice(0, 2).map(cells => ({ live: String(cells) })));
      const args = pool.args.slice(0, pool.args.indexOf('ceil_mode=True') < 0 ? undefined : pool.args.indexOf('ceil_mode=True') - 1);
      return [[output('y'), ' = torch.nn.MaxUnpool2d(', ...args, ')(', ...given, `, switches_${module.reads}, output_size=`, ...size, ')']];
    }
    return [[output('y'), ' = ', ...construct(module, 'torch.nn.'), '(', ...given, ')']];
  });
  return {
    code: [
      ...classLines(own, 'torch').map((line): Line => [line.replaceAll('nn.Module', 'torch.nn.Module')]),
      [inputPart('x'), ' = torch.zeros', ...tuple([{ live: String(batch) }, ...channelsFirst(input).map(inputPart)]), ...(input.length === 3 ? ['   ', quiet('# batch, channels, height, width')] : [])],
      ...lines, ...refused,
      ['print(tuple(', modules.length > 0 ? output('y') : inputPart('x'), '.shape))'],
    ],
    prints: [printed(batch, channelsFirst(modules.at(-1)?.shape ?? input))],
  };
}
