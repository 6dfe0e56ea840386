import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { countTests, type Counts } from './counts.ts';

export const root = path.join(import.meta.dirname, '..');

/** Where suites leave their counts. */
export const reports = path.join(root, '.cache/tests');

/** A program of an installed package, as arguments for Node. */
export const tool = (file: string, ...args: string[]): string[] => [path.join(root, 'node_modules', file), ...args];

/** One of our own TypeScript programs, as arguments for Node. */
export const script = (file: string): string[] => tool('tsx/dist/cli.mjs', path.join(root, file));

/** Runs a program to its end, its output on ours; its exit code. */
export function run(program: readonly string[], more: Readonly<Record<string, string>> = {}): number {
  const { status } = spawnSync(process.execPath, program, { cwd: root, stdio: 'inherit', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...more } });
  return status ?? 1;
}

function readReport(report: string): unknown {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
}

/** Runs projects of Vitest and counts their tests. */
export function runVitest(projects: readonly string[], more: Readonly<Record<string, string>> = {}): Counts {
  const report = path.join(reports, `${projects.join('-')}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  const code = run(tool('vitest/vitest.mjs', 'run', ...projects.flatMap((project) => ['--project', project]), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`), more);
  return countTests(readReport(report) as Parameters<typeof countTests>[0], code);
}

/** Runs a program of ours that leaves its counts in `.cache/tests/<name>.json`; one failure where it leaves none. */
export function runCounted(file: string, name: string): Counts {
  const report = path.join(reports, `${name}.json`);
  rmSync(report, { force: true });
  const code = run(script(file));
  const counts = readReport(report) as Counts | null;
  if (counts === null) return { passed: 0, failed: 1, skipped: 0 };
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
