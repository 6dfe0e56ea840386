import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Described } from '@/lib/widget/define.ts';
import type { Words } from './en.ts';

const say = (value: Described | undefined) => (typeof value === 'number' ? showNumber(value) : String(value));
const space = (n: unknown) => (n === 1 ? '직선' : n === 2 ? '평면' : '공간');

function fate(n: Readonly<Record<string, Described>>): string {
  if (n.rank === 0) return '모든 입력이 0으로 갑니다.';
  if (n.nullity === 1) return `랭크(rank) ${n.rank}: 방향 ${n.nullDirection} 하나가 사라집니다. 그 방향으로만 다른 입력들은 출력이 같습니다.`;
  if (n.nullity === 2) return `랭크(rank) 1: 두 방향 ${n.nullDirection} 모두 사라집니다. 그 방향들로만 다른 입력들은 출력이 같습니다.`;
  const grown = n.inputs === 3 ? `부피는 ${say(n.volumeFactor)}배` : `넓이는 ${say(n.areaFactor)}배`;
  return `랭크(rank) ${n.rank}: 사라지는 방향이 없습니다. ${grown}가 됩니다.${n.mirrored ? ' 행렬식이 음수라서 왼쪽과 오른쪽이 뒤바뀝니다.' : ''}`;
}

const matrices = { identity: '항등', turn: '회전', shear: '기울이기', mirror: '거울', stretch: '늘이기', flat: '납작하게' };

