import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { writeDecks } from './deck/write.ts';
import { writeFigures } from '../embed/alone/write.ts';
import { placeholder, readBasePath } from './basePath.ts';
import { finish } from './finish.ts';
import { cutFonts } from './fonts.ts';
import { preloadFonts } from './preload.ts';
import { readSiteUrl } from './sitemap.ts';
import { collectTemplates, writeTemplates } from './templates.ts';

/** Builds the project in `root` into `root/out`. Throws a sentence when a setting is wrong or `next build` fails. */
export async function build(root: string, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const site = { basePath: readBasePath(env.BASE_PATH ?? '', 'BASE_PATH'), siteUrl: readSiteUrl(env.SITE_URL) };
  const out = path.join(root, 'out');
  // Route types of pages that are gone would fail the type check.
  rmSync(path.join(root, '.next/dev/types'), { recursive: true, force: true });
  rmSync(out, { recursive: true, force: true });
  runNext(root, { ...env, NODE_ENV: 'production', BASE_PATH: placeholder, NEXT_TELEMETRY_DISABLED: '1' });
  await writeFigures(root, out);
  writeDecks(root, out);
  await cutFonts(root, out);
  preloadFonts(out);
  const templates = collectTemplates(out);
  writeTemplates(out, templates);
  finish(out, templates, site);
}

function runNext(root: string, env: NodeJS.ProcessEnv): void {
  const next = path.join(root, 'node_modules/next/dist/bin/next');
  const { status, signal } = spawnSync(process.execPath, [next, 'build'], { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) throw new Error(`next build failed (${signal ?? `exit code ${status}`}); the messages above say where`);
}

const root = fileURLToPath(new URL('../..', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build(root);
    console.log('Built out/');
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
