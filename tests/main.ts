import { mkdirSync, rmSync } from 'node:fs';
import { add, type Counts } from './counts.ts';
import { reports, run, runCounted, runVitest, script, tool } from './suite.ts';

/** Programs of one suite that is a single test: all must end well. */
interface Check { name: string; programs: string[][] }

const checks: Check[] = [
  { name: 'types', programs: [tool('next/dist/bin/next', 'typegen'), tool('typescript/bin/tsc', '--noEmit')] },
  { name: 'lint', programs: [tool('eslint/bin/eslint.js', '.', '--max-warnings', '0')] },
];

const suites: { name: string; run: () => Counts }[] = [
  { name: 'unit and contract', run: () => runVitest(['unit', 'contract']) },
  { name: 'reference', run: () => runCounted('tests/reference/main.ts', 'reference-cases') },
  { name: 'end to end', run: () => runVitest(['e2e']) },
  { name: 'Firefox and WebKit', run: () => runVitest(['browsers']) },
];

function runCheck({ programs }: Check): Counts {
  const passes = programs.every((program) => run(program) === 0);
  return { passed: passes ? 1 : 0, failed: passes ? 0 : 1, skipped: 0 };
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
const prepared = [script('lib/fonts/prepare.ts'), script('lib/kernels/build.ts'), script('lib/embed/element/prepare.ts'), script('lib/data/prepare/main.ts')].every((program) => run(program) === 0);
if (!prepared) summary.push('data: could not be prepared; the messages at the top say why');

const all = [
  ...checks.map((check) => timed(check.name, () => runCheck(check))),
  ...suites.map(suite => timed(suite.name, suite.run)),
];
const total = all.reduce(add, { passed: 0, failed: prepared ? 0 : 1, skipped: 0 });
console.log(['', ...(total.failing ?? []).map((line) => `FAILED ${line}`), ...summary, `${total.passed} passed, ${total.failed} failed`].join('\n'));
process.exitCode = total.failed > 0 ? 1 : 0;
