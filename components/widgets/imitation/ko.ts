import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Words } from './en.ts';

const say = (value: unknown) => showNumber(Number(value));

export const ko: Words = {
  title: '차이가 없어질 때까지 커널을 돌려 보세요',
  hint: '둥근 손잡이를 끌면 둘째 커널이 돕니다. 수는 위아래로 끌어 바꿉니다.',
  caption: '스트라이드 1, 패딩 same입니다. 위에서는 입력의 수마다 커널을 찍고, 아래에서는 돌린 커널로 보통 합성곱이 같은 입력을 읽습니다. 차이는 위에서 아래를 뺀 것입니다. 채널이 여럿일 때는 4 × 4 그림과 무작위 정수 가중치로 같은 계산을 합니다. Keras는 전치 커널을 행, 열, 나가는 채널, 들어오는 채널로, 보통 커널을 행, 열, 들어오는 채널, 나가는 채널로 둡니다.',
  summary: '크기를 키우지 않는 전치 합성곱은 커널을 돌리고 채널을 맞바꾼 보통 합성곱입니다. 돌려서 확인해 보세요.',
  params: {
    input: { label: '입력' }, kernel: { label: '커널', options: { uneven: '울퉁불퉁', edge: '경계', tent: '천막', move: '옮기기' } },
    turn: { label: '돌린 각도', options: { 0: '0°', 90: '90°', 180: '180°', 270: '270°' } },
    channels: { label: '들어오는 채널' }, filters: { label: '나가는 채널' }, swap: { label: '채널 맞바꾸기' },
  },
  presets: { thumbnail: '돌리지 않음', turned: '180° 돌림', both: '돌리고 맞바꿈', symmetric: '대칭 커널', move: '옮기는 커널', edge: '경계, 돌림', second: '채널 넷이 들어와 여덟이 나감' },
  numbers: {
    height: '높이', width: '너비', kernelSide: '커널의 한 변', turn: '돌린 각도', equal: '같은 칸', cells: '칸', largestDifference: '가장 큰 차이',
    row: '행', column: '열', transposedValue: '이 칸의 전치 합성곱', convolvedValue: '이 칸의 합성곱', stamps: '도장의 곱', window: '창의 곱',
    channels: '들어오는 채널', filters: '나가는 채널', swapped: '채널을 맞바꿈', channelDifference: '채널이 여럿일 때 가장 큰 차이', parameters: '두 층 각각의 매개변수',
  },
  frame: { turnedKernel: '합성곱의 커널', transposed: '전치 합성곱', convolved: '합성곱', difference: '차이', channelDifference: '채널이 여럿일 때 가장 큰 차이' },
  refusals: { oddSquare: v => `이 그림은 한 변이 홀수인 정사각형 커널을 돌립니다. ${v.rows} × ${v.columns} 커널은 쓸 수 없습니다. 한 변이 짝수이면 짝이 없는 0을 한 층은 앞에, 다른 층은 뒤에 두어 답이 한 칸 어긋납니다.` },
  sentence: n => `스트라이드 1, 패딩 same인 전치 합성곱과 커널을 ${n.turn}° 돌린 합성곱을 나란히 둡니다. ${n.cells}칸 가운데 ${n.equal}칸이 같고, 가장 큰 차이는 ${say(n.largestDifference)}입니다.`,
  step: n => `${n.row}행 ${n.column}열: 도장 ${n.stamps} = ${say(n.transposedValue)}, 창 ${n.window} = ${say(n.convolvedValue)}.`,
  view: {
    canvas: '입력, 두 커널, 두 출력과 그 차이', asStamp: '도장으로', turned: '돌린 커널', transposed: '전치 합성곱', convolved: '합성곱', stamps: '도장', window: '창', difference: '차이',
    arithmetic: '이 칸의 곱', place: (row, column) => `${row}행 ${column}열`,
    left: difference => (Math.abs(difference) < 1e-9 ? '이 칸에는 차이가 없습니다.' : `이 칸의 차이: ${showNumber(difference)}. 파선이 그어진 가중치는 도장에서와 다른 입력 칸을 만납니다.`),
    verdict: (equal, cells) => (equal === cells ? `차이가 없습니다. ${cells}칸 모두 같음.` : `${cells}칸 가운데 ${equal}칸이 같음.`),
    chosen: (kernel, r, c) => `${kernel ? '커널' : '입력'} ${r}행 ${c}열`, less: '줄이기', more: '늘리기',
    withChannels: '채널이 여럿일 때', outIn: '행, 열, 나감, 들어옴', inOut: '행, 열, 들어옴, 나감: 맞바꿈', unswapped: '맞바꾸지 않고 그대로',
    channelsSay: (difference, turn, swap) => (difference === null ? '이 커널은 보통 합성곱에 맞지 않습니다. 커널이 읽는 채널 수가 들어오는 채널 수와 다릅니다. 두 축을 맞바꾸세요.'
      : difference === 0 ? '돌리고 맞바꾸니 두 층이 모든 채널에서 같은 수를 냅니다.'
        : `형상은 맞지만 가장 큰 차이가 ${showNumber(difference)}입니다. ${turn === 180 ? '이미 돌렸으니 이제 채널을 맞바꾸세요.' : swap ? '이미 맞바꿨으니 이제 180° 돌리세요.' : '180° 돌리고 채널을 맞바꾸세요.'}`),
    grid: {
      cell: (r, c, v) => `${r}행 ${c}열: ${v}`, edit: (r, c) => `${r}행 ${c}열의 수`,
      badNumber: text => `‘${text}’: 수로 읽을 수 없어 칸을 그대로 두었습니다.`, outOfRange: '칸에 넣기에는 너무 큰 수입니다.', locked: '여기서는 이 수들이 고정되어 있습니다.',
      pasted: (rows, columns) => `${rows} × ${columns} 표를 붙여 넣었습니다.`, pasteEmpty: '붙여 넣지 못했습니다. 복사한 표가 없습니다.',
      pasteRagged: row => `붙여 넣지 못했습니다. ${row}행의 길이가 첫 행과 다릅니다.`, pasteText: (row, column) => `붙여 넣지 못했습니다. ${row}행 ${column}열은 수가 아닙니다.`,
      pasteSize: '붙여 넣지 못했습니다. 입력은 12 × 12까지, 커널은 5 × 5까지입니다.',
    },
  },
};
