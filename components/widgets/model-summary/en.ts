import { stackWordsEn } from '@/components/stack/en.ts';
import type { WidgetWords } from '@/lib/widget/define.ts';

const many = (n: unknown, one: string, more = `${one}s`) => `${Number(n).toLocaleString('en')} ${n === 1 ? one : more}`;
const why: Readonly<Record<string, string>> = {
  windowTooLarge: 'its window is larger than what comes in', padTooLarge: 'its padding is more than half its window', cropsEverything: 'its padding takes everything away',
  needsPicture: 'it needs rows and columns and gets a flat list', noPoolingToUndo: 'there is no max pooling above it', poolingDiffers: 'it does not fit the pooling it undoes',
  reshapeDiffers: 'its shape holds another number of values', tooLarge: 'it is too large to be counted here',
};

export const en = {
  title: 'A stack, counted',
  hint: 'Choose a layer, change it, drag it, take it out, or write the whole stack.',
  caption: 'Shapes without the batch axis. Ink bars: the numbers a layer hands on, to the scale of the largest. Orange bars: the numbers it learns. Memory counts four bytes for a number, multiply-adds those of one picture. “One cell sees” is the part of the input that one output cell can depend on, borders ignored. When a layer cannot work, the layers below it wait.',
  summary: 'A stack of layers as a table: shapes, weights, work, memory, what one cell sees, and why a stack fails.',
  params: { layers: { label: 'Layers' }, input: { label: 'Input' }, ask: { label: 'Ask how many numbers it learns' }, guess: { label: 'Your answer' } },
  presets: {
    thumbnail: 'A photograph', photograph: 'A photograph, 1920 × 1080', 'source-1': 'Autoencoder with upsampling', 'source-2': 'Autoencoder with transposed convolutions',
    digits: 'A classifier of digits', pooled: 'The photograph, pooled', channels: 'Eight filters on three channels', fails: 'One layer too many',
  },
  numbers: {
    totalParameters: 'Numbers to learn', totalMultiplyAdds: 'Multiply-adds for one picture', totalBytes: 'Bytes of all layers’ outputs for one picture', layers: 'Layers', input: 'Input', stack: 'The stack as text',
    outputShape: 'Shape of the output', failsAt: 'Layer that cannot work (0: none)', reason: 'Why it cannot', largestLayer: 'Layer that learns most', largestParameters: 'Numbers it learns', largestShare: 'Its share, per cent',
    row: 'Layer chosen (0: the input)', name: 'Its name', shape: 'Its output', parameters: 'What it learns', multiplyAdds: 'Its multiply-adds', arithmetic: 'Its weights, counted', table: 'Every layer: output and numbers to learn',
  },
  frame: {
    rows: 'Layers: name, kind, output shape, numbers to learn, multiply-adds, bytes, field', totalParameters: 'Numbers to learn', totalMultiplyAdds: 'Multiply-adds', totalBytes: 'Bytes', refusal: 'What cannot work',
  },
  refusals: {},
  sentence: n => {
    if (n.asked) return `How many numbers does ${n.layers === 0 ? 'an empty stack' : String(n.stack).replaceAll(',', ', ')} learn on an input of ${String(n.input).replaceAll('x', ' × ')}? ${n.guess === '' ? 'Nothing is typed yet.' : `Your answer is ${n.guess}.`}`;
    const start = `${Number(n.layers) === 0 ? 'No layers' : many(n.layers, 'layer')} on an input of ${String(n.input).replaceAll('x', ' × ')}`;
    if (n.failsAt !== 0) return `${start}: layer ${n.failsAt} cannot work, because ${why[String(n.reason)]}.`;
    const most = n.largestShare === null ? '' : `, ${n.largestShare} % of them in ${n.largestLayer}`;
    return `${start} learn ${many(n.totalParameters, 'number')}${most}, and put out ${n.outputShape}.`;
  },
  step: n => {
    if (n.row === 0) return `The input: ${n.shape}.`;
    if (n.name === null) return n.failsAt === n.row ? `Layer ${n.row} cannot work: ${why[String(n.reason)]}.` : `Layer ${n.row} waits for the layer above.`;
    return `Layer ${n.row}, ${n.name}: output ${n.shape}, ${n.arithmetic ? `${n.arithmetic} = ${many(n.parameters, 'number')} to learn` : 'nothing to learn'}.`;
  },
  stack: stackWordsEn,
  view: { asked: { layer: 'Layer', shape: 'Output', learns: 'Learns', label: 'Numbers that it learns', bad: 'Type a whole number.' }, code: 'As code', keras: 'Keras', torch: 'PyTorch', copy: 'Copy the script', copied: 'Copied.', copyFailed: 'The browser refused to copy. Select the text instead.', prints: 'prints' },
} satisfies WidgetWords & { view: object; stack: object };

export type Words = typeof en;
