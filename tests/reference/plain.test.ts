import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorName, plainOps, type Answer, type Attrs, type Inputs, type Listed } from './plain.ts';

interface Case { id: string; attrs: Attrs; inputs: Inputs; expect: Answer & { error?: string }; tol: number; shape_only?: boolean }
interface File { op: string; format: number; cases: Case[] }

const folder = path.join(process.env.REFERENCE_DIR || path.join(import.meta.dirname), 'ops');
const files = readdirSync(folder).filter(name => name.endsWith('.json')).sort().map(name => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as File);

/** float64 has no excuse: as close as the reference's own digits, or exact where its tolerance says so. */
const within = (tol: number) => Math.min(tol, 1e-9);

/** Fields of `expect` that are sentences, not results. */
const remarks = new Set(['outputs', 'note_size']);

function compareLists(id: string, got: Listed | undefined, expected: Listed, tol: number): void {
  expect([id, got?.shape]).toEqual([id, expected.shape]);
  const worst = Math.max(0, ...(expected.data ?? []).map((value, place) => Math.abs(value - got!.data![place]!)));
  expect([id, worst <= within(tol) ? 'close' : worst]).toEqual([id, 'close']);
}

function compareField(name: string, got: unknown, expected: unknown): void {
  if (typeof expected === 'number') expect([name, got]).toEqual([name, expect.closeTo(expected, 9)]);
  else if (Array.isArray(expected)) {
    expect([name, (got as unknown[]).length]).toEqual([name, expected.length]);
    expected.forEach((value, place) => compareField(`${name}[${place}]`, (got as unknown[])[place], value));
  } else expect([name, got]).toEqual([name, expected]);
}

it('there is a file for every operation, and an operation for every file', () => {
  expect(files.map(({ op }) => op).sort()).toEqual(Object.keys(plainOps).sort());
  expect(files.every(({ format }) => format === 1)).toBe(true);
});

describe.each(files.map(file => [file.op, file] as const))('%s on plain numbers', (op, { cases }) => {
  it.each(cases.map(each => [each.id, each] as const))('%s', (id, { attrs, inputs, expect: expected, tol }) => {
    const operation = plainOps[op]!;
    if (expected.error !== undefined) {
      expect(() => {
        try { operation(attrs, inputs); } catch (error) { throw new Error(errorName(error)); }
      }).toThrow(expected.error);
      return;
    }
    const answer = operation(attrs, inputs);
    for (const [name, list] of Object.entries(expected.outputs ?? {})) compareLists(`${id} ${name}`, answer.outputs?.[name], list, tol);
    for (const [name, value] of Object.entries(expected)) if (!remarks.has(name)) compareField(name, answer[name], value);
  });
});
