import type { Described } from '@/lib/widget/define.ts';
import type { Words } from './en.ts';

const n3 = (value: Described | undefined) => Number(value).toFixed(3);

export const ko: Words = {
  title: '병목까지 내려갔다가 다시 위로',
  hint: '입력에 그림을 그리고, 병목의 수를 위아래로 끌고, 층을 눌러 보세요.',
  caption:
    '모든 맵은 이 프로젝트가 MNIST로 학습한 가중치로 이 페이지에서 계산합니다. 여기 나오는 숫자는 MNIST가 아니라 펜으로 그린 것입니다. 한 층의 맵들은 0부터 그 층의 가장 큰 값까지 같은 눈금을 쓰고, 빈 맵은 이 그림에서 계속 0인 채널입니다. 디코더가 그 숫자에 대해 아는 것은 병목에 있는 수뿐입니다.',
  summary: '학습된 오토인코더를 열어, 내려가고 올라가는 모든 특성 맵을 보고 병목의 수를 손잡이처럼 돌려 봅니다.',
  params: {
    model: { label: '디코더', options: { 'source-1': '업샘플링', 'source-2': '전치 합성곱' } },
    recipe: { label: '학습 방법', options: { adam: 'Adam 0.001', adadelta: 'Adadelta 0.001' } },
    epoch: { label: '에포크' }, digit: { label: '숫자' }, drawing: { label: '그린 그림' }, other: { label: '다른 숫자' }, changes: { label: '바꾼 수' }, layer: { label: '들여다보는 층' },
  },
  presets: {
    untrained: '학습하기 전', published: '원문의 방법', transposed: '둘째 모델', 'one-map-cut': '맵 하나를 끊기', swapped: '다른 숫자의 병목', blank: '빈 종이', 'first-layer': '첫 층 들여다보기',
  },
  numbers: {
    numbers: '병목에 있는 수의 개수', epoch: '에포크', lastEpoch: '이 학습의 에포크 수', validationLoss: '이 에포크 뒤의 검증 손실', loss: '이 그림의 교차 엔트로피', lossUntouched: '바꾸지 않았을 때',
    changes: '바꾼 수', moved: '달라진 출력 픽셀', silent: '모두 0인 맵', digit: '숫자', other: '다른 숫자',
  },
  frame: {
    input: '입력', output: '출력', untouched: '바꾸지 않았을 때의 출력', code: '병목: 행, 열, 채널 순서', otherCode: '다른 숫자의 병목', sent: '디코더가 받는 병목', otherInput: '다른 숫자', otherOutput: '그 숫자에서 돌아온 것',
  },
  refusals: {},
  sentence: n => {
    const what = n.drawn === 1 ? '직접 그린 그림' : `숫자 ${n.digit}`;
    if (n.status === 'loading') return `${what}: 학습된 신경망의 가중치를 기다리고 있습니다.`;
    if (n.status === 'failed') return `${what}: 학습된 신경망의 가중치를 불러오지 못했습니다.`;
    const changes = Number(n.changes) === 0 ? '' : ` 수 ${n.changes}개를 바꾸면 ${n3(n.loss)}, 달라진 출력 픽셀 ${n.moved}개.`;
    return `${what}: 병목의 수 ${n.numbers}개를 지나 돌아온 그림의 교차 엔트로피 ${n3(n.lossUntouched)}(학습 ${n.epoch}에포크 뒤).${changes}`;
  },
  view: {
    hourglass: '그림에서 병목까지 내려갔다가 다시 올라오는 층들', input: '입력', output: '출력', inputGrid: '입력 28 × 28, 그릴 수 있습니다', outputGrid: '출력 28 × 28',
    cell: (row, column, value) => `${row}행 ${column}열: ${value}`,
    look: (name, size) => `${name} 들여다보기, ${size}`, layer: '층', largest: value => `가장 큰 값 ${value}`, close: '닫기', insideMaps: (n, name) => `${name}: 맵 ${n}장`,
    waist: n => `병목, 수 ${n}개`, map: n => `맵 ${n}`, waistMap: n => `병목의 맵 ${n}`,
    place: (map, row, column) => `맵 ${map}, ${row}행 ${column}열`,
    cut: '끊기', cutMap: '맵 전체 끊기', take: digit => `숫자 ${digit}의 값으로`, takeMap: '맵 전체', takeAll: '모두', giveBack: '모두 되돌려 주기',
    loss: '교차 엔트로피', changed: (n, of) => `수 ${of}개 가운데 ${n}개를 바꾸었고,`, moved: n => `출력 픽셀 784개 가운데 ${n}개가 달라졌습니다.`,
    other: '다른 숫자', otherIn: n => `숫자 ${n}`, otherOut: n => `숫자 ${n}, 돌아온 그림`, previous: '앞 숫자', next: '다음 숫자',
    digit: '숫자', draw: '직접 그리기', tape: '학습', epochs: n => (n === 0 ? '첫 에포크 전' : `${n}에포크 뒤`), validation: loss => `검증 손실 ${loss}`,
    failed: '학습된 신경망의 가중치를 불러오지 못해 아무것도 돌아오지 못합니다. 그림과 바꾼 숫자는 그대로 있습니다. 연결을 확인하고 다시 시도하세요.', retry: '다시 시도',
  },
};
