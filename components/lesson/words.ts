import type { Locale } from '@/lib/i18n/locales.ts';

/** Words that a lesson’s page needs in the browser from the start: as few as can be. */
const en = {
  progress: (done: number, order: number) => `Now lesson ${order}. Lessons done on this device: ${done}.`,
  figureSet: (phrase: string) => `Done in the figure: ${phrase}.`,
  openFigure: 'Open the figure',
  closeFigure: 'Close the figure',
};
export type LessonWords = typeof en;

const ko: LessonWords = {
  progress: (done, order) => `지금은 ${order}강입니다. 이 기기에서 마친 수업: ${done}개.`,
  figureSet: phrase => `그림에 적용했습니다: ${phrase}.`,
  openFigure: '그림 열기',
  closeFigure: '그림 닫기',
};

export const lessonWords = (locale: Locale): LessonWords => (locale === 'ko' ? ko : en);
