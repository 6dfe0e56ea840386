import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { meets, parseFaces, stylesheet, type Face } from './faces.ts';

/** Increase when the files below come out differently from the same packages. */
const recipe = 1;

/** A font as its package ships it, sliced by character ranges. */
interface Source { package: string; css: string; files: string; family: string; licence: string; licenceCopy: string }

const sources: readonly Source[] = [
  { package: 'pretendard', css: 'dist/web/variable/pretendardvariable-dynamic-subset.css', files: 'dist/web/variable/woff2-dynamic-subset', family: 'Pretendard', licence: 'dist/LICENSE.txt', licenceCopy: 'LICENSE-Pretendard.txt' },
  ...['400', '600'].map((weight) => ({ package: '@fontsource/noto-serif-kr', css: `${weight}.css`, files: 'files', family: 'Noto Serif KR', licence: 'LICENSE', licenceCopy: 'LICENSE-Noto-Serif-KR.txt' })),
];

/** Hangul syllables and letters, Korean punctuation. Hanja and other scripts do not occur in the lessons. */
const korean: [number, number][] = [[0xac00, 0xd7a3], [0x3131, 0x318e], [0x3000, 0x303f]];

/** The language switch says 한국어 on English pages too, which load nothing else in Korean. */
const switchLabel = [...'한국어'].map((syllable) => syllable.codePointAt(0)!);

/** Puts the Korean fonts into `root/public/fonts/`: woff2 files, `korean.css`, `switch.css`, licences. Does nothing where they are up to date. */
export function prepareFonts(root: string): void {
  const target = path.join(root, 'public/fonts');
  const stamp = JSON.stringify({ recipe, versions: sources.map((source) => versionOf(root, source)) });
  const stampFile = path.join(target, 'prepared.json');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const faces = sources.flatMap((source) => copyFont(root, target, source));
  writeFileSync(path.join(target, 'korean.css'), stylesheet(faces));
  writeFileSync(path.join(target, 'switch.css'), stylesheet(switchFaces(faces)));
  writeFileSync(stampFile, stamp);
}

function versionOf(root: string, source: Source): string {
  const { version } = JSON.parse(readFileSync(inPackage(root, source, 'package.json'), 'utf8')) as { version: string };
  return `${source.package} ${version}`;
}

function copyFont(root: string, target: string, source: Source): Face[] {
  const css = readFileSync(inPackage(root, source, source.css), 'utf8');
  const faces = parseFaces(css).filter((face) => meets(face, korean));
  for (const { file } of faces) copyFileSync(inPackage(root, source, `${source.files}/${file}`), path.join(target, file));
  copyFileSync(inPackage(root, source, source.licence), path.join(target, source.licenceCopy));
  return faces.map((face) => ({ ...face, family: source.family }));
}

/** The interface font's faces, each cut down to the syllables of the language switch that it holds. */
function switchFaces(faces: readonly Face[]): Face[] {
  return faces
    .filter(({ family }) => family === 'Pretendard')
    .map((face) => ({ ...face, range: switchLabel.map((point): [number, number] => [point, point]).filter((point) => meets(face, [point])) }))
    .filter(({ range }) => range.length > 0);
}

function inPackage(root: string, source: Source, file: string): string {
  return path.join(root, 'node_modules', source.package, file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) prepareFonts(fileURLToPath(new URL('../..', import.meta.url)));
