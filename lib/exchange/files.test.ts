import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, given } from './given.fixture.ts';
import { readIdxFiles } from './idxFiles.ts';
import { readLog, writeLog } from './logFile.ts';
import { checkPicture, digitFrom, pictureSize, type Pixels } from './picture.ts';
import { readRecipe, writeRecipe, type KeptRecipe } from './recipeFile.ts';

const file = (name: string) => ({ name, bytes: given(name) });
const idx = async (...names: string[]) => { const read = await readIdxFiles(names.map(file)); return 'fault' in read ? [read.fault.code, read.fault.file] : read; };

describe('IDX files', () => {
  it('of pictures, packed, and labels, plain, are read in any order', async () => {
    const read = await idx('labels.idx', 'pictures.idx');
    expect(read).toMatchObject({ isLabelled: true, digits: { count: 2, labels: Uint8Array.of(3, 9) } });
    // The 787th byte is the 4th of the second picture: 787 mod 251 = 34.
    expect('digits' in read && read.digits.images[787]).toBe(34);
  });
  it('without labels are pictures all the same', async () => expect(await idx('pictures.idx')).toMatchObject({ isLabelled: false, digits: { count: 2 } }));
  it('that do not fit are named', async () => {
    expect(await idx('pictures.idx', 'threeLabels.idx')).toEqual(['idxLabels', 'threeLabels.idx']);
    expect(await idx('pictures.idx', 'label12.idx')).toEqual(['idxLabels', 'label12.idx']);
    expect(await idx('labels.idx')).toEqual(['idxSides', 'labels.idx']);
    expect(await idx('sixteen.idx')).toEqual(['idxSides', 'sixteen.idx']);
    expect(await idx('floats.idx')).toEqual(['idxType', 'floats.idx']);
    expect(await idx('white.png')).toEqual(['notIdx', 'white.png']);
    const packed = given('pictures.idx');
    const code = async (bytes: Uint8Array<ArrayBuffer>) => { const read = await readIdxFiles([{ name: 'a', bytes }]); return 'fault' in read ? read.fault.code : null; };
    expect(await code(packed.slice(0, 100))).toBe('gzipDamaged');
    expect(await code(changed(given('labels.idx'), 7, 3))).toBe('idxCut');
    expect(await code(given('labels.idx').slice(0, 6))).toBe('idxCut');
    expect(await code(new Uint8Array(0))).toBe('notIdx');
  });
});

const recipe: KeptRecipe = { model: 'source-2', data: 'mnist', images: 60_000, optimizer: 'adadelta', rate: 0.001, loss: 'binaryCrossentropy', batch: 256, epochs: 50, seed: 7 };

describe('a recipe', () => {
  it('comes back as it was written, with or without what computed it', () => {
    for (const by of [null, { engine: 'fast', form: 'simd', workers: 2, version: '0123456789ab' }] as const) expect(readRecipe(writeRecipe(recipe, by), 'r.json')).toEqual({ values: recipe, faults: [] });
  });
  it('with values that cannot be keeps the others', () => {
    const { values, faults } = readRecipe(JSON.stringify({ format: 'layer-by-layer recipe', version: 1, ...recipe, batch: 0, rate: '0.1', model: 'conv3x', extra: 1 }), 'r.json');
    expect(values).toEqual({ data: 'mnist', images: 60_000, optimizer: 'adadelta', loss: 'binaryCrossentropy', epochs: 50, seed: 7 });
    expect(faults.map(({ part, expected, got }) => [part, expected, got])).toEqual([['model', 'source-1 | conv3f16psamearelu,…', '"conv3x"'], ['rate', '> 0', '"0.1"'], ['batch', '1…1024', '0']]);
  });
  it('that is none, is broken or from later is refused', () => {
    const code = (text: string) => readRecipe(text, 'r.json').faults.map(fault => fault.code);
    expect([code('{"a":'), code('[]'), code('null'), code('{"format":"layer-by-layer recipe","version":2}')]).toEqual([['notJson'], ['notRecipe'], ['notRecipe'], ['recipeVersion']]);
  });
});

