import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planCode } from '@/lib/code/modules.ts';
import { sourceNotations } from '@/lib/arith/stackSources.ts';
import { listings } from './listings.fixture.ts';
import { readKeras } from './read.ts';

const source = (name: string) => readKeras(readFileSync(new URL(`./fixtures/${name}.py`, import.meta.url), 'utf8'));
const published = { optimizer: 'adadelta', rate: 0.001, loss: 'binaryCrossentropy', batch: 256, epochs: 50 };

describe('the source\'s own listings, unchanged', () => {
  it('S17 to S19: the first autoencoder, its data and its training', async () => {
    const { notation, input, training, faults, notes, refusal, lines } = await source('source-1');
    expect([notation, input, faults, refusal]).toEqual([sourceNotations['source-1'], [28, 28, 1], [], null]);
    expect(training).toEqual({ ...published, images: 60_000, data: 'mnist' });
    expect(notes.map(({ code, line }) => [code, line])).toEqual([['defaultRate', 57]]);
    // Lines of the layers' definitions in the listing, as `grep -n` counts them.
    expect(lines).toEqual([22, 23, 24, 25, 26, 27, 37, 38, 39, 40, 41, 42, 43]);
  });
  it('S23: the second one, pasted alone: what it takes from the first is named', async () => {
    const { notation, training, faults, notes, refusal } = await source('source-2');
    expect([notation, faults, refusal]).toEqual([sourceNotations['source-2'], [], null]);
    expect(training).toEqual({ ...published, images: null, data: null });
    expect(notes.map(({ code }) => code)).toEqual(['notImported', 'inputShape', 'defaultRate']);
    expect(notes[0]!.values).toEqual({ names: 'Input, Conv2D, MaxPooling2D, UpSampling2D, Model' });
  });
  it('both one after the other: the model that was trained last', async () => {
    const both = ['source-1', 'source-2'].map(name => readFileSync(new URL(`./fixtures/${name}.py`, import.meta.url), 'utf8')).join('\n');
    const { notation, training, faults, notes } = await readKeras(both);
    expect([notation, training.data, faults, notes.map(({ code }) => code)]).toEqual([sourceNotations['source-2'], 'mnist', [], ['defaultRate', 'defaultRate']]);
  });
  it('S4, S6 and S13: layers called on zeros, an axis squeezed away, 13 and 1,328,304 parameters', async () => {
    const parameters = async (name: string) => {
      const { stack, input, notation, faults } = await source(name);
      return [notation, input, planCode(stack, input).layers.reduce((sum, layer) => sum + layer.parameters, 0), faults];
    };
    expect(await parameters('source-linear-1')).toEqual(['dense1b0,flatten,dense1b0', [4, 2], 6, []]);
    expect(await parameters('source-linear-2')).toEqual(['dense3b0,dense1b0,flatten,dense1b0', [4, 2], 13, []]);
    expect(await parameters('source-convolution')).toEqual(['conv5f16s5b0,flatten,dense1b0', [1920, 1080, 3], 1_328_304, []]);
  });
});

describe('listings as people write them', () => {
  it.each(listings)('$title', async ({ code, notation, input, training }) => {
    const reading = await readKeras(code);
    expect(reading.faults).toEqual([]);
    expect([reading.notation, reading.input]).toEqual([notation, input]);
    expect(reading.training).toMatchObject(training ?? {});
  });
});
