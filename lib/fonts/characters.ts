const written = /[^\x00-\x7f]/gu;
const escaped = /\\u(?:\{([0-9a-f]{1,6})\}|([0-9a-f]{4}))/gi;
const entity = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi;

/** Code points above ASCII that HTML, JavaScript or JSON holds: written out, as `\uXXXX` or `\u{X}`, or as a numeric entity. */
export function charactersIn(text: string): Set<number> {
  const points = [
    ...Array.from(text.matchAll(written), ([character]) => character.codePointAt(0)!),
    ...Array.from(text.matchAll(escaped), ([, long, short]) => Number.parseInt((long ?? short)!, 16)),
    ...Array.from(text.matchAll(entity), ([, hex, decimal]) => (hex ? Number.parseInt(hex, 16) : Number(decimal))),
  ];
  return new Set(points.filter((point) => point > 0x7f));
}

/** Code points of the words for powers of ten (천, 만, 억, 조) that browsers put into compact Korean numbers: they stand in no file. */
export function charactersOfNumbers(): Set<number> {
  const format = new Intl.NumberFormat('ko', { notation: 'compact' });
  const numbers = Array.from({ length: 16 }, (_, power) => format.format(10 ** power));
  return charactersIn(numbers.join(''));
}
