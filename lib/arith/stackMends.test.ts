import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallLayer } from './stack.fixture.ts';
import { parseStack, printStack, type Stack } from './stack.ts';
import { mendStack } from './stackMends.ts';
import { planStack, type Mend, type Shape } from './stackShapes.ts';

const stackOf = (text: string): Stack => {
  const read = parseStack(text);
  if ('refusal' in read) throw new Error(text);
  return read.stack;
};

/** Every mend of a stack's refusal, applied. */
function mended(text: string, input: Shape): string[] {
  const stack = stackOf(text);
  const { refusal } = planStack(stack, input);
  return refusal!.mends.map(mend => printStack(mendStack(stack, refusal!, mend)));
}

/** Where the mended layer stands afterwards, from 0; null where it is gone. */
function placeAfter(stack: Stack, place: number, mend: Mend): number | null {
  if (mend.code === 'removeLayer') return null;
  if (mend.code === 'poolFirst' || mend.code === 'reshapeFirst') return place + 1;
  if (mend.code !== 'removeFlatten') return place;
  const kinds = stack.slice(0, place).map(({ kind }) => kind);
  return place - kinds.slice(kinds.lastIndexOf('reshape') + 1).filter(kind => kind === 'flatten').length;
}

describe('mendStack', () => {
  it('applies each of the mends that the refusal names', () => {
    expect(mended('pool2,pool2,conv5', [16, 16, 1])).toEqual(['pool2,pool2,conv5psame', 'pool2,pool2,conv4']);
    expect(mended('pool5', [4, 7, 1])).toEqual(['pool5psame', 'pool4']);
    expect(mended('pool5s2', [4, 7, 1])).toEqual(['pool5s2psame', 'pool4s2']);
    expect(mended('flatten,dense8,conv3', [4, 4, 1])).toEqual(['dense8,conv3', 'flatten,dense8,reshape2x2x2,conv3', 'flatten,dense8']);
    expect(mended('conv3,unpool2', [6, 6, 1])).toEqual(['conv3,pool2psame,unpool2', 'conv3']);
    expect(mended('pool2,unpool3', [6, 6, 1])).toEqual(['pool2,unpool2']);
    expect(mended('pool2,conv3,unpool2', [8, 8, 1])).toEqual(['pool2,conv3']);
    expect(mended('pool2p2', [8, 8, 1])).toEqual(['pool2p1']);
    expect(mended('tconv3p2,conv1', [1, 3, 1])).toEqual(['tconv3p1,conv1']);
    expect(mended('up2,up64', [28, 28, 1])).toEqual(['up2,up35', 'up2']);
    expect(mended('flatten,dense65536', [28, 28, 1])).toEqual(['flatten,dense5095', 'flatten']);
  });

  it('removes that refusal at that layer, whatever the stack and the mend', () => {
    const seen = new Map<string, number>();
    fc.assert(fc.property(fc.array(smallLayer, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (stack, height, width) => {
      const { refusal } = planStack(stack, [height, width, 2]);
      for (const mend of refusal?.mends ?? []) {
        seen.set(mend.code, (seen.get(mend.code) ?? 0) + 1);
        const after = mendStack(stack, refusal!, mend);
        const place = placeAfter(stack, refusal!.layer - 1, mend);
        const again = planStack(after, [height, width, 2]).refusal;
        if (place === null) expect(after).toHaveLength(stack.length - 1);
        else expect([printStack(stack), mend, again?.layer, again?.code]).not.toEqual([printStack(stack), mend, place + 1, refusal!.code]);
      }
    }), { seed: 31, numRuns: 6000 });
    for (const code of ['padAtMost', 'paddingSame', 'poolFirst', 'removeFlatten', 'removeLayer', 'reshapeFirst', 'reshapeTo', 'windowAtMost', 'windowExactly']) {
      expect([code, seen.get(code)! > 3]).toEqual([code, true]);
    }
  });

  it('mends windows and paddings for good: the layer works', () => {
    fc.assert(fc.property(fc.array(smallLayer, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 9 }), (stack, side) => {
      const { refusal } = planStack(stack, [side, side + 2, 1]);
      if (!refusal || !['windowTooLarge', 'cropsEverything'].includes(refusal.code)) return;
      for (const mend of refusal.mends) {
        const again = planStack(mendStack(stack, refusal, mend), [side, side + 2, 1]).refusal;
        expect(again === null || again.layer > refusal.layer).toBe(true);
      }
    }), { seed: 32, numRuns: 2000 });
  });

  it('refuses a mend that has nothing to change', () => {
    const stack = stackOf('flatten,conv3');
    const { refusal } = planStack(stack, [4, 4, 1]);
    expect(() => mendStack(stack, { ...refusal!, layer: 1 }, { code: 'paddingSame' })).toThrow('mendStack.mend: expected a mend of this refusal, got paddingSame');
    expect(() => mendStack(stack, { ...refusal!, layer: 3 }, { code: 'removeLayer' })).toThrow('mendStack.mend');
  });
});
