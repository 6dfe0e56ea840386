import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Quiet: a test browser asks nobody for updates, lists or predictions. */
export const launchArguments = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--hide-scrollbars'];

/** The browser for the tests: `CHROME_PATH`, else one on this machine, else one that this call installs. Throws one sentence where there is none. */
export function provideBrowser(): string {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (runs(named)) return named;
    throw new Error(`CHROME_PATH: expected the program of a Chromium or Chrome that starts, got "${named}"`);
  }
  const found = findBrowser() ?? installBrowser();
  if (found) return found;
  throw new Error('No browser for the tests: neither found on this machine nor installed. Install Chromium or Chrome, or set CHROME_PATH to its program.');
}

function findBrowser(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...onPath, ...places, chromium.executablePath()].find(runs);
}

/** A program of that name may be a stub that only tells how to install it. */
function runs(program: string): boolean {
  if (!existsSync(program)) return false;
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 && /Chrom|Edge/.test(stdout);
}

function installBrowser(): string | undefined {
  const maySystem = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (maySystem) {
    console.log('No browser found; installing chromium with apt-get …');
    shell('apt-get', ['update', '-qq']);
    shell('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    const installed = findBrowser();
    if (installed) return installed;
  }
  console.log('No browser found; downloading Chromium with Playwright …');
  const playwright = path.join(import.meta.dirname, '../node_modules/playwright-core/cli.js');
  shell(process.execPath, [playwright, 'install', ...(maySystem ? ['--with-deps'] : []), 'chromium']);
  return findBrowser();
}

function shell(program: string, args: string[]): void {
  spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
