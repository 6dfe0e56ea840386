import { defineSummary } from '@/lib/lesson/define.ts';

export const summary = defineSummary({
  figure: 'fig',
  code: 'sum',
  en: {
    idea: [
      'An autoencoder learns to return its own input through a narrow layer, the bottleneck.',
      'The encoder’s pooling and the decoder’s upsampling change the shape, and so does every convolution that is not padded.',
      'Binary cross-entropy fits greys between 0 and 1, and has a floor: the entropy of the targets themselves.',
      'A loss means something only beside references: one mean picture for every digit already scores 0.2625.',
      'With Adam at 0.001 in place of Adadelta at 0.001 the same model passes that mark within one epoch.',
    ],
    wrong: [
      'Waiting for a loss of 0 with grey targets.',
      'Copying an optimizer’s name without its learning rate.',
      'Judging two models by one run of each.',
    ],
  },
  ko: {
    idea: [
      '오토인코더는 좁은 층인 병목을 거쳐 자기 입력을 되돌려 주도록 학습합니다.',
      '형상을 바꾸는 것은 인코더의 풀링, 디코더의 업샘플링, 그리고 패딩하지 않은 모든 합성곱입니다.',
      '이진 교차 엔트로피는 0과 1 사이의 회색에 알맞고, 목표 자체의 엔트로피라는 바닥이 있습니다.',
      '손실은 기준과 견주어야 뜻이 있습니다. 모든 숫자에 평균 그림 한 장으로 답해도 0.2625입니다.',
      'Adadelta 0.001 대신 Adam 0.001을 쓰면 같은 모델이 한 에포크 만에 그 기준을 넘어섭니다.',
    ],
    wrong: [
      '목표가 회색인데 손실이 0이 되기를 기다립니다.',
      '학습률 없이 옵티마이저의 이름만 베낍니다.',
      '한 번씩 돌려 보고 두 모델을 평가합니다.',
    ],
  },
});
