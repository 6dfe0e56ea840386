import { printStack } from '@/lib/arith/stack.ts';
import { planStack } from '@/lib/arith/stackShapes.ts';
import { sourceNotations } from '@/lib/arith/stackSources.ts';
import { joinDigits, picturePixels, type Digits } from '@/lib/data/digits.ts';
import { ownPictures } from '@/lib/data/own.ts';
import { bad, shownName, type FileFault } from '@/lib/exchange/badFile.ts';
import { readIdxFiles, type GivenFile } from '@/lib/exchange/idxFiles.ts';
import { readLog, type LogRow } from '@/lib/exchange/logFile.ts';
import { checkPicture, digitFrom, pictureSize, type Pixels } from '@/lib/exchange/picture.ts';
import { readTfjsModel } from '@/lib/exchange/readTfjsModel.ts';
import { readRecipe } from '@/lib/exchange/recipeFile.ts';
import { sortFiles, type SortedFiles } from '@/lib/exchange/sortFiles.ts';
import { readWeightsOf } from '@/lib/exchange/weights.ts';
import { readZip } from '@/lib/exchange/zip.ts';
import type { LabHandle } from './handle.ts';
import { pictureShape, stackOf } from './scripts.ts';

/** What became of the files, in the order in which it is told. */
export type Outcome =
  | { type: 'weights'; file: string; notation: string; isOther: boolean }
  | { type: 'model'; file: string; layers: number }
  | { type: 'recipe'; file: string; refused: readonly string[] }
  | { type: 'log'; file: string; rows: readonly LogRow[] }
  | { type: 'pictures'; name: string; train: number; test: number; parting: 'given' | 'seventh' | 'last' | 'same'; isKept: boolean }
  | { type: 'notHere' | 'otherSize'; file: string }
  | { type: 'fault'; fault: FileFault };

/** Largest file that is read; of a picture the head alone is, until it is drawn. */
const mostBytes = 300 * 2 ** 20;
const headBytes = 2 ** 20;
/** Pictures that are read at once. */
const mostPictures = 2000;

type Given = GivenFile & { file: File };
export type Draw = (file: Blob, size: readonly [number, number]) => Promise<Pixels>;

const isFault = (one: object): one is FileFault => 'code' in one;
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

async function given(file: File): Promise<Given | FileFault> {
  if (file.size > mostBytes) return bad('tooLarge', shownName(file.name), '', mostBytes, file.size).fault;
  const head = await bytesOf(file.slice(0, headBytes));
  const isWhole = file.size <= headBytes || pictureSize(head) !== null;
  return { name: file.name, bytes: isWhole ? head : await bytesOf(file), file };
}

async function takeIdx(files: readonly GivenFile[], lab: LabHandle): Promise<Outcome> {
  const read = await readIdxFiles(files);
  if ('fault' in read) return { type: 'fault', fault: read.fault };
  const name = shownName(files.toSorted((a, b) => b.bytes.length - a.bytes.length)[0]!.name);
  return takePictures(name, read.digits, read.validation, read.isLabelled, lab);
}

async function takePictures(name: string, all: Digits, validation: Digits | null, isLabelled: boolean, lab: LabHandle): Promise<Outcome> {
  const own = ownPictures(name, all, validation, isLabelled);
  const isKept = await lab.takeOwn(own);
  return { type: 'pictures', name, train: own.train.count, test: own.test.count, parting: own.parting, isKept };
}

async function drawn({ file, name, bytes }: Given, draw: Draw): Promise<Digits | FileFault> {
  const shown = shownName(name);
  const checked = checkPicture(bytes, shown);
  if ('fault' in checked) return checked.fault;
  const pixels = await draw(file, checked.size).catch(() => null);
  if (!pixels) return bad('pictureDamaged', shown, '', '', '').fault;
  const digit = digitFrom(pixels, shown);
  return 'fault' in digit ? digit.fault : { count: 1, images: digit.bytes, labels: new Uint8Array(1) };
}

