import { defineSummary } from '@/lib/lesson/define.ts';

export const summary = defineSummary({
  figure: 'bank',
  code: 'sum',
  en: {
    idea: [
      'A filter has a kernel for every input channel, adds them all up, and gives one map.',
      'So a convolution has as many maps as filters, and k · k · channels weights for each, plus one bias.',
      'Its weights grow with the square of k; shrinking the picture is the cheaper way to see something large.',
      'A filter as large as the picture has one place left to stand: it is a dense unit.',
    ],
    wrong: [
      'Counting weights without the input channels gives too few.',
      'A dense layer behind a flatten holds nearly all weights and is tied to one picture size.',
      'Few weights do not mean little work: they are used at every place.',
    ],
  },
  ko: {
    idea: [
      '필터에는 입력 채널마다 커널이 하나씩 있고, 그 결과를 모두 더해 맵 한 장을 냅니다.',
      '그래서 합성곱의 맵은 필터 수만큼 나오고, 필터마다 가중치가 k · k · 채널 개, 편향이 하나 있습니다.',
      '가중치는 k의 제곱으로 늘어납니다. 큰 것을 보려면 그림을 줄이는 쪽이 더 쌉니다.',
      '그림만 한 필터는 설 자리가 하나뿐이어서 완전연결 유닛과 같습니다.',
    ],
    wrong: [
      '입력 채널을 빼고 가중치를 세면 모자랍니다.',
      'flatten 뒤의 완전연결층은 가중치를 거의 다 차지하고, 그림의 크기 하나에만 맞습니다.',
      '가중치가 적다고 계산이 적은 것은 아닙니다. 모든 자리에서 쓰이기 때문입니다.',
    ],
  },
});
