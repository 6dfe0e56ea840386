import { parseStack } from '@/lib/arith/stack.ts';
import { planStack, type PlannedLayer, type Shape } from '@/lib/arith/stackShapes.ts';

/** Numbers that a layer of a random stack may put out. */
const numbers = { least: 8, most: 1500 };

/** A stack planned; null where it cannot be. */
export function planned(text: string, input: Shape): readonly PlannedLayer[] | null {
  const read = parseStack(text);
  if ('refusal' in read) return null;
  const { layers, refusal } = planStack(read.stack, input);
  return refusal ? null : layers;
}

const size = (shape: Shape) => shape.reduce((product, length) => product * length, 1);

/** A stack of random layers in the notation that gives back as many numbers as come in; the same stream gives the same stack. */
export function randomStack(random: () => number, input: Shape): string {
  const whole = (from: number, to: number) => from + Math.floor((to - from + 1) * random());
  const one = <T>(of: readonly T[]) => of[whole(0, of.length - 1)]!;
  const activation = () => one(['', 'arelu', 'arelu', 'asigmoid']);
  const bias = () => one(['', '', 'b0']);
  const padding = (window: number) => one(window === 1 ? [''] : ['', 'psame', 'p1', 'p2']);
  const learned = (kind: 'conv' | 'tconv') => {
    const window = whole(1, 4), isSpread = random() < 0.3;
    return `${kind}${window}f${whole(1, 6)}${isSpread ? '' : one(['', 's2', 's3'])}${isSpread && window > 1 ? padding(window) + 'd2' : padding(window)}${activation()}${bias()}`;
  };
  const pooling = (kind: 'pool' | 'avg') => {
    const window = whole(2, 3);
    return `${kind}${window}${one(['', 's1', 's2'])}${one(['', 'psame', 'p1'])}`;
  };
  const blocks: readonly (() => string)[] = [
    () => learned('conv'), () => learned('conv'), () => learned('tconv'), () => learned('tconv'),
    () => `dense${whole(2, 6)}${activation()}${bias()}`,
    () => pooling('pool'), () => pooling('avg'),
    () => `up${whole(2, 3)}`, () => `bil${whole(2, 3)}`, () => `nails${whole(2, 3)}`,
    () => { const filters = whole(1, 4); return `conv3f${filters}psamearelu,pool2,conv3f${filters}psame${activation()},unpool2`; },
    () => { const [rows, columns] = [whole(2, 4), whole(2, 4)]; return `flatten,dense${rows * columns * 2}${activation()},reshape${rows}x${columns}x2`; },
  ];
  const wanted = whole(2, 4);
  let text = '';
  for (let tries = 0, count = 0; count < wanted && tries < 200; tries++) {
    const longer = [text, one(blocks)()].filter(Boolean).join(',');
    const layers = planned(longer, input);
    const fits = layers?.every(({ output }) => size(output) >= numbers.least && size(output) <= numbers.most);
    if (!fits) continue;
    text = longer;
    count++;
  }
  const end = planned(text, input)!.at(-1)!.output, closing = one(['', 'arelu', 'asigmoid', 'asigmoid']);
  if (end.length === 3 && end[0] === input[0] && end[1] === input[1]) return `${text},conv3psame${closing}`;
  return `${text},${end.length === 3 ? 'flatten,' : ''}dense${size(input)}${closing}`;
}
