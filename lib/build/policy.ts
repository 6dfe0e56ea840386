import { createHash } from 'node:crypto';

const inlineScript = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const inlineStyle = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
/** Types that a browser never runs, so they need no permission. */
const dataType = /\btype="(?!module|text\/javascript)[^"]*"/;
const ownMeta = /<meta http-equiv="Content-Security-Policy"[^>]*>/g;

/**
 * The Content-Security-Policy of one page, as text: everything from the site itself, inline scripts and style
 * elements only by the SHA-256 of what stands in this page, WebAssembly but no `eval`.
 * `style` attributes are allowed: server-rendered figures and formulas are full of them, and they run nothing.
 */
export function pagePolicy(html: string): string {
  const scripts = [...html.matchAll(inlineScript)].filter(([, attributes]) => !/\bsrc=/.test(attributes!) && !dataType.test(attributes!));
  const scriptHashes = hashes(scripts.map((match) => match[2]!));
  const styleHashes = hashes([...html.matchAll(inlineStyle)].map((match) => match[1]!));
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scriptHashes].join(' '),
    ["style-src 'self'", ...styleHashes].join(' '),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    // Figures of the site itself: on the slides of its sample deck, and on the page that makes one ready for a slide.
    ...(/<(?:explorable-widget|iframe)\b/.test(html) ? ["frame-src 'self'"] : []),
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * The page with its policy in the head, before everything that it must govern; an older one is replaced.
 * Only `<meta charset>` stays ahead of it, which has to be in the first 1,024 bytes.
 */
export function withPolicy(html: string): string {
  const bare = html.replace(ownMeta, '');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(bare)}"/>`;
  const head = /<head\b[^>]*>(?:<meta charSet="[^"]*"\s*\/?>)?/i.exec(bare);
  if (!head) throw new Error('a page without <head> cannot carry a security policy');
  const at = head.index + head[0].length;
  return bare.slice(0, at) + meta + bare.slice(at);
}

function hashes(contents: string[]): string[] {
  return [...new Set(contents.map((content) => `'sha256-${sha256(content)}'`))];
}

/** As the browser sees the element: line ends are LF. */
function sha256(content: string): string {
  return createHash('sha256').update(content.replace(/\r\n?/g, '\n')).digest('base64');
}
