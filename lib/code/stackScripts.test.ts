import { describe, expect, it } from 'vitest';
import { parseStack, type Stack } from '@/lib/arith/stack.ts';
import { sourceStack, type SourceModel } from '@/lib/arith/stackSources.ts';
import type { CodeInput } from './modules.ts';
import { plainText } from './pieces.ts';
import { callListings, stackListings } from './stackListings.ts';
import { stackScripts } from './stackScripts.ts';

function stackOf(notation: string): Stack {
  const read = parseStack(notation);
  if ('refusal' in read) throw new Error(`${notation}: ${read.refusal.code}`);
  return read.stack;
}

const prints = (notation: string, input: CodeInput, batch: number) => plainText(stackListings(stackOf(notation), input, { batch }).keras.prints).split('\n');

describe('the source\'s listings as stacks print what the source printed', () => {
  it('S4: 64 × 4 × 2 to 64 × 4 to 64, weights 2 + 4', () => {
    expect(prints('dense1b0,flatten,dense1b0', [4, 2], 64)).toEqual(['dense (64, 4, 1) 2', 'flatten (64, 4) 0', 'dense_1 (64, 1) 4', '6']);
  });
  it('S6: 64 × 4 × 3, 64 × 4, 64 × 1, weights 6 + 3 + 4 = 13', () => {
    expect(prints('dense3b0,dense1b0,flatten,dense1b0', [4, 2], 64)).toEqual(['dense (64, 4, 3) 6', 'dense_1 (64, 4, 1) 3', 'flatten (64, 4) 0', 'dense_2 (64, 1) 4', '13']);
  });
  it('S13: 64 × 384 × 216 × 16 by 1,200 weights, flattened to 1,327,104 and as many weights again', () => {
    expect(prints('conv5f16s5b0,flatten,dense1b0', [1920, 1080, 3], 64))
      .toEqual(['conv2d (64, 384, 216, 16) 1200', 'flatten (64, 1327104) 0', 'dense (64, 1) 1327104', '1328304']);
  });
  const table = (model: SourceModel) => plainText(stackListings(sourceStack(model), [28, 28, 1]).keras.prints).split('\n');
  it('S18: the first autoencoder\'s summary', () => {
    expect(table('source-1')).toEqual([
      'conv2d (None, 28, 28, 16) 160', 'max_pooling2d (None, 14, 14, 16) 0', 'conv2d_1 (None, 14, 14, 8) 1160', 'max_pooling2d_1 (None, 7, 7, 8) 0',
      'conv2d_2 (None, 7, 7, 4) 292', 'max_pooling2d_2 (None, 4, 4, 4) 0', 'conv2d_3 (None, 4, 4, 4) 148', 'up_sampling2d (None, 8, 8, 4) 0',
      'conv2d_4 (None, 8, 8, 8) 296', 'up_sampling2d_1 (None, 16, 16, 8) 0', 'conv2d_5 (None, 14, 14, 16) 1168', 'up_sampling2d_2 (None, 28, 28, 16) 0',
      'conv2d_6 (None, 28, 28, 1) 145', '3369',
    ]);
  });
  it('S23: the second autoencoder\'s summary', () => {
    expect(table('source-2')).toEqual([
      'conv2d (None, 26, 26, 16) 160', 'max_pooling2d (None, 13, 13, 16) 0', 'conv2d_1 (None, 11, 11, 8) 1160', 'max_pooling2d_1 (None, 5, 5, 8) 0',
      'conv2d_2 (None, 3, 3, 4) 292', 'conv2d_transpose (None, 3, 3, 4) 148', 'up_sampling2d (None, 6, 6, 4) 0', 'conv2d_transpose_1 (None, 6, 6, 8) 296',
      'up_sampling2d_1 (None, 12, 12, 8) 0', 'conv2d_transpose_2 (None, 14, 14, 16) 1168', 'up_sampling2d_2 (None, 28, 28, 16) 0',
      'conv2d_transpose_3 (None, 28, 28, 1) 145', '3369',
    ]);
  });
});

