import { describe, expect, it } from 'vitest';
import { readSiteUrl, sitemap, withCanonical } from './sitemap.ts';

describe('readSiteUrl', () => {
  it('reads an address without its last slash, and nothing as null', () => {
    expect(readSiteUrl('https://example.org/')).toBe('https://example.org');
    expect(readSiteUrl(undefined)).toBeNull();
    expect(readSiteUrl('')).toBeNull();
  });

  it.each(['example.org', 'ftp://example.org', 'https://example.org/path', 'https://example.org/?q'])('refuses "%s" in a sentence', (value) => {
    expect(() => readSiteUrl(value)).toThrow(`SITE_URL: expected an address such as https://example.org (the path belongs into BASE_PATH), got "${value}"`);
  });
});

describe('withCanonical', () => {
  it('adds the link to the head, replaces an older one, and takes it away', () => {
    const page = '<head><title>$&</title></head>';
    const linked = '<head><title>$&</title><link rel="canonical" href="https://example.org/$1/"/></head>';
    expect(withCanonical(page, 'https://example.org/$1/')).toBe(linked);
    expect(withCanonical(linked, 'https://example.org/$1/')).toBe(linked);
    expect(withCanonical(linked, null)).toBe(page);
  });
});

describe('sitemap', () => {
  it('lists the addresses', () => {
    expect(sitemap(['https://example.org/en/'])).toContain('<url><loc>https://example.org/en/</loc></url>');
  });
});
