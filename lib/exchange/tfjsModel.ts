import type { Layer } from '@/lib/arith/stack.ts';
import { printLayer, printStack, type Stack } from '@/lib/arith/stack.ts';
import { planStack, type PlannedLayer, type Shape } from '@/lib/arith/stackShapes.ts';
import { layerNames } from '@/lib/arith/stackSummary.ts';
import { croppedOf } from '@/lib/code/modules.ts';
import { parameterSlots } from '@/lib/tensor/parameters.ts';
import { bad, reading, type FileFault } from './badFile.ts';

interface TfjsLayer { class_name: string; config: Readonly<Record<string, unknown>> }

const pair = (size: number) => [size, size];
const learned = (layer: { activation: string; bias: boolean }) => ({ activation: layer.activation, use_bias: layer.bias });

/** A layer for which TensorFlow.js has none with the same numbers. */
const none = (layer: Layer) => bad('noTfjsLayer', '', '', '', printLayer(layer));

function convolution(planned: PlannedLayer, name: string): TfjsLayer[] {
  const { layer, input, output } = planned;
  if (layer.kind !== 'conv' && layer.kind !== 'tconv') return [];
  const { window, filters, stride, dilation, padding } = layer;
  // Its Conv2D throws on stride and dilation together; its Conv2DTranspose forgets the dilation.
  if (dilation > 1 && (stride > 1 || layer.kind === 'tconv')) throw none(layer);
  const config = {
    name, filters, kernel_size: pair(window), strides: pair(stride), padding: padding === 'same' ? 'same' : 'valid', data_format: 'channels_last',
    ...(layer.kind === 'conv' ? { dilation_rate: pair(dilation) } : {}), ...learned(layer),
  };
  if (layer.kind === 'conv') {
    const zeros: TfjsLayer[] = typeof padding === 'number' && padding > 0 ? [{ class_name: 'ZeroPadding2D', config: { name: `${name}_padding`, padding: [pair(padding), pair(padding)], data_format: 'channels_last' } }] : [];
    return [...zeros, { class_name: 'Conv2D', config }];
  }
  if (typeof padding !== 'number') return [{ class_name: 'Conv2DTranspose', config }];
  const { before } = croppedOf(layer, input);
  const after = (axis: 0 | 1) => (input[axis]! - 1) * stride + Math.max(window, stride) - output[axis]! - before;
  const cropping = [[before, after(0)], [before, after(1)]];
  if (cropping.flat().some(cells => cells < 0)) throw none(layer);
  return [{ class_name: 'Conv2DTranspose', config }, ...(cropping.flat().some(cells => cells > 0) ? [{ class_name: 'Cropping2D', config: { name: `${name}_cropping`, cropping, data_format: 'channels_last' } }] : [])];
}

/** `bil` is left out on purpose: TensorFlow.js puts bilinear cells on corners, Keras on centres. */
function layersOf(planned: PlannedLayer, name: string): TfjsLayer[] {
  const { layer } = planned;
  switch (layer.kind) {
    case 'conv': case 'tconv': return convolution(planned, name);
    case 'pool': case 'avg':
      if (typeof layer.padding === 'number' && layer.padding > 0) throw none(layer);
      return [{
        class_name: layer.kind === 'pool' ? 'MaxPooling2D' : 'AveragePooling2D',
        config: { name, pool_size: pair(layer.window), strides: pair(layer.stride), padding: layer.padding === 'same' ? 'same' : 'valid', data_format: 'channels_last' },
      }];
    case 'up': return [{ class_name: 'UpSampling2D', config: { name, size: pair(layer.window), data_format: 'channels_last', interpolation: 'nearest' } }];
    case 'flatten': return [{ class_name: 'Flatten', config: { name } }];
    case 'reshape': return [{ class_name: 'Reshape', config: { name, target_shape: [...layer.shape] } }];
    case 'dense': return [{ class_name: 'Dense', config: { name, units: layer.units, ...learned(layer) } }];
    default: throw none(layer);
  }
}

/**
 * A stack as a layers model of TensorFlow.js: the text of `model.json`, and its `weights.bin` (float32, Keras's order and layouts). A layer that TensorFlow.js
 * does not have, or computes otherwise, comes back as a fault.
 */
export function writeTfjsModel(stack: Stack, input: Shape, parameters: Float32Array): { model: string; weights: Uint8Array<ArrayBuffer> } | { fault: FileFault } {
  return reading(() => {
    const { layers } = planStack(stack, input);
    const names = layerNames(stack);
    const written = layers.flatMap((planned, place) => layersOf(planned, names[place]!));
    const first = written[0];
    if (!first) throw bad('noTfjsLayer', '', '', '', printStack(stack));
    const topology = [{ ...first, config: { ...first.config, batch_input_shape: [null, ...input], dtype: 'float32' } }, ...written.slice(1)];
    const weights = new DataView(new ArrayBuffer(4 * parameters.length));
    parameters.forEach((value, at) => weights.setFloat32(4 * at, value, true));
    return {
      model: JSON.stringify({
        format: 'layers-model', generatedBy: 'Layer by Layer', convertedBy: null,
        modelTopology: { class_name: 'Sequential', config: { name: 'sequential', layers: topology }, keras_version: 'tfjs-layers 4.22.0', backend: 'tensor_flow.js' },
        weightsManifest: [{ paths: ['weights.bin'], weights: parameterSlots(layers).map(({ name, shape }) => ({ name, shape, dtype: 'float32' })) }],
      }),
      weights: new Uint8Array(weights.buffer),
    };
  });
}
