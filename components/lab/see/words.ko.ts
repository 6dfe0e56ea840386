import type { SeeWords } from './words.ts';

export const ko: SeeWords = {
  of: (name, epoch) => `${name}, ${epoch}의 가중치로 본 모습입니다.`,
  epoch: epoch => (epoch === 0 ? '훈련 전' : `${epoch}에포크 뒤`),
  cell: (row, column, value) => `${row}행 ${column}열: ${value}`,
  maps: {
    about: '입력 그림에서 병목까지 내려갔다가 다시 올라오는 모든 레이어의 특성 맵(feature map)입니다. 한 레이어의 맵은 같은 눈금을 쓰고, 누르면 크게 보입니다.',
    layer: (label, shape) => `${label}의 맵, ${shape}`, map: (place, largest) => `맵 ${place}, 가장 큰 값 ${largest}`,
    silent: place => `맵 ${place}, 조용함: 모두 0`, dead: place => `맵 ${place}, 죽음: 살펴본 모든 숫자에서 0`,
    silentCount: (silent, of) => `${of}개 가운데 ${silent}개가 여기서 조용함`, deadCount: (dead, of) => `시험 숫자 ${of}장 모두에서 조용한 맵 ${dead}개`,
    enlarged: (layer, place) => `${layer}, 맵 ${place}`, flat: units => `숫자 ${units}개, 행 순서로`, input: '입력', most: value => `가장 진한 색: ${value}`,
  },
  filters: {
    about: '위는 필터, 아래는 이 그림의 손실을 그 필터로 미분한 기울기(gradient)입니다. 기울기가 양수(먹색)인 가중치는 훈련 한 걸음에 작아집니다. 누르면 숫자가 보입니다.',
    filter: (place, largest, gradient) => `필터 ${place}, 가장 큰 가중치 ${largest}, 가장 큰 기울기 ${gradient}`, kernel: '가중치', gradient: '기울기',
    channel: '읽는 채널',
    bias: (value, gradient) => `편향 ${value}, 기울기 ${gradient}.`,
    enlargedKernel: (layer, filter, channel) => `${layer}의 가중치, 필터 ${filter}, 채널 ${channel}`, enlargedGradient: (layer, filter, channel) => `${layer}의 기울기, 필터 ${filter}, 채널 ${channel}`,
    first: (shown, of) => `${of}개 가운데 앞의 ${shown}개`, none: '이 모델에는 필터가 없습니다.', noMove: '기울기 없음: 이 그림은 여기서 아무것도 바꾸지 않습니다',
  },
  error: {
    about: '픽셀마다 출력에서 입력을 뺀 값과, 훈련에 쓰는 손실로 그 픽셀이 치르는 값입니다.',
    input: '입력', output: '출력', difference: '출력 − 입력', cost: '픽셀마다의 손실',
    differenceOf: (row, column, value) => `${row}행 ${column}열: ${value}`, costOf: (row, column, value) => `${row}행 ${column}열의 손실: ${value}`,
    balance: sum => `차이를 모두 더한 값: ${sum}.`, tooLittle: '전체로 보아 잉크가 모자랍니다.', tooMuch: '전체로 보아 잉크가 넘칩니다.', even: '한 곳에서 모자란 만큼 다른 곳에서 넘칩니다.',
    sum: (sum, pixels, loss) => `픽셀 ${pixels}개의 손실을 더하면 ${sum}, 픽셀 하나에 ${loss}. 이것이 이 그림의 손실입니다.`,
  },
  code: {
    about: numbers => `인코더가 만든 숫자 ${numbers}개를 따라 시험 숫자를 놓았습니다. 점 대신 숫자 그림을 그대로 그렸습니다.`,
    loading: (done, of) => `숫자 그림 ${of}장 가운데 ${done}장을 인코딩했습니다.`, view: '축', pca: '가장 넓게 퍼진 두 방향(PCA)', units: '병목의 숫자 두 개',
    unit: (map, row, column) => `맵 ${map}, ${row}행 ${column}열`, first: '가로', second: '세로', shares: (first, second) => `분산의 ${first} %와 ${second} %`,
    map: count => `병목의 숫자에 따라 놓은 시험 숫자 ${count}장의 지도`, along: '가로', across: '세로', decoded: '이 자리를 디코딩한 그림', decodedOf: (x, y) => `점 (${x}, ${y})에서 디코더가 그린 그림`,
    inverse: '이 점의 숫자는 모든 숫자 그림의 평균에 두 방향을 그만큼씩 더한 것입니다. 인코더가 결코 내놓지 않는 값일 수도 있습니다.', inverseUnits: '나머지 숫자는 모든 그림의 평균입니다.',
    table: '숫자와 자리를 표로 보기', digit: '숫자', nearest: digit => `가장 가까운 시험 숫자: ${digit}`, failed: '시험 숫자를 불러오지 못했습니다.',
    numbers: '이 점의 숫자', numberOf: (map, row, column, value) => `맵 ${map}, ${row}행 ${column}열: ${value}`,
    hint: '동그라미가 고른 그림입니다. 아무 데나 누르거나 두 슬라이더를 움직이면 그 자리에 있는 것을 디코더가 그립니다.',
  },
  provenance: {
    about: '출력의 픽셀을 하나 고르세요. 몫은 어떤 값에 그 픽셀의 로짓(logit)을 그 값으로 미분한 기울기를 곱한 것으로, 픽셀을 얼마나 올렸는지(먹색) 내렸는지(적갈색) 알려 줍니다.',
    output: '출력: 픽셀을 고르세요', outputOf: (row, column, value) => `출력 ${row}행 ${column}열: ${value}`,
    logit: (row, column, logit, answer) => `${row}행 ${column}열: 로짓 ${logit} → 시그모이드를 지나 ${answer}.`, plainValue: (row, column, value) => `${row}행 ${column}열: ${value}.`,
    input: '입력 픽셀의 몫', inputOf: (row, column, value) => `${row}행 ${column}열의 몫: ${value}`, bottleneck: numbers => `병목의 숫자 ${numbers}개의 몫`,
    layer: '이 레이어 뒤', shares: '몫', biases: '뒤에 오는 편향', together: '합계', inputRow: '입력',
    adds: (value, gap, allowed) => `입력 픽셀과 편향: ${value}, 곧 로짓입니다. 표의 모든 줄이 같은 값이 됩니다(가장 큰 차이 ${gap}, 허용 ${allowed}).`,
    doesNot: '이 모델은 안에 시그모이드가 있어서, 몫과 편향의 합이 그 값과 같지 않을 수 있습니다.', filters: '필터마다의 몫', filter: (layer, place, value) => `${layer}, 맵 ${place}: 몫 ${value}`,
    tooFar: gap => `몫과 편향의 합이 ${gap}만큼 어긋납니다. 반올림만으로는 설명되지 않습니다.`,
  },
  draw: {
    about: '그린 그림이 모든 패널의 그림이 됩니다. 이 모델은 숫자만 보았으니 다른 것도 그려 보세요.',
    pad: '여기에 그리세요', look: '내 그림 보기', clear: '지우기', undo: '되돌리기', cell: (row, column, value) => `${row}행 ${column}열: ${value}`, comesBack: '되돌아온 그림', empty: '아직 그린 것이 없습니다.',
    keys: '키보드: 화살표로 옮기고, 스페이스로 칠하고, 숫자로 한 칸의 진하기를 정하고, Delete로 지웁니다.', loss: value => `손실 ${value}`,
  },
};
