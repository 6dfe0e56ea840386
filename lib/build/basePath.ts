/**
 * Stands for the base path in a fresh build: `next build` writes it into pages, scripts and payloads,
 * and `finish` puts the real path in its place. One segment, and nothing a page would ever say.
 */
export const placeholder = '/_base_path_';

const segment = /^[A-Za-z0-9._~-]+$/;

/**
 * The base path that `value` means: `''` for the root of a host, else `/one/or/more/segments` without a
 * slash at the end. Throws a sentence for people where it cannot be one; `name` says where the value came from.
 */
export function readBasePath(value: string, name: string): string {
  const path = value.trim().replace(/\/+$/, '');
  if (path === '') return '';
  const segments = path.split('/');
  const first = segments.shift();
  const fits = first === '' && segments.every((part) => segment.test(part) && part !== '.' && part !== '..');
  if (fits && path !== placeholder) return path;
  throw new Error(`${name}: expected a path such as /course/layers (letters, digits, "-", "_", "." and "~"), got "${value}"`);
}
