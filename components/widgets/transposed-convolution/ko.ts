import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Words } from './en.ts';

const say = (value: unknown) => showNumber(Number(value));

export const ko: Words = {
  title: '수마다 커널을 찍습니다',
  hint: '출력 칸을 가리키면 합이, 입력의 수를 가리키면 도장이 보입니다. 수는 위아래로 끌어 바꿉니다.',
  caption: '입력의 수마다 커널 전체에 곱해지고, 그 결과가 출력에 도장처럼 찍힙니다. 한 칸 옮길 때마다 스트라이드만큼 떨어져 찍히고, 겹치는 곳은 더합니다. 아래에서는 같은 출력을 합성곱 행렬을 전치해서, 또 0을 끼워 넣은 입력 위의 보통 창으로 얻습니다. 셋 다 계산해서 칸마다 견줍니다. 크기는 Keras를 따릅니다.',
  summary: '전치 합성곱을 도장으로, 전치한 행렬로, 0 위의 창으로 한 걸음씩 따라갑니다. 모든 칸이 같고, 무엇도 되돌리지 않습니다.',
  params: {
    input: { label: '입력' },
    kernel: { label: '커널', options: { uneven: '울퉁불퉁', ones: '모두 1', tent: '천막', block: '2 × 2', four: '4 × 4 천막' } },
    stride: { label: '스트라이드' },
    padding: { label: '패딩', options: { valid: 'valid', same: 'same' } },
    walk: { label: '따라갈 것', options: { cells: '출력 칸', stamps: '도장' } },
    panel: { label: '아래에', options: { machines: '세 가지 계산', roundtrip: '갔다가 되돌아오기', none: '없음' } },
    picture: { label: '그림' },
    ask: { label: '너비와 겹침 묻기' }, guess: { label: '내가 적은 너비' }, painted: { label: '내가 고른 칸' },
  },
  presets: {
    thumbnail: '도장 네 개', 'one-stamp': '도장 하나', stamps: '도장 하나씩', 'side-by-side': '겹치지 않음', even: '고른 겹침', uneven: '고르지 않은 겹침', tent: '천막', gaps: '도장 사이의 틈',
    same: '스트라이드 1, same', there: '갔다가 되돌아오기', lost: '되돌아오기, 스트라이드 2', ask: '1이 열여섯 개',
  },
  numbers: {
    outputHeight: '출력의 높이', outputWidth: '출력의 너비', inputHeight: '입력의 높이', inputWidth: '입력의 너비',
    kernelHeight: '커널의 행', kernelWidth: '커널의 열', stride: '스트라이드', padding: '패딩', parameters: '편향까지 센 매개변수',
    overlapLeast: '한 칸에 찍힌 가장 적은 도장', overlapMost: '한 칸에 찍힌 가장 많은 도장', walk: '따라갈 것', row: '행', column: '열', value: '값', stamps: '이 칸에 찍힌 도장', arithmetic: '이 칸의 계산',
    pictureHeight: '그림의 높이', pictureWidth: '그림의 너비', corner: '출력의 모서리', middle: '출력의 가운데',
  },
  frame: { map: '찍는 입력', output: '출력', overlap: '칸마다 찍힌 도장' },
  refusals: {
    windowTooLarge: v => `가는 길에 ${v.kernel} 커널이 ${v.picture} 그림에 들어가지 않습니다. 그림을 키우거나, 커널을 줄이거나, 패딩을 same으로 바꾸세요.`,
  },
  sentence: n => n.asked ? `${n.inputHeight} × ${n.inputWidth} 입력이 ${n.kernelHeight} × ${n.kernelWidth} 커널을 스트라이드 ${n.stride}, 패딩 ${n.padding}로 찍습니다. 출력의 너비는 몇 칸이고, 첫 행에서 두 번 찍히는 칸은 어디일까요? ${n.guess === '' ? '아직 적은 답이 없습니다.' : `적은 너비는 ${say(n.guess)}, 고른 칸은 ${n.painted}개입니다.`}` : `${n.pictureHeight === null ? `입력 ${n.inputHeight} × ${n.inputWidth}칸이` : `${n.pictureHeight} × ${n.pictureWidth} 그림을 합성곱한 ${n.inputHeight} × ${n.inputWidth}칸이`} ${n.kernelHeight} × ${n.kernelWidth} 커널을 스트라이드 ${n.stride}, 패딩 ${n.padding}에서 찍습니다. 출력은 ${n.outputHeight} × ${n.outputWidth}칸입니다. 한 칸에 찍히는 도장: ${n.overlapLeast === n.overlapMost ? `어디나 ${n.overlapMost}개` : `${n.overlapLeast}개에서 ${n.overlapMost}개까지`}.`,
  step: n => (n.walk === 'stamps'
    ? `입력 ${n.row}행 ${n.column}열의 수 ${say(n.value)}: 커널을 찍습니다.`
    : `${n.row}행 ${n.column}열: ${n.stamps === 0 ? '찍힌 도장 없음' : n.arithmetic} = ${say(n.value)}.`),
  view: {
    asked: { label: '출력의 너비', bad: '정수를 적으세요.', row: '출력의 첫 행: 두 번 찍히는 칸을 고르세요', cell: n => `${n}번 칸` },
    canvas: '입력, 커널, 도장, 출력', output: '출력', stamp: '도장', stampOf: x => `${showNumber(x)} × 커널`, map: '합성곱한 맵',
    machines: '계산 방법', arithmetic: '이 칸에 떨어지는 것', noStamp: '이 칸에는 도장이 찍히지 않아 0으로 남습니다.',
    tabs: { stamps: '도장', matrix: '행렬', window: '창', roundtrip: '갔다가 되돌아오기' },
    stampSays: (row, column, x) => `${row}행 ${column}열의 수는 ${showNumber(x)}입니다. 이 수를 커널의 모든 가중치에 곱해서 주황색 테두리 안의 출력에 한꺼번에 더합니다.`,
    place: (row, column) => `${row}행 ${column}열`,
    reachedBy: n => (n === 0 ? '이 칸에 찍히는 도장은 없습니다.' : `이 칸에 찍히는 도장: ${n}개.`),
    stampHint: '이 수가 찍는 도장입니다.',
    matrixSays: '합성곱 행렬의 행과 열을 맞바꾼 것', windowSays: '사이에 0을 끼운 입력 위의, 스트라이드 1인 보통 합성곱',
    laid: '한 줄로 늘어놓은 입력', stuffed: '0 사이의 입력', turned: '돌린 커널', outputBy: by => `출력, ${by}`,
    equal: (n, of) => `${of}칸 가운데 ${n}칸이 도장과 같음`, tooLarge: n => `행렬의 수가 ${n}개라 다 그릴 수 없습니다. 입력을 줄이면 보입니다.`,
    tripSays: '합성곱하고, 같은 커널로 전치 합성곱', back: '되돌아온 것', difference: '되돌아온 것 − 그림',
    trip: (same, equal, count, most) => `${same ? '형상은 돌아왔습니다.' : '형상도 돌아오지 않았습니다. 가는 길에 읽지 않은 칸이 있습니다.'} 값 ${count}개 가운데 돌아온 것은 ${equal}개입니다.${most > 0 ? ` 가장 크게 벗어난 차이: ${showNumber(most)}.` : ''}`,
    chosen: (kernel, r, c) => `${kernel ? '커널' : '입력'} ${r}행 ${c}열`, chosenPixel: (r, c) => `그림 ${r}행 ${c}열`,
    sizeOf: { input: '입력 크기', kernel: '커널 크기', picture: '그림 크기' }, less: '줄이기', more: '늘리기', smaller: '작게', larger: '크게',
    grid: {
      cell: (r, c, v) => `${r}행 ${c}열: ${v}`, edit: (r, c) => `${r}행 ${c}열의 수`,
      badNumber: text => `‘${text}’: 수로 읽을 수 없어 칸을 그대로 두었습니다.`, outOfRange: '칸에 넣기에는 너무 큰 수입니다.', locked: '여기서는 이 수들이 고정되어 있습니다.',
      pasted: (rows, columns) => `${rows} × ${columns} 표를 붙여 넣었습니다.`, pasteEmpty: '붙여 넣지 못했습니다. 복사한 표가 없습니다.',
      pasteRagged: row => `붙여 넣지 못했습니다. ${row}행의 길이가 첫 행과 다릅니다.`, pasteText: (row, column) => `붙여 넣지 못했습니다. ${row}행 ${column}열은 수가 아닙니다.`,
      pasteSize: '붙여 넣지 못했습니다. 입력은 16 × 16까지, 커널은 5 × 5까지입니다.',
    },
  },
};
