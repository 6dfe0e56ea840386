import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Described } from '@/lib/widget/define.ts';
import type { Words } from './en.ts';

type Numbers = Readonly<Record<string, Described>>;
const say = (value: unknown) => showNumber(Number(value));
const direction = (x: string, y: string) => `(${x}, ${y})`;
const blind = (n: Numbers) => (n.alongX === null
  ? `${n.lostIn}단계를 지나면 꼭짓점에서 남는 것이 없습니다.`
  : n.lostIn === 1 ? `1단계는 꼭짓점이 ${direction(say(n.alongX), say(n.alongY))} 방향으로 움직여도 알아채지 못합니다.`
    : `1단계는 모든 움직임을 알아채지만, 2단계가 ${direction(say(n.alongX), say(n.alongY))} 방향을 잃습니다.`);

function found(n: Numbers): string {
  switch (n.finding) {
    case 'identical': return `A와 B가 같은 사각형입니다. ${blind(n)}`;
    case 'blind': return `어떤 사각형이든 0이 됩니다. ${blind(n)}`;
    case 'firstSame': return n.alongX === null ? blind(n) : `서로 다른 사각형인데 1단계를 지나면 벌써 같은 숫자입니다. ${blind(n)} 그 뒤의 어떤 단계도 둘을 가려낼 수 없습니다.`;
    case 'secondSame': return `1단계에서는 둘이 다르지만 2단계에서 같아집니다. ${blind(n)}`;
    case 'sumSame': return `꼭짓점마다의 숫자는 다르지만 마지막 단계에서 더하면 같아집니다. ${blind(n)}`;
    default: return `두 숫자의 차이: ${say(n.gap)}. ${blind(n)}`;
  }
}

