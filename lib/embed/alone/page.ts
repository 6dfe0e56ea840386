import { deflateRawSync } from 'node:zlib';
import { embedHead } from '@/lib/site/headScripts.ts';
import { tapePlace } from './places.ts';

/** Nothing from anywhere: what such a file shows, it holds. */
const policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:";

/** Unpacks style and script, then runs them as if they stood in the page. */
const unpack = `(async()=>{const unpacked=id=>new Response(new Blob([Uint8Array.from(atob(document.getElementById(id).textContent),c=>c.charCodeAt(0))]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();`
  + `const put=async(tag,id,where)=>{const made=document.createElement(tag);made.textContent=await unpacked(id);where.append(made)};`
  + `await put('style','packed-style',document.head);document.getElementById('wait').remove();await put('script','packed-script',document.body)})().catch(()=>{document.getElementById('wait').hidden=false})`;

const packed = (id: string, text: string) => `<script type="text/plain" id="${id}">${deflateRawSync(text, { level: 9 }).toString('base64')}</script>`;

/**
 * A figure as one HTML file that needs nothing else. `fill` (fill.ts) says which language and state before it is saved. Code and
 * style are packed: unpacked they are three times as long. `tapes`: names of those that it can play, for each an empty place.
 */
export function alonePage(id: string, script: string, style: string, tapes: readonly string[]): string {
  return `<!DOCTYPE html><html data-widget="${id}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`
    + `<meta name="viewport" content="width=device-width, initial-scale=1"><title></title><script>${embedHead}</script></head><body>`
    + '<p id="wait" hidden>This figure needs a browser of 2023 or later. · 2023년 이후의 브라우저가 필요합니다.</p>'
    + '<noscript><p>This figure needs JavaScript. · 자바스크립트가 필요합니다.</p></noscript><div id="figure"></div>'
    + `${tapes.map(tapePlace).join('')}${packed('packed-style', style)}${packed('packed-script', script)}<script>${unpack}</script></body></html>\n`;
}
