import { parseStack } from '@/lib/arith/stack.ts';
import { unanswered, type Check, type Verdict } from '@/lib/lesson/challenge.ts';
import { best, convolvesBeforePooling, illegalLayer, limits, reachOf, scoreOf } from './reach.ts';

interface Params { layers: string; ask: string; guess: string }
interface Block { top: number; left: number; bottom: number; right: number }

interface Standing { illegal: number | null; jump: number; field: number; read: number; score: number; late: boolean }

/** Beliefs behind a stack that is not the cheapest one that reaches, in the order in which they are told. */
const diagnoses: readonly [name: string, holds: (standing: Standing) => boolean][] = [
  ['illegal', ({ illegal }) => illegal !== null],
  ['coarse', ({ jump }) => jump > limits.jump],
  ['gaps', ({ read, field }) => read < field],
  ['short', ({ field }) => field < limits.field],
  ['order', ({ score, late }) => score > best().score && late],
  ['dilate', ({ score }) => score > best().score],
];

/** Reach 32 × 32 with the fewest parameters. The star: as far as those parameters can reach. */
export const reach: Check<Params> = ({ params }): Verdict => {
  const read = parseStack(params.layers);
  const stack = 'stack' in read ? read.stack : [];
  const reached = reachOf(stack) ?? { field: 0, jump: 0, read: 0 };
  const standing: Standing = { ...reached, illegal: illegalLayer(stack), score: scoreOf(stack), late: convolvesBeforePooling(stack) };
  const diagnosis = diagnoses.find(([, holds]) => holds(standing))?.[0] ?? null;
  const { illegal, field, jump, score } = standing;
  return {
    passed: diagnosis === null,
    star: diagnosis === null && field === best().field,
    score: score > 0 && illegal === null && field >= limits.field && jump <= limits.jump && reached.read === field ? best().score / score : 0,
    conditions: [
      { name: 'legal', holds: illegal === null, ...(illegal === null ? {} : { value: illegal }) },
      { name: 'jump', holds: jump <= limits.jump, value: jump },
      { name: 'whole', holds: reached.read === field, value: `${reached.read} / ${field}` },
      { name: 'field', holds: field >= limits.field, value: field },
      { name: 'cost', holds: score > 0 && score <= best().score, value: score },
    ],
    diagnosis,
  };
};

const sides = { right: 5, kernel: 3, pool: 2, strides: 4, apart: 6 } as const;

/** The square that one cell behind a 3 × 3 convolution of stride 2 and a 2 × 2 pooling sees; where it is drawn does not matter. */
export const fieldGuess: Check<Params, { guess: Block | null }> = ({ frame: { guess } }): Verdict => {
  const [rows, columns] = guess ? [guess.bottom - guess.top + 1, guess.right - guess.left + 1] : [0, 0];
  const side = rows === columns ? rows : null;
  const beliefs: readonly [string, boolean][] = [
    [unanswered, guess === null],
    ['kernel', side === sides.kernel],
    ['pool', side === sides.pool],
    ['strides', side === sides.strides],
    ['apart', side === sides.apart],
    ['uneven', side === null],
    ['otherwise', true],
  ];
  const passed = side === sides.right;
  return { passed, star: false, score: null, conditions: [], diagnosis: passed ? null : beliefs.find(([, holds]) => holds)![0] };
};

export const challenges: Readonly<Record<string, Check>> = { reach };
export const predictions: Readonly<Record<string, Check>> = { 'source-field': fieldGuess };
