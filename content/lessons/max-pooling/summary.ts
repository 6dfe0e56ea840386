import { defineSummary } from '@/lib/lesson/define.ts';

export const summary = defineSummary({
  figure: 'fig',
  code: 'fig',
  en: {
    idea: [
      'Max pooling keeps the largest number of each window and has nothing to learn.',
      'It makes maps smaller, and so widens what later layers see.',
      'A shift leaves its output alone only while every winner stays in its window: the invariance is approximate.',
      'The switches say where the winners stood; the gradient goes back there and nowhere else.',
    ],
    wrong: [
      'At a window’s border a shift by one cell changes the output at once.',
      '“Same” pooling keeps the size for stride 1 only.',
      'Zeros laid around by hand can win over negative numbers; padding of the layer cannot.',
    ],
  },
  ko: {
    idea: [
      '최대 풀링은 창마다 가장 큰 수만 남기고, 학습할 것이 없습니다.',
      '맵을 줄여서 뒤의 층이 보는 범위를 넓힙니다.',
      '이긴 수가 모두 자기 창에 머물 때만 이동해도 출력이 그대로입니다. 불변성은 어림일 뿐입니다.',
      '최댓값 위치는 이긴 수가 있던 자리이고, 기울기는 그곳으로만 돌아갑니다.',
    ],
    wrong: [
      '창의 경계에서는 한 칸만 움직여도 출력이 곧바로 바뀝니다.',
      'same 풀링의 크기가 그대로인 것은 스트라이드가 1일 때뿐입니다.',
      '손으로 두른 0은 음수를 이길 수 있지만, 층의 패딩은 그러지 못합니다.',
    ],
  },
});
