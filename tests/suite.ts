import { spawn, spawnSync } from 'node:child_process';
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
export function run(program: readonly string[]): number {
  const { status } = spawnSync(process.execPath, program, { cwd: root, stdio: 'inherit', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } });
  return status ?? 1;
}

function readReport(report: string): unknown {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
}

const vitest = (projects: readonly string[], report: string) =>
  tool('vitest/vitest.mjs', 'run', ...projects.flatMap((project) => ['--project', project]), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`);

function emptyReport(name: string): string {
  const report = path.join(reports, `${name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  return report;
}

const counted = (report: string, code: number): Counts => countTests(readReport(report) as Parameters<typeof countTests>[0], code);

/** Runs projects of Vitest and counts their tests. */
export function runVitest(projects: readonly string[]): Counts {
  const report = emptyReport(projects.join('-'));
  return counted(report, run(vitest(projects, report)));
}

/** As `runVitest`, beside whatever else is done; what it prints comes with the counts. */
export function runVitestBeside(projects: readonly string[], more: Readonly<Record<string, string>>): Promise<{ counts: Counts; text: string }> {
  const report = emptyReport(projects.join('-'));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, vitest(projects, report), { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...more } });
    const parts: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => parts.push(part));
    child.on('close', (code) => resolve({ counts: counted(report, code ?? 1), text: Buffer.concat(parts).toString() }));
  });
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
