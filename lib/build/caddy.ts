import type { HeaderRule } from './headers.ts';

/**
 * A Caddyfile for Caddy 2 that serves the site from `/srv`, with what `npm run compress` made. Later `header` directives replace earlier
 * ones of the same name, as the rules mean it.
 */
export function caddyFile(rules: readonly HeaderRule[], basePath: string): string {
  const site = basePath === '' ? [] : [`\tredir / ${basePath}/`, `\turi strip_prefix ${basePath}`];
  return [
    '{$SITE_ADDRESS::8080} {',
    ...rules.flatMap(({ pattern, headers }, index) => [
      `\t@rule${index} path ${pattern}`,
      ...Object.entries(headers).map(([name, value]) => `\theader @rule${index} ${name} "${value}"`),
    ]),
    '\troute {',
    ...site.map(line => `\t${line}`),
    '\t\t@hidden path /_build /_build/* /_headers /.htaccess',
    '\t\terror @hidden 404',
    '\t\tencode zstd gzip',
    '\t\tfile_server {',
    '\t\t\troot /srv',
    '\t\t\tprecompressed br gzip',
    '\t\t}',
    '\t}',
    '\thandle_errors {',
    '\t\troot * /srv',
    '\t\trewrite * /404.html',
    '\t\tfile_server',
    '\t}',
    '}',
    '',
  ].join('\n');
}

/** The container of the finished site: Caddy and the files, nothing that is built in it. From `out/`: `podman build -f _build/Containerfile -t layers .` */
export const containerFile = [
  'FROM docker.io/library/caddy:2-alpine',
  'COPY . /srv',
  'COPY _build/Caddyfile /etc/caddy/Caddyfile',
  'EXPOSE 8080',
  '',
].join('\n');
