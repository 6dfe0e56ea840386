import { describe, expect, it } from 'vitest';
import { proseFaults } from './proseFaults.ts';

describe('proseFaults', () => {
  it.each([
    ['en', 'Pooling helps to avoid overfitting.'],
    ['en', 'A transposed convolution undoes a convolution.'],
    ['en', 'A non-integer output size is an error.'],
    ['en', 'The parameters grow exponentially.'],
    ['en', 'Max pooling is shift-invariant.'],
    ['en', 'An amazing layer.'],
    ['en', 'The darker cells are larger.'],
    ['ko', '풀링은 과적합을 막습니다.'],
    ['ko', '전치 합성곱은 합성곱을 되돌립니다.'],
    ['ko', '매개변수가 기하급수적으로 늘어납니다.'],
    ['ko', '출력은 <Live of="fig" value="n" />가 됩니다.'],
  ] as const)('refuses in %s: %s', (locale, text) => {
    expect(proseFaults(`First line.\n${text}`, locale, 'x.mdx')).toEqual([expect.stringMatching(/^x\.mdx:2: "/)]);
  });

  it('lets right sentences stand', () => {
    expect(proseFaults('A transposed convolution restores the shape.\nPooling keeps the largest.', 'en', 'x.mdx')).toEqual([]);
    expect(proseFaults('출력은 <Live of="fig" value="n" />개가 됩니다. 값은 <Live of="fig" value="n" />입니다.', 'ko', 'x.mdx')).toEqual([]);
  });
});
