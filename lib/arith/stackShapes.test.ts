import { describe, expect, it } from 'vitest';
import { parseStack } from './stack.ts';
import { planStack, type Shape } from './stackShapes.ts';
import { sourceStack } from './stackSources.ts';
import { explainNotation, explainRefusal, summarise } from './stackSummary.ts';

const stackOf = (text: string) => {
  const read = parseStack(text);
  if ('refusal' in read) throw new Error(explainNotation(read.refusal));
  return read.stack;
};
const plan = (text: string, input: Shape) => planStack(stackOf(text), input);
const shapes = (text: string, input: Shape) => plan(text, input).layers.map(layer => layer.output.join('×'));
const refused = (text: string, input: Shape) => {
  const stack = stackOf(text);
  const { refusal } = planStack(stack, input);
  return refusal && explainRefusal(stack, refusal);
};

describe('planStack', () => {
  it('gives the first source model its printed shapes and 3,369 parameters', () => {
    const { rows, totalParameters } = summarise(sourceStack('source-1'), [28, 28, 1]);
    expect(rows.map(row => row.outputShape.join('×'))).toEqual(['28×28×1', '28×28×16', '14×14×16', '14×14×8', '7×7×8', '7×7×4', '4×4×4',
      '4×4×4', '8×8×4', '8×8×8', '16×16×8', '14×14×16', '28×28×16', '28×28×1']);
    expect(rows.map(row => row.parameters)).toEqual([0, 160, 0, 1160, 0, 292, 0, 148, 0, 296, 0, 1168, 0, 145]);
    expect(totalParameters).toBe(3369);
  });

  it('gives the second source model its printed shapes and 3,369 parameters', () => {
    const { rows, totalParameters } = summarise(sourceStack('source-2'), [28, 28, 1]);
    expect(rows.map(row => row.outputShape.join('×'))).toEqual(['28×28×1', '26×26×16', '13×13×16', '11×11×8', '5×5×8', '3×3×4',
      '3×3×4', '6×6×4', '6×6×8', '12×12×8', '14×14×16', '28×28×16', '28×28×1']);
    expect(rows.map(row => row.parameters)).toEqual([0, 160, 0, 1160, 0, 292, 148, 0, 296, 0, 1168, 0, 145]);
    expect(totalParameters).toBe(3369);
    expect(rows.map(row => row.name).slice(0, 4)).toEqual(['input_layer', 'conv2d', 'max_pooling2d', 'conv2d_1']);
    expect(rows[6]).toMatchObject({ name: 'conv2d_transpose', kind: 'Conv2DTranspose' });
  });

  it('counts memory and receptive fields row by row: the encoder of the first model sees 22 cells, 8 apart', () => {
    const { rows, totalBytes, totalMultiplyAdds } = summarise(sourceStack('source-1').slice(0, 6), [28, 28, 1]);
    expect(rows.map(row => row.field!.rows.size)).toEqual([1, 3, 4, 8, 10, 18, 22]);
    expect(rows.map(row => row.field!.columns.jump)).toEqual([1, 1, 2, 2, 4, 4, 8]);
    expect(rows.map(row => row.bytes)).toEqual([3136, 50176, 12544, 6272, 1568, 784, 256]);
    expect(totalBytes).toBe(74736);
    expect(totalMultiplyAdds).toBe(28 * 28 * 9 * 16 + 14 * 14 * 9 * 16 * 8 + 7 * 7 * 9 * 8 * 4);
    expect(summarise(sourceStack('source-2').slice(0, 5), [28, 28, 1]).rows.at(-1)!.field!.rows).toMatchObject({ size: 18, jump: 4, start: 8.5 });
    expect(summarise([{ kind: 'flatten' }], [4, 4, 1]).rows[1]!.field).toBeNull();
  });

  it('follows the chain of curriculum S13: a filter bank, a flat list, one unit', () => {
    const { layers } = plan('conv5f16s5b0,flatten,dense1b0', [1920, 1080, 3]);
    expect(layers.map(layer => layer.output.join('×'))).toEqual(['384×216×16', '1327104', '1']);
    expect(layers.map(layer => layer.parameters)).toEqual([1200, 0, 1327104]);
  });

  it('counts multiply-adds by output cells for a convolution and by input cells for a transposed one', () => {
    expect(plan('conv3f8,tconv3f4s2,dense10', [6, 6, 2]).layers.map(layer => layer.multiplyAdds)).toEqual([16 * 9 * 2 * 8, 16 * 9 * 8 * 4, 81 * 4 * 10]);
  });

  it('sizes transposed convolutions as Keras and PyTorch do', () => {
    expect(shapes('tconv3s2psame', [5, 5, 1])).toEqual(['10×10×1']);
    expect(shapes('tconv3s2', [5, 5, 1])).toEqual(['11×11×1']);
    expect(shapes('tconv2s3', [5, 5, 1])).toEqual(['15×15×1']);
    expect(shapes('tconv4s2p1', [5, 5, 1])).toEqual(['10×10×1']);
    expect(shapes('tconv3d2', [5, 5, 1])).toEqual(['9×9×1']);
  });

  it('floors what a window leaves over, and lets same reach past the border', () => {
    expect(shapes('pool2,pool2psame,avg3s1p1', [7, 10, 2])).toEqual(['3×5×2', '2×3×2', '2×3×2']);
  });

  it('applies a dense layer to the last axis of a picture, as Keras does', () => {
    expect(shapes('dense3,flatten,dense4', [2, 2, 5])).toEqual(['2×2×3', '12', '4']);
  });

  it('makes a picture of a flat list and enlarges it bilinearly', () => {
    expect(shapes('flatten,dense12,reshape2x3x2,bil2,flatten', [2, 2, 1])).toEqual(['4', '12', '2×3×2', '4×6×2', '48']);
    expect(plan('reshape2x2x2,bil3', [8]).layers.map(layer => [layer.parameters, layer.multiplyAdds])).toEqual([[0, 0], [0, 0]]);
  });

  it('lets max unpooling give back the size that the pooling met, odd rows included', () => {
    const { layers } = plan('pool2,conv3f3psame,conv1f2,unpool2', [7, 7, 2]);
    expect(layers.at(-1)).toMatchObject({ output: [7, 7, 2], undoes: 0 });
    expect(plan('pool2,pool2,unpool2,unpool2', [8, 8, 1]).layers.map(layer => layer.undoes)).toEqual([undefined, undefined, 1, 0]);
  });

  it('says at which layer a stack cannot work, why, and what would mend it', () => {
    expect(refused('pool2,pool2,conv5', [16, 16, 1])).toBe('layer 3, conv5: the window (5) is larger than its input (4): use padding same, or a kernel of 4 or less');
    expect(refused('conv3d3', [6, 6, 1])).toBe('layer 1, conv3d3: the window (7) is larger than its input (6): use padding same, or a kernel of 2 or less');
    expect(refused('tconv3p2', [1, 1, 1])).toBe('layer 1, tconv3p2: 2 zeros are taken away on every side, but only 1 can be: at most 1 there');
    expect(refused('pool2p2', [8, 8, 1])).toBe('layer 1, pool2p2: the padding (2) is more than half the window (1): at most 1 there');
    expect(refused('flatten,up2', [4, 4, 1])).toBe('layer 2, up2: expected rows, columns and channels, got a flat list: remove the flatten in front, or put a reshape to 4 × 4 × 1 in front, or remove this layer');
    expect(refused('flatten,reshape3x3x2', [4, 4, 2])).toBe('layer 2, reshape3x3x2: its shape holds 18 numbers, its input has 32: use 4 × 4 × 2, or remove this layer');
    expect(refused('conv3f1024psame', [64, 64, 3])).toBe('layer 1, conv3f1024psame: 4194304 numbers are too many, at most 4000000 are computed: 976 filters or fewer, or remove this layer');
    expect(refused('unpool2', [4, 4, 1])).toBe('layer 1, unpool2: there is no max pooling in front that it could undo: put a max pooling in front, or remove this layer');
    expect(refused('pool2,unpool3', [6, 6, 1])).toBe('layer 2, unpool3: the pooling it undoes has 2 where this has 3: a window of 2');
    expect(refused('up64,up64', [28, 28, 1])).toBe('layer 2, up64: 13151502336 numbers are too many, at most 4000000 are computed: remove this layer'.replace('13151502336', String((28 * 4096) ** 2)));
  });

  it('keeps the layers in front of the one that cannot work', () => {
    expect(plan('conv3,conv9', [8, 8, 1])).toMatchObject({ layers: [{ output: [6, 6, 1] }], refusal: { layer: 2, code: 'windowTooLarge', expected: 6, got: 9 } });
  });
});
