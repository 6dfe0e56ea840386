import { describe, expect, it } from 'vitest';
import { plainText } from '@/lib/code/pieces.ts';
import { defaults } from '@/lib/params/values.ts';
import type { CodePiece } from '@/lib/widget/define.ts';
import { compute } from './compute.ts';
import { widget, type Params } from './widget.ts';

const text = (lines: CodePiece[][]) => plainText(lines).split('\n');
function listing(change: Partial<Params>, step: number) {
  const p = { ...defaults(widget.params), ...change };
  return widget.code!(p, widget.describe(p, compute(p), step));
}

describe('the listings', () => {
  // Printed by NumPy 2.4 for arange(36, dtype=uint8).reshape(1, 3, 4, 3).
  it('print what NumPy prints for a picture that counts', () => {
    expect(text(listing({ picture: 'counting' }, 18).keras.prints)).toEqual([
      '(1, 3, 4, 3) (36, 12, 3, 1) 18', '(1, 3, 3, 4) (36, 1, 12, 3) 18', '(1, 3, 3, 4) (36, 12, 4, 1) 6',
    ]);
  });
  it('print float32 as NumPy does from 0 to 1', () => {
    expect(text(listing({ picture: 'counting', range: '0-1' }, 18).keras.prints)[0]).toBe('(1, 3, 4, 3) (36, 12, 3, 1) 0.07058824');
  });
  // NumPy: float(np.float32(18) / np.float32(255)), which is what .item() gives.
  it('print PyTorch’s sizes, strides and the float32 as a Python float', () => {
    expect(text(listing({ picture: 'counting', range: '0-1' }, 18).torch.prints)).toEqual([
      'torch.Size([1, 3, 4, 3]) (36, 12, 3, 1) 0.07058823853731155',
      'torch.Size([1, 3, 3, 4]) (36, 1, 12, 3) 0.07058823853731155',
      'torch.Size([1, 3, 3, 4]) (36, 12, 4, 1) 0.0235294122248888',
    ]);
  });
  it('ask for the chosen place in the order of each array', () => {
    const { keras, torch } = listing({ picture: 'counting' }, 18);
    expect(text(keras.code)).toContain('print(y.shape, y.strides, y[0, 0, 1, 2])');
    expect(text(torch.code)).toContain('print(z.shape, z.stride(), z[0, 0, 1, 2].item())');
  });
  it('leave out a number that is not known: a part of a large picture from a link', () => {
    const large = listing({ picture: 'own', height: 800, width: 1200, top: 100, left: 100 }, 0);
    expect(text(large.keras.prints)[2]).toBe('(1, 3, 800, 1200) (2880000, 960000, 1200, 1)');
    expect(text(large.keras.code).at(-1)).toBe('print(z.shape, z.strides)');
  });
  it('give nothing away while a question stands open', () => {
    const { keras, torch } = listing(widget.presets.challenge!, 0);
    expect(text(keras.prints)).toEqual(['(1, 4, 6, 3) (72, 18, 3, 1)', '(1, 3, 4, 6) (72, 1, 18, 3)', '(1, 3, 4, 6) (72, 24, 6, 1)']);
    expect(text(torch.code).join()).not.toContain('.item()');
  });
});
