/**
 * What is wrong with a file, in codes that `sayFileFault` puts into a sentence: where, what was expected, what came, how to mend it.
 * - `tooLarge`: more bytes than are read. `unknownKind`: nothing that is read here.
 * - archives: `notZip`, `zipDamaged`, `zipMethod` (packed in a way that is not read), `zipBomb` (unpacks to far more than it may).
 * - arrays: `notNpy`, `npyVersion`, `npyDtype`, `npyCut` (too few or too many bytes).
 * - weights: `weightMissing`, `weightShape`, `weightCount`, `weightNumber` (one that is none).
 * - TensorFlow.js: `notJson`, `notModel`, `modelLayer` (a layer that is not had, or has no place there), `modelWeights`, `noTfjsLayer` (written: TensorFlow.js has none).
 * - `notRecipe`, `recipeVersion`, `recipeValue`; `notLog`, `logNumber`.
 * - IDX: `notIdx`, `idxType`, `idxSides`, `idxCount` (more than two files of pictures), `idxCut`, `idxLabels`, `gzipDamaged`.
 * - Pictures: `notPicture`, `pictureTooLarge`, `pictureDamaged`, `pictureEmpty`, `pictureCount` (more at once than are read).
 */
export type FileFaultCode = 'tooLarge' | 'unknownKind' | 'notZip' | 'zipDamaged' | 'zipMethod' | 'zipBomb' | 'notNpy' | 'npyVersion' | 'npyDtype' | 'npyCut'
  | 'weightMissing' | 'weightShape' | 'weightCount' | 'weightNumber' | 'notJson' | 'notModel' | 'modelLayer' | 'modelWeights' | 'noTfjsLayer'
  | 'notRecipe' | 'recipeVersion' | 'recipeValue' | 'notLog' | 'logNumber' | 'notIdx' | 'idxType' | 'idxSides' | 'idxCount' | 'idxCut' | 'idxLabels' | 'gzipDamaged'
  | 'notPicture' | 'pictureTooLarge' | 'pictureDamaged' | 'pictureEmpty' | 'pictureCount';

export interface FileFault {
  code: FileFaultCode;
  /** The file, and what in it: a name in an archive, a line, a layer. */
  file: string;
  part: string;
  expected: string;
  got: string;
}

/** Thrown inside of `lib/exchange` only; what is called from outside gives the fault back. */
export class BadFile extends Error {
  constructor(readonly fault: FileFault) { super(`${fault.file} ${fault.part}: ${fault.code}: expected ${fault.expected}, got ${fault.got}`); }
}

export const bad = (code: FileFaultCode, file: string, part: string, expected: string | number, got: string | number): BadFile =>
  new BadFile({ code, file, part, expected: String(expected), got: String(got) });

/** What a reader gives back, or what is wrong with the file. Anything else that is thrown is a fault of ours and passes. */
export function reading<T extends object>(read: () => T): T | { fault: FileFault } {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadFile) return { fault: error.fault };
    throw error;
  }
}

/** A name without what could break a sentence or a page: control characters, and its middle where it is long. */
export const shownName = (name: string): string => {
   
  const plain = name.replaceAll(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '');
  return plain.length > 60 ? `${plain.slice(0, 40)}…${plain.slice(-15)}` : plain;
};
