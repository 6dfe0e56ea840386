import { formatNumber } from '@/lib/i18n/format.ts';
import { ko as lab } from '../ko.ts';
import type { Words } from './words.en.ts';

const number = (value: unknown, digits: number) => formatNumber(Number(value), 'ko', digits);

export const ko: Words = {
  ...lab,
  hint: '아래의 모든 것이 녹화를 따라갑니다.',
  params: { ...lab.params, epoch: { label: '보고 있는 에포크' } },
  sentence: n => (n.validationLoss === null || n.validationLoss === undefined
    ? `녹화해 둔 훈련을 여는 중입니다. 이 모델의 매개변수는 ${number(n.totalParameters, 0)}개입니다.`
    : `녹화는 ${n.epochs}에포크 가운데 ${n.shownEpoch}에포크를 마친 때를 보여 줍니다. 검증 손실 ${number(n.validationLoss, 4)}.`),
  player: {
    noTraining: '이 파일은 녹화한 훈련을 보여 줄 뿐이고, 훈련은 사이트에서 할 수 있습니다.',
    lab: '실험실에서 훈련하기',
    missing: '이 파일에 녹화가 없거나 손상되었습니다. 실험실에서 파일을 다시 내려받으세요.',
  },
};
