import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import type { CodePiece } from '@/lib/widget/define.ts';
import { listings } from './code.ts';
import { widget, type Params } from './widget.ts';

const written = (piece: CodePiece) => (typeof piece === 'string' ? piece : 'live' in piece ? piece.live : 'quiet' in piece ? piece.quiet : piece.text);
const text = (lines: CodePiece[][]) => lines.map(line => line.map(written).join('')).join('\n');
const listing = (library: 'keras' | 'torch', patch: Partial<Params>) => {
  const { code, prints } = listings({ ...defaults(widget.params), ...patch })[library];
  return { code: text(code), prints: text(prints) };
};

describe('the listings', () => {
  it('print TensorFlow’s 6, 12, 11, in PyTorch with its zeros around the input first', () => {
    const same = { size: 6, padding: 'same' } as const;
    expect(listing('keras', same).code).toContain('1, 3, strides=2, padding="same",');
    expect(listing('keras', same).prints).toBe('(1, 3, 1) [6.0, 12.0, 11.0]\n(1, 3, 3, 1)');
    expect(listing('torch', same).code).toContain('x = torch.nn.functional.pad(x, (0, 1))\npicture = torch.nn.functional.pad(picture, (0, 1, 0, 1))');
    expect(listing('torch', same).prints).toBe('(1, 1, 3) [6.0, 12.0, 11.0]\n(1, 1, 3, 3)');
  });

  it('say same in PyTorch where the stride is 1', () => {
    const { code } = listing('torch', { padding: 'same', stride: 1 });
    expect(code).toContain('padding="same"');
    expect(code).not.toContain('functional.pad');
  });

  it('never give Keras strides and dilation together', () => {
    const { code } = listing('keras', { stride: 2, dilation: 2 });
    expect(code).toContain('dilation_rate=2');
    expect(code).not.toMatch(/strides=\d/);
    expect(code).toContain('y = line(x)[:, ::2]');
  });

  it('keep every line within what a page shows, but for its remark', () => {
    for (const patch of [{}, { padding: 'same' }, { padding: 'full', dilation: 3, kernel: 7 }, { padding: 'explicit', stride: 4, dilation: 2 }] as Partial<Params>[]) {
      for (const library of ['keras', 'torch'] as const) for (const line of listing(library, patch).code.split('\n')) expect(line.replace(/ *#.*/, '').length, line).toBeLessThanOrEqual(68);
    }
  });
});