async function takeDrawn(files: readonly Given[], lab: LabHandle, draw: Draw): Promise<Outcome[]> {
  if (files.length > mostPictures) return [{ type: 'fault', fault: bad('pictureCount', shownName(files[0]!.name), '', mostPictures, files.length).fault }];
  const read: (Digits | FileFault)[] = [];
  for (const file of files) read.push(await drawn(file, draw));
  const faults = read.filter(isFault).map((fault): Outcome => ({ type: 'fault', fault }));
  const digits = read.filter((one): one is Digits => !isFault(one));
  const name = files.length === 1 ? shownName(files[0]!.name) : `${shownName(files[0]!.name)} … (${digits.length})`;
  return digits.length === 0 ? faults : [await takePictures(name, joinDigits(digits), null, false, lab), ...faults];
}

function takeModel({ file, isArchive }: SortedFiles['models'][number], beside: readonly GivenFile[], lab: LabHandle): Outcome {
  const shown = shownName(file.name);
  try {
    const parts = isArchive ? readZip(file.bytes, shown) : new Map([[file.name, file.bytes as Uint8Array], ...beside.map(({ name, bytes }) => [name, bytes as Uint8Array] as const)]);
    const text = isArchive ? [...parts].find(([name]) => name.endsWith('model.json'))?.[1] : file.bytes;
    const read = readTfjsModel(new TextDecoder().decode(text), parts, shown);
    if ('fault' in read) return { type: 'fault', fault: read.fault };
    if (read.input.reduce((all, size) => all * size, 1) !== picturePixels) return { type: 'otherSize', file: shown };
    return lab.adopt(printStack(read.stack), read.parameters, shown) ? { type: 'model', file: shown, layers: read.stack.length } : { type: 'notHere', file: shown };
  } catch (error) {
    const { fault } = error as { fault?: FileFault };
    if (!fault) throw error;
    return { type: 'fault', fault };
  }
}

/** For the model on show; where they do not fit it, for the one of the source's that they fit. */
function takeWeights({ name, bytes }: GivenFile, lab: LabHandle): Outcome {
  const file = shownName(name);
  const read = (notation: string) => readWeightsOf(planStack(stackOf(notation), pictureShape).layers, bytes, file);
  const first = read(lab.notation);
  const fitting = 'fault' in first ? Object.values(sourceNotations).map(notation => printStack(stackOf(notation))).find(notation => !('fault' in read(notation))) : lab.notation;
  if (fitting === undefined) return { type: 'fault', fault: (first as { fault: FileFault }).fault };
  const { parameters } = read(fitting) as { parameters: Float32Array };
  return lab.adopt(fitting, parameters, file) ? { type: 'weights', file, notation: fitting, isOther: fitting !== lab.notation } : { type: 'notHere', file };
}

function takeRecipe({ name, bytes }: GivenFile, lab: LabHandle): Outcome[] {
  const file = shownName(name);
  const { values, faults } = readRecipe(new TextDecoder().decode(bytes), file);
  const told: Outcome[] = faults.map(fault => ({ type: 'fault', fault }));
  return Object.keys(values).length === 0 ? told : [{ type: 'recipe', file, refused: lab.set(values) }, ...told];
}

function takeLog({ name, bytes }: GivenFile): Outcome[] {
  const file = shownName(name);
  const { rows, faults } = readLog(new TextDecoder().decode(bytes), file);
  return [...(rows.length > 0 ? [{ type: 'log' as const, file, rows }] : []), ...faults.map(fault => ({ type: 'fault' as const, fault }))];
}

/** Opens files: whatever is wrong with one is told, and what was there before and the other files stand. */
export async function openFiles(files: readonly File[], lab: LabHandle, draw: Draw): Promise<Outcome[]> {
  const read = await Promise.all(files.map(given));
  const sorted = sortFiles(read.filter((one): one is Given => !isFault(one)));
  const faults = [...read.filter(isFault), ...sorted.faults];
  const [model] = sorted.models;
  return [
    ...(sorted.idx.length > 0 ? [await takeIdx(sorted.idx, lab)] : []),
    ...(sorted.pictures.length > 0 ? await takeDrawn(sorted.pictures, lab, draw) : []),
    ...sorted.recipes.flatMap(file => takeRecipe(file, lab)),
    ...(model ? [takeModel(model, sorted.binaries, lab)] : sorted.weights.slice(0, 1).map(file => takeWeights(file, lab))),
    ...sorted.logs.flatMap(takeLog),
    ...faults.map((fault): Outcome => ({ type: 'fault', fault })),
  ];
}
