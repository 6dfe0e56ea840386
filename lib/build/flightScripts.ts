import { flightRows, replaceInRow, type FlightRow } from './flight.ts';

// `<script>self.__next_f.push([1,"text"])</script>`, or `[3,"base64"]` for bytes that are no text.
const pushScript = /<script>self\.__next_f\.push\((\[[13],"(?:[^"\\]|\\.)*"\])\)<\/script>/g;
const unsafeInScript = /[&<>\u2028\u2029]/g;

/**
 * A page with its payload in one inline script instead of a dozen, every `from` in it replaced by `to`.
 * The pieces are cut anywhere, even in the middle of an address, so they can only be changed together;
 * one script also means one hash in the page's policy.
 */
export function replaceInFlightScripts(html: string, from: string, to: string): string {
  const pieces = [...html.matchAll(pushScript)].map((match) => bytesOf(JSON.parse(match[1]!) as [number, string]));
  if (pieces.length === 0) return html;
  const rows = flightRows(Buffer.concat(pieces)).map((row): FlightRow => ({ ...row, bytes: replaceInRow(row, from, to) }));
  let first = true;
  return html.replace(pushScript, () => {
    if (!first) return '';
    first = false;
    return `<script>${pushes(rows)}</script>`;
  });
}

function bytesOf([kind, data]: [number, string]): Buffer {
  return Buffer.from(data, kind === 3 ? 'base64' : 'utf8');
}

/** Text and binary rows in turn, each run in one call. */
function pushes(rows: FlightRow[]): string {
  const runs: FlightRow[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.binary === row.binary) last.bytes = Buffer.concat([last.bytes, row.bytes]);
    else runs.push({ ...row });
  }
  return runs.map((run) => `self.__next_f.push(${run.binary ? `[3,${literal(run.bytes.toString('base64'))}]` : `[1,${literal(run.bytes.toString())}]`})`).join(';');
}

function literal(value: string): string {
  return JSON.stringify(value).replace(unsafeInScript, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
