import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { add, type Counts } from '../counts.ts';
import { reports, runVitestBeside } from '../suite.ts';
import { runInBrowser } from './run/browserPart.ts';
import { readReference, type Reference } from './run/files.ts';
import { failures, table } from './run/report.ts';
import type { Result } from './run/shape.ts';

/** Runs backends of Node in a process of their own, beside the others. */
function inProcess(folder: string, backends: readonly string[]): Promise<Result[]> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, 'run/nodePart.ts'), [folder, ...backends], { execArgv: process.execArgv });
    child.on('message', message => resolve(message as Result[]));
    child.on('exit', code => reject(new Error(`${backends.join(', ')}: ended with exit code ${code} and no results`)));
  });
}

async function runAll(folder: string, { files, problems }: Reference): Promise<{ results: Result[]; notes: string[] }> {
  // The longest first; the others share the second core.
  const [float64, tensors, browser] = await Promise.all([inProcess(folder, ['float64']), inProcess(folder, ['cpu', 'wasm', 'wasm-simd', 'fast']), runInBrowser(files)]);
  const broken = problems.map(({ where, problem }): Result => ({ op: 'file', backend: 'every backend', id: where, share: null, deviation: null, problem }));
  return { results: [...broken, ...float64, ...tensors, ...browser.results], notes: browser.notes };
}

/** Every case of the folder, on every backend. */
async function runFolder(folder: string): Promise<{ counts: Counts; lines: string[] }> {
  try {
    const reference = readReference(folder);
    const { results: all, notes } = await runAll(folder, reference);
    const results = all.filter(({ note }) => note === undefined);
    const skipped = all.flatMap(({ note }) => note ?? []);
    const failed = results.filter(({ problem }) => problem !== null).length;
    const counts = { passed: results.length - failed, failed, skipped: skipped.length };
    return { counts, lines: [...failures(results), '', table(results), '', ...reference.notes, ...notes, ...skipped, `${counts.passed} cases passed, ${failed} failed`, ''] };
  } catch (error) {
    return { counts: { passed: 0, failed: 1, skipped: 0 }, lines: [`FAILED ${error instanceof Error ? error.message : String(error)}`] };
  }
}

// The tests beside the cases (faults, gradients, engines) have their own numbers: another folder is not for them.
const [beside, { counts, lines }] = await Promise.all([
  runVitestBeside(['reference'], { REFERENCE_DIR: '' }), runFolder(path.resolve(process.env.REFERENCE_DIR || import.meta.dirname)),
]);
const total = add(beside.counts, counts);
writeFileSync(path.join(reports, 'reference-cases.json'), JSON.stringify(total));
console.log([beside.text, ...lines, `${total.passed} passed, ${total.failed} failed`].join('\n'));
process.exitCode = total.failed > 0 ? 1 : 0;
