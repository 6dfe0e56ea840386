import type { Layer } from '@/lib/arith/stack.ts';
import type { StackWords } from './words.ts';

const many = (n: number, one: string, more = `${one}s`) => `${n} ${n === 1 ? one : more}`;
const square = (side: number) => `${side} × ${side}`;

function spec(layer: Layer): string {
  switch (layer.kind) {
    case 'flatten': return '';
    case 'reshape': return `to ${layer.shape.join(' × ')}`;
    case 'dense': return [many(layer.units, 'unit'), ...(layer.activation === 'linear' ? [] : [layer.activation === 'relu' ? 'ReLU' : layer.activation]), ...(layer.bias ? [] : ['no bias'])].join(', ');
    case 'up': case 'bil': case 'nails': case 'unpool': return `× ${layer.window}`;
    default: {
      const parts = [square(layer.window)];
      if ('filters' in layer) parts.push(many(layer.filters, 'filter'));
      if (layer.stride !== ('filters' in layer ? 1 : layer.window)) parts.push(`stride ${layer.stride}`);
      if (layer.padding !== 'valid') parts.push(layer.padding === 'same' ? 'same' : many(layer.padding, 'zero'));
      if ('filters' in layer) {
        if (layer.dilation > 1) parts.push(`dilation ${layer.dilation}`);
        if (layer.activation !== 'linear') parts.push(layer.activation === 'relu' ? 'ReLU' : layer.activation);
        if (!layer.bias) parts.push('no bias');
      }
      return parts.join(', ');
    }
  }
}

export const stackWordsEn: StackWords = {
  table: 'The layers, from the input down',
  layer: 'Layer', shape: 'Output shape', sees: 'One cell sees', multiplyAdds: 'Multiply-adds', memory: 'Memory', bars: 'numbers kept | numbers to learn', learned: 'To learn', share: 'of all',
  input: 'Input', inAll: 'in all', layers: count => many(count, 'layer'), noField: '–', waits: 'waits for the layer above',
  spec,
  rowSaid: (place, name, said, shape, learned) => `${place === 0 ? '' : `Layer ${place}, `}${name}${said && `, ${said}`}: output ${shape}, ${learned} to learn`,
  failedSaid: (place, name, said, why) => `Layer ${place}, ${name}${said && `, ${said}`}: cannot work. ${why}`,
  waitingSaid: (place, name, said) => `Layer ${place}, ${name}${said && `, ${said}`}: waits for the layer above`,
  grip: 'Drag to move',
  moved: (name, place, of) => `${name} is layer ${place} of ${of} now.`,
  removed: name => `${name} removed.`,
  added: (name, place) => `${name} added as layer ${place}.`,
  kinds: {
    conv: 'Conv', tconv: 'Transposed conv', pool: 'Max pool', avg: 'Average pool', up: 'Repeat', bil: 'Bilinear', nails: 'Bed of nails', unpool: 'Max unpool',
    flatten: 'Flatten', reshape: 'Reshape', dense: 'Dense',
  },
  edit: 'Change the layers', add: 'Add below', more: 'another …', moveUp: 'Move up', moveDown: 'Move down', remove: 'Remove',
  fields: { filters: 'Filters', window: 'Window', factor: 'Factor', stride: 'Stride', dilation: 'Dilation', units: 'Units', height: 'Height', width: 'Width', channels: 'Channels', zeros: 'Zeros' },
  padding: 'Padding', paddings: { valid: 'valid', same: 'same', zeros: 'zeros' },
  activation: 'Activation', activations: { linear: 'none', relu: 'ReLU', sigmoid: 'sigmoid' },
  bias: 'Bias', biases: { yes: 'yes', no: 'no' },
  why: ({ code, got, expected }) => ({
    windowTooLarge: `The window spans ${got} cells, and only ${expected} come in.`,
    padTooLarge: `${many(got, 'zero')} on each side are more than half the window, so some windows would read nothing but zeros.`,
    cropsEverything: `The padding takes ${got} rows away on every side, and ${expected} can be spared.`,
    needsPicture: 'It needs rows, columns and channels. A flat list comes in.',
    noPoolingToUndo: 'There is no max pooling above it whose places it could use.',
    poolingDiffers: `The pooling it undoes has ${expected} where this has ${got}.`,
    reshapeDiffers: `Its shape holds ${got} numbers, and ${expected} come in.`,
    tooLarge: `${got} numbers are more than can be counted here (${expected}).`,
  })[code],
  mend: 'What would mend it',
  mends: mend => {
    switch (mend.code) {
      case 'paddingSame': return 'Padding same';
      case 'windowAtMost': return `Window of ${mend.value}`;
      case 'windowExactly': return `Window of ${mend.value}`;
      case 'padAtMost': return many(mend.value, 'zero');
      case 'factorAtMost': return `Factor ${mend.value}`;
      case 'filtersAtMost': return many(mend.value, 'filter');
      case 'unitsAtMost': return many(mend.value, 'unit');
      case 'removeLayer': return 'Remove this layer';
      case 'poolFirst': return 'Max pool in front';
      case 'removeFlatten': return 'Remove the flatten';
      case 'reshapeFirst': return `Reshape to ${mend.shape.join(' × ')} in front`;
      case 'reshapeTo': return `Shape ${mend.shape.join(' × ')}`;
    }
  },
  mended: 'Mended.',
  notation: 'As text',
  notationHint: 'Layers with commas between. A layer: its kind, its window, then options: f filters, s stride, p padding, d dilation, a activation, b0 no bias.',
  misread: ({ code, layer, text, expected }) => {
    const said = {
      empty: 'there is nothing', tooManyLayers: `${text} layers are too many`, unknownKind: `“${text}” is no kind of layer`, missingNumber: `“${text}”: a number is missing or too many`,
      unknownOption: `“${text}” is no option`, optionTwice: `“${text}” stands twice`, optionNotHere: `“${text}” is no option of this layer`, numberOutOfBounds: `${text} is out of bounds`,
    }[code];
    return `Layer ${layer}: ${said}. Expected: ${expected}. The stack stays as it was.`;
  },
  empty: 'No layers yet: what goes in comes out. Add one.',
  factors: { windowHeight: 'window height', windowWidth: 'window width', channelsIn: 'channels in', filters: 'filters', numbersIn: 'numbers in', units: 'units' },
  oneEach: 'one bias each', noBias: 'no bias', counts: 'counts', factor: 'factor', soFar: 'so far',
  nothing: kind => `${kind} learns nothing: there is no weight in it.`,
  inputSaid: numbers => `${numbers} numbers for each picture, before the first layer.`,
  ofAll: (name, share) => `${name}, ${share} of all`,
  used: (weights, rows, columns, product) => `Its ${weights} weights are used at ${rows} × ${columns} places: ${product} multiply-adds.`,
  usedOnce: weights => `Each of its ${weights} weights is used once for a picture.`,
  cellSees: (height, width, jump) => `One cell of its output sees ${height} × ${width} cells of the input${jump ? `, and its neighbour’s field lies ${jump} further` : ''}.`,
  keeps: (numbers, memory) => `It hands on ${numbers} numbers, ${memory} for each picture.`,
};
