import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Described } from '@/lib/widget/define.ts';
import type { Words } from './en.ts';

const say = (value: unknown) => showNumber(Number(value));
type Numbers = Readonly<Record<string, Described>>;

const kept = (n: Numbers) => (n.mode === 'average'
  ? `${n.values}의 평균: ${say(n.value)}`
  : `${n.values} 가운데 가장 ${n.mode === 'max' ? '큰' : '작은'} 값: ${say(n.value)}, 자리는 ${n.winnerRow}행 ${n.winnerColumn}열${n.equals ? '(같은 값 가운데 첫째)' : ''}`);
const shiftSentence = (n: Numbers) => (n.shift || n.shiftDown ? ` 그림을 오른쪽으로 ${say(n.shift)}칸, 아래로 ${say(n.shiftDown)}칸 옮겼습니다. 바뀐 출력 칸: ${n.stepCount}칸 중 ${n.changed}칸.` : '');

export const ko = {
  title: '가장 큰 값만 지나갑니다',
  hint: '출력 칸을 가리켜 보세요. 수를 위아래로 끌면, 이길 때까지는 아무 일도 없습니다.',
  caption: '고리는 각 창에서 이긴 칸이고, 기울기(gradient)가 돌아가는 자리입니다. 점선 고리는 이긴 칸과 같은 값이며, 같은 값끼리는 첫 칸이 이깁니다. 평균 풀링에는 이긴 칸이 없고 모든 칸이 똑같이 나눕니다. 패딩은 이기지도 세지도 않습니다. 풀링에는 배울 가중치가 없습니다. 손가락으로는 수를 누르고 있다가 끌어 보세요.',
  summary: '창마다 가장 큰 수만 남깁니다. 어느 칸이 이기고 비기는지, 기울기가 어디로 돌아가는지 보여 줍니다.',
  params: {
    input: { label: '입력' },
    mode: { label: '남길 값', options: { max: '최댓값', average: '평균', min: '최솟값' } },
    window: { label: '창' }, stride: { label: '스트라이드' },
    padding: { label: '패딩', options: { valid: 'valid', same: 'same' } },
    shift: { label: '오른쪽으로 옮긴 칸' }, shiftDown: { label: '아래로 옮긴 칸' },
    gradient: { label: '기울기' }, upstream: { label: '들어오는 기울기' },
    ask: { label: '아무것도 바꾸지 않는 이동 묻기' }, moves: { label: '내가 고른 이동' },
    drag: { label: '끌면', options: { pull: '수가 바뀜', paint: '칠해짐' } },
  },
  presets: {
    thumbnail: '창 열여섯 개', lone: '1 하나', 'lone-one': '오른쪽으로 한 칸', 'lone-two': '오른쪽으로 두 칸',
    border: '경계를 넘는 칸', dark: '모두 0', three: '1 세 개', negative: '모두 −1, 패딩', equal: '같은 값', gradient: '기울기가 돌아가는 길',
    overlap: '겹치는 창', shared: '기울기를 나누는 평균',
  },
  numbers: {
    outputHeight: '출력의 높이', outputWidth: '출력의 너비', inputHeight: '입력의 높이', inputWidth: '입력의 너비',
    row: '행', column: '열', value: '이 출력 칸의 값', values: '창 안의 값', read: '창 안의 칸 수',
    winnerRow: '이긴 칸의 행', winnerColumn: '이긴 칸의 열', equals: '이긴 칸과 같은 칸 수', ties: '비긴 창의 수',
    survivors: '이긴 칸의 수', cells: '입력의 칸 수', window: '창', mode: '남긴 값',
    shift: '오른쪽으로 옮긴 칸', shiftDown: '아래로 옮긴 칸', changed: '옮겨서 바뀐 출력 칸',
    stepCount: '단계 수',
  },
  frame: {
    picture: '풀링한 입력', output: '출력', switches: '스위치: 이긴 칸의 자리', tied: '비긴 창', unshifted: '옮기기 전의 출력',
    changed: '옮겨서 바뀐 출력 칸', upstream: '들어오는 기울기', inputGradient: '입력의 기울기',
  },
  refusals: {
    windowTooLarge: v => `창은 ${v.window} × ${v.window}칸인데 입력은 ${v.inputHeight} × ${v.inputWidth}칸뿐입니다. 패딩을 same으로 하거나, 창을 줄이거나, 입력을 키우세요.`,
  },
  sentence: n => n.asked ? `${n.inputHeight} × ${n.inputWidth} 그림을 ${n.window}칸 창으로 최대 풀링합니다. 한 칸 이동 가운데 아무것도 바꾸지 않는 것은 무엇일까요? 지금까지 고른 이동은 ${n.marked}개입니다.` : `${n.window} × ${n.window} 창이 ${n.inputHeight} × ${n.inputWidth} 입력 위에서 설 자리는 ${n.stepCount}곳이므로, 출력의 크기는 ${n.outputHeight} × ${n.outputWidth}입니다. ${n.row}행 ${n.column}열: ${kept(n)}.${shiftSentence(n)}`,
  step: n => `${n.row}행 ${n.column}열: ${kept(n)}.`,
  view: {
    canvas: '풀링의 입력과 출력', output: '출력', winners: '고리는 이긴 칸', unwon: '모든 칸을 똑같이 셈',
    inputGradient: '입력의 기울기', upstream: '들어오는 기울기', toWinners: '이긴 칸으로만 돌아감', shared: '똑같이 나눔',
    cell: (r, c, v) => `${r}행 ${c}열: ${v}`,
    cellAt: (r, c) => `${r}행 ${c}열`, cellShort: (r, c) => `${r}, ${c}`,
    edit: (r, c) => `${r}행 ${c}열의 값`,
    arithmetic: '창이 읽는 값', place: '입력에서의 자리', value: '값', wins: '승', ties: '같음',
    soFar: { max: '지금까지 최댓값', min: '지금까지 최솟값', average: '지금까지의 합' },
    of: { max: n => `${n}개의 최댓값`, min: n => `${n}개의 최솟값`, average: n => `${n}개의 평균` },
    call: { max: '최댓값', min: '최솟값', average: '평균' },
    survive: (won, cells) => `수 ${cells}개 중 ${won}개가 이김`, nothing: n => `${n}개는 흔적이 없음`,
    allCount: cells => `창이 읽은 수는 모두 반영됨 (입력 ${cells}칸)`, noWeights: '배울 가중치 0개',
    less: '줄이기', more: '늘리기', inputSize: '입력',
    chosen: { input: (r, c) => `입력 ${r}행 ${c}열`, upstream: (r, c) => `기울기 ${r}행 ${c}열` },
    reach: (read, won) => `이 칸을 읽는 창: ${read}개, 그 가운데 이긴 창: ${won}개.`,
    reachAverage: read => `이 칸이 평균에 들어가는 창: ${read}개.`,
    reachNone: '이 칸을 읽는 창은 없습니다.',
    asked: { label: '아무것도 바꾸지 않는 이동', moves: { 'up-left': '왼쪽 위로', up: '위로', 'up-right': '오른쪽 위로', left: '왼쪽으로', right: '오른쪽으로', 'down-left': '왼쪽 아래로', down: '아래로', 'down-right': '오른쪽 아래로' } },
    typing: {
      locked: '여기서는 바꿀 수 없습니다.', outOfRange: '칸에는 −1,000,000부터 1,000,000까지의 수가 들어갑니다.', badNumber: text => `‘${text}’: 수가 아닙니다. 칸의 값은 그대로입니다.`,
      pasted: (rows, columns) => `${rows} × ${columns}칸을 붙여 넣었습니다.`, pasteEmpty: '붙여 넣지 못했습니다. 클립보드에 수가 없습니다.',
      pasteRagged: row => `붙여 넣지 못했습니다. ${row}행의 길이가 첫 행과 다릅니다.`, pasteText: (row, column) => `붙여 넣지 못했습니다. ${row}행 ${column}열: 수가 아닙니다.`,
      pasteSize: '붙여 넣지 못했습니다. 최대 32 × 32칸, 절댓값 백만까지입니다.',
    },
  },
} satisfies Words;
