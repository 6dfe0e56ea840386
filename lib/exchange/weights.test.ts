import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameterSlots } from '@/lib/tensor/parameters.ts';
import { BadFile } from './badFile.ts';
import { changed, given, planned, ramp } from './given.fixture.ts';
import { readNpy, writeNpy } from './npy.ts';
import { readWeights, writeWeights } from './weights.ts';
import { sayFileFault } from './words.ts';
import { archiveBounds, crc32, readZip } from './zip.ts';

const npy = (name: string) => readNpy(given(name), name, '');
const code = (read: () => unknown) => { try { read(); return null; } catch (error) { return error instanceof BadFile ? error.fault.code : error; } };

describe('an array file', () => {
  it('of NumPy is read in every rank, a Fortran one too', () => {
    expect(npy('rank0.npy')).toEqual({ shape: [], data: Float32Array.of(0.25) });
    expect(npy('rank1.npy')).toEqual({ shape: [5], data: ramp(5) });
    expect(npy('rank2.npy')).toEqual({ shape: [2, 3], data: ramp(6) });
    expect(npy('rank4.npy')).toEqual({ shape: [3, 3, 1, 2], data: ramp(18) });
    expect(npy('fortran.npy')).toEqual({ shape: [3, 2, 2], data: ramp(12) });
    expect(npy('empty.npy')).toEqual({ shape: [0, 4], data: ramp(0) });
  });
  it('of ours has NumPy\'s own bytes', () => {
    for (const [name, shape] of [['rank1.npy', [5]], ['rank2.npy', [2, 3]], ['rank4.npy', [3, 3, 1, 2]]] as const) {
      expect(writeNpy({ shape, data: ramp(shape.reduce<number>((all, size) => all * size, 1)) }), name).toEqual(new Uint8Array(given(name)));
    }
  });
  it('comes back as it was written, every float32 of it', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 5 }), fc.array(fc.float(), { minLength: 1024, maxLength: 1024 }), (shape, values) => {
      const data = Float32Array.from(values.slice(0, shape.reduce((all, size) => all * size, 1)));
      expect(readNpy(writeNpy({ shape, data }), 'a.npy', '')).toEqual({ shape, data });
    }), { seed: 5, numRuns: 100 });
  });
  it('is refused where it is another type, cut off, too long, or no array', () => {
    const whole = given('rank2.npy');
    expect(code(() => npy('float64.npy'))).toBe('npyDtype');
    expect(code(() => npy('bigEndian.npy'))).toBe('npyDtype');
    expect(code(() => readNpy(whole.subarray(0, -1), 'a', ''))).toBe('npyCut');
    expect(code(() => readNpy(Uint8Array.of(...whole, 0), 'a', ''))).toBe('npyCut');
    expect(code(() => readNpy(changed(whole, 0, 0), 'a', ''))).toBe('notNpy');
    expect(code(() => readNpy(changed(whole, 6, 9), 'a', ''))).toBe('npyVersion');
    expect(code(() => readNpy(whole.subarray(0, 11), 'a', ''))).toBe('notNpy');
  });
});

describe('an archive', () => {
  it('has the CRC of ISO 3309: 123456789 gives cbf43926', () => expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926));
  it('is refused where a byte is wrong, wherever it is', () => {
    for (const name of ['stored.npz', 'packed.npz']) {
      const whole = given(name);
      for (let at = 0; at < whole.length; at += 7) {
        const read = readWeights(changed(whole, at, whole[at]! ^ 0x55), slots, name);
        // A byte that only names the time, the system or the version decides nothing.
        if ('parameters' in read) expect(read.parameters, `${name} ${at}`).toEqual(parameters);
      }
    }
  });
  it('that unpacks to more than it may is refused before it is unpacked', () => {
    const whole = given('packed.npz');
    const central = whole.findLastIndex((byte, at) => byte === 0x50 && whole[at + 1] === 0x4b && whole[at + 2] === 1 && whole[at + 3] === 2);
    expect(code(() => readZip(changed(whole, central + 24, 255, 255, 255, 127), 'bomb.npz'))).toBe('zipBomb');
    expect(archiveBounds.bytes).toBeLessThan(0x7fffffff);
  });
  it('that says it is small and is not takes no more than it says', () => {
    const whole = given('packed.npz');
    const central = whole.findLastIndex((byte, at) => byte === 0x50 && whole[at + 1] === 0x4b && whole[at + 2] === 1 && whole[at + 3] === 2);
    expect(code(() => readZip(changed(whole, central + 24, 3, 0, 0, 0), 'bomb.npz'))).toBe('zipDamaged');
  });
  it('that is none, is cut off or locked is refused', () => {
    const whole = given('stored.npz');
    expect(code(() => readZip(new Uint8Array(0), 'a'))).toBe('notZip');
    expect(code(() => readZip(new TextEncoder().encode('<!doctype html><title>404</title>'), 'a'))).toBe('notZip');
    expect(code(() => readZip(whole.subarray(0, 600), 'a'))).toBe('notZip');
    expect(code(() => readZip(whole.subarray(300), 'a'))).toBe('zipDamaged');
    const central = whole.findIndex((byte, at) => byte === 0x50 && whole[at + 1] === 0x4b && whole[at + 2] === 1 && whole[at + 3] === 2);
    expect(code(() => readZip(changed(whole, central + 8, 1), 'a'))).toBe('zipMethod');
    expect(code(() => readZip(changed(whole, central + 10, 99), 'a'))).toBe('zipMethod');
  });
});