describe('one layer called', () => {
  const called = (notation: string, input: CodeInput) => {
    const { keras, torch } = callListings(stackOf(notation), input);
    return `${plainText(keras.code)}\n>>> ${plainText(keras.prints)}\n\n${plainText(torch.code)}\n>>> ${plainText(torch.prints)}`;
  };
  it('is a line in each framework, with the shape it prints', () => {
    expect(called('conv3f4', [7, 7, 1])).toMatchInlineSnapshot(`
      "x = keras.ops.zeros((1, 7, 7, 1))   # batch, height, width, channels
      y = keras.layers.Conv2D(4, 3)(x)
      print(tuple(y.shape))
      >>> (1, 5, 5, 4)

      x = torch.zeros(1, 1, 7, 7)   # batch, channels, height, width
      y = torch.nn.Conv2d(1, 4, kernel_size=3)(x)
      print(tuple(y.shape))
      >>> (1, 4, 5, 5)"
    `);
  });
  it('is two lines where PyTorch needs two', () => {
    expect(called('tconv3s2psame', [4, 4, 1])).toMatchInlineSnapshot(`
      "x = keras.ops.zeros((1, 4, 4, 1))   # batch, height, width, channels
      y = keras.layers.Conv2DTranspose(1, 3, strides=2, padding="same")(x)
      print(tuple(y.shape))
      >>> (1, 8, 8, 1)

      x = torch.zeros(1, 1, 4, 4)   # batch, channels, height, width
      y = torch.nn.ConvTranspose2d(1, 1, kernel_size=3, stride=2)(x)
      y = torch.nn.ZeroPad2d((0, -1, 0, -1))(y)   # takes the last row and column away, as Keras does
      print(tuple(y.shape))
      >>> (1, 1, 8, 8)"
    `);
  });
  it('colours the input, the kernel and the output', () => {
    const { keras } = callListings(stackOf('conv3f4')[0]!, [7, 7, 1]);
    expect(keras.code[0]!.slice(0, 4)).toEqual([{ part: 'input', text: 'x' }, ' = keras.ops.zeros(', '(', { live: '1' }]);
    expect(keras.code[1]).toEqual([{ part: 'output', text: 'y' }, ' = ', 'keras.layers.Conv2D(', { part: 'kernel', text: '4' }, ', ', { part: 'kernel', text: '3' }, ')', '(', { part: 'input', text: 'x' }, ')']);
    expect(keras.prints[0]!.at(-2)).toEqual({ part: 'output', text: '4' });
  });
});

describe('a script with a check', () => {
  const checked = (notation: string, input: CodeInput) => {
    const { keras, torch } = stackScripts(stackOf(notation), input, { check: { file: 'run.npz', tolerance: 1e-5 } });
    const behind = (text: string) => text.slice(text.indexOf('import numpy'));
    return [behind(keras), behind(torch)] as const;
  };
  it('loads Keras kernels as they are, and sorts them for PyTorch: the rows of a dense layer behind a flatten too', () => {
    const [keras, torch] = checked('conv3f2,tconv2,flatten,dense3', [5, 5, 1]);
    expect(keras).toMatchInlineSnapshot(`
      "import numpy as np

      saved = np.load("run.npz")
      names = ["conv2d", "conv2d_transpose", "dense"]
      for name, layer in zip(names, [layer for layer in model.layers if layer.weights]):
          parts = [f"{name}/{part}" for part in ("kernel", "bias")]
          layer.set_weights([saved[part] for part in parts if part in saved])
      y = keras.ops.convert_to_numpy(model(saved["input"]))
      np.testing.assert_allclose(y, saved["output"], rtol=0, atol=0.00001)
      print("The output is the saved one.")
      "
    `);
    expect(torch).toMatchInlineSnapshot(`
      "import numpy as np

      saved = np.load("run.npz")

      def load(layer, name, flattened=None):
          """Keras keeps kernels as rows, columns, in, out; PyTorch as out, in, rows, columns (a transposed one as in, out, ...)."""
          kernel = torch.from_numpy(saved[f"{name}/kernel"])
          if flattened:  # rows, columns, channels of the picture, which PyTorch flattens channel by channel
              kernel = kernel.reshape(*flattened, -1).permute(2, 0, 1, 3).flatten(0, 2)
          kernel = kernel.permute(3, 2, 0, 1) if kernel.ndim == 4 else kernel.T
          with torch.no_grad():
              layer.weight.copy_(kernel.reshape(layer.weight.shape))
              if layer.bias is not None:
                  layer.bias.copy_(torch.from_numpy(saved[f"{name}/bias"]))

      load(model[0], "conv2d")
      load(model[1], "conv2d_transpose")
      load(model[3], "dense", flattened=(4, 4, 1))
      x = torch.from_numpy(saved["input"]).permute(0, 3, 1, 2)   # channels first
      with torch.no_grad():
          y = model(x)
      np.testing.assert_allclose(y.numpy(), saved["output"], rtol=0, atol=0.00001)
      print("The output is the saved one.")
      "
    `);
  });
  it('compares a picture and a flattened picture in the order of Keras', () => {
    expect(checked('pool2', [4, 6, 2])[1]).toContain('y = y.permute(0, 2, 3, 1)\nnp.testing');
    expect(checked('pool2,flatten', [4, 6, 2])[1]).toContain('y = y.reshape(-1, 2, 2, 3).permute(0, 2, 3, 1).flatten(1)\nnp.testing');
    expect(checked('dense2', [7])[1]).toContain('x = torch.from_numpy(saved["input"])\n');
  });
});
