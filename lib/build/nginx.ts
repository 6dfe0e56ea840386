import { headersFor, type HeaderRule } from './headers.ts';

/**
 * The same headers for nginx: a file to `include` inside `server { … }`, whose `root` is the folder that holds
 * the site's (`out/` itself, or with a base path the folder that has `out/` under that name).
 * nginx drops outer `add_header`s where a location has its own, so every location states all of its headers.
 */
export function nginxFile(rules: readonly HeaderRule[], basePath: string): string {
  return [
    'charset utf-8;',
    'gzip on;',
    // What `npm run compress` made, where nginx has the module (its own packages do).
    'gzip_static on;',
    'gzip_types text/css text/javascript application/javascript application/json application/wasm image/svg+xml text/plain;',
    `error_page 404 ${basePath}/404.html;`,
    ...['^~ /_build/', '= /_headers', '= /.htaccess'].map((place) => `location ${place.replace('/', `${basePath}/`)} { return 404; }`),
    ...rules.map((rule) => location(rule, rules)),
    '',
  ].join('\n');
}

function location({ pattern }: HeaderRule, rules: readonly HeaderRule[]): string {
  const address = pattern.replace(/\*$/, '');
  const single = address === pattern;
  const headers = headersFor(rules, single ? address : `${address}x`);
  const lines = Object.entries(headers).map(([name, value]) => `  add_header ${name} "${value}" always;`);
  const files = !single ? '$uri $uri/index.html' : address.endsWith('/') ? '${uri}index.html' : '$uri';
  return [`location ${single ? '= ' : '^~ '}${address} {`, ...lines, `  try_files ${files} =404;`, '}'].join('\n');
}
