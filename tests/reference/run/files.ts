import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { operators } from './attrs.ts';
import type { CaseFile } from './shape.ts';

/** What a folder of reference files holds: files with cases, and what is wrong with the others, a sentence each. */
export interface Reference { files: CaseFile[]; problems: { where: string; problem: string }[]; notes: string[] }

/** Files that hold results of whole training runs and no case: known, and said to be left out. */
const withoutCases = ['baselines', 'training_curves'];

function problemOf(part: string, { op, format, cases }: CaseFile): string | null {
  if (format !== 1) return `expected format 1, got ${JSON.stringify(format) ?? 'none'}`;
  const expected = part === 'ops' ? operators : ['training_steps', ...withoutCases];
  if (!expected.includes(op)) return `unknown op ${JSON.stringify(op) ?? '(none)'}: expected ${expected.join(', ')}`;
  if (!withoutCases.includes(op) && !(Array.isArray(cases) && cases.length > 0)) return 'expected at least one case, got none';
  return null;
}

function readFile(folder: string, part: string, name: string, reference: Reference): void {
  const where = `${part}/${name}`;
  let file: CaseFile;
  try {
    file = { ...(JSON.parse(readFileSync(path.join(folder, part, name), 'utf8')) as CaseFile), where };
  } catch (error) {
    reference.problems.push({ where, problem: `expected JSON: ${(error as Error).message}` });
    return;
  }
  const problem = problemOf(part, file);
  if (problem !== null) reference.problems.push({ where, problem });
  else if (withoutCases.includes(file.op)) reference.notes.push(`${where} (${file.op}) holds results of whole runs and no case: nothing to run`);
  else reference.files.push(file);
}

/**
 * Reads every `*.json` in `ops/` and `training/` of a folder. Throws one sentence where there is no such folder or no
 * such file; what cannot be understood is a problem, never left out.
 */
export function readReference(folder: string): Reference {
  if (!existsSync(folder)) throw new Error(`REFERENCE_DIR: expected a folder with ops/ or training/ in it, got ${folder}, which does not exist`);
  const reference: Reference = { files: [], problems: [], notes: [] };
  for (const part of ['ops', 'training']) {
    const place = path.join(folder, part);
    if (!existsSync(place)) continue;
    for (const name of readdirSync(place).filter(each => each.endsWith('.json')).sort()) readFile(folder, part, name, reference);
  }
  if (reference.files.length + reference.problems.length === 0) throw new Error(`REFERENCE_DIR: expected ops/*.json or training/*.json with cases in ${folder}, found none`);
  return reference;
}
