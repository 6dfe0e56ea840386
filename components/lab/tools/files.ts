import { planStack } from '@/lib/arith/stackShapes.ts';
import { proofTolerance, writeProof } from '@/lib/exchange/proof.ts';
import { writeLog } from '@/lib/exchange/logFile.ts';
import { writeRecipe } from '@/lib/exchange/recipeFile.ts';
import { writeTfjsModel } from '@/lib/exchange/tfjsModel.ts';
import { writeZip } from '@/lib/exchange/zip.ts';
import type { FileFault } from '@/lib/exchange/badFile.ts';
import type { RunEngine } from '@/lib/training/engine.ts';
import type { NamedWeights } from '@/lib/training/protocol.ts';
import type { LabHandle } from './handle.ts';
import { pictureShape, provingScripts, stackOf } from './scripts.ts';

/** A file to be saved. */
export interface Made { name: string; content: string | Uint8Array<ArrayBuffer>; type: string }
export type FileKind = 'weights' | 'tfjs' | 'recipe' | 'log' | 'keras' | 'torch';
type Run = NonNullable<LabHandle['run']>;

const pixels = pictureShape[0] * pictureShape[1];

function endToEnd(weights: readonly NamedWeights[]): Float32Array {
  const parameters = new Float32Array(weights.reduce((sum, { data }) => sum + data.length, 0));
  weights.reduce((at, { data }) => (parameters.set(data, at), at + data.length), 0);
  return parameters;
}

/** The first test digit, or paper where none was shown yet: 0 … 1. */
const digitOf = ({ digit }: Run): Float32Array => Float32Array.from(digit ?? new Uint8Array(pixels), byte => byte / 255);

/** Weights, with the first test digit and what comes back for it. */
export const weightsFile = (run: Run, weights: readonly NamedWeights[]): Made =>
  ({ name: 'weights.npz', content: writeProof(planStack(stackOf(run.notation), pictureShape).layers, endToEnd(weights), digitOf(run)), type: 'application/zip' });

/** `model.json` and `weights.bin`, side by side in one archive. */
export function tfjsFile(run: Run, weights: readonly NamedWeights[]): Made | { fault: FileFault } {
  const written = writeTfjsModel(stackOf(run.notation), pictureShape, endToEnd(weights));
  if ('fault' in written) return { fault: { ...written.fault, file: 'model-tfjs.zip' } };
  return { name: 'model-tfjs.zip', content: writeZip({ 'model.json': new TextEncoder().encode(written.model), 'weights.bin': written.weights }), type: 'application/zip' };
}

/** `engine`: what computed the run of this recipe; null where none did. */
export const recipeFile = (recipe: LabHandle['recipe'], engine: RunEngine | null): Made =>
  ({ name: 'recipe.json', content: writeRecipe(recipe, engine), type: 'application/json' });

export const logFile = ({ history }: Run): Made => ({
  name: 'log.csv', type: 'text/csv',
  content: writeLog(history.map(({ epoch, loss, validationLoss, seconds, deadChannels }) => ({ epoch, loss, validationLoss, seconds, deadChannels: deadChannels.reduce((sum, { dead }) => sum + dead, 0) }))),
});

export function scriptFile(framework: 'keras' | 'torch', notation: string): Made {
  return { name: `model_${framework}.py`, content: provingScripts(notation, proofTolerance)[framework], type: 'text/x-python' };
}
