import { parseStack, type Layer } from '@/lib/arith/stack.ts';
import { numbersOf, planStack, type Shape } from '@/lib/arith/stackShapes.ts';
import { unanswered, type Check, type Verdict } from '@/lib/lesson/challenge.ts';

interface Stack { layers: string; input: string }

const wanted: Shape = [28, 28, 1];
/** Numbers that the narrowest layer may put out; at most so many for the star. */
const most = { narrowest: 64, star: 16 } as const;

const isConvolution = ({ kind }: Layer) => kind === 'conv' || kind === 'tconv';
const sides = (shape: Shape, side: number) => shape.length === 3 && shape[0] === side && shape[1] === side;

/** 28 × 28 × 1 back to itself with padded convolutions only, through 64 numbers at most. */
export const thereAndBack: Check<Stack> = ({ params }): Verdict => {
  const read = parseStack(params.layers);
  const { layers, refusal } = planStack('stack' in read ? read.stack : [], wanted);
  const output = layers.at(-1)?.output ?? wanted;
  const sizes = layers.map(layer => numbersOf(layer.output));
  const narrowest = Math.min(numbersOf(wanted), ...sizes);
  const waist = sizes.indexOf(narrowest);
  const unpadded = layers.filter(({ layer }) => isConvolution(layer) && 'padding' in layer && layer.padding !== 'same').length;
  const works = layers.length > 0 && !refusal;
  const sized = works && sides(output, wanted[0]);
  const whole = sized && output[2] === 1;
  const beliefs: readonly [string, boolean][] = [
    ['fails', !works],
    ['rounded-up', sides(output, 32)],
    ['rounded-down', sides(output, 24)],
    ['size', !sized],
    ['channels', !whole],
    ['unpadded', unpadded > 0],
    ['wide', true],
  ];
  const passed = whole && unpadded === 0 && narrowest <= most.narrowest;
  const learns = (from: number, to: number) => layers.slice(from, to).some(({ layer }) => isConvolution(layer));
  return {
    passed,
    star: passed && narrowest <= most.star && learns(0, waist + 1) && learns(waist + 1, layers.length),
    score: null,
    conditions: [
      { name: 'shape', holds: whole, value: works ? output.join(' × ') : '–' },
      { name: 'padded', holds: works && unpadded === 0, value: unpadded },
      { name: 'narrow', holds: works && narrowest <= most.narrowest, value: narrowest },
    ],
    diagnosis: passed ? null : beliefs.find(([, holds]) => holds)![0],
  };
};

/** What the first model reaches in ten epochs of Adam, the median of the project's runs, to two places; the test holds it against them. */
export const reached = 0.12;
/** How far from it a guess may lie. */
const close = 0.03;
/** Marks that a guess is read by: what answers cost that need no network. */
const marks = { constant: 0.3912, classMean: 0.2189, floor: 0.0581 } as const;

/** A guess of the loss after ten epochs of Adam. */
export const remedy: Check<{ guess: number }> = ({ params: { guess } }): Verdict => {
  const passed = guess > 0 && Math.abs(guess - reached) <= close + 1e-9;
  const diagnosis = guess === 0 ? unanswered : guess < marks.floor ? 'floor' : guess >= marks.constant ? 'plateau' : guess >= marks.classMean ? 'mean' : 'near';
  return { passed, star: false, score: null, conditions: [], diagnosis: passed ? null : diagnosis };
};

export const challenges: Readonly<Record<string, Check>> = { 'there-and-back': thereAndBack };
export const predictions: Readonly<Record<string, Check>> = { remedy };