export const ko: Words = {
  title: '평면은 열벡터를 따라갑니다',
  hint: '주황 화살표의 끝이나 점 x를 끌어 보세요.',
  caption:
    '주황 화살표는 행렬의 열입니다. 단위 걸음 (1, 0)과 (0, 1)이 도착하는 곳이죠. 나머지는 모두 여기에 따라 정해집니다. y는 w₁ 방향으로 x₁걸음, w₂ 방향으로 x₂걸음 간 자리입니다. 열들이 한 직선 위에 놓이면 직선 하나에 늘어선 입력이 모두 같은 출력으로 모입니다. 편향이 없으므로 0은 0에 머무릅니다.',
  summary: '행렬의 열을 끌어 평면이 휘고, 납작해지고, 공간으로 나가는 모습을 봅니다.',
  params: {
    matrix: { label: '행렬', options: matrices },
    compose: { label: '둘째 변환' },
    second: { label: '둘째 행렬' },
    t: { label: '변환이 움직인 정도, 0에서 1까지' },
    points: { label: '점' },
    chosen: { label: '고른 점' },
    shape: { label: '도형', options: { letter: '글자', circle: '원', none: '없음' } },
    view: { label: '보기', options: { beside: '나란히', place: '제자리에서' } },
    yaw: { label: '공간을 옆으로 돌린 정도' },
    tilt: { label: '공간을 위에서 본 정도' },
  },
  presets: {
    thumbnail: '휘는 평면', rotation: '90도 회전', shear: '기울이기', reflection: '거울', projection: '납작하게, 랭크 1',
    'one-output': '두 수를 하나로, 가중치 1과 1', 'one-output-1-2': '두 수를 하나로, 가중치 1과 2', 'three-outputs': '두 수를 셋으로',
    'three-inputs': '세 수를 둘로', 'two-turns': '30도씩 두 번은 60도 한 번', 'order-matters': '기울이고 나서 회전', 'wide-then-one': '둘을 셋으로, 다시 하나로',
  },
  numbers: {
    determinant: '행렬식', rank: '랭크(rank)', nullity: '사라지는 방향의 수', inputs: '입력 수의 개수', outputs: '출력 수의 개수',
    areaFactor: '넓이가 커지는 배수', volumeFactor: '부피가 커지는 배수', mirrored: '뒤집힘 여부, 1이면 뒤집힘',
    entries: '전체 변환의 원소', nullDirection: '사라지는 방향', x: '고른 점', y: '도착하는 곳', pointCount: '점의 개수',
    weights: '층들의 가중치', composedWeights: '같은 일을 하는 변환 하나의 가중치', maps: '변환의 개수', otherOrder: '순서를 바꾼 변환', sameEitherWay: '두 순서의 결과가 같은지, 1이면 같음',
    arithmetic: '지금 보는 합', value: '합의 값',
  },
  frame: {
    map: '전체 변환', swapped: '순서를 바꾼 두 변환', shown: '움직이는 도중의 변환', nullSpace: '사라지는 방향, 한 줄에 하나',
    points: '점, 한 줄에 하나', between: '첫째 변환을 지난 점', outputs: '점들이 도착하는 곳',
  },
  refusals: {
    shapesDoNotFit: v => `첫째 행렬은 수를 ${v.gives}개 내놓는데 둘째 행렬은 ${v.reads}개를 읽습니다. 둘째 행렬의 열 개수가 첫째 행렬의 행 개수와 같아야 합니다.`,
  },
  sentence: n =>
    `${n.maps === 2 ? '잇달아 적용한 두 변환은 하나의 변환입니다. ' : ''}행렬 ${n.entries}의 변환: ${space(n.inputs)}에서 ${space(n.outputs)}으로. 점 ${n.x}의 도착점은 ${n.y}입니다. ${fate(n)}${
      n.otherOrder === null ? '' : n.sameEitherWay ? ' 순서를 바꾸어도 결과가 같습니다.' : ` 순서를 바꾸면 다른 변환입니다. 그 행렬: ${n.otherOrder}.`}`,
  step: n => `${n.maps === 2 ? (n.stepMap === 1 ? '첫째 변환의 출력' : '둘째 변환의 출력') : '출력'} ${n.stepRow}: ${n.arithmetic} = ${say(n.value)}.`,
  view: {
    input: '입력', output: '출력', gives: n => `점마다 수 ${n}개`,
    inputPane: '내가 놓은 점이 놓인 입력 공간', outputPane: '입력 공간이 도착한 모습', placePane: '입력 공간과 그것이 도착한 모습',
    determinant: d => `행렬식 ${d}`, areas: f => `넓이 × ${f}`, volumes: f => `부피 × ${f}`, rank: r => `랭크(rank) ${r}`,
    first: '첫째 변환', second: '둘째 변환', product: '둘을 하나로', productDetail: '둘째 × 첫째', readOnly: '계산된 값',
    matrixSize: (r, c) => `${r} × ${c}`,
    column: j => `열 ${j}, 단위 걸음 ${j}의 도착점`, point: i => `점 ${i}`, at: v => `위치 ${v}`,
    nullSpace: '0으로 모임', zero: '0',
    told: fate,
    otherOrder: (same, other) => (same ? '순서를 바꾼 첫째 × 둘째도 여기서는 같은 변환입니다.' : `순서를 바꾼 첫째 × 둘째는 다른 변환입니다. ${other}`),
    counts: (many, one) => `두 층의 가중치는 모두 ${many}개입니다. 가중치 ${one}개짜리 층 하나가 똑같은 일을 합니다.`,
    pointed: (x, y) => `${x} → ${y}`,
    pointedLine: (x, y) => `${x} → ${y}. 점선 위의 입력은 모두 이곳으로 모입니다.`,
    pointedPlane: (x, y) => `${x} → ${y}. 칠해진 평면 위의 입력은 모두 이곳으로 모입니다.`,
    landing: y => `점선 위의 입력이 모두 모이는 곳: ${y}`,
    play: '움직이기', pause: '멈추기', motion: '제자리에서 변환까지', motionValue: t => `t = ${t}`,
    inputsLabel: '입력 수', outputsLabel: '출력 수', middleLabel: '중간',
    addMap: '둘째 변환 더하기', removeMap: '둘째 변환 빼기', exchange: '순서 바꾸기',
    addPoint: '점 더하기', removePoint: '이 점 빼기', full: '점은 여덟 개까지 놓을 수 있습니다.', removed: i => `점 ${i} 뺌.`, added: v => `점 더함: ${v}.`,
    turn: '돌려 보기', turnMore: '더', turnLess: '되돌려', depth: '앞뒤로는 Page Up, Page Down 키로 움직입니다.',
    cell: (r, c, v) => `출력 ${r}, 입력 ${c}의 가중치: ${v}`, edit: (r, c) => `출력 ${r}, 입력 ${c}의 새 가중치`,
    badNumber: text => `“${text}”: 수로 읽을 수 없습니다. 가중치는 그대로 둡니다.`, outOfRange: '여기서 가중치는 −99에서 99까지입니다. 그대로 둡니다.', locked: '이 행렬은 잠겨 있습니다.',
    sums: '출력 수마다 곱을 더한 과정',
  },
};
