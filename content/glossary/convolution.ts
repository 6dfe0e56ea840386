import { entry } from './entry.ts';

export const convolution = {
  convolution: entry(
    ['convolution', 'One small window of weights reads every place of the input: it multiplies, adds up and moves on.'],
    ['합성곱', '작은 가중치 창 하나를 입력의 모든 자리에 대고 곱해서 더하는 연산입니다.'],
    { symbol: 'x ∗ w', figure: { widget: 'convolution', preset: 'thumbnail' } },
  ),
  'cross-correlation': entry(
    ['cross-correlation', 'What deep learning calls a convolution: the kernel is not turned by 180° first.'],
    ['교차상관', '커널을 180도 돌리지 않는 합성곱입니다. 딥러닝에서 합성곱이라고 부르는 연산이 실제로는 이것입니다.'],
    { symbol: 'x ⋆ w', figure: { widget: 'convolution', preset: 'impulse' } },
  ),
  kernel: entry(
    ['kernel', 'The weights of the window: a small grid of numbers that are learned.'],
    ['커널', '창에 들어 있는 가중치로, 학습으로 정해지는 작은 숫자판입니다.'],
    { symbol: 'w', part: 'kernel', figure: { widget: 'convolution', preset: 'thumbnail' } },
  ),
  'feature map': entry(
    ['feature map', 'The grid of answers that one filter gives, one number for each place where its window stood.'],
    ['특성 맵', '필터 하나가 내놓은 답의 모음으로, 창이 멈춘 자리마다 숫자가 하나씩 있습니다.'],
    { symbol: 'y', part: 'output', figure: { widget: 'convolution', preset: 'thumbnail' } },
  ),
  'weight sharing': entry(
    ['weight sharing', 'Using the same weights at every place, so that what is learned in one corner holds in all.'],
    ['가중치 공유', '모든 자리에서 같은 가중치를 쓰는 것으로, 한곳에서 배운 것이 어디서나 통합니다.'],
    { part: 'kernel', figure: { widget: 'dense-vs-conv', preset: 'thumbnail' } },
  ),
};
