import { showFactor, showNumber, showTerm } from '@/lib/geometry/numbers.ts';
import type { Described } from '@/lib/widget/define.ts';
import type { Words } from './en.ts';

type Numbers = Readonly<Record<string, Described>>;
const of = (value: Described | undefined) => showNumber(Number(value));

function sentence(n: Numbers): string {
  if (n.view === 'share') {
    return n.bias === 1
      ? `가중치 ${n.weights}개, 편향 ${n.biases}개(출력 ${n.outputs}개마다 하나씩). 매개변수 가운데 편향의 비율은 ${n.sharePercent}%입니다.`
      : `가중치 ${n.weights}개, 출력 ${n.outputs}개, 편향은 없습니다.`;
  }
  if (n.view === 'neuron') {
    const border = n.distance === null ? '가중치가 모두 0이라 경계가 없습니다.' : Number(n.distance) < 1e-9 ? '경계는 원점을 지납니다.' : `경계와 원점 사이의 거리: ${of(n.distance)}.`;
    return `가중치 ${of(n.w1)}, ${of(n.w2)}, ${n.bias === 1 ? `편향 ${of(n.b)}` : '편향 없음'}: 점 ${n.cases}개 가운데 ${n.wrong}개가 틀렸습니다. ${border}`;
  }
  if (n.ask === 'guess') return `점 ${n.points}개에 가장 잘 맞는, 원점을 지나는 직선은 무엇일까요? 지금 내 직선의 기울기: ${of(n.guess)}.`;
  const own = n.guessLoss === null ? '' : ` 내 직선: 기울기 ${of(n.guess)}, 평균 제곱 오차 ${of(n.guessLoss)}.`;
  return `점 ${n.points}개. 편향이 없을 때 가장 좋은 직선: y = ${of(n.slopeWithout)} x, 평균 제곱 오차 ${of(n.lossWithout)}. 편향이 있을 때: y = ${of(n.slopeWith)} x ${showTerm(Number(n.interceptWith))}, 평균 제곱 오차 ${of(n.lossWith)}.${own}`;
}

