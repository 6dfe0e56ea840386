import { spawnSync } from 'node:child_process';
import { root, tool } from '../suite.ts';
import { readOptions } from './options.ts';

// Widgets are found by Vite, so all of it runs in Vitest; nothing runs twice, and nothing is in the way of the output.
try {
  const options = readOptions(process.argv.slice(2));
  const what = options.states ? ['--project', 'contract', 'tests/fuzz/states.test.ts', '-u'] : ['--project', 'fuzz'];
  const env = { ...process.env, FUZZ: JSON.stringify(options), NEXT_TELEMETRY_DISABLED: '1' };
  const { status } = spawnSync(process.execPath, tool('vitest/vitest.mjs', 'run', ...what, '--disable-console-intercept', '--reporter=dot'), { cwd: root, stdio: 'inherit', env });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
