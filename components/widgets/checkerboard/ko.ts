import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Words } from './en.ts';

export const ko: Words = {
  title: '겹침을 세어 보면',
  hint: '보라색 손잡이를 끌면 도장이 넓어집니다. 아무 칸이나 가리켜 보세요.',
  caption: '숫자는 출력 칸에 떨어지는 곱의 개수입니다. 평면에서는 행의 개수에 열의 개수를 곱한 것이고, 맵마다 0(바탕)부터 제 최댓값까지를 먹의 양으로 그렸습니다. 옆에서는 입력을 스트라이드만큼 베낀 다음 같은 커널의 보통 합성곱(패딩 same)으로 읽습니다. 가장자리만 적어집니다. 가중치가 무작위이거나 학습한 것이어도 입력은 모두 1이므로, 무늬가 보인다면 층이 만든 것입니다. 학습한 가중치는 양쪽을 따로 맞춘 것입니다.',
  summary: '도장이 고르지 않게 겹치면 체커보드가 나타납니다. 줄에서, 평면에서 세어 보고, 베낀 다음 합성곱하는 방법과 견줍니다.',
  params: {
    kernel: { label: '커널' }, stride: { label: '스트라이드' }, size: { label: '입력 칸' },
    weights: { label: '가중치', options: { ones: '모두 1', random: '무작위', learned: '학습한 것' } }, seed: { label: '뽑기' }, compare: { label: '베끼기를 옆에' },
  },
  presets: {
    thumbnail: '커널 3, 스트라이드 2', even: '커널 4, 스트라이드 2', 'side-by-side': '겹치지 않음', gaps: '틈', five: '커널 5, 스트라이드 3', six: '커널 6, 스트라이드 3', 'stride-one': '스트라이드 1',
    random: '무작위 가중치', 'random-even': '무작위 가중치, 고른 겹침', learned: '학습한 가중치', 'learned-even': '학습한 가중치, 고른 겹침',
  },
  numbers: {
    outputSize: '출력 칸', resizedSize: '출력 칸, 먼저 베낄 때', kernel: '커널', stride: '스트라이드', size: '입력 칸', weights: '가중치', quotient: '커널에 온전히 들어가는 스트라이드', remainder: '나머지',
    least: '안쪽 한 줄에서 가장 적은 곱', most: '안쪽 한 줄에서 가장 많은 곱', leastSquare: '안쪽에서 가장 적은 곱', mostSquare: '안쪽에서 가장 많은 곱', even: '안쪽이 고름',
    spreadTransposed: '안쪽의 최댓값 − 최솟값, 전치 합성곱', spreadResized: '안쪽의 최댓값 − 최솟값, 먼저 베낄 때',
  },
  frame: { alongTransposed: '한 줄의 곱, 전치 합성곱', alongResized: '한 줄의 곱, 먼저 베낄 때', mapTransposed: '맵, 전치 합성곱', mapResized: '맵, 먼저 베낄 때', kernelWeights: '커널', kernelResized: '커널, 먼저 베낄 때' },
  refusals: {},
  sentence: n => `입력 ${n.size}칸이 ${n.kernel}칸짜리 커널을 스트라이드 ${n.stride}, 출력 ${n.outputSize}칸에 찍습니다. ${n.even === null ? '출력은 모두 가장자리입니다.' : n.even === 1 ? `안쪽 한 줄의 칸마다 떨어지는 곱: ${n.least}개.` : `안쪽 한 줄의 칸에 떨어지는 곱: ${n.least}개에서 ${n.most}개, 평면에서는 ${n.leastSquare}개에서 ${n.mostSquare}개.`} 가중치가 ${n.weights === 'ones' ? '모두 1일 때' : n.weights === 'learned' ? '학습한 것일 때' : '무작위일 때'} 안쪽 값의 차이는 최대 ${showNumber(Number(n.spreadTransposed))}, 먼저 베끼면 ${showNumber(Number(n.spreadResized))}입니다.`,
  view: {
    transposed: '전치 합성곱', resized: '베낀 다음 합성곱', stampsSay: (k, s) => `${k}칸 도장을 ${s}칸 간격으로`, copiesSay: (k, s) => `${s}배로 베끼고 ${k}칸 창으로`,
    mapOf: name => `${name}, 평면에서`, line: '한 줄의 곱',
    row: n => `${n}행:`, column: n => `${n}열:`, products: n => `곱 ${n}개`, valueHere: '이 칸의 값:',
    kernelSays: k => `가중치 ${k}개`,
    rule: (k, s) => {
      const [whole, left] = [Math.floor(k / s), k % s];
      const division = `${k} = ${whole} × ${s} + ${left}`;
      if (left === 0) return `${division}: 고름. 한 줄 어디나 ${whole}개.`;
      return `${division}: 고르지 않음. 축마다 ${whole}개 아니면 ${whole + 1}개.`;
    },
    kernelDrawn: '무작위로 뽑은 커널',
    randomSays: '이 가중치는 신경망이 처음 시작할 때처럼 무작위로 뽑은 것이고, 학습한 것이 아닙니다. 겹침이 골라도 안심할 수 없습니다. 한 스트라이드 안의 칸들이 서로 다른 가중치를 더하기 때문입니다. 먼저 베끼면 모든 칸이 같은 합을 받습니다.',
    kernelLearned: '학습한 커널',
    learnedSays: '학습이 끝나는 자리의 가중치입니다. 펜으로 그린 숫자 열 개를 평균으로 줄인 다음, 이 층 하나가 가장 작은 제곱 오차로 되살리게 했습니다. 가중치가 더 많이 내려앉는 칸은 기댈 것이 더 많아 다르게 답하고, 고른 입력에서는 그것이 무늬로 보입니다. 베낀 위를 지나는 창도 같은 방법으로 맞추었습니다.',
    less: '이전', more: '다음',
    grid: {
      cell: (r, c, v) => `${r}행 ${c}열: ${v}`, edit: (r, c) => `${r}행 ${c}열의 수`,
      badNumber: text => `‘${text}’: 수가 아닙니다.`, outOfRange: '너무 큰 수입니다.', locked: '계산된 수입니다.', pasted: (rows, columns) => `${rows} × ${columns} 표를 붙여 넣었습니다.`,
      pasteEmpty: '붙여 넣지 못했습니다.', pasteRagged: row => `${row}행의 길이가 첫 행과 다릅니다.`, pasteText: (row, column) => `${row}행 ${column}열은 수가 아닙니다.`, pasteSize: '붙여 넣지 못했습니다.',
    },
  },
};
