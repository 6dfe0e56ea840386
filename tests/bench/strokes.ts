import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Digits } from '@/lib/data/digits.ts';
import { loadDigits } from '@/lib/data/load.ts';
import type { Split } from '@/lib/data/sources.ts';
import { strokes } from '@/lib/data/strokes/strokes.ts';
import { buildNetwork, confusion, train, type LayerShape, type Network } from './strokesNetwork.ts';

/**
 * `npx tsx tests/bench/strokes.ts [pictures] [epochs] [seed]`: how well a network trained on MNIST recognises Strokes, and one trained on
 * Strokes recognises MNIST. Needs the prepared data (`npm run data`).
 */
const [pictures = 60000, epochs = 4, seed = 1] = process.argv.slice(2).map(Number);

const networks: Record<string, LayerShape[]> = {
  'dense 784-128-10': [{ kernel: 28, stride: 1, filters: 128 }, { kernel: 1, stride: 1, filters: 10 }],
  'conv 5×5×8 /2, 5×5×16 /2, dense 10': [
    { kernel: 5, stride: 2, filters: 8 },
    { kernel: 5, stride: 2, filters: 16 },
    { kernel: 4, stride: 1, filters: 10 },
  ],
};

/** `fetch` for the files of public/data, so that this reads them the way a page does. */
const data = new URL('../../public/data', import.meta.url).href;
const fromDisk: typeof fetch = async address => new Response(await readFile(fileURLToPath(String(address))));
const mnist = (split: Split, count: number) => loadDigits('mnist', split, count, { baseUrl: data, seed, fetch: fromDisk });

function drawTimed(count: number): Digits {
  strokes(seed, 0, 2000, 'test');
  const start = performance.now();
  const drawn = strokes(seed, 0, count);
  console.log(`Strokes: ${Math.round((1000 * count) / (performance.now() - start)).toLocaleString('en')} pictures/s, one core`);
  return drawn;
}

function report(title: string, network: Network, digits: Digits): void {
  const counts = confusion(network, digits);
  const right = counts.reduce((sum, row, digit) => sum + row[digit]!, 0);
  const perDigit = counts.map((row, digit) => (100 * row[digit]!) / row.reduce((sum, n) => sum + n, 0));
  console.log(`  ${title} ${((100 * right) / digits.count).toFixed(2)} %   per digit ${perDigit.map(share => share.toFixed(1)).join(' ')}`);
}

const sets = {
  MNIST: { train: await mnist('train', pictures), test: await mnist('test', 10000) },
  Strokes: { train: drawTimed(pictures), test: strokes(seed, 0, 10000, 'test') },
};

for (const [name, shapes] of Object.entries(networks)) {
  console.log(`${name}, ${pictures} pictures × ${epochs} epochs, seed ${seed}`);
  for (const [teacher, set] of Object.entries(sets)) {
    const network = buildNetwork(shapes, seed);
    train(network, set.train, epochs, seed);
    for (const [pupil, { test }] of Object.entries(sets)) report(`${teacher.padEnd(7)} → ${pupil.padEnd(7)}`, network, test);
  }
}
