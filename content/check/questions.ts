import type { Question } from './define.ts';
import { rules } from './rules.ts';

type Numbers = readonly (readonly number[])[];

const box = (left: number, bottom: number, right: number, top: number): Numbers => [[left, bottom], [right, bottom], [right, top], [left, top]];
const inputA = [[1, 2, 0, 1], [0, 1, 3, 1], [2, 0, 1, 2], [1, 1, 0, 2]];
const inputB = [[0, 1, 2, 1], [3, 0, 1, 0], [1, 2, 0, 1], [0, 1, 1, 3]];
const square = (side: number, value: number): Numbers => Array.from({ length: side }, () => Array<number>(side).fill(value));
/** Six by six, a single 1. */
const lone = (row: number, column: number): Numbers => square(6, 0).map((line, r) => line.map((_, c) => (r === row && c === column ? 1 : 0)));

const place = (height: number, width: number, [askRow, askColumn, askChannel]: readonly [number, number, number]) =>
  ({ height, width, channels: 3, ask: true, askRow, askColumn, askChannel, pickHwc: -1, pickChw: -1 });
const moved = (x: number, y: number) => ({ ask: true, hidden: 1, a: box(0, 3, 3, 5), b: box(x, 3 + y, 3 + x, 5 + y), w1: [[0], [0]], w2: square(4, 1).map(([one]) => [one!]) });
const padded = (size: number, kernel: number, stride: number) => ({ padding: 'same', ask: 'guess', size, kernel, stride, guessBefore: 3, guessAfter: 3, libraries: false });
const stack = (layers: string) => ({ layers, size: 13, cell: '0,0', ask: 'guess', guess: '' });
const stamped = (kernel: number, stride: number) => ({ ask: true, panel: 'none', input: square(3, 1), kernel: square(kernel, 1), stride, padding: 'valid', guess: '', painted: '' });

/** The ten questions, in the order in which they are asked. */
export const questions: readonly Question[] = [
  { id: 'index', lesson: 'images-as-tensors', widget: 'tensor-layout', answer: ['pickHwc'], ...rules.index,
    forms: { A: place(3, 5, [2, 1, 0]), B: place(5, 4, [3, 1, 1]) } },
  { id: 'blind', lesson: 'linear', widget: 'rectangle-reducer', answer: ['w1'], ...rules.blind,
    forms: { A: moved(2, -1), B: moved(1, -3) } },
  { id: 'cell', lesson: 'convolution', widget: 'convolution', answer: ['guess'], ...rules.cell,
    forms: { A: { ask: true, input: inputA, kernel: [[1, 0, -1], [2, 0, -2], [1, 0, -1]], guess: '' }, B: { ask: true, input: inputB, kernel: [[1, 2, 1], [0, 0, 0], [-1, -2, -1]], guess: '' } } },
  { id: 'zeros', lesson: 'stride-padding', widget: 'stride-padding', answer: ['guessBefore', 'guessAfter'], ...rules.zeros,
    forms: { A: padded(10, 4, 3), B: padded(12, 5, 4) } },
  { id: 'parameters', lesson: 'filters', widget: 'model-summary', answer: ['guess'], ...rules.parameters,
    forms: { A: { ask: true, input: '20x20x3', layers: 'conv3f8', guess: '' }, B: { ask: true, input: '24x24x4', layers: 'conv3f6', guess: '' } } },
  { id: 'field', lesson: 'receptive-field', widget: 'receptive-field', answer: ['guess'], ...rules.field,
    forms: { A: stack('conv3s2,conv3'), B: stack('conv5s2,conv3') } },
  { id: 'moves', lesson: 'max-pooling', widget: 'max-pooling', answer: ['moves'], ...rules.moves,
    forms: { A: { ask: true, input: lone(2, 3), window: 2, stride: 2, padding: 'valid', moves: '' }, B: { ask: true, input: lone(3, 2), window: 2, stride: 2, padding: 'valid', moves: '' } } },
  { id: 'floor', lesson: 'autoencoder', widget: 'loss-curves', answer: ['guess'], ...rules.floor,
    forms: { A: { target: 0.3, answer: 0.3, ask: 'guess', guess: 0.95 }, B: { target: 0.8, answer: 0.8, ask: 'guess', guess: 0.95 } } },
  { id: 'fill', lesson: 'unpooling', widget: 'unpooling', answer: ['guess'], ...rules.fill,
    forms: { A: { ask: true, input: [[8, 3], [5, 0]], window: 2, guess: '' }, B: { ask: true, input: [[10, 4], [6, 0]], window: 2, guess: '' } } },
  { id: 'stamps', lesson: 'transposed-convolution', widget: 'transposed-convolution', answer: ['guess', 'painted'], ...rules.stamps,
    forms: { A: stamped(3, 2), B: stamped(4, 3) } },
];
