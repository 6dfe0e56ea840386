import { isGzip } from '@/lib/data/gunzip.ts';
import { bad, shownName, type FileFault } from './badFile.ts';
import { isIdx, type GivenFile } from './idxFiles.ts';
import { pictureSize } from './picture.ts';
import { isZip } from './zip.ts';

/** Files as they belong together. `weights`: an `.npz`; `model`: a TensorFlow.js model with everything given beside it; `idx` and `pictures`: data. */
export interface SortedFiles<T extends GivenFile = GivenFile> {
  weights: readonly T[];
  models: readonly { file: T; isArchive: boolean }[];
  /** Weights of a model that is no archive. */
  binaries: readonly T[];
  recipes: readonly T[];
  logs: readonly T[];
  idx: readonly T[];
  pictures: readonly T[];
  faults: readonly FileFault[];
}

type Kind = 'weights' | 'archive' | 'model' | 'binary' | 'recipe' | 'log' | 'idx' | 'picture' | 'unknown';

/** What can be opened, by the names of its files. */
export const openable = '.npz, .zip, .json, .csv, .gz, .png, .jpg';
const textStart = 2000;

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(0, textStart)).replace(/^\uFEFF/, '').trimStart();

/** What a file is, by what it holds; its name decides only where bytes cannot. */
function kindOf({ name, bytes }: GivenFile): Kind {
  if (isZip(bytes)) {
    // Names in an archive stand unpacked in its directory, at its end.
    const directory = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 65_536)));
    return directory.includes('model.json') ? 'archive' : 'weights';
  }
  if (/\.npz$/i.test(name)) return 'weights';
  if (/\.zip$/i.test(name)) return 'archive';
  if (isGzip(bytes) || isIdx(bytes) || /(\.idx|-ubyte|\.gz)$/i.test(name)) return 'idx';
  if (pictureSize(bytes) || /\.(png|jpe?g|gif|bmp|webp)$/i.test(name)) return 'picture';
  if (/\.bin$/i.test(name)) return 'binary';
  const text = textOf(bytes);
  if (text.startsWith('{') || /\.json$/i.test(name)) return /"(modelTopology|weightsManifest)"|layers-model/.test(text) || /model[^/]*\.json$/i.test(name) ? 'model' : 'recipe';
  return /\.csv$/i.test(name) || /^"?(epoch|loss)"?[,;\t]/.test(text) ? 'log' : 'unknown';
}

/** Files by what they are. What is none of these is a fault, and the others stand. */
export function sortFiles<T extends GivenFile>(files: readonly T[]): SortedFiles<T> {
  const kinds = files.map(file => ({ file, kind: kindOf(file) }));
  const of = (...wanted: Kind[]) => kinds.filter(({ kind }) => wanted.includes(kind)).map(({ file }) => file);
  const models = kinds.filter(({ kind }) => kind === 'archive' || kind === 'model').map(({ file, kind }) => ({ file, isArchive: kind === 'archive' }));
  const strays = models.some(({ isArchive }) => !isArchive) ? [] : of('binary').map(file => bad('notModel', shownName(file.name), '', 'model.json', shownName(file.name)).fault);
  return {
    weights: of('weights'), models, binaries: of('binary'), recipes: of('recipe'), logs: of('log'), idx: of('idx'), pictures: of('picture'),
    faults: [...strays, ...of('unknown').map(file => bad('unknownKind', shownName(file.name), '', openable, '').fault)],
  };
}
