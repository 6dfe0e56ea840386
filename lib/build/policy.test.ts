import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pagePolicy, withPolicy } from './policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string, body = '') => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const directive = (policy: string, name: string) => policy.split('; ').find((part) => part.startsWith(`${name} `));

describe('the policy of a page', () => {
  it('allows each inline script by its hash, once', () => {
    const policy = pagePolicy(page('<script>a()</script>', '<script id="x">b()\n</script><script>a()</script>'));
    expect(directive(policy, 'script-src')).toBe(`script-src 'self' 'wasm-unsafe-eval' ${hash('a()')} ${hash('b()\n')}`);
  });

  it('hashes a script with the line ends a browser sees', () => {
    expect(pagePolicy(page('<script>a()\r\nb()</script>'))).toContain(hash('a()\nb()'));
  });

  it('gives no hash to scripts from a file and to data', () => {
    const policy = pagePolicy(page('<script src="/a.js" async=""></script><script type="application/json">{}</script>'));
    expect(directive(policy, 'script-src')).toBe("script-src 'self' 'wasm-unsafe-eval'");
  });

  it('gives a hash to inline modules', () => {
    expect(pagePolicy(page('<script type="module">a()</script>'))).toContain(hash('a()'));
  });

  it('allows each style element by its hash, and style attributes', () => {
    const policy = pagePolicy(page('<style>p{}</style>'));
    expect(directive(policy, 'style-src')).toBe(`style-src 'self' ${hash('p{}')}`);
    expect(directive(policy, 'style-src-attr')).toBe("style-src-attr 'unsafe-inline'");
  });

  it('allows frames of the site itself where the page holds one or an element that makes one, and nowhere else', () => {
    expect(directive(pagePolicy(page('', '<iframe src="/en/embed/v1/linear/"></iframe>')), 'frame-src')).toBe("frame-src 'self'");
    expect(directive(pagePolicy(page('', '<explorable-widget name="linear"></explorable-widget>')), 'frame-src')).toBe("frame-src 'self'");
    expect(directive(pagePolicy(page('', '<p>&lt;iframe src="x"></p>')), 'frame-src')).toBeUndefined();
  });

  it('allows nothing by default, and no inline scripts or eval as such', () => {
    const policy = pagePolicy(page('<script>a()</script>'));
    expect(directive(policy, 'default-src')).toBe("default-src 'none'");
    expect(directive(policy, 'script-src')).not.toMatch(/'unsafe-(inline|eval)'/);
  });
});

describe('withPolicy', () => {
  it('puts the policy before every script, behind the character set', () => {
    const html = withPolicy(page('<meta charSet="utf-8"/><script>a()</script>'));
    expect(html).toMatch(/<head><meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="[^"]+"\/><script>/);
  });

  it('puts it first where no character set leads', () => {
    expect(withPolicy(page('<script>a()</script>'))).toMatch(/<head><meta http-equiv=/);
  });

  it('replaces an older policy and changes nothing the second time', () => {
    const once = withPolicy(page('<script>a()</script>'));
    expect(withPolicy(once)).toBe(once);
    expect(withPolicy(once.replace('a()', 'b()'))).toBe(withPolicy(page('<script>b()</script>')));
  });

  it('refuses a page without a head', () => {
    expect(() => withPolicy('<p>')).toThrow('without <head>');
  });
});
