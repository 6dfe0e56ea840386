import type { Locale } from '@/lib/i18n/locales.ts';

/** The words of the notice on an embed page. */
const en = {
  dismiss: 'Dismiss',
  badValue: (key: string) => `${key}: this value in the address cannot be used. The figure shows its default instead.`,
  expected: (expected: string) => `Expected: ${expected}.`,
  refusedIn: (keys: string) => `${keys}: these values do not go together, so the figure shows its defaults.`,
};

const ko: typeof en = {
  dismiss: '닫기',
  badValue: key => `${key}: 주소에 적힌 값을 쓸 수 없어 기본값으로 보여 줍니다.`,
  expected: expected => `쓸 수 있는 값: ${expected}.`,
  refusedIn: keys => `${keys}: 함께 쓸 수 없는 값이어서 기본값으로 보여 줍니다.`,
};

export const noticeWords = (locale: Locale): typeof en => ({ en, ko })[locale];
