import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildIfStale } from '../e2e/freshBuild.ts';

declare module 'vitest' {
  interface ProvidedContext { out: string }
}

/** Builds the site, unless `OUT_DIR` names a finished one. */
export default function setup(project: TestProject): void {
  project.provide('out', process.env.OUT_DIR ? path.resolve(process.env.OUT_DIR) : buildIfStale(path.join(import.meta.dirname, '../..')));
}
