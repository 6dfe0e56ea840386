import { inject } from 'vitest';
import { filesUnder, pageAddress } from '@/lib/build/files.ts';

/** Every page of the site as an address below its first page: `''`, `'en/'`, `'en/lessons/convolution/'` … */
export function sitePages(): string[] {
  return filesUnder(inject('site').out)
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => pageAddress(file).slice(1))
    .filter((page) => !page.startsWith('_') && page !== '404/');
}

export const isLesson = (page: string): boolean => /^[a-z]{2}\/lessons\/[^/]+\/$/.test(page);
export const isEmbedPage = (page: string): boolean => /^[a-z]{2}\/embed\//.test(page);
