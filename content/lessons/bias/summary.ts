import { defineSummary } from '@/lib/lesson/define.ts';

export const summary = defineSummary({
  figure: 'fig',
  code: 'layer',
  en: {
    idea: [
      'Weights alone turn a zero input into zero: a line without a bias goes through the origin.',
      'A bias adds one learned number to each output and lets the line move off.',
      'Without it the best line is another one, not the same one shifted: it also tilts to make up for what it cannot do.',
      'A layer has one bias for each output, and a convolution one for each filter, whatever the size of the picture.',
    ],
    wrong: [
      'Dropping the bias does not keep the slope.',
      'A bias in front of batch normalisation is subtracted again.',
      'A strongly negative bias in front of ReLU silences a unit for good.',
    ],
  },
  ko: {
    idea: [
      '가중치만으로는 0인 입력이 0이 됩니다. 편향이 없는 직선은 원점을 지납니다.',
      '편향은 출력마다 학습한 수 하나를 더해 직선이 원점을 떠나게 합니다.',
      '편향이 없을 때 가장 잘 맞는 직선은 평행 이동한 직선이 아니라 다른 직선입니다. 하지 못하는 일을 메우려고 기울기까지 달라집니다.',
      '층에는 출력마다, 합성곱에는 필터마다 편향이 하나씩 있습니다. 그림의 크기와는 상관없습니다.',
    ],
    wrong: [
      '편향을 빼도 기울기가 그대로인 것은 아닙니다.',
      '배치 정규화 앞의 편향은 다시 빠져나갑니다.',
      'ReLU 앞의 편향이 크게 음수이면 유닛이 영영 침묵합니다.',
    ],
  },
});