export const ko: Words = {
  title: '못을 뽑으면',
  hint: '점과 보라색으로 된 것을 끌어 보세요.',
  caption:
    '가장 좋은 직선: 정사각형은 직선과 점 사이의 거리 위에 서 있습니다. 그 넓이의 평균이 평균 제곱 오차이고, 최소제곱법은 이것을 가장 작게 만듭니다. 빈 곳을 누르면 점이 생기고, 그림 밖으로 끌거나 Delete 키를 누르면 사라집니다. ReLU 유닛: 청록색인 곳에서 켜지고, 출력이 1씩 커질 때마다 가는 선이 있습니다. 속이 찬 점에서는 켜져야 하고 빈 점에서는 꺼져 있어야 합니다. 층에서 차지하는 몫: 출력마다 띠 하나이고, 길이는 실제 비율입니다.',
  summary: '원점에 못 박힌 직선과 유닛에서 못을 뽑아 보고, 층의 매개변수 가운데 편향이 얼마나 적은지 봅니다.',
  params: {
    view: { label: '보기', options: { fit: '가장 좋은 직선', neuron: 'ReLU 유닛', share: '층에서 차지하는 몫' } },
    bias: { label: '편향 b 쓰기' },
    points: { label: '점' },
    squares: { label: '정사각형' },
    only: { label: '움직일 수 있는 하나뿐인 점' },
    ask: { label: '내 직선', options: { no: '없음', guess: '묻는 중', answer: '가장 좋은 직선과 나란히' } },
    guess: { label: '내 직선의 기울기' },
    w: { label: '유닛의 가중치' },
    b: { label: '유닛의 편향' },
    cases: { label: '유닛의 점: x, y, 켜져야 하는가' },
    layer: { label: '층', options: { dense: '완전연결', conv: '합성곱' } },
    inputs: { label: '입력' }, units: { label: '유닛' }, kernel: { label: '창' }, channels: { label: '채널' }, filters: { label: '필터' },
  },
  presets: {
    thumbnail: '원점에 못 박힌 직선', 'with-b': '못을 뽑은 직선', rising: 'y = 2x + 3 위의 세 점', 'rising-with-b': '같은 점, 편향 있음', 'own-line': '기울기가 2인 직선',
    'mean-point': '평균점을 지나는 직선', ask: '가장 좋은 직선 맞히기', answer: '예측과 답', 'first-only': '첫째 점만 움직이기', neuron: '편향이 없는 ReLU 유닛', 'neuron-with-b': '편향이 있는 ReLU 유닛',
    share: '입력이 둘인 유닛에서의 몫', 'digit-classifier': '입력 784개, 유닛 10개에서의 몫', 'conv-16': '필터 16개에서의 몫', 'conv-8-of-16': '채널 16개에 필터 8개에서의 몫',
  },
  numbers: {
    points: '점', slopeWithout: '편향이 없는 가장 좋은 직선의 기울기', lossWithout: '편향이 없을 때의 평균 제곱 오차', slopeWith: '편향이 있는 가장 좋은 직선의 기울기', interceptWith: '그 직선의 편향 b', lossWith: '편향이 있을 때의 평균 제곱 오차',
    guess: '내 직선의 기울기', guessLoss: '내 직선의 평균 제곱 오차', w1: '유닛의 가중치 1', w2: '유닛의 가중치 2', b: '유닛의 편향', distance: '경계와 원점 사이의 거리',
    wrong: '유닛이 틀린 점', cases: '유닛의 점', fewestWrong: '편향 없이 틀리는 가장 적은 점', outputs: '층의 출력', weights: '층의 가중치', biases: '층의 편향',
    parameters: '층의 매개변수', perOutput: '출력 하나의 가중치', share: '매개변수 가운데 편향, 퍼센트', sharePercent: '세 자리로 쓴 같은 값', kernelShape: '커널의 형상', biasShape: '편향의 형상',
  },
  frame: { lines: 'x, y, 편향이 없는 직선, 편향이 있는 직선', outputs: 'x, y, 켜져야 하는가, 합, 출력' },
  refusals: {},
  sentence,
  step: n => (n.view === 'neuron'
    ? `점 ${n.at}: ${of(n.w1)} × ${showFactor(Number(n.x))} + ${showFactor(Number(n.w2))} × ${showFactor(Number(n.y))}${n.bias === 1 ? ` ${showTerm(Number(n.b))}` : ''} = ${of(n.sum)}. ReLU를 지나면 ${of(n.output)}. ${n.fires === 1 ? '켜져야 하는' : '꺼져 있어야 하는'} 점입니다.`
    : `점 ${n.at}: 직선의 값 ${of(n.says)}, 점의 값 ${of(n.y)}. 빗나간 거리 ${of(n.miss)}, 제곱하면 ${of(n.square)}. 여기까지 제곱의 합: ${of(n.sumSquares)}.`),
  view: {
    plane: '점과 점에 맞춘 직선', unitPlane: '유닛의 두 입력과 유닛이 켜지는 곳',
    best: '가장 좋은 직선', ownLine: '내 직선', ownShort: '내 직선', withB: '편향 있음', withoutB: '편향 없음', bIs: b => `b = ${b}`,
    average: '평균 정사각형', sameScale: '같은 축척', asked: '보라색 손잡이를 끌어, 원점을 지나는 직선을 점들에 가장 잘 맞춰 보세요. 얼마나 잘 맞았는지는 답을 정한 뒤에 알려 줍니다.',
    sums: '정사각형의 합', divided: (sum, count) => `${sum} 나누기 ${count}`,
    point: i => `점 ${i}`, at: (x, y) => `x ${x}, y ${y}`,
    tells: (x, says, is, miss, square) => `x = ${x}: 직선의 값 ${says}, 점의 값 ${is}. 빗나간 거리 ${miss}, 제곱하면 ${square}.`,
    ownHandle: '내 직선의 기울기', slopeIs: slope => `기울기 ${slope}`, leaving: '여기서 놓으면 점이 사라집니다.',
    ownToggle: '내 직선 그어 보기', squares: '정사각형', chosen: '점', previous: '앞의 점', next: '다음 점', add: '점 더하기', remove: '이 점 빼기',
    added: '점 더함.', removed: i => `점 ${i} 뺌.`, full: '점을 더 놓을 수 없습니다.', twoStay: '점 두 개는 남습니다. 하나만으로는 가장 좋은 직선이 정해지지 않습니다.',
    only: i => `움직일 수 있는 것은 점 ${i}뿐:`,
    fires: '유닛이 켜지는 곳', shouldFire: '켜져야 함', shouldStay: '꺼져 있어야 함', output: '유닛의 출력', alongArrow: '화살표 w를 따라',
    hinge: at => `화살표를 따라간 출력: ${at}까지는 0, 그 뒤로는 커짐`, noDirection: '가중치가 모두 0이라 출력이 어디서나 같습니다',
    wrong: (count, all) => `${all}개 가운데 ${count}개 틀림`, fewest: count => `편향 없이는 어느 방향으로도 틀린 점이 ${count}개보다 적어지지 않습니다.`,
    caseName: (i, fires) => `점 ${i}, ${fires ? '켜져야 함' : '꺼져 있어야 함'}`, turnCase: fires => (fires ? '꺼져 있어야 하는 점으로' : '켜져야 하는 점으로'),
    unitTells: (x, y, sum, output, should, does) => `(${x}, ${y}): 합 ${sum}, 출력 ${output}. ${should === does ? '맞았습니다' : should ? '켜져야 합니다' : '꺼져 있어야 합니다'}.`,
    unitAt: (x, y, sum, output) => `(${x}, ${y}): 합 ${sum}, 출력 ${output}.`,
    weightHandle: '가중치, 화살표의 끝', biasHandle: '편향 b, 유닛의 경계',
    weights: '가중치', biases: '편향', product: (each, outputs, all) => `출력 ${outputs}개마다 ${each}개씩: ${all}개`,
    onePer: (layer, outputs) => `${layer === 'dense' ? '유닛' : '필터'}마다 하나씩: ${outputs}개`, none: '없음',
    strips: (each, has, outputs) => `출력 ${outputs}개를 저마다 가중치 ${each}개${has ? '와 편향 1개' : ''}의 띠로 그린 그림, 실제 비율`,
    enlarged: times => `띠 하나의 끝을 ${times}배로 넓힌 모습`, shareSum: (biases, all) => `매개변수 ${all}개 가운데 ${biases}개`, more: count => `똑같은 띠가 ${count}개 더 있습니다`,
    known: '다른 층들', layerHead: '층', shareHead: '편향의 비율', dense: (inputs, units) => `완전연결, ${inputs} → ${units}`, conv: (k, channels, filters) => `합성곱 ${k} × ${k}, ${channels} → ${filters}`,
  },
};
