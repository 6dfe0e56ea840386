import { isEmbed } from './files.ts';

export interface HeaderRule {
  /** An address, or everything below one where it ends in `*`; with the base path. */
  pattern: string;
  headers: Readonly<Record<string, string>>;
}

const year = 31_536_000;
const tenMinutes = 600;

/**
 * The response headers of the site, for any host. Each header is set by one rule only for any address,
 * because hosts join repeated ones and two joined security policies would both hold.
 */
export function headerRules(basePath: string, addresses: readonly string[]): HeaderRule[] {
  const below = (pattern: string) => `${basePath}${pattern}`;
  return [
    { pattern: below('/*'), headers: everywhere },
    { pattern: below('/_next/static/*'), headers: scripts },
    { pattern: below('/sw.js'), headers: offlineWorker },
    // These style sheets name the font files of one build, and the next may have others.
    { pattern: below('/fonts/*'), headers: { 'Cache-Control': `public, max-age=${tenMinutes}` } },
    ...articlePatterns(addresses).map((pattern) => ({ pattern: below(pattern), headers: articles })),
    ...embedFolders(addresses).map((pattern) => ({ pattern: below(pattern), headers: pages })),
  ];
}

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=()',
  // A figure in <iframe sandbox="allow-scripts"> has no origin: its scripts' fetches, fonts and data count as foreign.
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

const scripts = {
  'Cache-Control': `public, max-age=${year}, immutable`,
  // For workers: they take their policy from their own response, not from the page.
  'Content-Security-Policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self' blob:",
};

const offlineWorker = {
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': "default-src 'none'; script-src 'self'; connect-src 'self'",
};

// Pages name the scripts of their build, so a browser asks each time whether they still stand (304 mostly).

// Script hashes differ on every page and stand in the page itself; this adds what a meta tag cannot say.
const pages = { 'Cache-Control': 'no-cache' };

const articles = {
  ...pages,
  'Content-Security-Policy': "frame-ancestors 'self'; object-src 'none'; base-uri 'none'; form-action 'none'",
};

/**
 * Patterns that match every page but embeds, as few as possible: a whole folder where no embed lies below it,
 * single pages where one does. The first level is always spelled out: scripts and fonts lie there too.
 */
export function articlePatterns(addresses: readonly string[]): string[] {
  return patternsBelow('/', addresses.filter((address) => !address.startsWith('/_')));
}

function patternsBelow(folder: string, addresses: readonly string[]): string[] {
  if (folder !== '/' && !addresses.some(isEmbed)) return [`${folder}*`];
  const inside = addresses.map((address) => address.slice(folder.length));
  const pages = inside.filter((rest) => !rest.includes('/')).map((rest) => folder + rest);
  const folders = new Set(inside.filter((rest) => rest.includes('/')).map((rest) => `${folder}${rest.split('/')[0]}/`));
  return [...pages, ...[...folders].flatMap((inner) => {
    const below = addresses.filter((address) => address.startsWith(inner));
    return below.every(isEmbed) ? [] : patternsBelow(inner, below);
  })];
}

/** `/en/embed/*` for every language. */
const embedFolders = (addresses: readonly string[]): string[] => [...new Set(addresses.filter(isEmbed).map((address) => `${address.split('/').slice(0, 3).join('/')}/*`))];

/** The rules as a `_headers` file (Netlify, Cloudflare Pages and others). */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ pattern, headers }) => [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'))
    .join('\n');
}

/** The rules that a `_headers` file states; lines that are neither an address nor a header are passed over. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n')) {
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    if (header) Object.assign(rules.at(-1)?.headers ?? {}, { [header[1]!]: header[2]!.trim() });
    else if (line.startsWith('/')) rules.push({ pattern: line.trim(), headers: {} });
  }
  return rules;
}

/** What the rules say for one address, later rules over earlier ones. */
export function headersFor(rules: readonly HeaderRule[], address: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { pattern, headers: set } of rules) {
    const matches = pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address === pattern;
    if (matches) Object.assign(headers, set);
  }
  return headers;
}
