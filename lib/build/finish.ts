import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { apacheFile } from './apache.ts';
import { placeholder } from './basePath.ts';
import { settleBoundaries } from './boundaries.ts';
import { caddyFile, containerFile } from './caddy.ts';
import { cardOf } from './cards/card.ts';
import { removeCompressed } from './compress.ts';
import { isEmbed, pageAddress } from './files.ts';
import { replaceInFlight } from './flight.ts';
import { replaceInFlightScripts } from './flightScripts.ts';
import { headerRules, headersFile } from './headers.ts';
import { nginxFile } from './nginx.ts';
import { writeOfflineWorker } from './offline/write.ts';
import { withPolicy } from './policy.ts';
import { withSocial, writeSocial } from './social.ts';
import { sitemap, withCanonical } from './sitemap.ts';
import { writeRecord, type SiteRecord } from './templates.ts';

const payloadFile = /(^|\/)(index|__next\.[^/]*)\.txt$/;

/** Writes everything in `out` that depends on where the site will stand, from the templates of its build. */
export function finish(out: string, templates: Readonly<Record<string, string>>, site: SiteRecord): void {
  removeCompressed(out);
  for (const [file, template] of Object.entries(templates)) {
    const bytes = Buffer.from(template, 'latin1');
    writeFileSync(path.join(out, file), file.endsWith('.html') ? finishedPage(out, file, bytes, site) : withBasePath(file, bytes, site.basePath));
  }
  const pages = Object.keys(templates).filter((file) => file.endsWith('.html'));
  writeSitemap(out, pages.filter((file) => !/<meta name="robots" content="noindex/.test(templates[file]!)), site);
  const rules = headerRules(site.basePath, pages.map(pageAddress));
  writeFileSync(path.join(out, '_headers'), headersFile(rules));
  writeFileSync(path.join(out, '.htaccess'), apacheFile(rules, site.basePath));
  writeFileSync(path.join(out, '_build/nginx.conf'), nginxFile(rules, site.basePath));
  writeFileSync(path.join(out, '_build/Caddyfile'), caddyFile(rules, site.basePath));
  writeFileSync(path.join(out, '_build/Containerfile'), containerFile);
  writeSocial(out, pages.filter((file) => isEmbed(pageAddress(file))), site);
  writeRecord(out, site);
  writeOfflineWorker(out);
}

function withBasePath(file: string, bytes: Buffer, basePath: string): Buffer {
  if (payloadFile.test(file)) return replaceInFlight(bytes, placeholder, basePath);
  return Buffer.from(bytes.toString().replaceAll(placeholder, basePath));
}

/** The policy comes last: it hashes what all the others have written. */
function finishedPage(out: string, file: string, bytes: Buffer, site: SiteRecord): string {
  const whole = settleBoundaries(bytes.toString());
  const payloadMoved = replaceInFlightScripts(whole, placeholder, site.basePath);
  const moved = payloadMoved.replaceAll(placeholder, site.basePath);
  const address = pageAddress(file);
  return withPolicy(withSocial(withCanonical(moved, canonical(file, site)), address, site, cardOf(out, address, moved)));
}

function canonical(file: string, { basePath, siteUrl }: SiteRecord): string | null {
  const address = pageAddress(file);
  return siteUrl === null || !address.endsWith('/') ? null : `${siteUrl}${basePath}${address}`;
}

function writeSitemap(out: string, pages: string[], site: SiteRecord): void {
  const target = path.join(out, 'sitemap.xml');
  const urls = pages.filter((file) => !isEmbed(pageAddress(file))).map((file) => canonical(file, site)).filter((url) => url !== null);
  if (site.siteUrl === null) rmSync(target, { force: true });
  else writeFileSync(target, sitemap(urls));
}
