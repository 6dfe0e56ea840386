import { defineSummary } from '@/lib/lesson/define.ts';

export const summary = defineSummary({
  figure: 'fig',
  code: 'fig',
  en: {
    idea: [
      'The receptive field of a number is the part of the input that it depends on.',
      'Each layer adds (k − 1) steps, and a step is as long as the product of the strides before it, the jump.',
      'So stride and pooling widen what later layers see, and their order matters.',
      'Not all of it counts alike: there are more paths through the middle, and the effective field is smaller.',
    ],
    wrong: [
      'The field is the kernel’s size in the first layer only.',
      'Dilated layers can leave holes that nobody reads.',
      'A field smaller than the thing cannot see the thing, however long you train.',
    ],
  },
  ko: {
    idea: [
      '어떤 수의 수용 영역은 그 수가 의존하는 입력의 범위입니다.',
      '층마다 (k − 1)걸음이 더해지고, 한 걸음의 길이는 그 앞의 스트라이드를 모두 곱한 간격입니다.',
      '그래서 스트라이드와 풀링은 뒤의 층이 보는 범위를 넓히고, 놓인 순서가 중요합니다.',
      '모두 똑같이 중요하지는 않습니다. 가운데를 지나는 길이 더 많아서 유효 수용 영역은 더 작습니다.',
    ],
    wrong: [
      '수용 영역이 커널의 크기와 같은 것은 첫 층뿐입니다.',
      '팽창한 층은 아무도 읽지 않는 틈을 남길 수 있습니다.',
      '수용 영역이 대상보다 작으면 아무리 오래 학습해도 대상을 볼 수 없습니다.',
    ],
  },
});
