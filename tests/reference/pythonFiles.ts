/**
 * The files that the lab hands out, opened outside of it: `npm run test:python` runs the two scripts beside an `.npz` of ours for the stored digit of every
 * model, and NumPy opens the file itself, number by number.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseStack } from '@/lib/arith/stack.ts';
import { planStack } from '@/lib/arith/stackShapes.ts';
import { sourceNotations } from '@/lib/arith/stackSources.ts';
import { stackScripts } from '@/lib/code/stackScripts.ts';
import { picturePixels } from '@/lib/data/digits.ts';
import { strokes } from '@/lib/data/strokes/strokes.ts';
import { proofTolerance, writeProof } from '@/lib/exchange/proof.ts';
import { glorotUniform, parameterCount, parameterSlots } from '@/lib/tensor/parameters.ts';

const notations = [
  ...Object.values(sourceNotations), 'flatten,dense32arelu,dense784asigmoid', 'conv3f4s2psamearelu,tconv3f1s2psameasigmoid', 'conv3f4psamearelu,pool2,conv3f4psamearelu,unpool2,conv3psameasigmoid',
  'conv5f3p2arelu,avg2,bil2,conv3f1psame', 'pool2psame,nails2,conv3psameb0',
] as const;

/** Opens the archive and prints its arrays: name, shape, type, sum of the numbers times their place. */
const opening = `import numpy as np
saved = np.load("weights.npz")
for name in saved.files:
    print(name, saved[name].shape, saved[name].dtype, round(float((saved[name].astype(np.float64).ravel() * np.arange(1, saved[name].size + 1)).sum()), 4))
`;

const pythonShape = (shape: readonly number[]) => `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;

/** How many of the models pass; prints the others. `python`: one with keras, torch and numpy. */
export function runFiles(python: string, env: NodeJS.ProcessEnv): { passed: number; failed: number } {
  let [passed, failed] = [0, 0];
  const digit = Float32Array.from(strokes(7, 0, 1).images.subarray(0, picturePixels), byte => byte / 255);
  for (const notation of notations) {
    const read = parseStack(notation);
    if ('refusal' in read) throw new Error(notation);
    const { layers } = planStack(read.stack, [28, 28, 1]);
    const slots = parameterSlots(layers);
    const parameters = glorotUniform(slots, (() => { let state = 1; return () => (state = state * 16_807 % 2_147_483_647) / 2_147_483_647; })());
    const { keras, torch } = stackScripts(read.stack, [28, 28, 1], { batch: 1, check: { file: 'weights.npz', tolerance: proofTolerance } });
    const folder = mkdtempSync(path.join(tmpdir(), 'files-'));
    try {
      writeFileSync(path.join(folder, 'weights.npz'), writeProof(layers, parameters, digit));
      const run = (name: string, text: string) => {
        writeFileSync(path.join(folder, name), text);
        return spawnSync(python, [name], { cwd: folder, env, encoding: 'utf8' });
      };
      const opened = run('open.py', opening);
      const wanted = slots.map(({ name, shape, offset, size }) => {
        const sum = parameters.subarray(offset, offset + size).reduce((all, value, at) => all + value * (at + 1), 0);
        return [`${name} ${pythonShape(shape)} float32`, sum] as const;
      });
      const lines = opened.stdout.trim().split('\n');
      const isOpened = wanted.every(([start, sum], at) => lines[at]?.startsWith(`${start} `) && Math.abs(Number(lines[at].split(' ').at(-1)) - sum) < 1e-3 * Math.max(1, Math.abs(sum)))
        && lines.slice(wanted.length).map(line => line.split(' ')[0]).join() === 'input,output';
      const results = [run('model_keras.py', keras), run('model_torch.py', torch)];
      const isProven = results.every(({ status, stdout }) => status === 0 && stdout.endsWith('The output is the saved one.\n'));
      if (isOpened && isProven && parameterCount(slots) === parameters.length) passed++;
      else {
        failed++;
        console.log(`\n${notation}: files\n${opened.stdout}${opened.stderr}${results.map(({ stdout, stderr }) => `${stdout}${stderr}`).join('\n')}`);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return { passed, failed };
}
