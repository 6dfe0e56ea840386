import type { Digits } from '@/lib/data/digits.ts';
import { buildNetwork, confusion, train, type LayerShape, type Network } from '@/lib/data/strokes/judge.fixture.ts';
import { strokes } from '@/lib/data/strokes/strokes.ts';
import { mnistFromDisk } from './strokesData.ts';

/**
 * `npx tsx tests/bench/strokes.ts [pictures] [epochs] [seed]`: how well a network trained on MNIST recognises Strokes, and one trained on
 * Strokes recognises MNIST. Needs the prepared data (`npm run data`).
 */
const [pictures = 30000, epochs = 4, seed = 1] = process.argv.slice(2).map(Number);

const networks: Record<string, LayerShape[]> = {
  'dense 784-128-10': [{ kernel: 28, stride: 1, filters: 128 }, { kernel: 1, stride: 1, filters: 10 }],
  'conv 5×5×8 /2, 5×5×16 /2, dense 10': [
    { kernel: 5, stride: 2, filters: 8 },
    { kernel: 5, stride: 2, filters: 16 },
    { kernel: 4, stride: 1, filters: 10 },
  ],
};

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
  MNIST: { train: await mnistFromDisk('train', pictures), test: await mnistFromDisk('test', 10000) },
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
