import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { widgets, type RegisteredWidget } from '@/components/widgets/registry.ts';
import { faultsOf, gestureName, gestureSeeds, play, stream } from '../e2e/gestures.ts';
import { Host, type Framed } from '../e2e/host.ts';
import { alterShards, armFaults, breakOne, breaks, partsOf } from './faults.ts';
import { growthOf } from './mounts.ts';
import type { FuzzOptions } from './options.ts';
import { drawQuery } from './query.ts';
import { shrink } from './shrink.ts';
import { soak } from './soak.ts';

/** What one figure is put through from its loading to its end. */
interface Session { id: string; width: number; query: string; seeds: readonly number[] }

const options = JSON.parse(process.env.FUZZ!) as FuzzOptions;
/** So many gestures are made on one figure; then another begins, with another query. */
const sessionLength = 250;

let host: Host;
beforeAll(async () => { host = await Host.start(); });
afterAll(() => host.stop());

const chosen = Object.values(widgets).filter(({ id }) => options.widget === undefined || id === options.widget);
const widths = options.width === undefined ? [1200, 360] : [options.width];

const openFigure = ({ id, width, query }: Session): Promise<Framed> =>
  host.frame(`en/embed/v1/${id}/${query}`, { width: width < 600 ? width + 30 : width + 80, height: 1000, ...(options.faults ? { before: `globalThis.__name ??= named => named; (${armFaults})()` } : {}) });

/** Makes the gestures of a session on a fresh figure: what was wrong, and after how many gestures. */
async function run(session: Session): Promise<{ faults: string[]; made: number }> {
  let made = 0;
  let problems: string[] = [];
  // Where the figure does not even open, one gesture is enough to tell it again.
  let reached = 1;
  try {
    await using framed = await openFigure(session);
    ({ problems } = framed.visit);
    reached = session.seeds.length;
    if (options.faults) await alterShards(framed.page);
    for (const part of options.faults ? partsOf(session.seeds) : [session.seeds]) {
      // What plays, trains and keeps on the way is there to be broken.
      if (options.faults) await framed.ask('play', []);
      if (options.faults && breaks(part[0]!)) await breakOne(framed.page, part[0]!);
      made += await play(framed, { seeds: part, width: session.width, stop: () => problems.length > 0 });
      if (problems.length > 0) break;
    }
    return { faults: await faultsOf(framed), made };
  } catch (error) {
    return { faults: [...problems, (error as Error).message], made: reached };
  }
}

const command = ({ id, width, query, seeds }: Session) =>
  `npm run fuzz -- --widget ${id} --width ${width}${options.faults ? ' --faults' : ''} --replay ${seeds.join(',')}${query ? ` --query '${query}'` : ''}`;

/** The shortest sequence that still fails, in words and as the command that makes it again. */
async function report(session: Session, made: number, faults: string[]): Promise<string> {
  const failed = { ...session, seeds: session.seeds.slice(0, made) };
  console.log(`  failed after ${made} gestures: ${faults[0]}\n  ${command(failed)}\n  shrinking …`);
  const seeds = await shrink(failed.seeds, async seeds => (await run({ ...failed, seeds })).faults.length > 0);
  const again = await run({ ...failed, seeds });
  const known = again.faults.length > 0 ? 'fails again' : 'does not fail every time';
  return [`${session.id}, ${session.width} pixels: ${faults.join('; ')}`, `shortest sequence (${seeds.length} of ${made}, ${known}): ${seeds.map(gestureName).join(', ')}`, command({ ...failed, seeds })].join('\n');
}

function* sessionsOf(widget: RegisteredWidget, width: number): Generator<Session> {
  const { id } = widget;
  if (options.replay) return yield { id, width, query: options.query ?? '', seeds: options.replay };
  const seeds = gestureSeeds(options.seed, Math.ceil(options.gestures / widths.length));
  for (let from = 0; from < seeds.length; from += sessionLength) {
    const part = seeds.slice(from, from + sessionLength);
    yield { id, width, query: drawQuery(widget, stream(part[0]!)), seeds: part };
  }
}

describe.runIf(options.mounts === 0 && options.minutes === 0)('gestures', () => {
  it('name a widget that there is', () => expect(chosen.map(({ id }) => id), Object.keys(widgets).join(', ')).not.toEqual([]));
  for (const widget of chosen) for (const width of widths) it(`${widget.id}, ${width} pixels`, async () => {
    const begun = performance.now();
    let made = 0;
    for (const session of sessionsOf(widget, width)) {
      const result = await run(session);
      made += result.made;
      if (result.faults.length > 0) throw new Error(await report(session, result.made, result.faults));
    }
    console.log(`${widget.id.padEnd(24)} ${String(width).padStart(4)} px  seed ${options.seed}  ${made} gestures  ${(made / (performance.now() - begun) * 1000).toFixed(1)} gestures/s`);
  });
});

describe.runIf(options.mounts > 0)('memory', () => {
  it.each(chosen.map(({ id }) => id))('%s', async id => {
    const { lines, leaks } = await growthOf(host, id, options.mounts);
    console.log(lines.join('\n'));
    expect(leaks).toEqual([]);
  });
});

describe.runIf(options.minutes > 0)('a long sitting', () => {
  const [width = 1200] = widths;
  it.each(chosen.map(({ id }) => id))('%s', async id => {
    await using framed = await openFigure({ id, width, query: options.query ?? '', seeds: [] });
    const { lines, faults } = await soak(framed, { seed: options.seed, minutes: options.minutes, width });
    console.log([id, ...lines].join('\n'));
    expect(faults).toEqual([]);
  });
});
