/** One `@font-face`: a slice of a font that a browser loads when the page holds a character of its range. */
export interface Face {
  family: string;
  weight: string;
  /** File name of the woff2, without its folder. */
  file: string;
  /** Ranges of code points, both ends included. */
  range: readonly (readonly [number, number])[];
}

/** The faces of a stylesheet that have a woff2 and a `unicode-range`. */
export function parseFaces(css: string): Face[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, body]) => {
    const value = (name: string) => new RegExp(`${name}:\\s*([^;]+)`).exec(body!)?.[1]?.trim();
    const file = /url\(["']?(?:[^)"']*\/)?([^)"'/]+\.woff2)["']?\)/.exec(body!)?.[1];
    const range = value('unicode-range');
    if (!file || !range) return [];
    return [{ family: value('font-family')!.replace(/["']/g, ''), weight: value('font-weight') ?? '400', file, range: parseRange(range) }];
  });
}

/** `U+ac00-ac0f, U+20` as pairs. Throws where a part is none. */
export function parseRange(text: string): [number, number][] {
  return text.split(',').map((part) => {
    const match = /^U\+([0-9a-f]+)(?:-([0-9a-f]+))?$/i.exec(part.trim());
    if (!match) throw new Error(`unicode-range: expected a part such as U+ac00-ac0f, got "${part.trim()}"`);
    const first = Number.parseInt(match[1]!, 16);
    return [first, match[2] ? Number.parseInt(match[2], 16) : first];
  });
}

/** Whether a face holds a character of one of the ranges. */
export function meets(face: Face, ranges: readonly (readonly [number, number])[]): boolean {
  return face.range.some(([first, last]) => ranges.some(([from, to]) => first <= to && from <= last));
}

/** A stylesheet for files that lie beside it, so that it works under every base path. */
export function stylesheet(faces: readonly Face[]): string {
  return faces.map((face) => `@font-face{font-family:"${face.family}";font-style:normal;font-weight:${face.weight};font-display:swap;src:url(${face.file})format("woff2");unicode-range:${rangeText(face.range)}}\n`).join('');
}

function rangeText(range: Face['range']): string {
  const hex = (point: number) => point.toString(16);
  return range.map(([first, last]) => `U+${hex(first)}${last === first ? '' : `-${hex(last)}`}`).join(',');
}
