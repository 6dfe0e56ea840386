import { parseArgs } from 'node:util';

/** What one call of `npm run fuzz` does. */
export interface FuzzOptions {
  /** Gestures on each widget, and the seed they are drawn from. */
  gestures: number;
  seed: number;
  /** Only this widget; all without. */
  widget?: string;
  /** Width of the figure's frame, CSS pixels: a phone (touch) below 600. Both without. */
  width?: number;
  /** Gestures to make again, by their seeds, and the query they began with. */
  replay?: number[];
  query?: string;
  /** Break things on purpose: workers, contexts, storage, the clock, files. */
  faults: boolean;
  /** Mount each widget so many times and compare the memory, instead of gestures. */
  mounts: number;
  /** Play the widget, and make gestures on it for so many minutes while the memory is counted. */
  minutes: number;
  /** Write the hashes of the states anew, instead of gestures. */
  states: boolean;
}

export const usage = 'usage: npm run fuzz -- [--gestures 10000] [--seed 1] [--widget convolution] [--width 360] [--faults] [--replay 5,7,9 [--query "?stride=x"]] | --mounts 1000 | --minutes 20 | --states';

/** Reads the command line. Throws a sentence where it cannot be used. */
export function readOptions(args: readonly string[]): FuzzOptions {
  const { values } = parse(args);
  const { widget, width, replay, query } = values;
  if (replay !== undefined && widget === undefined) throw new Error('--replay: expected --widget with it, got none');
  return {
    gestures: whole('gestures', values.gestures ?? '10000', 10_000_000), seed: whole('seed', values.seed ?? '1', 2_000_000_000),
    faults: values.faults ?? false, mounts: values.mounts === undefined ? 0 : whole('mounts', values.mounts, 1_000_000), minutes: values.minutes === undefined ? 0 : whole('minutes', values.minutes, 10_000), states: values.states ?? false,
    ...(widget === undefined ? {} : { widget }), ...(width === undefined ? {} : { width: whole('width', width, 4000) }),
    ...(replay === undefined ? {} : { replay: replay.split(',').map(part => whole('replay', part, 2147483646)) }), ...(query === undefined ? {} : { query }),
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({ args: [...args], options: { gestures: text, seed: text, widget: text, width: text, replay: text, query: text, faults: flag, mounts: text, minutes: text, states: flag } });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`);
  }
}

function whole(name: string, text: string, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text.trim()) && value >= 1 && value <= most) return value;
  throw new Error(`--${name}: expected a whole number from 1 to ${most}, got "${text}"\n${usage}`);
}
