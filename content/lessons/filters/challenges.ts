import { parseStack, type ConvolutionLayer, type Layer } from '@/lib/arith/stack.ts';
import type { Check, Verdict } from '@/lib/lesson/challenge.ts';

interface Params { layers: string; input: string }
interface Row { kind: string; outputShape: number[]; parameters: number }
interface Frame { rows: Row[]; totalParameters: number; refusal: object | null }

/** The first layer that has to stay, as the notation says it; and how many numbers may be learned in all. */
const kept = { window: 5, filters: 16, stride: 5, padding: 'valid', dilation: 1, bias: false, activation: 'linear' } as const;
const most = 10_000;
/** 1,200 for the first layer, and one weight for each of its sixteen filters. */
export const fewest = 1216;
/** A dense layer that holds more than this share of all is where the weights are. */
const tooMuch = 0.9;

const isKept = (layer: Layer | undefined): boolean => layer?.kind === 'conv' && Object.entries(kept).every(([key, value]) => layer[key as keyof typeof kept] === value);

interface Standing { stack: readonly Layer[]; frame: Frame; shape: readonly number[] }

/** Beliefs behind a stack that does not do it, in the order in which they are told. */
const diagnoses: readonly [name: string, holds: (standing: Standing) => boolean][] = [
  ['broken', ({ frame }) => frame.refusal !== null],
  ['end', ({ shape }) => !(shape.length === 1 && shape[0] === 1)],
  ['eyes', ({ stack }) => {
    const first = stack.find((layer): layer is ConvolutionLayer => layer.kind === 'conv');
    return first === undefined || first.filters < kept.filters || first.window < kept.window;
  }],
  ['before', ({ stack }) => !isKept(stack[0]) && stack.some(isKept)],
  ['changed', ({ stack }) => !isKept(stack[0])],
  ['dense', ({ frame }) => frame.rows.some(({ kind, parameters }) => kind === 'Dense' && parameters > tooMuch * frame.totalParameters)],
  ['convolution', () => true],
];

/** The first layer kept, one number at the end, at most 10,000 numbers to learn. The star: no more than one weight for each filter behind it. */
export const lighter: Check<Params, Frame> = ({ params, frame }): Verdict => {
  const read = parseStack(params.layers);
  const stack = 'stack' in read ? read.stack : [];
  const works = frame.refusal === null;
  const shape = frame.rows.at(-1)?.outputShape ?? [];
  const conditions = [
    { name: 'first', holds: isKept(stack[0]) },
    { name: 'one', holds: works && shape.length === 1 && shape[0] === 1, value: works ? shape.join(' × ') : '–' },
    { name: 'few', holds: works && frame.totalParameters <= most, value: works ? frame.totalParameters : '–' },
  ];
  const passed = conditions.every(({ holds }) => holds);
  return {
    passed,
    star: passed && frame.totalParameters <= fewest,
    score: null,
    conditions,
    diagnosis: passed ? null : diagnoses.find(([, holds]) => holds({ stack, frame, shape }))![0],
  };
};

export const challenges: Readonly<Record<string, Check>> = { lighter };
