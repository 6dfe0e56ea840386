import { describe, expect, it } from 'vitest';
import { parseStack, printStack } from '@/lib/arith/stack.ts';
import { planStack } from '@/lib/arith/stackShapes.ts';
import { sourceNotations } from '@/lib/arith/stackSources.ts';
import type { OwnPictures } from '@/lib/data/own.ts';
import { given } from '@/lib/exchange/given.fixture.ts';
import { writeTfjsModel } from '@/lib/exchange/tfjsModel.ts';
import { writeWeights } from '@/lib/exchange/weights.ts';
import { writeZip } from '@/lib/exchange/zip.ts';
import { parameterSlots } from '@/lib/tensor/parameters.ts';
import type { LabHandle } from './handle.ts';
import { openFiles, type Draw } from './open.ts';

const stackOf = (notation: string) => { const read = parseStack(notation); if ('refusal' in read) throw new Error(notation); return read.stack; };
const [one, two] = [stackOf(sourceNotations['source-1']), stackOf(sourceNotations['source-2'])];
const weightsOf = (stack: typeof one) => {
  const slots = parameterSlots(planStack(stack, [28, 28, 1]).layers);
  const parameters = Float32Array.from({ length: 3369 }, (_, at) => at / 1000);
  return { parameters, npz: writeWeights(slots, parameters) };
};

/** A lab that shows source-1 and notes what it is given. */
function lab() {
  const told: unknown[] = [];
  const handle = {
    notation: printStack(one), set: (patch: object) => { told.push(patch); return []; },
    adopt: (notation: string, parameters: Float32Array) => { told.push([notation, parameters[5]]); return true; },
    takeOwn: async (own: OwnPictures) => { told.push(own); return true; },
  } as unknown as LabHandle;
  return { told, handle };
}
const never: Draw = () => Promise.reject(new Error('not drawn'));
const opened = async (files: Readonly<Record<string, BlobPart>>, draw = never) => {
  const { told, handle } = lab();
  const outcomes = await openFiles(Object.entries(files).map(([name, bytes]) => new File([bytes], name)), handle, draw);
  return { told, outcomes: outcomes.map(outcome => (outcome.type === 'fault' ? [outcome.fault.code, outcome.fault.file] : outcome)) };
};

describe('a file that is opened', () => {
  it('with weights of the model on show becomes the run in hand', async () => {
    expect(await opened({ 'w.npz': weightsOf(one).npz })).toEqual({ told: [[printStack(one), Math.fround(0.005)]], outcomes: [{ type: 'weights', file: 'w.npz', notation: printStack(one), isOther: false }] });
  });
  it('with weights of the other model chooses that', async () => {
    expect((await opened({ 'w.npz': weightsOf(two).npz })).outcomes).toEqual([{ type: 'weights', file: 'w.npz', notation: printStack(two), isOther: true }]);
  });
  it('with a TensorFlow.js model, packed or as two files, builds it', async () => {
    const written = writeTfjsModel(two, [28, 28, 1], weightsOf(two).parameters);
    if ('fault' in written) throw new Error();
    const packed = writeZip({ 'model.json': new TextEncoder().encode(written.model), 'weights.bin': written.weights });
    const expected = { told: [[printStack(two), Math.fround(0.005)]] };
    expect(await opened({ 'model-tfjs.zip': packed })).toMatchObject({ ...expected, outcomes: [{ type: 'model', layers: two.length }] });
    expect(await opened({ 'weights.bin': written.weights, 'model.json': written.model })).toMatchObject({ ...expected, outcomes: [{ type: 'model' }] });
    expect((await opened({ 'weights.bin': written.weights })).outcomes).toEqual([['notModel', 'weights.bin']]);
  });
  it('with IDX pictures and labels becomes data', async () => {
    const { told, outcomes } = await opened({ 'labels.idx': given('labels.idx'), 'pictures.idx': given('pictures.idx') });
    expect(outcomes).toEqual([{ type: 'pictures', name: 'pictures.idx', train: 1, test: 1, parting: 'last', isKept: true }]);
    expect(told).toMatchObject([{ isLabelled: true, train: { count: 1, labels: Uint8Array.of(3) } }]);
  });
  it('that is damaged changes nothing, and the others stand', async () => {
    const { npz } = weightsOf(one);
    const damaged = npz.slice();
    damaged[400]! ^= 255;
    const { told, outcomes } = await opened({ 'damaged.npz': damaged, 'log.csv': 'epoch,loss,val_loss\n0,0.5,0.4\n', 'note.docx': 'hello', 'cut.idx': given('labels.idx').slice(0, 6), 'cut.npz': npz.slice(0, 900) });
    expect(told).toEqual([]);
    expect(outcomes.map(outcome => (Array.isArray(outcome) ? outcome[0] : outcome.type))).toEqual(['idxCut', 'zipDamaged', 'log', 'unknownKind']);
  });
  it('that is a picture beyond the bound is refused by its head, never drawn', async () => {
    const png = new Uint8Array(64);
    png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0x1f, 0x40, 0, 0, 0x13, 0x88]);
    expect(await opened({ 'large.png': png })).toEqual({ told: [], outcomes: [['pictureTooLarge', 'large.png']] });
  });
  it('that is a picture is drawn, and one that cannot be is named', async () => {
    const head = new Uint8Array(64);
    head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 28, 0, 0, 0, 28]);
    const inked: Draw = async () => ({ width: 28, height: 28, data: Array.from({ length: 28 * 28 * 4 }, (_, at) => (at % 4 === 3 || at < 1600 ? 255 : 0)) });
    expect((await opened({ 'a.png': head, 'b.png': head }, inked)).outcomes).toEqual([{ type: 'pictures', name: 'a.png … (2)', train: 1, test: 1, parting: 'last', isKept: true }]);
    expect((await opened({ 'a.png': head })).outcomes).toEqual([['pictureDamaged', 'a.png']]);
  });
});
