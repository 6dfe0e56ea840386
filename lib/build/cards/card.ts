import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isEmbed } from '../files.ts';

/** A picture that other sites show of a page: its address below the base path, and its size in pixels. */
export interface Card { file: string; width: number; height: number }

/** For every page without a picture of its own. */
export const preview: Card = { file: '/preview.png', width: 1240, height: 980 };

/** Below the base path; one picture for each figure and language. */
export const cardFolder = 'cards';

/** Width and height that a PNG states of itself (PNG 3rd edition, 11.2.1: the first eight bytes of IHDR's data). Throws where it is none. */
export function sizeOfPng(bytes: Buffer): { width: number; height: number } {
  if (bytes.toString('latin1', 1, 4) !== 'PNG' || bytes.toString('latin1', 12, 16) !== 'IHDR') throw new Error('expected a PNG file, got another');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** The figure that a page is about: an embed's own, the first of a lesson or the lab; undefined for the others. */
function figureOf(address: string, html: string): string | undefined {
  if (isEmbed(address)) return address.split('/')[4];
  return /^\/[a-z]{2}\/(?:lessons\/[^/]+|lab)\//.test(address) ? /\bdata-widget="([a-z0-9-]+)"/.exec(html)?.[1] : undefined;
}

/** The card of the page `html` at `address` in the site in `out`: its figure's in its language where there is one, else the preview. */
export function cardOf(out: string, address: string, html: string): Card {
  const figure = figureOf(address, html);
  const file = `/${cardFolder}/${address.split('/')[1]}/${figure}.png`;
  return figure !== undefined && existsSync(path.join(out, file)) ? { file, ...sizeOfPng(readFileSync(path.join(out, file))) } : preview;
}
