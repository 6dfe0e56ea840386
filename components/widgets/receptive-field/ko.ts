import type { Block } from './ink.ts';
import type { Words } from './en.ts';
import type { Layer } from './named.ts';

const kinds: Words['view']['kinds'] = {
  conv: n => `합성곱 ${n} × ${n}`, tconv: n => `전치 합성곱 ${n} × ${n}`, pool: n => `최대 풀링 ${n} × ${n}`, avg: n => `평균 풀링 ${n} × ${n}`,
  up: n => `반복 ×${n}`, bil: n => `쌍선형 ×${n}`, nails: n => `베드 오브 네일스 ×${n}`, unpool: n => `언풀링 ×${n}`,
  flatten: () => '평탄화', reshape: () => '형상 변경', dense: n => `완전연결 ${n}`,
};
const layerName = (kind: unknown, n: unknown) => (kind === 'input' ? '입력' : kinds[kind as Layer['kind']](Number(n ?? 0)));
const sizeOf = ({ top, left, bottom, right }: Block) => `${bottom - top + 1} × ${right - left + 1}`;

export const ko: Words = {
  title: '수 하나는 얼마나 멀리 보는가',
  hint: '아무 판의 아무 칸이나 고르세요. 끌면 두 칸을 비교합니다. 바닥을 고르면 위를 올려다봅니다.',
  caption: '판 하나가 층 하나이고, 입력 위에 맞추어 그렸습니다. 한 칸의 너비가 곧 간격입니다. 파란색은 고른 칸이 보는 곳, 청록색은 그 칸을 보는 칸입니다. 걸치지만 읽지 않는 칸은 칠하지 않습니다. 경로 하나는 층마다 가중치 하나를 곱하므로, 경로의 수는 가중치가 모두 1일 때의 기울기와 같습니다. 풀링 창에서는 어느 칸이든 이길 수 있으니 모두 셉니다. 점선 테두리는 절반 이상을 담는 가장 작은 가운데 영역입니다. 표의 크기, 간격, 시작은 가장자리를 무시한 값이고 그림은 무시하지 않습니다.',
  summary: '어떤 층이든 쌓아 보고, 칸 하나를 골라 그 칸이 앞선 모든 층의 어디에 달려 있는지 이론과 기울기로 봅니다.',
  params: {
    layers: { label: '층' }, size: { label: '입력 크기' },
    ink: { label: '농도', options: { none: '없음', paths: '경로 수', random: '무작위 가중치', trained: '학습된 가중치' } },
    layer: { label: '고른 칸의 층' }, cell: { label: '고른 칸' }, pinned: { label: '둘째 칸' },
    seed: { label: '시드' }, draws: { label: '반복' },
    ask: { label: '질문', options: { no: '없음', guess: '얼마나 멀리 볼까?', answer: '예측과 답을 나란히' } }, guess: { label: '내가 그린 사각형' },
  },
  presets: {
    source: '합성곱 3 × 3 스트라이드 2, 그다음 풀링', 'one-layer': '합성곱 하나', 'two-layers': '합성곱 둘', 'three-layers': '합성곱 셋', 'pool-last': '합성곱 다음 풀링', 'pool-first': '풀링 다음 합성곱',
    dilated: '팽창 1, 2, 4', gaps: '틈이 남는 팽창', strided: '스트라이드', bordered: '가장자리에서', overlap: '두 칸 비교', ten: '합성곱 열 개', 'ten-random': '열 개, 무작위 가중치',
    hourglass: '줄였다가 다시 늘리기', transposed: '전치 합성곱', trained: '숫자로 학습한 신경망', untrained: '학습하기 전의 같은 신경망', ask: '수용 영역 맞히기', answer: '예측과 답', reach: '32 × 32까지',
  },
  numbers: {
    fieldSize: '마지막 층 한 칸의 수용 영역', jump: '마지막 층의 간격', start: '시작: 첫 칸의 수용 영역 한가운데', size: '입력의 크기', layers: '층의 수', sum: '층마다 더하는 크기',
    parameters: '매개변수', spread: '경로가 시작되는 자리의 표준편차 두 배', seenRows: '고른 칸이 보는 행', seenColumns: '고른 칸이 보는 열', seenCells: '고른 칸이 읽는 입력 칸',
    holes: '걸치지만 읽지 않는 칸', top: '첫 행', left: '첫 열', bottom: '마지막 행', right: '마지막 열', row: '고른 칸의 행', column: '고른 칸의 열', seenBy: '그 칸을 보는 마지막 층의 칸', paths: '경로',
    middleShare: '가운데 영역에 있는 경로(%)', middleRows: '가운데 영역의 행', middleColumns: '가운데 영역의 열', shared: '두 칸이 함께 읽는 입력 칸', guessRows: '내 사각형의 행', guessColumns: '내 사각형의 열',
  },
  frame: { field: '고른 칸이 각 층에서 보는 곳. 칸은 0부터 셉니다', levels: '판: 한 변의 칸 수, 첫 칸이 입력 위에 놓이는 자리, 간격', growth: '층마다의 크기, 간격, 시작. 가장자리는 무시합니다' },
  refusals: {},
  sentence: n => {
    if (n.ask === 'guess') return `${n.size} × ${n.size} 입력 위에 층 ${n.layers}개를 쌓았습니다. 고른 칸은 입력의 몇 칸을 볼까요? ${n.guessRows ? `지금 예측은 ${n.guessRows} × ${n.guessColumns}입니다.` : '아직 아무것도 그리지 않았습니다.'}`;
    const stuck = n.refusedLayer === null ? '' : ` 이 입력에서는 ${n.refusedLayer}번째 층(${layerName(n.refusedKind, n.refusedNumber)})이 계산되지 않습니다.`;
    const last = n.fieldSize === null ? '마지막 층에는 정사각형 수용 영역이 없습니다.' : `가장자리를 무시하면 마지막 층의 한 칸이 보는 입력은 ${n.fieldSize} × ${n.fieldSize}칸입니다${n.sum === null ? '' : `: ${n.sum}`}. 간격 ${n.jump}${n.start === null ? '' : `, 시작 ${n.start}`}.`;
    const picked = n.level === 0 ? '고른 칸은 입력의 픽셀입니다.'
      : n.top === null ? '고른 칸은 입력을 전혀 보지 않습니다.'
        : `고른 칸(${layerName(n.kind, n.number)}의 ${n.row}행 ${n.column}열)이 보는 곳은 ${n.top}–${n.bottom}행, ${n.left}–${n.right}열, 곧 ${n.seenRows} × ${n.seenColumns}칸입니다${Number(n.holes) > 0 ? `. 그 가운데 읽는 칸은 ${n.seenCells}개입니다` : ''}.`;
    const both = n.shared === null ? '' : ` 둘째 칸(${n.pinnedRow}행 ${n.pinnedColumn}열)과 함께 읽는 입력 칸은 ${n.shared}개입니다.`;
    const guess = n.ask === 'answer' && n.guessRows ? ` 예측은 ${n.guessRows} × ${n.guessColumns}였습니다.` : '';
    return last + stuck + ' ' + picked + both + guess;
  },
  step: n => {
    if (n.step === 0) return n.chosenSize === null ? '쌓은 층 전체.' : `쌓은 층 전체: ${layerName(n.kind, n.number)}의 한 칸이 보는 크기 ${n.chosenSize} × ${n.chosenSize}${n.chosenSum === null ? '' : `, ${n.chosenSum} = ${n.chosenSize}`}.`;
    if (n.stepSize === null || n.stepBefore === null) return `${n.stepLevel}번째 층, ${layerName(n.stepKind, n.stepNumber)}: 정사각형 수용 영역 없음.`;
    const jump = n.stepJump === n.stepJumpBefore ? `간격은 그대로 ${n.stepJump}` : `간격은 ${n.stepJumpBefore}에서 ${n.stepJump}`;
    return `${n.stepLevel}번째 층, ${layerName(n.stepKind, n.stepNumber)}: ${n.stepBefore} + ${n.stepTerm ?? n.stepAdds} = ${n.stepSize}, ${jump}.`;
  },
  view: {
    canvas: '입력 위에 판으로 놓은 층, 고른 칸의 원뿔, 위에서 본 입력', kinds,
    input: '입력', oneCell: '한 칸', seesNothing: '여기서는 보는 칸이 없음',
    reads: (h, w) => `이 가운데 ${h} × ${w}칸`, readsWithHoles: (cells, h, w) => `${h} × ${w} 안의 ${cells}칸`,
    seeIt: cells => `보는 칸 ${cells}개`,
    sheet: (side, jump) => `${side} × ${side}${jump === 1 ? '' : `, 간격 ${Number(jump.toFixed(3))}`}`,
    sheetLabel: (name, side) => `${name}, ${side} × ${side}칸: 화살표로 고른 칸을 옮기고, Page Up과 Page Down으로 층을 바꾸고, Shift와 화살표로 비교하고, Enter로 고정합니다`,
    cellLabel: (row, column, seen) => `${row}행 ${column}열${seen ? (seen.cells ? `: 보는 입력 ${seen.height} × ${seen.width}칸${seen.cells < seen.height * seen.width ? `, 읽는 칸 ${seen.cells}개` : ''}` : ': 입력을 전혀 보지 않음') : ''}`,
    pointed: (name, row, column) => `${name}, ${row}행 ${column}열`,
    fromAbove: '위에서 본 모습', inkPaths: '위에서 본 모습, 진할수록 경로가 많음', inkGradient: '위에서 본 모습, 진할수록 기울기가 큼', computing: '기울기를 계산하는 중 …',
    mapLabel: '위에서 본 입력: 화살표로 읽습니다', pixelAt: (row, column) => `픽셀 ${row}행 ${column}열.`,
    pathsAt: (row, column, count, share) => `픽셀 ${row}행 ${column}열: 그 칸까지의 경로 ${count}개, 전체의 ${share}%.`,
    gradientAt: (row, column, value, share) => `픽셀 ${row}행 ${column}열: 기울기 ${value}, 전체의 ${share}%.`,
    halfOfPaths: (share, total, size): string[] => [`경로 ${total}개 가운데 ${share}%가`, `가운데 ${size}에서 시작`],
    halfOfGradient: (share, total, size): string[] => [`기울기(합 ${total})의 ${share}%가`, `가운데 ${size} 안에 있음`],
    noGradient: '기울기 없음: 아무것도 지나가지 않음', pixelHasNone: '입력의 픽셀 앞에는 가중치가 없습니다. 층의 칸을 고르세요.',
    tooMuch: (cost, most) => `이 기울기에는 곱셈·덧셈 ${cost}백만 번이 듭니다. ${most}백만 번까지만 시작합니다. 반복, 필터, 칸을 줄이면 계산할 수 있습니다.`,
    weightsSay: ({ trained, asked, draws, digits, shut }) =>
      (trained ? '이 프로젝트가 MNIST로 학습한 가중치입니다.' : asked === 'trained' ? '이 층 쌓기에는 학습된 가중치가 없습니다. Keras가 처음에 뽑는 방식대로 무작위로 뽑았습니다.' : 'Keras가 처음에 뽑는 방식대로 무작위로 뽑은 가중치입니다.')
      + ` ${draws === 1 ? '한 번 계산했습니다' : `${draws}번의 평균입니다`}. 매번 ${trained ? '' : '새 가중치와 '}다른 ${digits ? '손글씨 숫자' : '잡음 그림'}, 그다음 필터를 씁니다.${shut > 0 ? ` 그 가운데 ${shut}번은 모든 길의 ReLU가 닫혀 있었습니다.` : ''}`,
    cellOf: '칸이 있는 층', row: '행', column: '열', pin: '이 칸 고정', unpin: '고정 풀기', draws: '반복', seed: '시드',
    overlap: ({ row, column, shared, of, same }) => (same
      ? `고정한 칸: ${row}행 ${column}열. 이제 같은 층의 다른 칸을 고르세요.`
      : `고정한 칸: ${row}행 ${column}열. 고른 칸이 읽는 ${of}칸 가운데 함께 읽는 칸은 ${shared}개입니다.`),
    table: '층마다의 크기, 간격, 시작. 가장자리는 무시합니다', layer: '층', fieldSize: '수용 영역', jump: '간격', start: '시작', noSquare: '행과 열이 없어 정사각형 수용 영역도 없음',
    spreadSaid: '경로가 시작되는 자리의 표준편차 두 배', rounded: '늘리는 층 뒤에서는 칸을 통째로 보거나 아예 보지 않으므로 단순한 합이 아닙니다',
    sumName: '수용 영역', sumLine: (size, sizes) => (size === null ? '–' : sizes.length > 9 ? `${size} × ${size}` : `${sizes.map((each, at) => (each === null ? '–' : at === 0 ? each : each - (sizes[at - 1] ?? 0))).join(' + ')} = ${size}`),
    drawHere: '여기에 사각형을 그리세요', drawLabel: block => `입력: ${block ? `내 사각형 ${sizeOf(block)}, ${block.top + 1}행 ${block.left + 1}열부터` : '아직 그리지 않음'}. 화살표로 옮기고 Shift와 화살표로 늘립니다.`,
    yourSquare: '내 사각형', asked: block => (block ? `지금 예측은 ${sizeOf(block)}입니다. 모서리를 끌어 바꿀 수 있습니다.` : '입력 위에 사각형을 끌어 그리세요. 보라색 칸은 어디를 볼까요?'),
    compared: (block, seen) => `그린 사각형은 ${sizeOf(block)}, 그 칸이 보는 곳은 ${seen.height} × ${seen.width}입니다.`,
    largerInput: size => `입력을 ${size} × ${size}칸으로`, countsOn: '표는 입력이 충분히 큰 것처럼 계속 셉니다.',
    editor: '층', add: '+ 층', place: n => `${n}번째 층`, earlier: '← 앞으로', later: '뒤로 →', tooLong: '쌓은 층 하나로 읽기에는 글이 너무 깁니다.',
    less: '줄이기', more: '늘리기',
  },
};