export const ko: Words = {
  title: '사각형 둘, 숫자 하나씩',
  hint: '사각형이나 꼭짓점을 끌어 보세요. 청록색 선 위로도 끌어 보세요. 가중치는 위아래로 끕니다.',
  caption: '꼭짓점마다 숫자가 두 개, x와 y입니다. 완전연결층은 꼭짓점 하나를 숫자 하나 또는 셋으로 바꾸고, 마지막 층은 네 결과를 하나로 모읍니다. 점선: A의 꼭짓점과 같은 결과가 나오는 자리. 청록색 선: 잡은 사각형의 가운데나 꼭짓점이 여기 오면 두 숫자가 같아집니다. 커널은 입력 × 출력 모양이고 편향은 없습니다.',
  summary: '층은 숫자 여덟 개를 하나로 만들고, 서로 다른 두 사각형을 같은 숫자로 만들기도 합니다. 곱이 모두 보입니다.',
  params: {
    a: { label: '사각형 A' }, b: { label: '사각형 B' }, hidden: { label: '첫 층의 유닛 수' },
    w1: { label: '가중치 w₁' }, w2: { label: '가중치 w₂' }, w3: { label: '가중치 w₃' }, batch: { label: '배치' },
    ask: { label: '둘을 같게 하는 가중치 묻기' },
  },
  presets: {
    collision: '충돌', moved: 'A를 (1, −1)만큼 옮긴 B', thirteen: '가중치 열세 개', lookalike: '가중치 열세 개, 같은 답', separated: '가중치 열세 개, 옮긴 B',
  },
  numbers: {
    outputA: 'A의 숫자', outputB: 'B의 숫자', parameters: '매개변수', gap: '두 숫자의 차이', hidden: '첫 층의 유닛 수', batch: '배치 속 사각형 수',
    alongX: '보지 못하는 방향의 x', alongY: '보지 못하는 방향의 y', lostIn: '그 방향을 잃는 단계', composedX: '마지막 단계 전까지 x에 곱해지는 수', composedY: '마지막 단계 전까지 y에 곱해지는 수',
    lastSum: '마지막 가중치의 합', firstWeights: '1단계의 가중치 수', secondWeights: '2단계의 가중치 수', thirdWeights: '3단계의 가중치 수',
    rectangle: '사각형', layer: '층', corner: '꼭짓점', unit: '유닛', value: '이 단계의 결과', arithmetic: '이 단계의 계산',
  },
  frame: {
    step1A: '1단계를 지난 A', step1B: '1단계를 지난 B', step2A: '2단계를 지난 A', step2B: '2단계를 지난 B', step3A: '3단계를 지난 A', step3B: '3단계를 지난 B',
    w1: '1단계에 쓰인 가중치', w2: '2단계에 쓰인 가중치', w3: '3단계에 쓰인 가중치', composed: '마지막 단계 전까지를 커널 하나로 쓴 것',
  },
  refusals: {
    hidden: v => `여기서 첫 층의 유닛은 1개 또는 3개입니다. 받은 값은 ${v.hidden}입니다. hidden에 1이나 3을 쓰세요.`,
    shape: v => `${v.name}의 크기가 ${v.gotRows} × ${v.gotColumns}입니다. hidden = ${v.hidden}일 때는 ${v.rows} × ${v.columns}이어야 합니다. 그 크기의 ${v.name}도 hidden과 함께 주세요.`,
  },
  sentence: n => n.asked ? `사각형 두 개와 가중치 ${n.weights}개짜리 신경망입니다. 첫째 단계의 가중치가 얼마여야 두 사각형이 같은 수가 될까요?` : `가중치 ${n.parameters}개로 얻은 숫자는 A에서 ${say(n.outputA)}, B에서 ${say(n.outputB)}: ${n.finding === 'apart' ? '서로 다른' : '서로 같은'} 숫자입니다.`,
  step: n => `${n.rectangle}, ${n.last ? '마지막 숫자' : `꼭짓점 ${n.corner}${n.hidden === 3 && n.layer === 1 ? `, 유닛 ${n.unit}` : ''}`}, ${n.layer}단계: ${n.arithmetic} = ${say(n.value)}.`,
  view: {
    canvas: '평면 위의 두 사각형과, 사각형 하나를 숫자 하나로 바꾸는 신경망',
    plane: '두 사각형', planeShort: '사각형', corners: '꼭짓점', number: '숫자',
    step: n => `${n}단계`,
    kernel: n => `w${'₁₂₃'[n - 1]}`, kernelLong: n => `${n}단계의 가중치`,
    cornersOf: letter => `${letter}의 꼭짓점`, resultOf: (name, letter) => `${letter}, ${name}`,
    cell: (r, c, v) => `${r}행 ${c}열: ${v}`,
    cornerCell: (r, c, v) => `꼭짓점 ${r}의 ${c === 1 ? 'x' : 'y'}: ${v}`,
    numberCell: (_r, _c, v) => v,
    rectangle: letter => `사각형 ${letter}의 가운데`, corner: (n, letter) => `${letter}의 꼭짓점 ${n}`,
    point: (x, y) => `x ${x}, y ${y}`, direction,
    pointed: (corner, letter, at) => `${corner === null ? `사각형 ${letter}, 가운데` : `${letter}의 꼭짓점 ${corner},`} ${at}. 끌거나 화살표 키로 옮깁니다.`,
    levelKey: step => `${step}단계가 같음`, lineKey: met => (met ? 'A = B' : '여기서 A = B'),
    same: '같음', apart: gap => `차이 ${gap}`,
    weights: n => `가중치 ${n}개.`,
    found,
    composedLabel: 'w1과 w2를 곱한 2 × 1 커널',
    composed: (a, b) => `앞의 가중치 아홉 개가 하는 일을 두 개가 다 합니다. 이 둘과 w₃만 있는 여섯 개짜리 신경망도 똑같이 ${a}, ${b}에 이릅니다.`,
    multiply: '곱해서 하나로', multiplied: '가중치 열세 개가 여섯 개로 줄었습니다. 두 숫자는 그대로입니다.',
    firstLayer: '첫 층', plan: units => `2 → ${units}`,
    search: '충돌 찾기',
    searched: (along, step) => (along ? `찾았습니다. B의 꼭짓점은 모두 A의 꼭짓점을 ${along} 방향으로 옮긴 것입니다. ${step}단계가 그 방향을 잃습니다.` : `찾았습니다. ${step}단계가 아무것도 통과시키지 않으니 어떤 B라도 됩니다.`),
    factors: '입력 × 가중치', product: '곱', running: '여기까지의 합', arithmetic: '곱과 여기까지의 합',
    placeNumber: letter => `${letter}의 숫자`,
    placeUnit: (letter, corner, unit) => `${letter}, 꼭짓점 ${corner}, 유닛 ${unit}`,
    placeCorner: (letter, corner, step) => `${letter}, 꼭짓점 ${corner}, ${step}단계`,
    nameOf: name => (name.startsWith('w') ? `w${'₁₂₃'[Number(name[1]) - 1]}` : name.toUpperCase()),
    chosen: (name, r, c) => (name.startsWith('w') ? `${name}, ${r}행${name === 'w₁' ? ` ${c}열` : ''}` : `${name}, 꼭짓점 ${r}의 ${c === 1 ? 'x' : 'y'}`),
    edit: (name, r, c) => `${name}, ${r}행 ${c}열의 새 값`,
    less: '작게', more: '크게',
    locked: '이 부분은 잠겨 있습니다.',
    badNumber: text => `“${text}”: 숫자가 아닙니다. 칸의 값은 그대로입니다.`,
    outOfRange: '칸에 담기에는 너무 큰 수입니다. 칸의 값은 그대로입니다.',
    pasteText: '붙여 넣지 않았습니다. 숫자로 된 표가 아닙니다.',
    pasteSize: (rows, columns) => `붙여 넣지 않았습니다. 이 판에는 ${rows} × ${columns}개의 숫자가 들어갑니다.`,
  },
};
