import { fetchTape, type FetchTape } from './source.ts';
import { decodeTape, type Tape } from './tape.ts';

export type { FetchTape };

const tapes = new Map<string, Promise<Tape>>();

/**
 * The tape of a set of runs (`source-1-adam`), fetched once for the page. One that could not be had is asked for again
 * the next time. Rejects with what the request rejects with, an `Error` for another status than 200, or `BadTape`.
 */
export function tapeOf(name: string, get: FetchTape = fetchTape): Promise<Tape> {
  const kept = tapes.get(name);
  if (kept) return kept;
  const coming = get(name).then(async answer => {
    if (!answer.ok) throw new Error(`tape ${name}: expected status 200, got ${answer.status}`);
    return decodeTape(new Uint8Array(await answer.arrayBuffer()));
  });
  tapes.set(name, coming);
  coming.catch(() => tapes.delete(name));
  return coming;
}
