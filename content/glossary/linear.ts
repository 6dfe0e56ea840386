import { entry } from './entry.ts';

export const linear = {
  weight: entry(
    ['weight', 'A learned number by which one input is multiplied.'],
    ['가중치', '입력 하나에 곱하는, 학습으로 정해지는 수입니다.'],
    { symbol: 'w', part: 'kernel', figure: { widget: 'rectangle-reducer', preset: 'thumbnail' } },
  ),
  parameter: entry(
    ['parameter', 'Any number that training decides: a weight or a bias.'],
    ['매개변수', '학습이 정하는 수로, 가중치와 편향을 함께 이르는 말입니다.'],
    { symbol: 'θ', part: 'kernel', figure: { widget: 'rectangle-reducer', preset: 'thirteen' } },
  ),
  'dense layer': entry(
    ['dense layer', 'A layer in which every output reads every input through a weight of its own.'],
    ['완전연결층', '출력마다 모든 입력을 저마다의 가중치로 읽는 층입니다.'],
    { symbol: 'Wx + b', figure: { widget: 'dense-vs-conv', preset: 'thumbnail' } },
  ),
  'linear map': entry(
    ['linear map', 'A rule that only multiplies by fixed numbers and adds up, so lines stay lines and the origin stays where it is.'],
    ['선형 변환', '정해진 수를 곱하고 더하기만 하는 규칙으로, 직선은 직선으로 남고 원점은 제자리에 있습니다.'],
    { symbol: 'Wx', figure: { widget: 'linear-map', preset: 'shear' } },
  ),
  overfitting: entry(
    ['overfitting', 'Fitting the noise of the training examples too, and so doing worse on examples never seen.'],
    ['과적합', '훈련 예제의 잡음까지 맞추느라 처음 보는 예제에서 더 나빠지는 것입니다.'],
    { figure: { widget: 'overfitting', preset: 'every-point' } },
  ),
};
