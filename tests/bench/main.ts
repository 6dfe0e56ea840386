import { chromium } from 'playwright-core';
import { serve } from '@/lib/build/serve.ts';
import { launchArguments, provideBrowser } from '../browser.ts';
import { buildIfStale } from '../e2e/freshBuild.ts';
import { arith } from './arith.ts';
import { gestures, watchGestures } from './gestures.ts';
import { goalPeak, goalTable } from './goals.ts';
import { manyFigures } from './manyFigures.ts';
import { ops, tfjsChunks } from './ops.ts';
import { picture } from './picture.ts';
import { rivals } from './rivals.ts';
import { quantile, spread } from './quantiles.ts';
import { shareTable } from './share.ts';
import { training } from './training.ts';
import { weight } from './weight.ts';

// Speeds of this machine right now. Compare within one run: a busy machine is slow at everything.
const say = (what: string, measured: string, aim = '') => console.log(`${what.padEnd(52)} ${measured.padEnd(36)} ${aim}`);

/** A fixed piece of work, timed thirty times: how much this machine wavers. */
function noise(): number[] {
  return Array.from({ length: 30 }, () => {
    const begun = performance.now();
    let x = 0;
    for (let i = 0; i < 4e6; i++) x = (x * 31 + i) % 1000003;
    return performance.now() - begun + (x < 0 ? 1 : 0);
  });
}

/** `npm run bench -- training` leaves out what is not about training. */
const onlyTraining = process.argv[2] === 'training';
const out = buildIfStale(process.cwd());
const site = await serve({ root: out, port: 0 });
const browser = await chromium.launch({ executablePath: provideBrowser(), args: launchArguments });
try {
  const wavering = noise();
  say('the same work, 30 times', spread(wavering), `p95 / median ${(quantile(wavering, 0.95) / quantile(wavering, 0.5)).toFixed(2)}`);
  for (const { what, microseconds } of arith()) say(what, `${microseconds.toFixed(1)} µs`, 'microseconds');

  const open = async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    // The compiler that runs this file marks named functions; the page must know the mark.
    await context.addInitScript('globalThis.__name ??= named => named');
    return context.newPage();
  };

  if (!onlyTraining) {
    for (const address of ['en/', 'en/lessons/convolution/', 'ko/lessons/convolution/', 'en/embed/v1/convolution/', 'en/lab/', 'en/widgets/']) {
      const { scripts, all } = await weight(await open(), new URL(address, site.url).href);
      say(`first load of /${address}`, `${(scripts / 1000).toFixed(1)} kB scripts, ${(all / 1000).toFixed(0)} kB in all`, address.includes('lessons') ? 'scripts ≤ 180 kB' : '');
    }

    const figure = await open();
    await figure.addInitScript(watchGestures);
    await figure.goto(new URL('en/embed/v1/convolution/', site.url).href);
    await figure.waitForTimeout(1500);
    const spent = await gestures(figure);
    say(`convolution: gesture to commit, ${spent.length} gestures`, spread(spent), 'p95 ≤ 16 ms');

    const interactions = await manyFigures(await open(), site.url, out);
    say(`20 figures on one page: ${interactions.length} inputs to the paint`, `${spread(interactions)}, longest ${Math.max(...interactions)} ms`, 'none over 200 ms');

    const { ours, naive } = await picture(await open());
    say('512 × 512 × 3 picture, 3 × 3 kernel', spread(ours), 'p95 ≤ 50 ms');
    say('  the naive loop over the same', spread(naive), `${(quantile(naive, 0.5) / quantile(ours, 0.5)).toFixed(1)} × ours`);

    console.log('TensorFlow.js operations in a worker on wasm, 16 pictures at once; how much slower the plain loop and TensorFlow.js alone are');
    for (const { name, ours: mine, loop, theirs } of await ops(await open())) {
      say(name, spread(mine), `loop × ${loop.toFixed(1)}, tfjs ${theirs === null ? 'has none' : `× ${theirs.toFixed(2)}`}${name.startsWith('512') ? '; p95 ≤ 15 ms with upload and download' : ''}`);
    }
    say('TensorFlow.js arrives in', Object.entries(tfjsChunks(out)).map(([backend, bytes]) => `${backend} ${(bytes / 1000).toFixed(0)} kB`).join(', '), 'after gzip; webgl and webgpu are never fetched unasked');
  }

  const speeds: Record<'source-1' | 'source-2', Record<string, number>> = { 'source-1': {}, 'source-2': {} };
  for (const model of ['source-1', 'source-2'] as const) {
    for (const [name, engine] of [['tfjs', 'tfjs'], ['fast 1', 'fast&workers=1'], ['fast 2', 'fast&workers=2']] as const) {
      const { picturesPerSecond, longest } = await training(await open(), site.url, model, 12_000, engine);
      speeds[model][name] = picturesPerSecond;
      say(`training ${model}, batch 256, engine=${engine}`, `${Math.round(picturesPerSecond)} pictures/s`, longest > 0 ? `longest task on the page ${Math.round(longest)} ms` : 'no task over 50 ms on the page');
    }
    const alone = async () => (await training(await open(), site.url, model, 12_000, 'fast&workers=1')).picturesPerSecond;
    speeds[model]['two pages'] = (await Promise.all([alone(), alone()])).reduce((sum, each) => sum + each);
  }
  console.log('Share of the vector peak of one core that each part reaches, in Node; above 100 % where exact algebra saves multiply-adds');
  const { lines, peak } = await shareTable();
  for (const line of lines) console.log(line);
  for (const own of Object.values(speeds)) own['fast 1 at the goal\'s peak'] = own['fast 1']! * goalPeak / peak;

  console.log('The same training by other programs, in the same browser');
  for (const { name, model, picturesPerSecond, note } of await rivals(await open())) {
    if (picturesPerSecond !== null) speeds[model][name] = picturesPerSecond;
    say(`  ${name}, ${model}`, picturesPerSecond === null ? 'no number' : `${picturesPerSecond.toFixed(picturesPerSecond < 1000 ? 1 : 0)} pictures/s`, note);
  }
  console.log('What the engine is to reach, and what it reached in this run');
  for (const line of goalTable(speeds)) console.log(line);
} finally {
  await browser.close();
  await site.close();
}
