import { expect, it } from 'vitest';
import { widgets, type RegisteredWidget } from '@/components/widgets/registry.ts';
import { walkHash } from './states.ts';

const seeds = [1, 2, 3];
const actions = 40;
const convolution = widgets.convolution!;

/** A wrong picture need not be an error: a commit that changes a line says why. `npm run fuzz -- --states` writes the file anew. */
it('the same seed ends in the same parameters, frames and sentences as before (else: npm run fuzz -- --states, and say why)', async () => {
  const ends = Object.fromEntries(Object.values(widgets).map(widget => [widget.id, seeds.map(seed => walkHash(widget, seed, actions)).join(' ')]));
  await expect(`${JSON.stringify(ends, null, 2)}\n`).toMatchFileSnapshot('./states.json');
});

it('a walk is the same twice, another with another seed', () => {
  expect(walkHash(convolution, 5, actions)).toBe(walkHash(convolution, 5, actions));
  expect(walkHash(convolution, 5, actions)).not.toBe(walkHash(convolution, 6, actions));
});

it('a wrong number in one cell of a frame is noticed', () => {
  const wrong: RegisteredWidget = { ...convolution, compute: params => {
    const frame = convolution.compute(params);
    const output = frame.output.map((row: number[]) => [...row]);
    if (output[0]?.length) output[0][0] += 1e-6;
    return { ...frame, output };
  } };
  expect(walkHash(wrong, 1, actions)).not.toBe(walkHash(convolution, 1, actions));
});
