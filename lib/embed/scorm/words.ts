import type { Locale } from '@/lib/i18n/locales.ts';

/** The words of a package's start page. `{passed}` and `{all}` are put in there. */
const en = {
  connected: 'Your work here is reported to your course.',
  alone: 'No learning platform was found around this page, so nothing is reported. Everything else works.',
  refused: 'The learning platform did not begin a session, so nothing is reported. Close this page and open it from your course again.',
  open: 'Open the lesson',
  keep: 'The lesson opens in a window of its own. Leave this page open meanwhile: it hands on which challenges you solve.',
  blocked: 'The browser did not open a window. Allow windows for this page and press again.',
  count: 'Challenges solved: {passed} of {all}',
};
export type StartWords = typeof en;

const ko: StartWords = {
  connected: '여기서 한 활동이 수업에 보고됩니다.',
  alone: '이 페이지를 둘러싼 학습 관리 시스템을 찾지 못해서 아무것도 보고하지 않습니다. 나머지는 그대로 쓸 수 있습니다.',
  refused: '학습 관리 시스템이 세션을 시작하지 않아서 아무것도 보고하지 않습니다. 이 페이지를 닫고 수업에서 다시 여세요.',
  open: '수업 내용 열기',
  keep: '수업 내용은 새 창에서 열립니다. 그동안 이 페이지를 열어 두세요. 어떤 도전을 통과했는지 이 페이지가 전달합니다.',
  blocked: '브라우저가 새 창을 열지 않았습니다. 이 페이지에서 새 창을 허용하고 다시 누르세요.',
  count: '통과한 도전: {all}개 중 {passed}개',
};

export const startWords = (locale: Locale): StartWords => ({ en, ko })[locale];
