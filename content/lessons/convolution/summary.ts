import { defineSummary } from '@/lib/lesson/define.ts';

export const summary = defineSummary({
  figure: 'fig',
  code: 'fig',
  en: {
    idea: [
      'A small window of weights stands at every place of the picture, multiplies what lies under it and adds.',
      'The same few weights serve everywhere, so their number does not depend on the size of the picture.',
      'An output cell is large where the picture resembles the kernel’s pattern there.',
      'Deep-learning libraries slide the kernel as it is, which mathematics calls cross-correlation; a single 1 therefore comes back as the kernel turned by 180°.',
    ],
    wrong: [
      'Without padding every 3 × 3 layer takes two rows and two columns.',
      'Weights that do not sum to 0 answer to flat areas too.',
      'A ReLU behind an edge detector drops half of the edges.',
    ],
  },
  ko: {
    idea: [
      '가중치로 된 작은 창이 그림의 모든 자리에 서서, 아래에 놓인 수와 곱하고 더합니다.',
      '어디서나 같은 가중치를 쓰므로 그 개수는 그림의 크기와 상관없습니다.',
      '그림이 커널의 무늬와 닮은 곳에서 출력이 커집니다.',
      '딥러닝 라이브러리는 커널을 그대로 미끄러뜨립니다. 수학에서는 이것을 교차상관이라 합니다. 그래서 1 하나는 180° 돌린 커널이 되어 나옵니다.',
    ],
    wrong: [
      '패딩이 없으면 3 × 3 층마다 두 행과 두 열이 사라집니다.',
      '가중치의 합이 0이 아니면 평평한 곳에도 답합니다.',
      '경계를 찾는 커널 뒤의 ReLU는 경계의 절반을 버립니다.',
    ],
  },
});
