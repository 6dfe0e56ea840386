/** What a reader has done, by the store's keys: `convolution/done`, `convolution/predict/single-one`, `convolution/challenge/vertical-edges`, `check/before`, `review/R4a`. */
export type Progress = Readonly<Record<string, unknown>>;

const isProgress = (key: string) => /^[a-z0-9-]{1,60}\/(done|(predict|challenge)\/[a-zA-Z0-9-]{1,60})$/.test(key) || /^(check\/(order|before|after)|review\/[a-zA-Z0-9-]{1,60}(\/[a-zA-Z0-9-]{1,60})?)$/.test(key);

/** Version of the file that progress is exported to. */
const version = 1;
/** Longest file that is read, characters: predictions of a whole course stay far below. */
const longest = 1_000_000;

/** The part of what is kept that is progress; settings of the page are not. */
export const progressOf = (all: Progress): Progress => Object.fromEntries(Object.entries(all).filter(([key]) => isProgress(key)).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The text of a file to take progress to another device. */
export const writeProgress = (progress: Progress): string => `${JSON.stringify({ layerByLayer: version, progress: progressOf(progress) }, null, 1)}\n`;

export type Fault = 'notJson' | 'notOurs' | 'newer' | 'tooLong';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads such a file. Keys that are no progress are left out; never throws. */
export function readProgress(text: string): { progress: Progress } | { fault: Fault } {
  if (text.length > longest) return { fault: 'tooLong' };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { fault: 'notJson' };
  }
  if (!isRecord(file) || typeof file.layerByLayer !== 'number' || !isRecord(file.progress)) return { fault: 'notOurs' };
  return file.layerByLayer > version ? { fault: 'newer' } : { progress: progressOf(file.progress) };
}

/** How much there is of what. A challenge counts when it is passed. */
export function countProgress(progress: Progress): { lessons: number; challenges: number; predictions: number } {
  const entries = Object.entries(progressOf(progress));
  const passed = (value: unknown) => isRecord(value) && value.passed === true;
  return {
    lessons: entries.filter(([key, value]) => key.endsWith('/done') && value === true).length,
    challenges: entries.filter(([key, value]) => key.includes('/challenge/') && passed(value)).length,
    predictions: entries.filter(([key]) => key.includes('/predict/')).length,
  };
}
