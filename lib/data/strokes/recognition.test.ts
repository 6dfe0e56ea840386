import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadDigits } from '../load.ts';
import { thaw } from './frozen.fixture.ts';
import { buildNetwork, confusion, shareRight, train } from './judge.fixture.ts';
import judge from './judge.json' with { type: 'json' };
import { strokes } from './strokes.ts';

describe('a network trained on MNIST', () => {
  const network = thaw(judge);

  it('recognises at least 95 % of Strokes, and nine of ten of every digit', () => {
    const counts = confusion(network, strokes(1, 0, 5000, 'test'));
    const right = counts.reduce((sum, row, digit) => sum + row[digit]!, 0);
    expect(right / 5000).toBeGreaterThanOrEqual(0.95);
    counts.forEach((row, digit) => expect(row[digit]! / row.reduce((sum, n) => sum + n, 0), `digit ${digit}`).toBeGreaterThan(0.9));
  });

  it('does so under other seeds too', () => {
    for (const seed of [0, -7, 123456789]) expect(shareRight(network, strokes(seed, 0, 2000)), `seed ${seed}`).toBeGreaterThanOrEqual(0.95);
  });

  it('is no judge that calls everything right: labels moved by one are all but never', () => {
    const drawn = strokes(1, 0, 1000);
    expect(shareRight(network, { ...drawn, labels: drawn.labels.map(label => (label + 1) % 10) })).toBeLessThan(0.05);
  });
});

const data = fileURLToPath(new URL('../../../public/data', import.meta.url));
const prepared = existsSync(`${data}/mnist/manifest.json`);
if (!prepared) console.log('recognition.test.ts: MNIST is not prepared (npm run data), so no network trained on Strokes is tried on it.');

describe.skipIf(!prepared)('a network trained on Strokes', () => {
  it('recognises at least 85 % of MNIST after one look at 20,000', async () => {
    const network = buildNetwork([{ kernel: 28, stride: 1, filters: 128 }, { kernel: 1, stride: 1, filters: 10 }], 1);
    train(network, strokes(1, 0, 20000), 1, 1);
    const test = await loadDigits('mnist', 'test', 10000, { baseUrl: data, seed: 0, fetch: async file => new Response(await readFile(String(file))) });
    expect(shareRight(network, test)).toBeGreaterThanOrEqual(0.85);
  });
});
