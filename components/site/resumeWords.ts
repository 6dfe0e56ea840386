import type { Locale } from '@/lib/i18n/locales.ts';

const en = {
  start: (order: number, title: string) => `Begin: ${order} · ${title}`,
  goOn: (order: number, title: string) => `Go on: ${order} · ${title}`,
  due: (count: number) => (count === 1 ? '1 question to review today' : `${count} questions to review today`),
  before: 'Ten questions first',
  after: 'What has changed? Ten questions',
};
export type ResumeWords = typeof en;

const ko: ResumeWords = {
  start: (order, title) => `시작하기: ${order}강 · ${title}`,
  goOn: (order, title) => `이어서 보기: ${order}강 · ${title}`,
  due: count => `오늘 복습할 질문 ${count}개`,
  before: '먼저 문제 열 개',
  after: '무엇이 달라졌을까? 문제 열 개',
};

export const resumeWords = (locale: Locale): ResumeWords => (locale === 'ko' ? ko : en);
