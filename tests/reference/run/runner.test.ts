import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOperator } from './compare.ts';
import { readReference } from './files.ts';
import type { OpCase } from './shape.ts';

const folderWith = (...files: [name: string, text: string][]): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'reference-'));
  mkdirSync(path.join(folder, 'ops'));
  for (const [name, text] of files) writeFileSync(path.join(folder, 'ops', name), text);
  return folder;
};

const doubled: OpCase = { id: 'a', attrs: { factor: [2, 2] }, inputs: { x: { shape: [1], data: [3] } }, expect: { outputs: { y: { shape: [1], data: [6] } } }, tol: 0 };
const run = (each: OpCase, value = 6) => checkOperator('unpool_nearest', 'here', each, () => ({ outputs: { y: { shape: [1], data: [value] } } }));

describe('a folder of cases', () => {
  it('that is not there, or holds none, is refused in a sentence', () => {
    expect(() => readReference('/no/such/folder')).toThrow(/expected a folder .* does not exist/);
    expect(() => readReference(folderWith())).toThrow(/found none/);
  });

  it('with an unknown operator, another format, no JSON or no case names the file', () => {
    const { problems, files } = readReference(folderWith(
      ['a.json', '{"op":"conv5d","format":1,"cases":[{}]}'], ['b.json', '{"op":"dense","format":2,"cases":[{}]}'],
      ['c.json', '{'], ['d.json', '{"op":"dense","format":1,"cases":[]}'], ['e.held.json', '{"op":"dense","format":1,"cases":[{}]}'],
    ));
    expect(problems.map(({ where, problem }) => `${where}: ${problem.split(':')[0]}`)).toEqual([
      'ops/a.json: unknown op "conv5d"', 'ops/b.json: expected format 1, got 2', 'ops/c.json: expected JSON', 'ops/d.json: expected at least one case, got none',
    ]);
    expect(files.map(({ where }) => where)).toEqual(['ops/e.held.json']);
  });
});

describe('a case', () => {
  it('passes where every number is within its tolerance, and says how far it was off', async () => {
    expect(await run(doubled)).toMatchObject({ problem: null, deviation: 0 });
    expect(await run({ ...doubled, tol: 0.5 }, 6.25)).toMatchObject({ problem: null, deviation: 0.25 });
  });

  it.each([
    ['a number too far off', doubled, 6.1, /y: off by 0.0999/],
    ['a number that is none', doubled, NaN, /y: off by Infinity/],
    ['an attribute that nobody knows', { ...doubled, attrs: { factor: 2, groups: 2 } }, 6, /unknown attribute "groups"/],
    ['an expectation that nobody compares', { ...doubled, expect: { ...doubled.expect, sum: 6 } }, 6, /unknown expectation "sum"/],
    ['an answer where a refusal was expected', { ...doubled, expect: { error: 'bad_factor' } }, 6, /expected the refusal bad_factor, got an answer/],
  ] as const)('fails with %s', async (_what, each, value, problem) => {
    expect((await run(each as OpCase, value)).problem).toMatch(problem);
  });
});
