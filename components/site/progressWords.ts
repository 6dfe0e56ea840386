import type { Locale } from '@/lib/i18n/locales.ts';
import type { Fault } from '@/lib/lesson/progress.ts';

export interface Counts { lessons: number; challenges: number; predictions: number }

const some = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const en = {
  title: 'Your progress',
  nothing: 'Nothing yet. Predictions and challenges that you solve are kept on this device, and nowhere else.',
  kept: ({ lessons, challenges, predictions }: Counts) => `${some(lessons, 'lesson')} done, ${some(challenges, 'challenge')} solved, ${some(predictions, 'prediction')} made. Kept on this device, and nowhere else.`,
  save: 'Export',
  load: 'Import',
  forget: 'Reset',
  file: 'A progress file',
  loaded: (counts: Counts) => `Imported: ${en.short(counts)}.`,
  short: ({ lessons, challenges, predictions }: Counts) => `${some(lessons, 'lesson')}, ${some(challenges, 'challenge')}, ${some(predictions, 'prediction')}`,
  faults: {
    notJson: 'This file cannot be read: it is not JSON. Choose one that was exported here. Nothing has changed.',
    notOurs: 'This file holds no progress of this course. Choose one that was exported here. Nothing has changed.',
    newer: 'This file comes from a newer version of the site. Reload the page and try again. Nothing has changed.',
    tooLong: 'This file is too large to be a progress file. Nothing has changed.',
  } satisfies Record<Fault, string>,
  ask: 'Forget all progress?',
  askText: 'Every prediction, every solved challenge, the answers of the check and the dates of the review on this device will be forgotten. An exported file brings them back.',
  yes: 'Forget everything',
  no: 'Keep it',
  forgotten: 'Everything is forgotten.',
};
export type ProgressWords = typeof en;

const ko: ProgressWords = {
  title: '내 진행 상황',
  nothing: '아직 없습니다. 예측과 통과한 도전 과제는 이 기기에만 남습니다.',
  kept: counts => `${ko.short(counts)}. 이 기기에만 남아 있습니다.`,
  save: '내보내기',
  load: '가져오기',
  forget: '지우기',
  file: '진행 상황 파일',
  loaded: counts => `가져왔습니다. ${ko.short(counts)}.`,
  short: ({ lessons, challenges, predictions }) => `마친 수업 ${lessons}개, 통과한 도전 과제 ${challenges}개, 예측 ${predictions}개`,
  faults: {
    notJson: '이 파일은 JSON이 아니어서 읽을 수 없습니다. 여기서 내보낸 파일을 고르세요. 바뀐 것은 없습니다.',
    notOurs: '이 파일에는 이 수업의 진행 상황이 없습니다. 여기서 내보낸 파일을 고르세요. 바뀐 것은 없습니다.',
    newer: '더 새로운 버전에서 만든 파일입니다. 페이지를 새로 고친 뒤 다시 해 보세요. 바뀐 것은 없습니다.',
    tooLong: '진행 상황 파일이라기에는 너무 큽니다. 바뀐 것은 없습니다.',
  },
  ask: '진행 상황을 모두 지울까요?',
  askText: '이 기기에 남은 예측, 통과한 도전 과제, 수업 전후 문제의 답, 복습 날짜를 모두 지웁니다. 내보낸 파일이 있으면 되살릴 수 있습니다.',
  yes: '모두 지우기',
  no: '그대로 두기',
  forgotten: '모두 지웠습니다.',
};

export const progressWords = (locale: Locale): ProgressWords => (locale === 'ko' ? ko : en);
