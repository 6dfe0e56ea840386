import { sitePath } from '../address.ts';
import { fill, tapesIn, type Filling } from './fill.ts';

async function ask(path: string): Promise<Response> {
  const answer = await fetch(sitePath(path));
  if (!answer.ok) throw new Error(`${path}: expected status 200, got ${answer.status}`);
  return answer;
}

/** In pieces: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const piece = 0x8000;
  return btoa(Array.from({ length: Math.ceil(bytes.length / piece) }, (_, at) => String.fromCharCode(...bytes.subarray(at * piece, (at + 1) * piece))).join(''));
}

/**
 * A figure's file, from the site's parts. `tapes`: those that go in; all that it can play, where none are named. Rejects where a part
 * cannot be fetched.
 */
export async function makeFile(id: string, filling: Omit<Filling, 'tapes'>, tapes?: readonly string[]): Promise<string> {
  const page = await (await ask(`/embed/v1/alone/${id}.txt`)).text();
  const held = await Promise.all((tapes ?? tapesIn(page)).map(async name => [name, base64(new Uint8Array(await (await ask(`/tapes/${name}.tape`)).arrayBuffer()))] as const));
  return fill(page, { ...filling, tapes: Object.fromEntries(held) });
}
