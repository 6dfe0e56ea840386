import { describe, expect, it } from 'vitest';
import { articlePatterns, headerRules, headersFile, headersFor, parseHeaders } from './headers.ts';

const addresses = ['/', '/404.html', '/_not-found/', '/en/', '/en/lab/', '/en/lessons/convolution/', '/en/embed/v1/convolution/', '/ko/embed/v1/convolution/'];

describe('articlePatterns', () => {
  it('names every page but embeds, a folder at once where it can', () => {
    expect(articlePatterns(addresses)).toEqual(['/', '/404.html', '/en/', '/en/lab/*', '/en/lessons/*']);
  });

  it('never covers the whole site', () => {
    expect(articlePatterns(['/', '/en/'])).toEqual(['/', '/en/*']);
  });
});

describe('the headers of the site', () => {
  const rules = headerRules('/x', addresses);

  it('keep articles out of foreign frames, and embeds in any', () => {
    expect(headersFor(rules, '/x/en/lessons/convolution/')['Content-Security-Policy']).toContain("frame-ancestors 'self'");
    expect(headersFor(rules, '/x/')['Content-Security-Policy']).toContain("frame-ancestors 'self'");
    expect(headersFor(rules, '/x/en/embed/v1/convolution/')['Content-Security-Policy']).toBeUndefined();
  });

  it('let frames without an origin fetch what they need', () => {
    for (const address of ['/x/_next/static/chunks/a.js', '/x/data/mnist/a.gz', '/x/fonts/a.woff2']) {
      expect(headersFor(rules, address)['Access-Control-Allow-Origin']).toBe('*');
    }
  });

  it('let workers compile WebAssembly and nothing be evaluated', () => {
    const policy = headersFor(rules, '/x/_next/static/chunks/worker.js')['Content-Security-Policy'];
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).not.toContain("'unsafe-eval'");
  });

  it('set each header once for any address', () => {
    for (const address of [...addresses, '/_next/static/a.js', '/fonts/a.woff2']) {
      const matching = rules.filter(({ pattern }) => (pattern.endsWith('*') ? `/x${address}`.startsWith(pattern.slice(0, -1)) : pattern === `/x${address}`));
      const names = matching.flatMap(({ headers }) => Object.keys(headers));
      expect(names).toEqual([...new Set(names)]);
    }
  });

  it('survive the way through the file', () => {
    expect(parseHeaders(headersFile(rules))).toEqual(rules);
  });
});
