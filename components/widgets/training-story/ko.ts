import type { Words } from './en.ts';

const recipeName = (recipe: unknown) => (recipe === 'remedied' ? 'Adam 0.001' : 'Adadelta 0.001');
const after = (epoch: unknown) => (epoch === 0 ? '첫 에포크 전' : `${epoch}에포크 뒤`);

export const ko: Words = {
  title: '평원에서 보낸 50에포크',
  hint: '에포크를 따라 끌거나 재생해 보세요. 표시와 수와 숫자 그림이 함께 움직입니다.',
  caption:
    'MNIST 테스트 그림 10,000장의 픽셀당 이진 교차 엔트로피, 자연로그입니다. 검은 선은 원문에 찍힌 값이고, 값이 하나뿐인 곳은 마름모입니다. 자홍색은 같은 모델을 이 프로젝트가 시작점만 바꾸어 학습한 것으로, 굵은 선이 그 가운데 있는 학습입니다. 파선은 전치 합성곱 디코더입니다. 오른쪽 띠는 모든 학습이 끝난 자리이고 막대가 중앙값입니다. 숫자는 MNIST가 아니라 펜으로 그린 것이고, 돌아온 그림은 가운데 학습의 가중치로 이 페이지에서 계산합니다.',
  summary: '발표된 손실과 같은 모델을 다시 학습한 손실을 견주고, 어느 에포크에서나 숫자 열 개에서 무엇이 돌아오는지 봅니다. 학습 방법의 몫과 우연의 몫이 보입니다.',
  params: {
    recipe: { label: '학습 방법', options: { published: 'Adadelta 0.001', remedied: 'Adam 0.001' } },
    model: { label: '디코더', options: { 'source-1': '업샘플링', 'source-2': '전치 합성곱', both: '둘 다' } },
    ask: { label: '질문', options: { no: '없음', guess: 'Adam은 어디까지 갈까?', answer: '짐작과 답을 나란히' } },
    guess: { label: '내 짐작' },
  },
  presets: {
    first: '첫째 모델', 'first-remedied': '첫째 모델, 다른 옵티마이저', second: '둘째 모델', remedied: '둘 다, 다른 옵티마이저', ask: 'Adam의 도착점 맞히기', answer: '짐작과 실제 학습',
  },
  numbers: {
    epoch: '에포크', lastEpoch: '이 학습의 에포크 수', guess: '내 짐작', meanPicture: '모든 숫자에 평균 그림 하나', coinFlip: '모두 0.5', bestConstant: '한 가지 회색', classMean: '맞는 숫자의 평균', floor: '그림 자신: 바닥',
    hereFirst: '업샘플링: 가운데 학습, 이 에포크', medianFirst: '업샘플링: 마지막 손실의 중앙값', leastFirst: '업샘플링: 가장 낮은 마지막 손실', mostFirst: '업샘플링: 가장 높은 마지막 손실', runsFirst: '업샘플링: 학습 횟수', belowFirst: '업샘플링: 평균 그림보다 낮게 끝난 학습', printedLastFirst: '업샘플링: 원문의 50에포크 뒤',
    hereSecond: '전치 합성곱: 가운데 학습, 이 에포크', printedHereSecond: '전치 합성곱: 원문, 이 에포크', medianSecond: '전치 합성곱: 마지막 손실의 중앙값', leastSecond: '전치 합성곱: 가장 낮은 마지막 손실', mostSecond: '전치 합성곱: 가장 높은 마지막 손실', runsSecond: '전치 합성곱: 학습 횟수', belowSecond: '전치 합성곱: 평균 그림보다 낮게 끝난 학습',
    difference: '모든 짝의 차이의 중앙값, 전치 합성곱 빼기 업샘플링', differenceFrom: '95 % 신뢰 구간의 하한', differenceTo: '그 상한', secondLower: '전치 합성곱이 더 낮게 끝나는 짝, 퍼센트',
  },
  frame: { table: '에포크, 그리고 모델마다 가운데 학습의 손실', lastLosses: '모든 학습의 마지막 손실, 모델마다 한 행' },
  refusals: {},
  sentence: n => {
    const of = (place: 'First' | 'Second', name: string) => (n[`here${place}`] === null ? [] : [`${name} ${n[`here${place}`]}`]);
    const ask = n.ask === 'guess' ? ` 같은 모델을 Adam으로 10에포크 학습하면 손실이 어디까지 내려갈까요? ${n.guess === null ? '아직 짐작하지 않았습니다.' : `내 짐작: ${n.guess}.`}` : '';
    return `${recipeName(n.recipe)}, ${after(n.epoch)} 가운데 학습의 손실은 ${[...of('First', '업샘플링'), ...of('Second', '전치 합성곱')].join(', ')}입니다. 모든 숫자에 평균 그림 하나로 답하면 ${n.meanPicture}입니다.${ask}`;
  },
  step: n => `${after(n.epoch)}: ${[n.hereFirst === null ? '' : `업샘플링 ${n.hereFirst}`, n.hereSecond === null ? '' : `전치 합성곱 ${n.hereSecond}`].filter(Boolean).join(', ')}${n.printedHereSecond === null ? '' : `, 원문 ${n.printedHereSecond}`}.`,
  view: {
    chart: '에포크에 따른 검증 손실과 모든 학습이 끝난 자리', start: '시작', epoch: '에포크', epochs: n => (n === 0 ? '첫 에포크 전' : `${n}에포크`), after: '지금',
    models: { 'source-1': '업샘플링', 'source-2': '전치 합성곱' }, shortModels: { 'source-1': '업샘플', 'source-2': '전치' }, afterShort: n => `${n}에포크 뒤`,
    references: { coinFlip: '모두 0.5', bestConstant: '한 가지 회색', meanPicture: '평균 그림 하나', classMean: '맞는 숫자의 평균', itself: '엔트로피 바닥' },
    worse: '이 선 위는 평균 그림 하나보다 못한 곳',
    printed: model => `원문, ${model}`, notPrinted: '찍혀 있지 않음',
    ours: (model, recipe) => `${model}, ${recipe === 'published' ? 'Adadelta' : 'Adam'}`,
    gap: loss => `옵티마이저만의 몫 ${loss}`,
    spread: s => `${s.model}, ${s.epochs}에포크 뒤: ${s.runs === 1 ? `학습 한 번, ${s.median}` : `학습 ${s.runs}번이 ${s.least}부터 ${s.most} 사이에서 끝났고 중앙값은 ${s.median}`}. 평균 그림(${s.mean})보다 낮은 학습: ${s.runs}번 가운데 ${s.below}번.`,
    comparison: c => {
      const sure = c.interval === null ? '어느 범위에 있는지 말하기에는 학습 횟수가 모자랍니다.'
        : `95 % 신뢰 구간은 ${c.interval.from}부터 ${c.interval.to}까지입니다. ${c.interval.decides ? '0은 그 밖에 있습니다. 우연만으로는 드문 차이입니다.' : '0이 그 안에 있습니다. 이 학습들만으로는 어느 디코더가 나은지 가릴 수 없습니다.'}`;
      return `하나씩 짝을 지어 본 차이(전치 합성곱 빼기 업샘플링)의 중앙값: ${c.difference}. ${sure} 전치 합성곱이 더 낮게 끝나는 것은 짝 100개 가운데 ${c.lower}개 꼴입니다.`;
    },
    compared: (guess, epoch, median) => `내 짐작은 ${guess}, ${epoch}에포크 뒤의 중앙값은 ${median}입니다.`,
    guess: epoch => `내 짐작: Adam으로 ${epoch}에포크 학습한 뒤의 손실`, guessIs: guess => `내 짐작 ${guess}`, noGuess: '아직 짐작하지 않음', dragIt: '짐작하는 곳까지 끌어내리세요',
    drawn: '숫자 열 개', drawnSaid: '펜으로 그린 숫자 0부터 9', returnedSaid: (model, epoch) => `숫자 0부터 9까지 돌아온 그림, ${model} 디코더, ${after(epoch)}`,
    variety: percent => `숫자들끼리의 차이에 견주어 답들끼리의 차이: ${percent} %`, loading: '이 에포크의 가중치를 기다리고 있습니다.', computing: '계산하고 있습니다.',
    failed: '이 에포크의 가중치를 불러오지 못해 아무것도 돌아오지 못합니다. 곡선은 모두 그대로 있습니다. 연결을 확인하고 다시 시도하세요.', retry: '다시 시도',
  },
};
