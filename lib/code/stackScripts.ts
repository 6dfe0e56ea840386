import type { Stack } from '@/lib/arith/stack.ts';
import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import { layerNames } from '@/lib/arith/stackSummary.ts';
import { planCode, type CodeInput } from './modules.ts';
import { plainText } from './pieces.ts';
import { stackListings, type StackOptions } from './stackListings.ts';
import { torchModules } from './torchModules.ts';

export interface ScriptOptions extends StackOptions {
  /**
   * Load weights and compare an output. `file` is an `.npz` next to the script with `<layer>/kernel` and `<layer>/bias`
   * for every learned layer (`layerNames` of lib/arith; kernels in Keras's layouts: rows, columns, in, out; transposed
   * rows, columns, out, in; dense in, out), `input` and `output` with the batch in front, channels last, float32.
   */
  check?: { file: string; tolerance: number };
}

/**
 * Complete scripts, ready to be saved as `.py`: they build the stack, print what `stackListings` says, and with `check`
 * load the weights in both frameworks' own layouts, run the saved input and stop with an error where a number of the
 * output is further away than `tolerance`.
 */
export function stackScripts(stack: Stack, input: CodeInput, options: ScriptOptions = {}): { keras: string; torch: string } {
  const { layers } = planCode(stack, input);
  const { keras, torch } = stackListings(stack, input, options);
  const { check } = options;
  return {
    keras: [plainText(keras.code), ...(check ? kerasCheck(layers, check) : []), ''].join('\n'),
    torch: [plainText(torch.code), ...(check ? torchCheck(layers, check) : []), ''].join('\n'),
  };
}

type Check = NonNullable<ScriptOptions['check']>;

const comparing = (values: string, { tolerance }: Check) => [
  `np.testing.assert_allclose(${values}, saved["output"], rtol=0, atol=${tolerance})`,
  'print("The output is the saved one.")',
];

function kerasCheck(layers: readonly PlannedLayer[], check: Check): string[] {
  const names = layerNames(layers.map(({ layer }) => layer)).filter((_, place) => layers[place]!.parameters > 0);
  const loading = [
    `names = [${names.map(name => `"${name}"`).join(', ')}]`,
    'for name, layer in zip(names, [layer for layer in model.layers if layer.weights]):',
    '    parts = [f"{name}/{part}" for part in ("kernel", "bias")]',
    '    layer.set_weights([saved[part] for part in parts if part in saved])',
  ];
  return [
    '', 'import numpy as np', '', `saved = np.load("${check.file}")`, ...(names.length > 0 ? loading : []),
    'y = keras.ops.convert_to_numpy(model(saved["input"]))', ...comparing('y', check),
  ];
}

const load = `def load(layer, name, flattened=None):
    """Keras keeps kernels as rows, columns, in, out; PyTorch as out, in, rows, columns (a transposed one as in, out, ...)."""
    kernel = torch.from_numpy(saved[f"{name}/kernel"])
    if flattened:  # rows, columns, channels of the picture, which PyTorch flattens channel by channel
        kernel = kernel.reshape(*flattened, -1).permute(2, 0, 1, 3).flatten(0, 2)
    kernel = kernel.permute(3, 2, 0, 1) if kernel.ndim == 4 else kernel.T
    with torch.no_grad():
        layer.weight.copy_(kernel.reshape(layer.weight.shape))
        if layer.bias is not None:
            layer.bias.copy_(torch.from_numpy(saved[f"{name}/bias"]))`;

/** The output in Keras's order. */
function kerasOrder(layers: readonly PlannedLayer[]): string[] {
  const last = layers.at(-1);
  if (last?.output.length === 3) return ['y = y.permute(0, 2, 3, 1)'];
  const flattens = layers.slice(layers.findLastIndex(({ layer }) => layer.kind !== 'flatten') + 1);
  const [rows, columns, channels] = flattens[0]?.input ?? [];
  return channels === undefined ? [] : [`y = y.reshape(-1, ${channels}, ${rows}, ${columns}).permute(0, 2, 3, 1).flatten(1)`];
}

function torchCheck(layers: readonly PlannedLayer[], check: Check): string[] {
  const names = layerNames(layers.map(({ layer }) => layer));
  const loads = torchModules(layers).flatMap(({ learns, flattened }, at) => (learns === undefined ? []
    : [`load(model[${at}], "${names[learns]}"${flattened ? `, flattened=(${flattened.join(', ')})` : ''})`]));
  return [
    '', 'import numpy as np', '', `saved = np.load("${check.file}")`, '',
    ...(loads.length > 0 ? [load, '', ...loads] : []),
    `x = torch.from_numpy(saved["input"])${layers[0]?.input.length === 3 ? '.permute(0, 3, 1, 2)   # channels first' : ''}`,
    'with torch.no_grad():', '    y = model(x)', ...kerasOrder(layers), ...comparing('y.numpy()', check),
  ];
}
