import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { Builder, Key, type WebDriver } from 'selenium-webdriver';

/** Browsers other than Chromium that the site is tested in. */
export const engineNames = ['firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

export interface Tab {
  open(address: string): Promise<void>;
  /** Runs a function in the page, with arguments that JSON can carry; what it returns or resolves to. */
  run<Result, Arguments extends unknown[]>(code: (...given: Arguments) => Result, ...given: Arguments): Promise<Awaited<Result>>;
  /** A key pressed by the browser itself, by its name in `KeyboardEvent.key`. */
  press(key: 'Tab' | 'ArrowRight' | 'PageDown' | 'Enter'): Promise<void>;
}

export interface Engine extends Tab { close: () => Promise<void> }

const packages: Record<EngineName, string[]> = { firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb'] };

const onPath = (...names: string[]): string | undefined =>
  (process.env.PATH ?? '').split(path.delimiter).flatMap(folder => names.map(name => path.join(folder, name))).find(file => existsSync(file));

/** WebKitGTK's own small browser, which its driver starts. */
function miniBrowser(): string | undefined {
  for (const folder of ['/usr/lib', '/usr/lib64', '/usr/libexec', ...(existsSync('/usr/lib') ? readdirSync('/usr/lib').filter(name => name.includes('linux')).map(name => `/usr/lib/${name}`) : [])]) {
    for (const version of ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']) {
      const file = path.join(folder, version, 'MiniBrowser');
      if (existsSync(file)) return file;
    }
  }
  return undefined;
}

const installed: Record<EngineName, () => boolean> = {
  firefox: () => onPath('firefox-esr', 'firefox') !== undefined,
  webkit: () => [onPath('WebKitWebDriver'), onPath('Xvfb'), miniBrowser()].every(Boolean),
};

/**
 * Whether that browser can be started here. One that `BROWSERS` names (`firefox,webkit`) is installed where it is missing, and an error where it cannot be; any other is left out where it is missing.
 */
export function provided(name: EngineName): boolean {
  if (installed[name]()) return true;
  if (!(process.env.BROWSERS ?? '').split(/[ ,]+/).includes(name)) return false;
  for (const program of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', ...packages[name]]]) {
    spawnSync('apt-get', program, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  if (installed[name]()) return true;
  throw new Error(`BROWSERS: expected ${name} on this machine or from apt-get (${packages[name].join(', ')}), found neither. Install it, or leave its name out of BROWSERS.`);
}

/** Starts that browser with one window of 1280 × 800. */
export const start = (name: EngineName): Promise<Engine> => ({ firefox, webkit })[name]();

async function firefox(): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: onPath('firefox-esr', 'firefox')!, headless: true, defaultViewport: { width: 1280, height: 800 } });
  const page = await browser.newPage();
  return {
    open: async address => void await page.goto(address, { waitUntil: 'load' }),
    run: (code, ...given) => page.evaluate(code as never, ...given as unknown as never[]),
    press: key => page.keyboard.press(key),
    close: () => browser.close(),
  };
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** A program that runs until it is killed; resolves once `ready` does. */
async function background(program: string, given: string[], env: Record<string, string>, ready: () => Promise<boolean>): Promise<ChildProcess> {
  const child = spawn(program, given, { env: { ...process.env, ...env }, stdio: 'ignore' });
  for (let tried = 0; tried < 200; tried++) {
    if (await ready().catch(() => false)) return child;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error(`${program}: expected it to be ready within 20 s`);
}

async function webkit(): Promise<Engine> {
  const display = `:${90 + process.pid % 900}`, port = await freePort();
  const screen = await background(onPath('Xvfb')!, [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {}, async () => existsSync(`/tmp/.X11-unix/X${display.slice(1)}`));
  const driver = await background(onPath('WebKitWebDriver')!, [`--port=${port}`], { DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1', NO_AT_BRIDGE: '1' }, async () => (await fetch(`http://127.0.0.1:${port}/status`)).ok);
  const browser: WebDriver = await new Builder().disableEnvironmentOverrides().usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: miniBrowser()!, args: ['--automation'] } } as never).build();
  await browser.manage().setTimeouts({ script: 120_000, pageLoad: 60_000 });
  await browser.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 800 });
  const keys = { Tab: Key.TAB, ArrowRight: Key.ARROW_RIGHT, PageDown: Key.PAGE_DOWN, Enter: Key.ENTER };
  return {
    open: address => browser.get(address),
    run: async (code, ...given) => {
      const { value, error } = await browser.executeAsyncScript<{ value?: never; error?: string }>(
        `const done = arguments[arguments.length - 1]; Promise.resolve().then(() => (${String(code)})(...Array.from(arguments).slice(0, -1))).then(value => done({ value }), error => done({ error: String(error) }));`, ...given);
      if (error) throw new Error(error);
      return value as never;
    },
    press: key => browser.actions().sendKeys(keys[key]).perform(),
    async close() {
      await browser.quit().catch(() => undefined);
      driver.kill();
      screen.kill();
    },
  };
}
