import { describe, expect, it } from 'vitest';
import { plainText } from '@/lib/code/pieces.ts';
import { defaults } from '@/lib/params/values.ts';
import { listings } from './code.ts';
import { widget, type Params } from './widget.ts';

const listing = (library: 'keras' | 'torch', patch: Partial<Params> = {}) => {
  const { code, prints } = listings({ ...defaults(widget.params), ...patch })[library];
  return { code: plainText(code), prints: plainText(prints) };
};
const four = { input: [[1, 2], [3, 4]] };

describe('the listings', () => {
  it('pool the figure’s own numbers and print what it shows, in PyTorch with the places of the winners', () => {
    expect(listing('keras', four)).toEqual({
      code: [
        'x = keras.ops.array([[1, 2],', '                     [3, 4]], dtype="float32")', 'x = keras.ops.reshape(x, (1, 2, 2, 1))   # batch, height, width, channels',
        'pool = keras.layers.MaxPooling2D(2, strides=2, padding="valid")', 'y = pool(x)', 'print(y.shape)', 'for row in keras.ops.convert_to_numpy(y)[0, :, :, 0].tolist():', '    print(row)',
      ].join('\n'),
      prints: '(1, 1, 1, 1)\n[4.0]',
    });
    expect(listing('torch', four).prints).toBe('(1, 1, 1, 1)\n[4.0]\n[3]');
    expect(listing('torch', four).code).toContain('x, 2, stride=2, return_indices=True)');
  });

  it('never let padding win in PyTorch, and never let it count', () => {
    const padded = { input: [[-1, -1, -1], [-1, -1, -1], [-1, -1, -1]], padding: 'same' } as const;
    expect(listing('torch', { ...padded, input: padded.input.map(line => [...line]) }).code).toContain('pad(x, (0, 1, 0, 1), value=float("-inf"))');
    expect(listing('torch', { ...padded, input: padded.input.map(line => [...line]), mode: 'average' }).code).toContain('y = y / torch.nn.functional.avg_pool2d(real, 2, stride=2)');
  });

  it('keep minima as the negated maximum of −x', () => {
    expect(listing('keras', { ...four, mode: 'min' })).toMatchObject({ prints: '(1, 1, 1, 1)\n[1.0]' });
    expect(listing('keras', { ...four, mode: 'min' }).code).toContain('y = -pool(-x)');
    expect(listing('torch', { ...four, mode: 'min' }).code).toContain('y = -torch.nn.functional.max_pool2d(-x, 2, stride=2)');
  });

  it('write no picture that is too large to be read, and print its shape', () => {
    const input = Array.from({ length: 20 }, () => Array<number>(20).fill(1));
    expect(listing('keras', { input })).toMatchObject({ prints: '(1, 10, 10, 1)' });
    expect(listing('torch', { input }).code.startsWith('x = torch.zeros((20, 20))')).toBe(true);
  });

  it('moved, pool the moved picture', () => {
    expect(listing('torch', { ...four, shift: 1 }).prints).toBe('(1, 1, 1, 1)\n[3.0]\n[3]');
  });
});
