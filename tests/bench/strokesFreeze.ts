import { writeFile } from 'node:fs/promises';
import { freeze, thaw } from '@/lib/data/strokes/frozen.fixture.ts';
import { buildNetwork, shareRight, train } from '@/lib/data/strokes/judge.fixture.ts';
import { strokes } from '@/lib/data/strokes/strokes.ts';
import { mnistFromDisk } from './strokesData.ts';

/**
 * `npx tsx tests/bench/strokesFreeze.ts`: trains the small network that the tests keep to judge Strokes, on MNIST alone, and writes it to
 * lib/data/strokes/judge.json. Needs the prepared data (`npm run data`).
 */
const shapes = [
  { kernel: 5, stride: 2, filters: 6 },
  { kernel: 4, stride: 2, filters: 8 },
  { kernel: 5, stride: 1, filters: 10 },
];
const test = await mnistFromDisk('test', 10000);
const network = buildNetwork(shapes, 1);
train(network, await mnistFromDisk('train', 60000), 4, 1);
const frozen = freeze(network, 'Trained on MNIST (60,000 pictures, 4 epochs) by tests/bench/strokesFreeze.ts; never saw Strokes.');
await writeFile(new URL('../../lib/data/strokes/judge.json', import.meta.url), `${JSON.stringify(frozen, null, 1)}\n`);

const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
console.log(`before rounding: MNIST test ${percent(shareRight(network, test))}`);
console.log(`kept: MNIST test ${percent(shareRight(thaw(frozen), test))}, Strokes ${percent(shareRight(thaw(frozen), strokes(1, 0, 10000, 'test')))}`);
