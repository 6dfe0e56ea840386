import type { Described, WidgetWords } from '@/lib/widget/define.ts';
import { showError, stageOf } from './errors.ts';

type Numbers = Readonly<Record<string, Described>>;
const error = (value: Described | undefined) => showError(Number(value), 'en');

/** What the number of parameters does here, said of the errors as they are. */
function stage(n: Numbers): string {
  const best = `${error(n.bestError)} with ${n.bestParameters} parameters`;
  switch (stageOf(n as never)) {
    case 'best': return 'No other number of parameters does better on the held-out points.';
    case 'few': return `The held-out error is lowest further on: ${best}.`;
    case 'follows': return `The held-out error was lowest with ${n.bestParameters} parameters: ${error(n.bestError)}. What the curve has gained on the training points since is their noise.`;
    case 'through': return Number(n.trainingError) < 1e-9
      ? `${n.threshold} parameters for ${n.threshold} points: the curve runs through every one. On the held-out points ${best} did best.`
      : `As many parameters as there are places. On the held-out points ${best} did best.`;
    case 'beyond': return `More parameters than points: many curves fit equally well, and the one with the smallest weights is drawn. The held-out error, ${error(n.worstError)} at its highest with ${n.worstParameters}, is ${error(n.lastError)} with 40.`;
  }
}

export const en = {
  title: 'Same points, more parameters',
  hint: 'Drag the violet line on the right, or any filled point.',
  caption:
    'Filled points are fitted, hollow ones only looked at afterwards. The curve is a sum of Legendre polynomials, one weight each, fitted by least squares without any brake; where several fit equally well, the one with the smallest sum of squared weights. Error is the mean of the squared misses, on a logarithmic axis. Points lie a little closer near the ends, where polynomials are unruly.',
  summary: 'A curve with 2 to 40 parameters meets noisy points: what it gains on those it saw and loses on those it did not.',
  params: {
    parameters: { label: 'Parameters' },
    points: { label: 'Training points' },
    noise: { label: 'Noise' },
    seed: { label: 'Draw' },
    edits: { label: 'Points moved, added or taken away' },
    truth: { label: 'Show the curve the points came from' },
  },
  presets: {
    thumbnail: 'Twelve parameters, fourteen points', line: 'A straight line', right: 'Four parameters', 'every-point': 'Through every point',
    'far-more': 'Forty parameters', 'more-data': 'Two hundred points',
  },
  numbers: {
    parameters: 'Parameters', degree: 'Highest power of x', points: 'Training points', heldOut: 'Held-out points', trainingError: 'Training error', heldOutError: 'Held-out error',
    threshold: 'Parameters from which the curve can meet every point', bestParameters: 'Parameters with the lowest held-out error', bestError: 'Lowest held-out error',
    worstParameters: 'Parameters with the highest held-out error', worstError: 'Highest held-out error', lastError: 'Held-out error with 40 parameters', noise: 'Noise, standard deviation', noiseSquared: 'Noise squared',
  },
  frame: {
    training: 'Training points: x, y, number in the draw, edit', heldOut: 'Held-out points: x, y, what the curve says', errors: 'Parameters, training error, held-out error',
  },
  refusals: {},
  sentence: n =>
    `With ${n.parameters} parameters the curve misses the ${n.points} points it was fitted to by ${error(n.trainingError)} on average, squared, and the ${n.heldOut} held-out points by ${error(n.heldOutError)}. ${stage(n)}`,
  view: {
    plot: 'Noisy points and the fitted curve', chart: 'Both errors over the number of parameters, logarithmic',
    curve: 'The curve', degree: (k: number) => (k === 2 ? '2 parameters: a straight line' : `${k} parameters: degree ${k - 1}`),
    training: 'training', heldOut: 'held out', truth: 'true curve',
    error: 'Mean squared error', over: 'over the number of parameters', guide: (n: number) => `${n}: one for every point`,
    zero: 'training: 0 from here on', heldOutLabel: 'held out', trainingLabel: 'training',
    slider: 'Number of parameters', sliderValue: (k: number, training: string, heldOut: string) => `${k} parameters, training error ${training}, held-out error ${heldOut}`,
    trainingError: 'Training error', heldOutError: 'Held-out error', lowest: (text: string, k: number) => `lowest: ${text} with ${k}`, floor: (text: string) => `noise squared: ${text}`,
    sum: (count: number, sum: string, mean: string) => `${count} squared misses add up to ${sum}; divided by ${count}: ${mean}`,
    point: (i: number) => `Training point ${i}`, at: (x: string, y: string) => `x ${x}, y ${y}`,
    missed: (x: string, says: string, is: string, miss: string, square: string) => `At x = ${x} the curve says ${says}, the held-out point is ${is}. Miss ${miss}, squared ${square}.`,
    tells: (x: string, says: string, is: string) => `At x = ${x} the curve says ${says}, the training point is ${is}.`,
    told: stage,
    grow: 'Add parameters', stop: 'Stop', again: 'New points', twice: 'Twice as many points', half: 'Half as many', back: 'Undo my changes to points',
    chosen: 'Point', previous: 'previous', next: 'next', add: 'Add a point', remove: 'Take it away', removed: (i: number) => `Point ${i} taken away.`, added: 'Point added.',
    full: 'There is no room for more changes.', pointed: (k: number, training: string, heldOut: string) => `${k} parameters: training ${training}, held out ${heldOut}.`,
  },
} satisfies WidgetWords & { view: object };

export type Words = typeof en;
