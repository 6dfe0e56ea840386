import { describe, expect, it } from 'vitest';
import { plainText } from '@/lib/code/pieces.ts';
import { defaults } from '@/lib/params/values.ts';
import type { CodePiece } from '@/lib/widget/define.ts';
import { listings } from './code.ts';
import { compute } from './compute.ts';
import { widget, type Params } from './widget.ts';

const lines = (of: CodePiece[][]) => plainText(of).split('\n');
function of(change: Partial<Params>) {
  const p = { ...defaults(widget.params), ...change };
  const { keras, torch } = listings(p, widget.describe(p, compute(p), 0));
  return { keras: { code: lines(keras.code), prints: lines(keras.prints) }, torch: { code: lines(torch.code), prints: lines(torch.prints) } };
}

describe('what the calls print', () => {
  // The shapes of the source's two listings for a batch of 64.
  it('is (64, 4) and (64,) with two steps', () => {
    expect(of({}).keras.prints).toEqual(['(64, 4) (2, 1)', '(64,) (4, 1)', '3.0 1.0']);
  });
  it('is (64, 4, 3), (64, 4) and (64,) with three', () => {
    expect(of({ hidden: 3 }).keras.prints.slice(0, 3)).toEqual(['(64, 4, 3) (2, 3)', '(64, 4) (3, 1)', '(64,) (4, 1)']);
  });
  it('follows the batch', () => {
    expect(of({ batch: 5, hidden: 3 }).keras.prints[0]).toBe('(5, 4, 3) (2, 3)');
    expect(of({ batch: 1 }).keras.prints).toEqual(['(1, 4) (2, 1)', '(1,) (4, 1)', '3.0']);
  });
  it('turns kernels over in PyTorch', () => {
    expect(of({ hidden: 3 }).torch.prints.slice(0, 3)).toEqual(['torch.Size([64, 4, 3]) torch.Size([3, 2])', 'torch.Size([64, 4]) torch.Size([1, 3])', 'torch.Size([64]) torch.Size([1, 4])']);
  });
});

describe('the listings', () => {
  it('hold the numbers on screen', () => {
    expect(of({}).keras.code).toContain('w1.kernel.assign([[1.], [-1.]])');
    expect(of({}).torch.code).toContain('w1 = torch.tensor([[1., -1.]])');
    expect(of({ a: [[0, 0.5], [1, 0], [1, 1], [0, 1]] }).keras.code[1]).toBe('x[0] = [[0, 0.5], [1, 0], [1, 1], [0, 1]]');
  });
});
