import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { deckLocales, deckPage, words } from './page.ts';
import { speakerPage } from './speakerPage.ts';

/** What the deck needs beside its pages, from where it lies in the project. */
const parts: Readonly<Record<string, string>> = {
  'reveal.js': 'node_modules/reveal.js/dist/reveal.js',
  'reveal.css': 'node_modules/reveal.js/dist/reveal.css',
  LICENSE: 'node_modules/reveal.js/LICENSE',
  'deck.css': 'lib/build/deck/deck.css',
  'speaker.css': 'lib/build/deck/speaker.css',
  'serif.woff2': 'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  'sans.woff2': 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
};

/** Writes the sample deck and its speaker's window in every language into `out`. */
export function writeDecks(root: string, out: string): void {
  mkdirSync(path.join(out, 'deck'), { recursive: true });
  for (const [file, source] of Object.entries(parts)) copyFileSync(path.join(root, source), path.join(out, 'deck', file));
  buildSync({ entryPoints: [fileURLToPath(new URL('./view.ts', import.meta.url))], bundle: true, minify: true, outfile: path.join(out, 'deck/speaker.js'), format: 'iife', target: 'es2022' });
  for (const locale of deckLocales) {
    writeFileSync(path.join(out, locale, 'deck.html'), deckPage(locale));
    writeFileSync(path.join(out, locale, 'speaker.html'), speakerPage(locale, words[locale]!));
  }
}
