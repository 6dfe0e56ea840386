import { showFactor, showNumber, showTerm } from '@/lib/geometry/numbers.ts';
import type { Described, WidgetWords } from '@/lib/widget/define.ts';

type Numbers = Readonly<Record<string, Described>>;
const of = (value: Described | undefined) => showNumber(Number(value));

function sentence(n: Numbers): string {
  if (n.view === 'share') {
    return n.bias === 1
      ? `${n.weights} weights and ${n.biases} biases, one for each of ${n.outputs} outputs: ${n.sharePercent} % of the parameters are biases.`
      : `${n.weights} weights and no bias, for ${n.outputs} outputs.`;
  }
  if (n.view === 'neuron') {
    const border = n.distance === null ? 'Both weights are 0, so there is no border.' : Number(n.distance) < 1e-9 ? 'Its border runs through the origin.' : `Its border runs past the origin at a distance of ${of(n.distance)}.`;
    return `A unit with weights ${of(n.w1)} and ${of(n.w2)} and ${n.bias === 1 ? `bias ${of(n.b)}` : 'no bias'} has ${n.wrong} of ${n.cases} points wrong. ${border}`;
  }
  if (n.ask === 'guess') return `${n.points} points. Which line through the origin fits them best? Yours has slope ${of(n.guess)}.`;
  const own = n.guessLoss === null ? '' : ` Your line, slope ${of(n.guess)}, misses by ${of(n.guessLoss)}.`;
  return `Without a bias the best line is y = ${of(n.slopeWithout)} x and misses ${n.points} points by ${of(n.lossWithout)} on average, squared. With one it is y = ${of(n.slopeWith)} x ${showTerm(Number(n.interceptWith))} and misses by ${of(n.lossWith)}.${own}`;
}

