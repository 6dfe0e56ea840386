import type { HeaderRule } from './headers.ts';

/**
 * The site's headers as an `.htaccess` file for Apache 2.4 (`AllowOverride All`, mod_headers; mod_rewrite serves what `npm run compress` made).
 * `Header set` in a later block replaces an earlier one, as the rules mean it.
 */
export function apacheFile(rules: readonly HeaderRule[], basePath: string): string {
  return [
    'AddDefaultCharset utf-8',
    'AddType application/wasm .wasm',
    'AddType font/woff2 .woff2',
    `ErrorDocument 404 ${basePath}/404.html`,
    'RedirectMatch 404 "/(_build(/|$)|_headers$|\\.htaccess$)"',
    ...compressed,
    '<IfModule mod_headers.c>',
    ...rules.map(block),
    '</IfModule>',
    '',
  ].join('\n');
}

/** `Content-Encoding` stands here and not in `AddEncoding`, which would call every archive of a reader compressed. */
const compressed = [
  '<IfModule mod_rewrite.c>',
  'RewriteEngine On',
  ...(['br', 'gz'] as const).flatMap(suffix => [
    `RewriteCond %{HTTP:Accept-Encoding} ${suffix === 'br' ? '\\bbr\\b' : '\\bgzip\\b'}`,
    `RewriteCond %{REQUEST_FILENAME}.${suffix} -f`,
    `RewriteRule ^(.*\\.(html|css|js|json|txt|svg|xml|wasm))$ $1.${suffix} [L,E=packed:${suffix === 'br' ? 'br' : 'gzip'},E=no-gzip:1]`,
  ]),
  ...Object.entries({ html: 'text/html', css: 'text/css', js: 'text/javascript', json: 'application/json', txt: 'text/plain', svg: 'image/svg+xml', xml: 'application/xml', wasm: 'application/wasm' })
    .map(([suffix, type]) => `<FilesMatch "\\.${suffix}\\.(br|gz)$">\nForceType ${type}\nRemoveEncoding .gz .br\n</FilesMatch>`),
  '<IfModule mod_headers.c>',
  'Header set Content-Encoding "%{REDIRECT_packed}e" env=REDIRECT_packed',
  'Header set Content-Encoding "%{packed}e" env=packed',
  'Header merge Vary Accept-Encoding',
  '</IfModule>',
  '</IfModule>',
];

function block({ pattern, headers }: HeaderRule): string {
  const address = pattern.replace(/\*$/, '');
  const test = pattern.endsWith('*') ? `^${escaped(address)}` : `^${escaped(address)}${address.endsWith('/') ? '(index\\.html)?' : ''}(\\.br|\\.gz)?$`;
  return [`<If "%{REQUEST_URI} =~ m#${test}#">`, ...Object.entries(headers).map(([name, value]) => `Header always set ${name} "${value}"`), '</If>'].join('\n');
}

const escaped = (address: string) => address.replace(/[.+]/g, '\\$&');
