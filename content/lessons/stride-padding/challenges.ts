import { cellsUnread, planAxis, type Padding } from '@/lib/arith/window.ts';
import { unanswered, type Check, type Verdict } from '@/lib/lesson/challenge.ts';

interface Way { padding: Padding; kernel: number; stride: number; dilation: number; pad: number }
type Params = Way & { size: number; guessBefore: number; guessAfter: number };
interface Frame { output: number[]; windows: number[][]; unread: number[]; kept: (Way & { output: number; unread: number })[] }

/** Ways are of one kind where padding and stride agree; explicit padding of no zeros is valid. */
const kindOf = ({ padding, stride, pad }: Way): string => `${padding === 'explicit' && pad === 0 ? 'valid' : padding} ${stride}`;
const sameWay = (a: Way, b: Way): boolean =>
  a.padding === b.padding && a.kernel === b.kernel && a.stride === b.stride && a.dilation === b.dilation && (a.padding !== 'explicit' || a.pad === b.pad);

const asked = { ways: 3, shortestWindow: 2 };

/** The most cells of that input which a window without gaps and without padding can leave: every kernel from 2 and every stride tried. */
export function mostUnread(size: number): number {
  let most = 0;
  for (let kernel = asked.shortestWindow; kernel <= 7; kernel++) {
    for (let stride = 1; stride <= 4; stride++) {
      const plan = planAxis({ size, kernel, stride, dilation: 1, padding: 'valid' });
      if (plan.output > 0) most = Math.max(most, cellsUnread(plan).length);
    }
  }
  return most;
}

interface Standing { params: Params; frame: Frame; half: number; kinds: ReadonlySet<string> }

/** Beliefs behind a setting that is no new way, in the order in which they are told. */
const diagnoses: readonly [name: string, holds: (standing: Standing) => boolean][] = [
  ['same-keeps', ({ params, frame }) => frame.output.length === params.size],
  ['last-window', ({ frame, half }) => frame.output.length === half - 1],
  ['size', ({ frame, half }) => frame.output.length !== half],
  ['unread', ({ frame }) => frame.unread.length > 0],
  ['another', ({ params, frame }) => frame.kept.some(way => sameWay(way, params))],
  ['repeated', ({ params, kinds }) => kinds.has(kindOf(params))],
  ['keep', () => true],
];

/** Three ways that halve the input and read all of it, kept by the reader, no two alike in padding and stride. */
export const threeWays: Check<Params, Frame> = ({ params, frame }): Verdict => {
  const half = params.size / 2;
  const kinds = new Set(frame.kept.filter(({ output, unread }) => output === half && unread === 0).map(kindOf));
  const passed = kinds.size >= asked.ways;
  const wasteful = (params.padding === 'valid' || (params.padding === 'explicit' && params.pad === 0)) && params.dilation === 1 && params.kernel >= asked.shortestWindow;
  return {
    passed,
    star: passed && wasteful && frame.unread.length === mostUnread(params.size),
    score: null,
    conditions: [
      { name: 'ways', holds: passed, value: kinds.size },
      { name: 'half', holds: frame.output.length === half, value: frame.output.length },
      { name: 'read', holds: frame.unread.length === 0, value: frame.unread.length },
    ],
    diagnosis: passed ? null : diagnoses.find(([, holds]) => holds({ params, frame, half, kinds }))![0],
  };
};

/** A stride that steps over cells: not those behind the last window, those between two. */
export const holes: Check<Params, Frame> = ({ params, frame }): Verdict => {
  const last = Math.max(...(frame.windows.at(-1) ?? [-1]));
  const between = frame.unread.filter(cell => cell < last).length;
  const passed = between > 0 && params.dilation === 1;
  return {
    passed,
    star: passed && frame.unread.length > params.size / 2,
    score: null,
    conditions: [{ name: 'between', holds: between > 0, value: between }],
    diagnosis: passed ? null : frame.unread.length > 0 ? 'behind' : 'all',
  };
};

/** The figure starts with two zeros on each side: nobody's answer. */
const untouched = 2;

/** How many zeros TensorFlow's `same` puts before and after. */
export const oddZero: Check<Params, Frame> = ({ params }): Verdict => {
  const { before, after } = planAxis({ ...params, padding: 'same' });
  const [b, a] = [params.guessBefore, params.guessAfter];
  const beliefs: readonly [string, boolean][] = [
    [unanswered, b === untouched && a === untouched],
    ['each-side', b === a && b > 0],
    ['none', b === 0 && a === 0],
    ['before', b === after && a === before],
    ['otherwise', true],
  ];
  const passed = b === before && a === after;
  return { passed, star: false, score: null, conditions: [], diagnosis: passed ? null : beliefs.find(([, holds]) => holds)![0] };
};

export const challenges: Readonly<Record<string, Check>> = { 'three-ways': threeWays, holes };
export const predictions: Readonly<Record<string, Check>> = { 'odd-zero': oddZero };
