import { entry } from './entry.ts';

export const autoencoder = {
  autoencoder: entry(
    ['autoencoder', 'A network that learns to give its own input back after squeezing it through a narrow layer.'],
    ['오토인코더', '입력을 좁은 층에 통과시킨 뒤 그 입력을 그대로 되돌려 내도록 배우는 신경망입니다.'],
  ),
  encoder: entry(
    ['encoder', 'The half of an autoencoder that condenses the input, from the picture to the narrowest layer.'],
    ['인코더', '오토인코더에서 그림을 가장 좁은 층까지 압축하는 앞쪽 절반입니다.'],
    { part: 'input' },
  ),
  decoder: entry(
    ['decoder', 'The half of an autoencoder that makes a picture again out of the few numbers in the middle.'],
    ['디코더', '오토인코더에서 가운데의 적은 숫자로 그림을 다시 만드는 뒤쪽 절반입니다.'],
    { part: 'output' },
  ),
  bottleneck: entry(
    ['bottleneck', 'The narrowest layer of a network: everything the output knows of the input has to pass through it.'],
    ['병목', '신경망에서 가장 좁은 층으로, 출력이 입력에 대해 아는 것은 모두 이곳을 지나야 합니다.'],
    { symbol: 'z' },
  ),
  reconstruction: entry(
    ['reconstruction', 'The picture that an autoencoder gives back, to be compared with the one that went in.'],
    ['복원', '오토인코더가 되돌려 낸 그림으로, 들어간 그림과 견주어 봅니다.'],
    { symbol: 'x̂', part: 'output' },
  ),
  loss: entry(
    ['loss', 'One number for how wrong the outputs are; training makes it smaller.'],
    ['손실', '출력이 얼마나 틀렸는지 나타내는 수 하나로, 학습은 이것을 줄입니다.'],
    { symbol: 'L', part: 'gradient' },
  ),
  'binary cross-entropy': entry(
    ['binary cross-entropy', 'A loss for targets from 0 to 1: the surprise, measured with a logarithm, of seeing the target when the output was predicted.'],
    ['이진 교차 엔트로피', '0에서 1 사이의 목표에 쓰는 손실로, 출력대로 예측했을 때 목표를 보고 얼마나 놀라는지를 로그로 잽니다.'],
    { symbol: '−t ln p − (1−t) ln(1−p)', part: 'gradient' },
  ),
  'mean squared error': entry(
    ['mean squared error', 'A loss: the gap between output and target, squared and averaged.'],
    ['평균 제곱 오차', '출력과 목표의 차이를 제곱해 평균 낸 손실입니다.'],
    { symbol: '(t − p)²', part: 'gradient' },
  ),
  optimizer: entry(
    ['optimizer', 'The rule by which the gradient of the loss changes the parameters at every step.'],
    ['옵티마이저', '손실의 기울기로 매 걸음 매개변수를 어떻게 바꿀지 정하는 규칙입니다.'],
    { part: 'gradient' },
  ),
  'learning rate': entry(
    ['learning rate', 'The number that scales every update of the parameters: how large a step the optimizer takes.'],
    ['학습률', '매개변수를 고칠 때마다 곱하는 수로, 옵티마이저가 얼마나 크게 걸음을 옮길지 정합니다.'],
    { symbol: 'η', part: 'gradient' },
  ),
  epoch: entry(
    ['epoch', 'One pass of the training through all its examples.'],
    ['에포크', '학습이 모든 훈련 예제를 한 번씩 지나가는 것입니다.'],
  ),
};
