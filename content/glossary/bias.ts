import { entry } from './entry.ts';

export const bias = {
  bias: entry(
    ['bias', 'A learned number added to the sum, one for each output of a dense layer and one for each filter of a convolution.'],
    ['편향', '합에 더해지는, 학습되는 수입니다. 완전연결층에서는 출력마다, 합성곱에서는 필터마다 하나씩 있습니다.'],
    { symbol: 'b', part: 'kernel', figure: { widget: 'bias-fit', preset: 'with-b' } },
  ),
  'least squares': entry(
    ['least squares', 'The way of fitting that makes the sum of the squared residuals as small as it can be.'],
    ['최소제곱법', '잔차를 제곱해 더한 값이 가장 작아지도록 맞추는 방법입니다.'],
    { symbol: 'min Σ r²', part: 'gradient', figure: { widget: 'bias-fit', preset: 'thumbnail' } },
  ),
  residual: entry(
    ['residual', 'What is left of a data point when the fit is taken away: its value minus the predicted one.'],
    ['잔차', '데이터의 값에서 맞춘 값을 뺀 나머지입니다.'],
    { symbol: 'r', part: 'gradient', figure: { widget: 'bias-fit', preset: 'rising' } },
  ),
  'activation function': entry(
    ['activation function', 'A bend after a layer’s sums, applied to every number by itself; without it, layers in a row are only one linear map.'],
    ['활성화 함수', '층의 합에 숫자마다 따로 적용하는 꺾임입니다. 이것이 없으면 층을 여러 개 쌓아도 선형 변환 하나와 같습니다.'],
    { symbol: 'f', figure: { widget: 'convolution', preset: 'thumbnail' } },
  ),
  ReLU: entry(
    ['ReLU', 'The activation that lets positive numbers through and turns negative ones into 0.'],
    ['ReLU', '양수는 그대로 두고 음수는 0으로 바꾸는 활성화 함수입니다.'],
    { symbol: 'max(0, x)', figure: { widget: 'bias-fit', preset: 'neuron-with-b' } },
  ),
};