describe('a log', () => {
  const rows = [
    { epoch: 1, loss: 0.6931471824645996, validationLoss: 0.6924, seconds: 2.5, deadChannels: 0 },
    { epoch: 2, loss: 0.5, validationLoss: null, seconds: null, deadChannels: 3 },
  ];
  it('is CSV with Keras\'s columns, numbers in full, and comes back', () => {
    expect(writeLog(rows)).toBe('epoch,loss,val_loss,seconds,dead_channels\r\n1,0.6931471824645996,0.6924,2.5,0\r\n2,0.5,,,3\r\n');
    expect(readLog(writeLog(rows), 'log.csv')).toEqual({ rows, faults: [] });
  });
  it('of Keras\'s CSVLogger counts from 0: here from 1', () => {
    expect(readLog('epoch,loss,val_loss\n0,0.5,0.4\n1,0.3,0.2\n', 'log.csv').rows.map(({ epoch, validationLoss }) => [epoch, validationLoss])).toEqual([[1, 0.4], [2, 0.2]]);
  });
  it('with a line that is no number keeps the others', () => {
    const { rows: kept, faults } = readLog('epoch,loss\n1,0.5\n2,oh\n3,0.1\n', 'log.csv');
    expect([kept.map(({ epoch }) => epoch), faults.map(({ part, got }) => [part, got])]).toEqual([[1, 3], [['3, loss', 'oh']]]);
    expect(readLog('a;b\n1;2', 'log.csv').faults[0]!.code).toBe('notLog');
  });
});

describe('a picture', () => {
  it('tells its size before it is drawn, as six programs write it', () => {
    for (const name of ['white.png', 'white.gif', 'white.jpeg', 'white.bmp', 'lossy.webp', 'lossless.webp']) expect(pictureSize(given(name)), name).toEqual([37, 21]);
  });
  it('of 40 megapixels is refused by its head, and so is what is no picture', () => {
    // 8000 × 5000 in the head of a PNG.
    const large = changed(given('white.png'), 16, 0, 0, 0x1f, 0x40, 0, 0, 0x13, 0x88);
    expect(checkPicture(large, 'a.png')).toEqual({ fault: { code: 'pictureTooLarge', file: 'a.png', part: '', expected: '25000000', got: '8000 × 5000 = 40000000' } });
    expect(checkPicture(given('stored.npz'), 'a.npz')).toMatchObject({ fault: { code: 'notPicture' } });
    expect(checkPicture(given('white.jpeg'), 'a.jpg')).toEqual({ size: [37, 21] });
  });

  const drawn = (width: number, height: number, tone: (x: number, y: number) => number, cover = 255): Pixels =>
    ({ width, height, data: Array.from({ length: width * height }, (_, at) => [...Array(3).fill(tone(at % width, Math.floor(at / width))), cover]).flat() });
  const digit = (pixels: Pixels) => { const read = digitFrom(pixels, 'a'); if ('fault' in read) throw new Error(read.fault.code); return read; };

  it('of 28 × 28 keeps its pixels; light paper becomes 0', () => {
    const tone = (x: number, y: number) => (x > 5 && x < 20 && y > 5 && y < 20 ? x * y % 200 : 255);
    const read = digit(drawn(28, 28, tone));
    expect([read.isInverted, read.isScaled, read.bytes[6 * 28 + 7], read.bytes[0]]).toEqual([true, false, 255 - 42, 0]);
    expect(digit(drawn(28, 28, (x, y) => 255 - tone(x, y)))).toMatchObject({ isInverted: false, bytes: read.bytes });
  });
  it('of another size is put into 20 × 20, its weight in the middle', () => {
    // A black square of 40 × 40 on white, far from the middle of 200 × 100: 20 × 20 ink in rows and columns 4 to 23.
    const { bytes, isScaled } = digit(drawn(200, 100, (x, y) => (x >= 110 && x < 150 && y >= 20 && y < 60 ? 0 : 255)));
    const expected = Uint8Array.from({ length: 784 }, (_, at) => { const [x, y] = [at % 28, Math.floor(at / 28)]; return x >= 4 && x < 24 && y >= 4 && y < 24 ? 255 : 0; });
    expect([isScaled, bytes]).toEqual([true, expected]);
  });
  it('keeps its ratio: a bar of 10 × 40 becomes 5 × 20', () => {
    const { bytes } = digit(drawn(64, 64, (x, y) => (x >= 3 && x < 13 && y >= 9 && y < 49 ? 255 : 0)));
    expect(bytes.reduce((sum, byte) => sum + byte, 0) / 255).toBeCloseTo(100, 0);
  });
  it('of one tone is refused; any other gives 784 bytes', () => {
    expect(digitFrom(drawn(50, 50, () => 128), 'a')).toMatchObject({ fault: { code: 'pictureEmpty' } });
    expect(digitFrom(drawn(50, 50, () => 0, 0), 'a')).toMatchObject({ fault: { code: 'pictureEmpty' } });
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.integer(), (width, height, seed) => {
      const read = digitFrom(drawn(width, height, (x, y) => ((x * 7919 + y * 104_729) ^ seed) & 255), 'a');
      if ('bytes' in read) expect([read.bytes.length, read.bytes.some(byte => byte > 0)]).toEqual([784, true]);
    }), { seed: 8, numRuns: 60 });
  });
});
