import type { Described } from '@/lib/widget/define.ts';
import type { Words } from './en.ts';
import { decimals } from './show.ts';

const n3 = (value: Described | undefined) => decimals(Number(value), 3);

export const ko: Words = {
  title: '0까지 내려가지 않는 골짜기',
  hint: '목표는 축을 따라, 답은 곡선을 따라 끌어 보세요.',
  caption:
    '왼쪽: 픽셀 하나, 자연로그. 점선은 목표마다 가장 낮은 교차 엔트로피, 곧 목표 자신의 엔트로피입니다. 오른쪽: 같은 손실을 MNIST 테스트 그림 10,000장의 모든 픽셀에서 평균한 값이고, 평균 그림은 훈련 그림 60,000장에서 구했습니다. 마지막 그림은 데이터를 대신해 펜으로 그린 숫자입니다. 가로선은 원문이 50에포크 뒤에 얻은 값입니다.',
  summary: '픽셀 하나의 교차 엔트로피와 제곱 오차, 그 기울기와 바닥을 보고, 신경망 없이 내는 답의 손실과 견줍니다.',
  params: {
    target: { label: '목표' }, answer: { label: '답' },
    loss: { label: '기준선', options: { 'cross-entropy': '교차 엔트로피', squared: '제곱 오차' } },
    digit: { label: '테스트 그림', options: { all: '모든 숫자', 0: '0만', 1: '1만', 2: '2만', 3: '3만', 4: '4만', 5: '5만', 6: '6만', 7: '7만', 8: '8만', 9: '9만' } },
    ask: { label: '질문', options: { no: '없음', guess: '어디까지 내려갈까?', answer: '짐작과 답을 나란히' } },
    guess: { label: '내 짐작' },
  },
  presets: {
    paper: '목표 0: 종이', half: '목표 0.5', 'at-the-floor': '가장 좋은 답', 'sure-and-wrong': '자신 있게 틀린 답', squared: '제곱 오차로 본 기준선', ask: '바닥 맞히기', answer: '짐작과 바닥',
  },
  numbers: {
    target: '목표', answer: '답', crossEntropy: '픽셀의 교차 엔트로피', floor: '이 목표에서 가장 낮은 교차 엔트로피', over: '바닥 위로', squaredError: '픽셀의 제곱 오차',
    slopeCrossEntropy: '교차 엔트로피의 기울기', slopeSquaredError: '제곱 오차의 기울기', insideCrossEntropy: '시그모이드 앞의 기울기, 교차 엔트로피', insideSquaredError: '시그모이드 앞의 기울기, 제곱 오차',
    coinFlip: '모두 0.5', bestConstant: '한 가지 회색', meanPicture: '평균 그림 하나', classMean: '맞는 숫자의 평균', itself: '그림 자신', guess: '내 짐작',
  },
  frame: { answers: '답', crossEntropies: '답마다 교차 엔트로피', squaredErrors: '답마다 제곱 오차', floors: '목표가 이 값일 때 가장 낮은 교차 엔트로피' },
  refusals: {},
  sentence: n => (n.ask === 'guess'
    ? `목표 ${decimals(Number(n.target), 2)}. 이 픽셀의 교차 엔트로피는 어디까지 내려갈 수 있을까요? 지금 내 짐작: ${n3(n.guess)}.`
    : `목표 ${decimals(Number(n.target), 2)}, 답 ${decimals(Number(n.answer), 2)}: 교차 엔트로피 ${n3(n.crossEntropy)}(그 가운데 바닥 ${n3(n.floor)}), 제곱 오차 ${n3(n.squaredError)}.${n.ask === 'answer' ? ` 바닥에 대한 내 짐작: ${n3(n.guess)}.` : ''}`),
  view: {
    valley: '답에 따라 달라지는 픽셀 하나의 손실', target: '목표', answer: '답', axis: '답: 0 종이, 1 먹', axisShort: '답',
    targetIs: value => `목표 ${value}`, answerIs: value => `답 ${value}`, lossIs: value => `손실 ${value}`,
    floor: '바닥', squared: '제곱 오차', cross: '교차 엔트로피', ownGuess: '내 짐작', drag: '어디까지?',
    marks: '신경망 없이 내는 답의 손실', publishedShort: '원문:',
    names: { coinFlip: ['모두', '0.5'], bestConstant: ['한 가지', '회색'], meanPicture: ['평균', '그림 하나'], classMean: ['맞는 숫자의', '평균'], itself: ['그림', '자신'] },
    said: (name, loss) => `${name}: ${loss}`,
    over: '그 위로', slopes: '기울기', byAnswer: '답에서', inside: '시그모이드 앞에서', insideShort: '시그모이드 앞',
    compared: (guess, floor) => `내 짐작 ${guess}, 실제 바닥 ${floor}.`,
    asked: '어떤 답을 내도 그 아래로는 갈 수 없는 손실까지 보라색 선을 끌어 보세요.',
  },
};
