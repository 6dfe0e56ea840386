import { tapeId } from './places.ts';

/** A tape that this figure's file holds, as the site would answer: with its bytes, or 404 where the file came without it. */
export async function fetchTape(name: string): Promise<Response> {
  const held = document.getElementById(tapeId(name))?.textContent;
  return held ? new Response(Uint8Array.from(atob(held), byte => byte.charCodeAt(0))) : new Response(null, { status: 404 });
}
