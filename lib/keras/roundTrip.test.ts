import { parser } from '@lezer/python';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallChain } from '@/lib/arith/stack.fixture.ts';
import { parseStack, printStack, type Stack } from '@/lib/arith/stack.ts';
import { planCode, type CodeInput } from '@/lib/code/modules.ts';
import { stackScripts } from '@/lib/code/stackScripts.ts';
import { readWith } from './read.ts';

const options = { check: { file: 'run.npz', tolerance: 1e-5 } };
const code = (stack: Stack, input: CodeInput) => stackScripts(stack, input, options).keras;

function stackOf(notation: string): Stack {
  const read = parseStack(notation);
  if ('refusal' in read) throw new Error(`${notation}: ${read.refusal.code}`);
  return read.stack;
}

/** As much of a chain as works. */
const workable = (chain: Stack, input: CodeInput): Stack => chain.slice(0, planCode(chain, input).layers.length);

/** Two ways to say the same in the notation, of which the code is one: zeros by number or by name, and a stride beside a dilation or a pooling of one cell behind it. */
const hasTwoNames = (stack: Stack) => stack.some((layer, place) => {
  if ('padding' in layer && layer.padding === 0) return true;
  if (layer.kind === 'conv' && layer.dilation > 1) return layer.stride > 1 || (stack[place + 1]?.kind === 'pool' && (stack[place + 1] as { window: number }).window === 1);
  if (layer.kind === 'nails' && stack[place + 1]?.kind === 'tconv') return true;
  return layer.kind === 'tconv' && (typeof layer.padding === 'number' || layer.dilation > 1);
});

const side = fc.integer({ min: 4, max: 12 });
const cases = fc.record({ chain: smallChain, input: fc.tuple(side, side, fc.integer({ min: 1, max: 3 })) });

describe('Keras code written here', () => {
  it('is read back without a fault, and writes the same code again', () => {
    fc.assert(fc.property(cases, ({ chain, input }) => {
      const stack = workable(chain, input);
      fc.pre(stack.length > 0);
      const written = code(stack, input);
      const reading = readWith(parser, written);
      expect([reading.faults, reading.notes, reading.refusal, reading.input]).toEqual([[], [], null, input]);
      expect(code(reading.stack, input)).toBe(written);
    }), { seed: 11, numRuns: 200 });
  });
  it('is the same stack, where the notation has one name for it', () => {
    fc.assert(fc.property(cases, ({ chain, input }) => {
      const stack = workable(chain, input);
      fc.pre(stack.length > 0 && !hasTwoNames(stack));
      expect(readWith(parser, code(stack, input)).notation).toBe(printStack(stack));
    }), { seed: 12, numRuns: 200 });
  });
  it.each([
    ['conv3s2psamed2', [9, 8, 2]], ['conv3f2s3p2d2arelu', [9, 8, 2]], ['tconv3s2psamed2', [4, 5, 2]], ['tconv2s3p1d2', [4, 5, 1]], ['tconv3f3s2p1asigmoid', [4, 5, 2]],
    ['pool4s3p2', [7, 8, 2]], ['avg4s3p2', [7, 8, 2]], ['pool3s2psame,unpool3', [8, 7, 1]], ['pool2,pool3s2,unpool3,unpool2', [10, 11, 1]], ['nails2,tconv3d2', [4, 5, 2]],
    ['flatten,dense12arelub0,reshape2x3x2,conv2f2', [3, 3, 2]], ['dense3b0,dense1b0,flatten,dense1b0', [4, 2]], ['dense4,dense2asigmoid', [7]],
  ] as [string, CodeInput][])('%s on %j comes back as it was', (notation, input) => {
    expect(readWith(parser, code(stackOf(notation), input)).notation).toBe(notation);
  });
});