export const en = {
  title: 'Pull out the nail',
  hint: 'Drag the points and whatever is violet.',
  caption:
    'The best line: squares stand on the distances between line and points; their average area is the mean squared error, which least squares makes as small as it can. Click an empty place and a point is there; drag one out of the drawing, or press Delete, and it is gone. A ReLU unit: teal where it fires, a thin line for every whole unit of output; filled points should make it fire, hollow ones should not. A layer’s share: strips to scale, one for each output.',
  summary: 'A line through points and a unit in the plane, nailed to the origin or not, and how few of a layer’s parameters are biases.',
  params: {
    view: { label: 'Show', options: { fit: 'the best line', neuron: 'a ReLU unit', share: 'a layer’s share' } },
    bias: { label: 'With bias b' },
    points: { label: 'Points' },
    squares: { label: 'Squares' },
    only: { label: 'The only point that moves' },
    ask: { label: 'Your own line', options: { no: 'none', guess: 'asked for', answer: 'beside the best' } },
    guess: { label: 'Slope of your line' },
    w: { label: 'Weights of the unit' },
    b: { label: 'Bias of the unit' },
    cases: { label: 'Points of the unit: x, y, should fire' },
    layer: { label: 'Layer', options: { dense: 'dense', conv: 'convolution' } },
    inputs: { label: 'Inputs' }, units: { label: 'Units' }, kernel: { label: 'Window' }, channels: { label: 'Channels' }, filters: { label: 'Filters' },
  },
  presets: {
    thumbnail: 'Nailed to the origin', 'with-b': 'The nail pulled out', rising: 'Three points on y = 2x + 3', 'rising-with-b': 'The same, with b', 'own-line': 'A line of slope 2',
    'mean-point': 'Through the mean point', ask: 'Guess the best line', answer: 'Guess and answer', 'first-only': 'Only the first point moves', neuron: 'A ReLU unit without b', 'neuron-with-b': 'A ReLU unit with b',
    share: 'The share of a unit with two inputs', 'digit-classifier': 'The share in 784 inputs, 10 units', 'conv-16': 'The share in 16 filters', 'conv-8-of-16': 'The share in 8 filters on 16 channels',
  },
  numbers: {
    points: 'Points', slopeWithout: 'Slope of the best line without b', lossWithout: 'Mean squared error without b', slopeWith: 'Slope of the best line with b', interceptWith: 'Its bias b', lossWith: 'Mean squared error with b',
    guess: 'Slope of your line', guessLoss: 'Mean squared error of your line', w1: 'Weight 1 of the unit', w2: 'Weight 2 of the unit', b: 'Bias of the unit', distance: 'Distance of its border from the origin',
    wrong: 'Points that the unit has wrong', cases: 'Points of the unit', fewestWrong: 'Fewest wrong without b', outputs: 'Outputs of the layer', weights: 'Weights of the layer', biases: 'Biases of the layer',
    parameters: 'Parameters of the layer', perOutput: 'Weights for each output', share: 'Biases, percent of the parameters', sharePercent: 'The same with three digits', kernelShape: 'Shape of the kernel', biasShape: 'Shape of the bias',
  },
  frame: { lines: 'x, y, best line without b, best line with b', outputs: 'x, y, should fire, sum, output' },
  refusals: {},
  sentence,
  step: n => (n.view === 'neuron'
    ? `Point ${n.at}: ${of(n.w1)} × ${showFactor(Number(n.x))} + ${showFactor(Number(n.w2))} × ${showFactor(Number(n.y))}${n.bias === 1 ? ` ${showTerm(Number(n.b))}` : ''} = ${of(n.sum)}. After ReLU: ${of(n.output)}. It should ${n.fires === 1 ? 'fire' : 'stay silent'}.`
    : `Point ${n.at}: the line says ${of(n.says)}, the point is at ${of(n.y)}. Missed by ${of(n.miss)}, squared ${of(n.square)}. The squares so far add up to ${of(n.sumSquares)}.`),
  view: {
    plane: 'Points and the lines that fit them', unitPlane: 'The two inputs of the unit, and where it fires',
    best: 'The best line', ownLine: 'Your line', ownShort: 'your line', withB: 'with b', withoutB: 'without b', bIs: (b: string) => `b = ${b}`,
    average: 'Average square', sameScale: 'on the same scale', asked: 'Drag the violet handle until the line fits the points as well as a line through the origin can. How well it fits is told once you commit.',
    sums: 'The squares, added up', divided: (sum: string, count: number) => `${sum} divided by ${count}`,
    point: (i: number) => `Point ${i}`, at: (x: string, y: string) => `x ${x}, y ${y}`,
    tells: (x: string, says: string, is: string, miss: string, square: string) => `At x = ${x} the line says ${says}, the point is at ${is}: missed by ${miss}, squared ${square}.`,
    ownHandle: 'Slope of your line', slopeIs: (slope: string) => `slope ${slope}`, leaving: 'Let go here and the point is gone.',
    ownToggle: 'A line of my own', squares: 'Squares', chosen: 'Point', previous: 'previous', next: 'next', add: 'Add a point', remove: 'Take it away',
    added: 'Point added.', removed: (i: number) => `Point ${i} taken away.`, full: 'There are as many points as there can be.', twoStay: 'Two points stay: one alone has no best line.',
    only: (i: number) => `Only point ${i} moves:`,
    fires: 'Where the unit fires', shouldFire: 'should fire', shouldStay: 'should stay silent', output: 'Its output', alongArrow: 'along the arrow w',
    hinge: (at: string) => `Output along the arrow: 0 up to ${at}, then rising`, noDirection: 'Both weights are 0: the output is the same everywhere',
    wrong: (count: number, of: number) => `${count} of ${of} wrong`, fewest: (count: number) => `No direction has fewer than ${count} wrong without b.`,
    caseName: (i: number, fires: boolean) => `Point ${i}, ${fires ? 'should fire' : 'should stay silent'}`, turnCase: (fires: boolean): string => (fires ? 'Let it stay silent' : 'Let it fire'),
    unitTells: (x: string, y: string, sum: string, output: string, should: boolean, does: boolean) => `At (${x}, ${y}) the sum is ${sum}, the output ${output}: ${should === does ? 'right' : should ? 'it should fire' : 'it should stay silent'}.`,
    unitAt: (x: string, y: string, sum: string, output: string) => `At (${x}, ${y}) the sum is ${sum}, the output ${output}.`,
    weightHandle: 'Weights, the tip of the arrow', biasHandle: 'Bias b, the border of the unit',
    weights: 'Weights', biases: 'Biases', product: (each: string, outputs: string, all: string) => `${each} for each of ${outputs} outputs: ${all}`,
    onePer: (layer: 'dense' | 'conv', outputs: string) => `one for each ${layer === 'dense' ? 'unit' : 'filter'}: ${outputs}`, none: 'none',
    strips: (each: string, has: boolean, outputs: string) => `Each of ${outputs} outputs as a strip of ${each} weights${has ? ' and 1 bias' : ''}, to scale`,
    enlarged: (times: string) => `the end of one strip, ${times} times as wide`, shareSum: (biases: string, all: string) => `${biases} of ${all} parameters`, more: (count: string) => `and ${count} more strips, all alike`,
    known: 'Other layers', layerHead: 'Layer', shareHead: 'Share of biases', dense: (inputs: string, units: string) => `dense, ${inputs} → ${units}`, conv: (k: number, channels: number, filters: number) => `convolution ${k} × ${k}, ${channels} → ${filters}`,
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
