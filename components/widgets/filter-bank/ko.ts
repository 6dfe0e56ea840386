import { showNumber, showTerm } from '@/lib/geometry/numbers.ts';
import { formatNumber } from '@/lib/i18n/format.ts';
import type { Described } from '@/lib/widget/define.ts';
import type { Words } from './en.ts';

const say = (value: Described | undefined) => formatNumber(Number(value), 'ko');
const two = (value: Described | undefined) => formatNumber(Number(Number(value).toPrecision(2)), 'ko');
const banks: Readonly<Record<string, string>> = { trained: '학습한 필터', random: '무작위 필터', both: '학습한 필터' };

export const ko: Words = {
  title: '한 자리, 열여섯 가지 답',
  hint: '맵을 가리키거나 그림 위에서 창을 옮겨 보세요. 펜으로 직접 그려도 됩니다.',
  caption: '학습한 필터는 손글씨 숫자(MNIST)를 알아맞히도록 이 프로젝트가 가르친 작은 신경망의 첫 층입니다. 무작위 필터는 그런 층이 한 걸음도 배우기 전의 모습이고, 시드 1은 학습한 필터가 출발한 자리입니다. 그림 둘레에는 0이 있습니다. 필터는 저마다의 눈금으로, 한 벌의 맵은 같은 눈금으로 그렸습니다. 세기는 ReLU를 거친 맵의 평균입니다.',
  summary: '그림 한 장을 학습한 필터와 무작위 필터 열여섯 개에 한꺼번에 통과시킵니다. 맵과 곱을 모두 보고, 센 것부터 늘어놓습니다.',
  params: {
    bank: { label: '필터', options: { trained: '학습', random: '무작위', both: '나란히' } },
    sort: { label: '순서', options: { number: '층의 순서', strength: '센 것부터' } },
    relu: { label: 'ReLU 뒤' },
    seed: { label: '무작위 시드' },
    picture: { label: '그림', options: { 0: '0', 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6', 7: '7', 8: '8', 9: '9', ring: '고리', own: '내 그림' } },
    values: { label: '내 그림' }, row: { label: '창 한가운데의 행' }, column: { label: '창 한가운데의 열' },
  },
  presets: {
    thumbnail: '숫자 7, 학습한 필터', random: '무작위 필터', both: '학습과 무작위를 나란히', sorted: '센 것부터, ReLU 뒤', 'random-sorted': '무작위, 센 것부터',
    ring: '고리: 모든 방향이 한 번씩', draw: '직접 그리기',
  },
  numbers: {
    filter: '필터', row: '행', column: '열', sum: '곱의 합', bias: '편향', response: '응답', value: '보이는 응답',
    strength: '이 필터의 세기', rank: '세기 순위', strongest: '가장 센 필터', strongestStrength: '가장 센 필터의 세기', weakest: '가장 약한 필터', weakestStrength: '가장 약한 필터의 세기',
    meanStrength: '한 벌의 평균 세기', otherMeanStrength: '나란히 놓은 무작위 필터의 평균 세기', above: '여기서 0보다 크게 답하는 필터',
    filters: '필터 수', kernel: '필터 한 변', channels: '필터의 채널', weights: '가중치', parameters: '매개변수', outputHeight: '맵의 행', outputWidth: '맵의 열',
    trainingPictures: '학습에 쓴 그림', epochs: '그림을 훑은 횟수', rightPercent: '처음 보는 숫자 백 장 가운데 맞힌 수', seed: '시드',
  },
  frame: { picture: '그림', banks: '필터 벌', order: '칸에 놓인 필터의 순서, 0부터', told: '학습한 방법' },
  refusals: {},
  sentence: n => `5 × 5 크기의 ${n.bank === 'random' ? '무작위 필터' : n.bank === 'both' ? '학습한 필터와 무작위 필터' : '학습한 필터'} 열여섯 개가 ${n.outputHeight} × ${n.outputWidth} 그림에 답합니다. 매개변수 ${say(n.parameters)}개로 맵 ${say(n.filters)}장을 만듭니다. ${n.row}행 ${n.column}열에서 0보다 크게 답하는 필터: ${say(n.above)}개. ${n.filter}번 필터의 답: ${showNumber(Number(n.value))}. 가장 센 필터는 ${n.strongest}번이고, ReLU를 거친 맵의 평균이 ${two(n.strongestStrength)}입니다.`,
  step: n => `${banks[String(n.bank)]} ${n.filter}번, ${n.row}행 ${n.column}열: 곱 25개의 합 ${showNumber(Number(n.sum))}, 편향 ${showTerm(Number(n.bias))}, 응답 ${showNumber(Number(n.response))}${n.relu && Number(n.response) < 0 ? ', ReLU 뒤에는 0' : ''}. 세기 ${two(n.strength)}, 순위 ${n.rank}.`,
  view: {
    canvas: '그림, 필터 열여섯 개와 맵, 창이 있는 자리에서 각 필터의 답',
    input: '입력', output: '출력', beside: ' · ', bank: '필터 한 벌과 맵',
    picture: (rows, columns) => `${rows} × ${columns} 그림. 화살표로 창을 옮기고 스페이스로 그립니다.`,
    cell: (row, column, value) => `${row}행 ${column}열: 잉크 ${value}`,
    entry: (n, bank, value, strength) => `필터 ${n}, ${bank}: 여기서 답 ${value}, 세기 ${strength}`,
    filterNumber: (n, bank) => `필터 ${n}, ${bank}`,
    filterAt: (n, row, column) => `필터 ${n}, ${row}행 ${column}열`,
    strength: (value, rank, of) => `세기 ${value}, ${of}개 중 ${rank}위`,
    key: '맵 옆의 숫자는 창에서의 답, 막대는 세기입니다.',
    here: (n, row, column, value) => `필터 ${n}의 ${row}행 ${column}열 답: ${value}`,
    window: '창', filter: '필터', products: '곱', oneProduct: '이 칸',
    sumOf: count => `곱 ${count}개의 합`, bias: '편향', response: '응답',
    sumSaid: (sum, bias, response) => `창과 필터를 칸마다 곱합니다. 곱의 합 ${sum}, 편향 ${bias}, 응답 ${response}.`,
    above: (above, of) => `여기서 0보다 크게 답하는 필터: ${of}개 중 ${above}개`,
    line: (sum, bias) => `곱 25개 ${sum} ${showTerm(bias)} 편향`,
    pick: '그림', pictureName: name => (name === 'ring' ? '고리' : `숫자 ${name}`),
    hand: '그림 위에서', hands: { look: '보기', pen: '펜', eraser: '지우개' }, blank: '빈 종이', choose: '그림 열기',
    opened: name => `${name} 파일을 28 × 28 잉크로 줄여 그림으로 씁니다.`,
    badFile: name => `“${name}” 파일은 이 브라우저가 읽을 수 있는 그림이 아닙니다. 전의 그림을 그대로 둡니다.`,
    hugeFile: name => `“${name}” 파일이 40 MB보다 큽니다. 전의 그림을 그대로 둡니다.`,
    locked: '이 부분은 잠겨 있습니다.',
  },
};
