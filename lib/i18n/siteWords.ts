import type { Locale } from '@/lib/i18n/locales.ts';

/** The words of the site’s pages: in their HTML, and not in their scripts. */
const en = {
  siteName: 'Layer by Layer',
  tagline: 'Take a neural network apart, one layer at a time, until every number explains itself.',
  skip: 'Skip to the content',
  lessons: 'Lessons',
  lab: 'Lab',
  figures: 'Figures',
  figuresLede: 'Every figure of the course by itself: play with it, take its link, or put it into your slides.',
  glossary: 'Glossary',
  references: 'References',
  review: 'Review',
  checkTopic: 'Ten questions',
  checkBefore: 'What do you know already? Find out, and see the difference at the end.',
  checkAfter: 'What has changed? The same ideas, other numbers.',
  reviewRow: 'What you have learned, asked again when it begins to fade.',
  search: 'Search',
  menu: 'Menu',
  pages: 'Pages',
  switchLanguage: '한국어',
  homeFoot: 'Every figure can be changed, stepped, undone and placed in your own slides. Nothing leaves this page: no server, no account.',
  comingLessons: 'not written yet',
  notFoundTitle: 'There is no page here.',
  notFoundText: 'The address may be mistyped, or the page has moved.',
  toContents: 'To the contents',
};
export type SiteWords = typeof en;

const ko: SiteWords = {
  siteName: '한 층씩',
  tagline: '신경망을 한 층씩 뜯어 봅니다. 숫자 하나하나가 스스로 설명할 때까지.',
  skip: '본문으로 건너뛰기',
  lessons: '수업',
  lab: '실험실',
  figures: '그림',
  figuresLede: '수업에 나오는 그림을 하나씩 모았습니다. 직접 움직여 보고, 링크를 복사하거나 발표 자료에 넣어 보세요.',
  glossary: '용어집',
  references: '참고 문헌',
  review: '복습',
  checkTopic: '문제 열 개',
  checkBefore: '지금 무엇을 알고 있나요? 미리 풀어 두고 마지막에 달라진 점을 확인하세요.',
  checkAfter: '무엇이 달라졌나요? 생각은 같고 숫자만 다른 문제입니다.',
  reviewRow: '배운 것을, 잊을 무렵에 다시 묻습니다.',
  search: '검색',
  menu: '메뉴',
  pages: '페이지',
  switchLanguage: 'English',
  homeFoot: '모든 그림은 값을 바꾸고, 한 단계씩 따라가고, 되돌리고, 발표 자료에 넣을 수 있습니다. 서버도 계정도 필요 없고, 아무것도 밖으로 보내지 않습니다.',
  comingLessons: '준비 중',
  notFoundTitle: '이 주소에는 페이지가 없습니다.',
  notFoundText: '주소가 잘못되었거나 페이지가 옮겨졌을 수 있습니다.',
  toContents: '차례로 가기',
};

export const siteWords = (locale: Locale): SiteWords => (locale === 'ko' ? ko : en);
