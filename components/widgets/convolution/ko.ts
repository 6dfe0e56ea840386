import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Words } from './en.ts';

const say = (value: unknown) => showNumber(Number(value));

const kernels = { identity: '그대로', box: '상자 흐림', gaussian: '가우시안', sharpen: '또렷하게', sobelX: '소벨 x', sobelY: '소벨 y', laplacian: '라플라시안', emboss: '돋을새김' };

export const ko = {
  title: '창이 그림을 읽는 방법',
  hint: '칸을 가리켜 보세요. 입력은 칠하고, 가중치는 위아래로 끌어 바꿉니다.',
  caption: '칸 하나가 수 하나입니다. 입력에서는 0이 종이, 가장 큰 수가 가장 짙은 잉크입니다. 부호가 있는 수는 음수가 적갈색, 0이 종이, 양수가 잉크색입니다. 속도 0.5×에서는 곱을 하나씩 더해 갑니다.',
  summary: '가중치로 된 작은 창이 그림 위를 미끄러집니다. 곱과 합이 모두 눈앞에 있습니다.',
  params: {
    input: { label: '입력' },
    kernel: { label: '커널', options: kernels },
    padding: { label: '패딩', options: { valid: 'valid', same: 'same', full: 'full' } },
    stride: { label: '스트라이드' },
    dilation: { label: '팽창' },
    bias: { label: '편향' },
    activation: { label: '활성화 함수', options: { linear: '없음', relu: 'ReLU' } },
    flip: { label: '커널을 180° 돌리기' },
    channels: { label: '채널' },
    input2: { label: '입력, 채널 2' },
    input3: { label: '입력, 채널 3' },
    kernel2: { label: '커널, 채널 2', options: kernels },
    kernel3: { label: '커널, 채널 3', options: kernels },
    picture: { label: '그림', options: { none: '닫힘', scene: '그려 둔 풍경' } },
    ask: { label: '출력의 마지막 칸 묻기' }, guess: { label: '내 답' },
  },
  presets: {
    thumbnail: '손으로 쓴 7', edge: '세로 경계', blur: '흐림', impulse: '1 하나', square: '정사각형',
    strided: '스트라이드 2', dilated: '틈이 있는 창', channels: '채널 세 개', photo: '실제 그림',
  },
  numbers: {
    outputHeight: '출력의 높이', outputWidth: '출력의 너비', parameters: '매개변수(편향 포함)',
    row: '행', column: '열', value: '이 출력 칸의 값', first: '첫 출력 칸의 값',
    arithmetic: '이 칸의 계산', sum: '편향과 활성화 전의 합', activation: '활성화 함수', stepCount: '단계 수',
    inputHeight: '입력의 높이', inputWidth: '입력의 너비', kernelHeight: '커널의 높이', kernelWidth: '커널의 너비',
    weights: '가중치 수', channels: '채널 수', stride: '스트라이드', dilation: '팽창', bias: '편향',
    padTop: '위쪽의 0', padBottom: '아래쪽의 0', padLeft: '왼쪽의 0', padRight: '오른쪽의 0',
    spanHeight: '창이 걸치는 행 수', spanWidth: '창이 걸치는 열 수',
  },
  frame: { output: '출력', padded: '0을 덧댄 입력', kernels: '실제로 곱하는 가중치', pads: '각 변에 덧댄 0' },
  refusals: {
    windowTooLarge: v => `창은 ${v.windowHeight} × ${v.windowWidth}칸에 걸치는데 입력은 ${v.inputHeight} × ${v.inputWidth}칸뿐입니다. 패딩을 same으로 하거나, 커널이나 팽창을 줄이거나, 입력을 키우세요.`,
  },
  sentence: n => n.asked ? `${n.inputHeight} × ${n.inputWidth} 입력을 ${n.kernelHeight} × ${n.kernelWidth} 창으로 읽습니다. 출력의 오른쪽 아래에는 어떤 수가 올까요? ${n.guess === '' ? '아직 적은 답이 없습니다.' : `지금 답은 ${say(n.guess)}입니다.`}` : `${n.kernelHeight} × ${n.kernelWidth} 창이 ${n.inputHeight} × ${n.inputWidth} 입력 위에서 설 자리는 ${n.stepCount}곳이므로, 출력의 크기는 ${n.outputHeight} × ${n.outputWidth}입니다. ${n.row}행 ${n.column}열의 값: ${say(n.value)}.`,
  step: n => {
    const sum = `${n.arithmetic}${n.bias ? ` + ${say(n.bias)} (편향)` : ''}`;
    return `${n.row}행 ${n.column}열: ${n.activation === 'relu' ? `ReLU(${sum})` : sum} = ${say(n.value)}.`;
  },
  view: {
    canvas: '합성곱의 입력, 커널, 곱, 출력',
    products: '곱한 값', output: '출력',
    zeros: '둘레에 0을 덧댐', turned: '180° 돌림',
    channel: n => `채널 ${n}`, channels: '보고 있는 채널', channelSum: n => `채널 ${n}`,
    factors: '입력 × 가중치', product: '곱', running: '누적 합', bias: '편향',
    arithmetic: '곱과 누적 합',
    kernelRow: n => `${n}행`,
    place: (r, c) => `${r}행 ${c}열`,
    cell: (r, c, v) => `${r}행 ${c}열: ${v}`,
    reach: n => `이 칸은 출력 ${n}칸에 닿습니다.`,
    reachNone: '이 칸을 읽는 창은 없습니다.',
    pinned: '고정했습니다. 다시 누르거나 Esc 키를 누르면 풀립니다.',
    locked: '이 부분은 잠겨 있습니다.',
    edit: (r, c) => `${r}행 ${c}열의 새 값`,
    chosenInput: (r, c) => `입력 ${r}행 ${c}열`,
    chosenWeight: (r, c) => `가중치 ${r}행 ${c}열`,
    less: '줄이기', more: '늘리기',
    inputSize: '입력 크기', kernelSize: '커널 크기',
    openPicture: '실제 그림에 적용하기', closePicture: '그림 닫기',
    kerasRefuses: '스트라이드와 팽창이 모두 1보다 크면 Keras는 거부하고 PyTorch는 계산합니다.',
    badNumber: text => `“${text}”: 수가 아닙니다. 칸의 값은 그대로입니다.`,
    asked: { label: (r, c) => `출력의 ${r}행 ${c}열에 오는 수`, bad: '정수를 적으세요.' },
    outOfRange: '칸에 넣기에는 너무 큰 수입니다. 값은 그대로입니다.',
    pasted: (rows, columns) => `수 ${rows} × ${columns}개를 붙여 넣었습니다.`,
    pasteEmpty: '붙여 넣을 것이 없습니다.',
    pasteText: (r, c) => `붙여 넣지 못했습니다. ${r}행 ${c}열이 수가 아닙니다.`,
    pasteRagged: r => `붙여 넣지 못했습니다. ${r}행의 길이가 1행과 다릅니다.`,
    pasteSize: (rows, columns, most) => `붙여 넣지 못했습니다. ${rows} × ${columns}칸은 너무 큽니다. 최대 크기: ${most} × ${most}.`,
    pasteRange: (r, c) => `붙여 넣지 못했습니다. ${r}행 ${c}열의 수가 너무 큽니다.`,
  },
} satisfies Words;
