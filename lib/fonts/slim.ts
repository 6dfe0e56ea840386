import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { charactersOfNumbers } from './characters.ts';
import { meets, parseFaces, stylesheet, type Face } from './faces.ts';
import { hashedName, subsetCache } from './subset.ts';
import { readWhole, wholeFont } from './whole.ts';

/** Hashed files lie where the build puts all of them: hosts let them be kept for a year. */
const media = '_next/static/media';

/**
 * Replaces the sliced Korean fonts in `out` by one file per family and weight with the used characters only, and rewrites
 * `fonts/korean.css` and `fonts/switch.css`. A face keeps those characters that its slices offered. Packages come from `root`.
 * Throws a sentence where a style sheet holds no slices.
 */
export async function slimFonts(root: string, out: string, used: ReadonlySet<number>): Promise<void> {
  const fonts = path.join(out, 'fonts');
  const cache = subsetCache(path.join(root, '.cache/fonts'));
  const points = [...new Set([...used, ...charactersOfNumbers()])].sort((a, b) => a - b);
  mkdirSync(path.join(out, media), { recursive: true });
  for (const sheet of ['korean.css', 'switch.css'].map((file) => path.join(fonts, file))) {
    const slim = [];
    const faces = parseFaces(readFileSync(sheet, 'utf8'));
    if (faces.length === 0) throw new Error(`${sheet}: expected the faces of the Korean fonts, found none`);
    for (const slices of groupsOf(faces)) slim.push(...await slimFace(slices));
    writeFileSync(sheet, stylesheet(slim));
  }
  for (const file of readdirSync(fonts).filter((name) => name.endsWith('.woff2'))) rmSync(path.join(fonts, file));
  cache.tidy();

  async function slimFace(slices: readonly Face[]): Promise<Face[]> {
    const { family, weight } = slices[0]!;
    const kept = points.filter((point) => slices.some((slice) => meets(slice, [[point, point]])));
    if (kept.length === 0) return [];
    const whole = wholeFont(family, weight);
    const content = await cache.get(readWhole(root, whole), String.fromCodePoint(...kept), whole);
    const name = hashedName(whole.stem, content);
    writeFileSync(path.join(out, media, name), content);
    return [{ family, weight: whole.weight, file: `../${media}/${name}`, range: runsOf(kept) }];
  }
}

function groupsOf(faces: readonly Face[]): Face[][] {
  const groups = new Map<string, Face[]>();
  for (const face of faces) {
    const key = `${face.family} ${face.weight}`;
    groups.set(key, [...(groups.get(key) ?? []), face]);
  }
  return [...groups.values()];
}

/** Ascending code points as ranges, neighbours joined. */
export function runsOf(points: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else runs.push([point, point]);
  }
  return runs;
}
