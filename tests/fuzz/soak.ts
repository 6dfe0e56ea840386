import { gestureSeeds, play } from '../e2e/gestures.ts';
import type { Framed } from '../e2e/host.ts';
import { countNames, countOf, type Count } from './mounts.ts';

/** Gestures between two looks at the clock. */
const part = 100;
/** Counts of the memory, spread over the time. */
const looks = 12;
/** What the last third may have more than the first: panels open and close, so a count is never twice the same. */
const slack = { factor: 1.5, bytes: 5e6 } as const;

interface Look extends Count { minute: number; gestures: number; workers: number }
interface LongTasks { count: number; longest: number }

/** Notes every task of more than 50 ms in the figure's frame. */
function watchTasks(): void {
  const tasks = { count: 0, longest: 0 };
  Object.assign(window, { longTasks: tasks });
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) Object.assign(tasks, { count: tasks.count + 1, longest: Math.max(tasks.longest, duration) });
  }).observe({ type: 'longtask' });
}

const third = (list: readonly Look[], last: boolean): readonly Look[] => (last ? list.slice(-Math.ceil(list.length / 3)) : list.slice(0, Math.ceil(list.length / 3)));

/** Names of what grew: the least of the last third against the most of the first. */
export function grownIn(counts: readonly Look[]): string[] {
  return countNames.flatMap(name => {
    const before = Math.max(...third(counts, false).map(look => look[name]));
    const after = Math.min(...third(counts, true).map(look => look[name]));
    const most = name === 'JSHeapUsedSize' ? before + slack.bytes : before * slack.factor;
    return after > most ? [`${name} grew from ${before} to ${after}`] : [];
  });
}

/**
 * Makes seeded gestures on one figure for so many minutes while it plays (the lab: while it trains), and counts the memory on the way:
 * a line for each count, and what is wrong at the end.
 */
export async function soak(framed: Framed, { seed, minutes, width }: { seed: number; minutes: number; width: number }): Promise<{ lines: string[]; faults: string[] }> {
  const { page, visit } = framed;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await page.frames()[1]!.evaluate(watchTasks);
  const seeds = gestureSeeds(seed, 200_000);
  const counts: Look[] = [];
  const begun = performance.now();
  let made = 0;
  for (let look = 1; look <= looks; look++) {
    while (performance.now() - begun < minutes * 60_000 * look / looks && visit.problems.length === 0) {
      await framed.value('play');
      made += await play(framed, { seeds: seeds.slice(made, made + part), width });
    }
    counts.push({ ...await countOf(devtools), minute: (performance.now() - begun) / 60_000, gestures: made, workers: page.workers().length });
  }
  const { count, longest } = await page.frames()[1]!.evaluate(() => (window as unknown as { longTasks: LongTasks }).longTasks);
  return {
    lines: [
      ...counts.map(look => `${look.minute.toFixed(1).padStart(6)} min ${String(look.gestures).padStart(6)} gestures  heap ${(look.JSHeapUsedSize / 1e6).toFixed(1)} MB  nodes ${look.Nodes}  listeners ${look.JSEventListeners}  workers ${look.workers}`),
      `tasks over 50 ms: ${count}, the longest ${longest.toFixed(0)} ms`,
    ],
    faults: [...visit.problems, ...grownIn(counts)],
  };
}
