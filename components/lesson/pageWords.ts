import type { Locale } from '@/lib/i18n/locales.ts';

/** The words of the frame around lessons, glossary and references: in the page’s HTML, and not in its scripts. */
const en = {
  place: (order: number, count: number) => `Lesson ${order} of ${count}`,
  predict: 'Predict before you try',
  sourceNote: 'Note on the source',
  terms: 'Terms',
  termsTitle: 'Words of this lesson',
  sources: 'Sources',
  sourcesTitle: 'Where this comes from',
  turn: 'Previous and next',
  reviewLater: 'The questions and challenges of this lesson come back in the',
  review: 'review',
  needs: 'You need first',
  allTerms: 'All terms of the course',
  allSources: 'All works of the course',
  inGlossary: 'In the glossary',
  glossary: 'Glossary',
  glossaryLede: 'Every term of the course, under the lesson that introduces it. Where a term has a symbol or a colour, it is the same in every formula and every figure.',
  alphabet: 'All terms',
  colours: { input: 'blue in figures', kernel: 'orange in figures', output: 'teal in figures', gradient: 'magenta in figures' },
  references: 'References',
  sourcesLede: 'The works that lessons and figures rest on, and where they do.',
  citedInLessons: 'Lessons:',
  citedInFigures: 'Figures:',
};
export type PageWords = typeof en;

const ko: PageWords = {
  place: (order, count) => `${count}강 중 ${order}강`,
  predict: '해 보기 전에 먼저 예측하기',
  sourceNote: '원문에 관하여',
  terms: '용어',
  termsTitle: '이 수업의 용어',
  sources: '참고 문헌',
  sourcesTitle: '이 수업의 바탕',
  turn: '이전과 다음',
  reviewLater: '이 수업의 질문과 도전 과제를 며칠 뒤 다시 만나세요:',
  review: '복습',
  needs: '먼저 볼 수업',
  allTerms: '용어 모두 보기',
  allSources: '참고 문헌 모두 보기',
  inGlossary: '용어집에서 보기',
  glossary: '용어집',
  glossaryLede: '수업에 나오는 모든 용어를 처음 나오는 수업별로 모았습니다. 용어의 기호와 색은 모든 수식과 그림에서 같습니다.',
  alphabet: '모든 용어',
  colours: { input: '그림에서 파랑', kernel: '그림에서 주황', output: '그림에서 청록', gradient: '그림에서 자홍' },
  references: '참고 문헌',
  sourcesLede: '수업과 그림이 바탕으로 삼은 글과, 그 글을 인용한 곳입니다.',
  citedInLessons: '수업:',
  citedInFigures: '그림:',
};

export const pageWords = (locale: Locale): PageWords => (locale === 'ko' ? ko : en);