const slots = parameterSlots(planned('conv3f2,flatten,dense1', [4, 4, 1]));
/** The ramps of kernel, bias, dense kernel, dense bias. */
const parameters = Float32Array.of(...ramp(18), ...ramp(2), ...ramp(8), ...ramp(1));
const fault = (name: string) => { const read = readWeights(given(name), slots, name); return 'fault' in read ? read.fault : null; };

describe('weights', () => {
  it('of NumPy are read by name, stored or packed, or in Keras\'s order', () => {
    for (const name of ['stored.npz', 'packed.npz', 'counted.npz']) expect(readWeights(given(name), slots, name), name).toEqual({ parameters });
  });
  it('of ours come back as they were, and what lies beside them is let lie', () => {
    const written = writeWeights(slots, parameters, { input: { shape: [1, 4, 4, 1], data: ramp(16) } });
    expect(readWeights(written, slots, 'a.npz')).toEqual({ parameters });
    expect([...readZip(written, 'a.npz').keys()]).toEqual(['conv2d/kernel.npy', 'conv2d/bias.npy', 'dense/kernel.npy', 'dense/bias.npy', 'input.npy']);
    expect(writeWeights(slots, parameters)).toEqual(writeWeights(slots, parameters));
  });
  it('that do not fit say which, what was expected and what came', () => {
    expect(fault('threeOfFour.npz')).toEqual({ code: 'weightMissing', file: 'threeOfFour.npz', part: 'dense/bias', expected: 'conv2d/kernel, conv2d/bias, dense/kernel, dense/bias', got: 'conv2d/kernel, conv2d/bias, dense/kernel' });
    expect(fault('otherShape.npz')).toEqual({ code: 'weightShape', file: 'otherShape.npz', part: 'dense/kernel.npy', expected: '8 × 1', got: '9 × 1' });
    expect(fault('float64.npz')).toMatchObject({ code: 'npyDtype', part: 'conv2d/bias.npy', expected: 'float32', got: '<f8' });
    expect(fault('nan.npz')).toMatchObject({ code: 'weightNumber', part: 'conv2d/bias.npy', got: 'NaN' });
    const more = parameterSlots(planned('conv3f2,flatten,dense1,dense1', [4, 4, 1]));
    expect(readWeights(given('counted.npz'), more, 'a')).toMatchObject({ fault: { code: 'weightCount', expected: '6', got: '4' } });
  });
  it('say so in both languages', () => {
    expect(sayFileFault(fault('otherShape.npz')!, 'en')).toEqual({
      where: 'otherShape.npz, dense/kernel.npy', what: 'expected 8 × 1, got 9 × 1.', mend: 'Choose the model that these weights belong to. Kernels are rows × columns × in × out, as Keras has them.',
    });
    expect(sayFileFault(fault('float64.npz')!, 'ko').what).toBe('수의 형식이 다릅니다. 기대: float32. 실제: <f8.');
  });
  it('any bytes are read or refused, never thrown', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), bytes => void readWeights(bytes, slots, 'a.npz')), { seed: 6, numRuns: 300 });
  });
});
