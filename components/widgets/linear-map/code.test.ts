import { describe, expect, it } from 'vitest';
import { defaults } from '@/lib/params/values.ts';
import type { CodePiece } from '@/lib/widget/define.ts';
import { compute } from './compute.ts';
import { widget, type Params } from './widget.ts';

const textOf = (lines: CodePiece[][]) => lines.map(line => line.map(piece => (typeof piece === 'string' ? piece : 'live' in piece ? piece.live : 'quiet' in piece ? piece.quiet : piece.text)).join('')).join('\n');
function listingsOf(changes: Partial<Params>) {
  const p = { ...defaults(widget.params), ...changes };
  return widget.code!(p, widget.describe(p, compute(p), 0));
}

describe('the listings', () => {
  const { keras, torch } = listingsOf({});
  it('give Keras the matrix turned over, inputs × outputs', () => {
    expect(textOf(keras.code)).toContain('keras.layers.Dense(2, use_bias=False)');
    expect(textOf(keras.code)).toContain('np.array([[1.5, 0.5], [-0.5, 1]])');
  });
  it('give PyTorch the matrix as it is drawn, outputs × inputs', () => {
    expect(textOf(torch.code)).toContain('torch.nn.Linear(2, 2, bias=False)');
    expect(textOf(torch.code)).toContain('torch.tensor([[1.5, -0.5], [0.5, 1]], dtype=torch.float32)');
  });
  it('print what Python prints: 1.5·2 − 0.5·1 and 0.5·2 + 1·1', () => {
    expect(textOf(keras.prints)).toBe('[2.5, 2.0]');
    expect(textOf(torch.prints)).toBe('[2.5, 2.0]');
  });
  it('are two layers where there are two maps: (2, 1) → (2, 1, 1) → 2 + 2·1 + 1 = 5', () => {
    const two = listingsOf(widget.presets['wide-then-one']!);
    expect(textOf(two.keras.code)).toContain('second(first(x))');
    expect(textOf(two.keras.code)).toContain('[[1, 0, 1], [0, 1, -1]]');
    expect(textOf(two.torch.code)).toContain('torch.nn.Linear(3, 1, bias=False)');
    expect(textOf(two.torch.prints)).toBe('[5.0]');
  });
});
