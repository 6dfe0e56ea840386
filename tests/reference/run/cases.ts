import { checkOperator } from './compare.ts';
import type { CaseFile, OpCase, Operation, Result } from './shape.ts';
import { checkTraining, type TrainingBackend } from './training.ts';
import type { ClipCase, ModelCase } from './trainingFile.ts';

/** Operators that know nothing of tensors: integers, computed once and not once for each backend. */
export const integerOps = ['receptive_field'];

type Operations = Readonly<Record<string, Operation>>;

/** What a backend computes with; null where it only trains. */
export interface Computes { operations: Operations | null; training: TrainingBackend }

/** Runs every case of the files on one backend. */
export async function runCases(backend: string, files: readonly CaseFile[], { operations, training }: Computes): Promise<Result[]> {
  const results: Result[] = [];
  for (const { op, cases, where } of files) {
    if (op === 'training_steps') for (const each of cases) results.push(...await checkTraining(backend, each as ModelCase | ClipCase, training));
    else if (operations !== null && !(integerOps.includes(op) && backend !== 'float64')) for (const each of cases) results.push(await checkIn(operations, op, backend, where, each));
  }
  return results;
}

function checkIn(operations: Operations, op: string, backend: string, where: string, each: { id: string }): Result | Promise<Result> {
  const operation = operations[op];
  if (operation) return checkOperator(op, backend, each as OpCase, operation);
  return { op, backend, id: each.id, share: null, deviation: null, problem: `${where}: no operation called ${op} is run here` };
}
