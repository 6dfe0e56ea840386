import type { Locale } from '@/lib/i18n/locales.ts';

const en = {
  title: 'Search the course',
  field: 'Search lessons, terms and figures',
  kinds: { lesson: 'Lesson', heading: 'Section', term: 'Term', figure: 'Figure' },
  loading: 'The index is being loaded.',
  failed: 'The index could not be loaded.',
  again: 'Try again',
  nothing: (query: string) => `Nothing found for “${query}”.`,
  hint: 'Try a shorter word, or one of the glossary.',
  results: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  empty: 'Type a word in English or Korean: a layer, a symbol’s name, a question.',
  slash: 'Open with “/”',
  keys: '↑ ↓ to move, Enter to open, Esc to close',
  close: 'Close',
};
export type SearchWords = typeof en;

const ko: SearchWords = {
  title: '수업 검색',
  field: '수업, 용어, 그림 검색',
  kinds: { lesson: '수업', heading: '절', term: '용어', figure: '그림' },
  loading: '색인을 불러오고 있습니다.',
  failed: '색인을 불러오지 못했습니다.',
  again: '다시 시도',
  nothing: query => `“${query}” 검색 결과가 없습니다.`,
  hint: '더 짧은 낱말이나 용어집에 있는 낱말로 찾아보세요.',
  results: count => `결과 ${count}개`,
  empty: '한국어나 영어로 찾을 낱말을 적으세요. 층 이름, 용어, 질문 모두 좋습니다.',
  slash: '“/” 키로 열기',
  keys: '↑ ↓ 이동, Enter 열기, Esc 닫기',
  close: '닫기',
};

export const searchWords = (locale: Locale): SearchWords => (locale === 'ko' ? ko : en);
