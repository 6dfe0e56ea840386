import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };
const unit = ['lib', 'components', 'content', 'app'].map((folder) => `${folder}/**/*.test.{ts,tsx}`);

/** Starting a browser on a busy machine, or walking every page of the site, takes its time. */
const patient = { testTimeout: 300_000, hookTimeout: 900_000 };

const project = (name: string, include: string[], options: object = {}) => ({ resolve: { alias }, test: { name, include, testTimeout: 300_000, hookTimeout: 300_000, ...options } });

export default defineConfig({
  test: {
    projects: [
      project('unit', unit),
      project('contract', ['tests/contract/**/*.test.{ts,tsx}', 'tests/fuzz/**/*.test.ts'], { testTimeout: 120_000 }),
      project('reference', ['tests/reference/**/*.test.{ts,tsx}'], { testTimeout: 120_000 }),
      project('e2e', ['tests/e2e/**/*.test.{ts,tsx}'], { ...patient, fileParallelism: false, globalSetup: './tests/e2e/setup.ts' }),
      project('browsers', ['tests/browsers/**/*.test.ts'], { ...patient, fileParallelism: false, globalSetup: './tests/browsers/setup.ts' }),
      // Started by `npm run fuzz` alone, which says what to do.
      ...(process.env.FUZZ ? [project('fuzz', ['tests/fuzz/*.run.ts'], { testTimeout: 0, hookTimeout: 900_000, globalSetup: './tests/e2e/setup.ts' })] : []),
    ],
  },
});
