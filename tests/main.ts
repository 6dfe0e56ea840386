import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { add, countTests, type Counts } from './counts.ts';

const root = path.join(import.meta.dirname, '..');
const reports = path.join(root, '.cache/tests');

/** Programs of one suite that is a single test: all must end well. */
interface Check { name: string; programs: string[][] }

const tool = (file: string, ...args: string[]) => [path.join(root, 'node_modules', file), ...args];
const script = (file: string) => tool('tsx/dist/cli.mjs', path.join(root, file));

const checks: Check[] = [
  { name: 'types', programs: [tool('next/dist/bin/next', 'typegen'), tool('typescript/bin/tsc', '--noEmit')] },
  { name: 'lint', programs: [tool('eslint/bin/eslint.js', '.', '--max-warnings', '0')] },
];

const suites: { name: string; projects: string[] }[] = [
  { name: 'unit and contract', projects: ['unit', 'contract'] },
  { name: 'reference', projects: ['reference'] },
  { name: 'end to end', projects: ['e2e'] },
];

function run(program: string[]): number {
  const { status } = spawnSync(process.execPath, program, { cwd: root, stdio: 'inherit', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } });
  return status ?? 1;
}

function runCheck({ programs }: Check): Counts {
  const passes = programs.every((program) => run(program) === 0);
  return { passed: passes ? 1 : 0, failed: passes ? 0 : 1, skipped: 0 };
}

function runSuite(projects: string[]): Counts {
  const report = path.join(reports, `${projects.join('-')}.json`);
  const code = run(tool('vitest/vitest.mjs', 'run', ...projects.flatMap((project) => ['--project', project]), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`));
  return countTests(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null, code);
}

function timed(name: string, suite: () => Counts): Counts {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const counts = suite();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  summary.push(`${name}: ${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''} (${seconds} s)`);
  return counts;
}

const summary: string[] = [];
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const prepared = [script('lib/fonts/prepare.ts'), script('lib/kernels/build.ts'), script('lib/data/prepare/main.ts')].every((program) => run(program) === 0);
if (!prepared) summary.push('data: could not be prepared; the messages at the top say why');

const all = [
  ...checks.map((check) => timed(check.name, () => runCheck(check))),
  ...suites.map(({ name, projects }) => timed(name, () => runSuite(projects))),
];
const total = all.reduce(add, { passed: 0, failed: prepared ? 0 : 1, skipped: 0 });
console.log(['', ...summary, `${total.passed} passed, ${total.failed} failed`].join('\n'));
process.exitCode = total.failed > 0 ? 1 : 0;
