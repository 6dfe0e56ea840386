import { describe, expect, it } from 'vitest';
import { placeholder, readBasePath } from './basePath.ts';

describe('readBasePath', () => {
  it.each([
    ['', ''],
    ['/', ''],
    ['/x', '/x'],
    ['/x/', '/x'],
    ['/course/layers~1', '/course/layers~1'],
  ])('reads "%s" as "%s"', (value, path) => {
    expect(readBasePath(value, 'BASE_PATH')).toBe(path);
  });

  it.each(['x', '//x', '/a//b', '/a b', '/../x', '/a/.', 'https://example.org/x', '/한', '/"', placeholder])('refuses "%s" in a sentence that names it', (value) => {
    expect(() => readBasePath(value, 'BASE_PATH')).toThrow(`BASE_PATH: expected a path such as /course/layers`);
    expect(() => readBasePath(value, 'BASE_PATH')).toThrow(`got "${value}"`);
  });
});
