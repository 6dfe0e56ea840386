import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A font in one file, with every character it has. */
export interface WholeFont {
  /** File under `node_modules/`. */
  file: string;
  /** Stem of the files made from it. */
  stem: string;
  /** Weights that the made files cover, as `font-weight` in a face. */
  weight: string;
  /** The part of the weight axis that is kept; the site's styles stay within. */
  axes?: { wght: { min: number; max: number } };
  /** Its licence reserves a name for the unchanged font: that name, and another of the same length. */
  rename?: readonly [string, string];
}

const notoSerif = (weight: string, style: string): WholeFont => ({
  file: `@expo-google-fonts/noto-serif-kr/${weight}${style}/NotoSerifKR_${weight}${style}.ttf`, stem: `noto-serif-kr-${weight}`, weight,
});

const wholeFonts: Readonly<Record<string, WholeFont>> = {
  'Pretendard 45 920': {
    file: 'pretendard/dist/web/variable/woff2/PretendardVariable.woff2', stem: 'sans-kr', weight: '400 700',
    axes: { wght: { min: 400, max: 700 } }, rename: ['Pretendard', 'LayersSans'],
  },
  'Noto Serif KR 400': notoSerif('400', 'Regular'),
  'Noto Serif KR 600': notoSerif('600', 'SemiBold'),
};

/** The whole font behind the slices of one family and weight. Throws where none is known. */
export function wholeFont(family: string, weight: string): WholeFont {
  const font = wholeFonts[`${family} ${weight}`];
  if (!font) throw new Error(`fonts: no whole font known for ${family} ${weight}`);
  return font;
}

export function readWhole(root: string, { file }: WholeFont): Buffer {
  return readFileSync(path.join(root, 'node_modules', file));
}
