import { defineSummary } from '@/lib/lesson/define.ts';

export const summary = defineSummary({
  figure: 'fig',
  code: 'fig',
  en: {
    idea: [
      'A dense layer multiplies each input by a weight and adds the products, once for each output.',
      'It acts on the last axis and leaves the others alone: two weights serve all four corners of a rectangle.',
      'Where there are fewer outputs than inputs, some change of the input goes unnoticed, so two different inputs can come out equal.',
      'Layers that only multiply and add compose to one such layer: thirteen weights in three of them say no more than six in two.',
    ],
    wrong: [
      'Dense does not flatten: it reads the last axis only.',
      'Depth without a non-linearity adds nothing but work.',
      'More parameters than the data can settle fit the noise: watch the held-out error.',
    ],
  },
  ko: {
    idea: [
      '완전연결층은 입력마다 가중치를 곱해 모두 더합니다. 출력마다 한 번씩 그렇게 합니다.',
      '마지막 축에만 작용하고 나머지 축은 그대로 둡니다. 그래서 가중치 두 개가 사각형의 꼭짓점 네 개에 모두 쓰입니다.',
      '출력이 입력보다 적으면 알아채지 못하는 변화가 생기고, 서로 다른 두 입력이 같은 값이 될 수 있습니다.',
      '곱하고 더하기만 하는 층은 이어 붙여도 그런 층 하나와 같습니다. 세 층의 가중치 열세 개가 두 층의 여섯 개보다 더 많은 것을 나타내지 못합니다.',
    ],
    wrong: [
      'Dense는 입력을 펼치지 않고 마지막 축만 읽습니다.',
      '비선형이 없는 깊이는 계산만 늘립니다.',
      '데이터에 비해 매개변수가 너무 많으면 잡음까지 맞춥니다. 따로 둔 데이터의 오차를 보세요.',
    ],
  },
});
