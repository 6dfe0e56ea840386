import { formatNumber } from '@/lib/i18n/format.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { KernelName } from './window.ts';

interface Words {
  figure: string;
  place: string;
  at(row: number, column: number): string;
  kernel: string;
  kernels: Record<KernelName, string>;
  another: string;
  walk: string;
  halt: string;
}

const kernels = { sobelX: 'Sobel x', sobelY: 'Sobel y', laplacian: 'Laplacian' };

export const words: Record<Locale, Words> = {
  en: {
    figure: 'A 3 × 3 window reads a drawn digit, multiplies by the kernel and adds: one number of the output for each place.',
    place: 'Place of the window',
    at: (row, column) => `row ${row}, column ${column}`,
    kernel: 'Kernel',
    kernels,
    another: 'Another digit',
    walk: 'Walk',
    halt: 'Pause',
  },
  ko: {
    figure: '3 × 3 창이 손으로 쓴 듯한 숫자 위를 지나며 커널을 곱하고 더합니다. 자리마다 출력의 수가 하나씩 나옵니다.',
    place: '창의 자리',
    at: (row, column) => `${row}행 ${column}열`,
    kernel: '커널',
    kernels: { ...kernels, laplacian: '라플라시안' },
    another: '다른 숫자',
    walk: '움직이기',
    halt: '멈추기',
  },
};

/** Always two decimals, so that the line does not jump: 4.00. */
export function twoDecimals(value: number, locale: Locale): string {
  const [whole, decimals = ''] = formatNumber(value, locale).split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}
