import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Words } from './en.ts';

const say = (value: unknown) => showNumber(Number(value));
const names: Record<string, string> = { nearest: '최근접 이웃', bedOfNails: '베드 오브 네일스', maxUnpooling: '최대 언풀링', bilinear: '쌍선형 보간' };
const listed = (keys: unknown) => String(keys).split(' ').map(key => names[key]).join(', ');
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export const ko: Words = {
  title: '풀링한 맵 하나, 되돌아가는 길 넷',
  hint: '아무 칸이나 가리켜 보세요. 입력은 누르거나 끌어서 칠하고, 실은 가장 큰 값을 따라갑니다.',
  caption: '최대 풀링은 창마다 가장 큰 수만 남깁니다. 실은 그 수가 있던 자리(최댓값 위치)로, 최대 언풀링만 이것을 기억합니다. 오차는 풀링된 부분과의 차이를 제곱해 평균한 값입니다. 빗금 친 칸은 마지막 창 뒤에 남아 풀링되지 않습니다. 같은 수가 여럿이면 읽는 순서로 첫째가 이깁니다. 어느 길에도 배울 가중치는 없습니다.',
  summary: '직접 그린 그림을 풀링하고, 베끼기, 못 박기, 기억하기, 섞기로 다시 채워 무엇이 틀리는지 봅니다.',
  params: {
    input: { label: '입력', options: { stroke: '획', stars: '별', blocks: '블록', ramp: '비탈', corners: '모서리' } },
    window: { label: '창' }, ask: { label: '마지막 수 묻기' }, guess: { label: '내 답' },
  },
  presets: {
    thumbnail: '획 하나', stars: '최대 언풀링이 정확한 입력', blocks: '베끼기가 정확한 입력', ramp: '섞기가 이기는 입력', corners: '못 박기가 정확한 입력', loud: '혼자 큰 칸',
    level: '엇비슷한 네 칸', line: '경계 위의 창', five: '2로 나누어지지 않는 변', below: '0보다 작은 수', large: '3칸짜리 창', small: '창 네 개',
  },
  numbers: {
    errorNearest: '오차, 최근접 이웃', errorBedOfNails: '오차, 베드 오브 네일스', errorMaxUnpooling: '오차, 최대 언풀링', errorBilinear: '오차, 쌍선형 보간',
    smallest: '가장 작은 오차', window: '창', inputHeight: '입력의 높이', inputWidth: '입력의 너비',
    pooledHeight: '풀링한 맵의 높이', pooledWidth: '풀링한 맵의 너비', height: '되돌아온 높이', width: '되돌아온 너비',
    leftOut: '어떤 창에도 들지 않는 칸', dropped: '버린 수', row: '행', column: '열', value: '이 창에서 가장 큰 수', values: '이 창의 수',
    pooledCount: '풀링한 수', switchBits: '최댓값 위치의 비트', winnerRow: '가장 큰 수의 행', winnerColumn: '가장 큰 수의 열', losersMean: '나머지의 평균', half: '가장 큰 수의 절반',
    squaredNearest: '이 창의 제곱합, 최근접 이웃', squaredBedOfNails: '이 창의 제곱합, 베드 오브 네일스',
    squaredMaxUnpooling: '이 창의 제곱합, 최대 언풀링', squaredBilinear: '이 창의 제곱합, 쌍선형 보간',
  },
  frame: {
    part: '풀링된 부분', pooled: '풀링한 맵', switches: '최댓값 위치: 입력에서 행을 따라 0부터 센 자리', nearest: '최근접 이웃', bedOfNails: '베드 오브 네일스',
    maxUnpooling: '최대 언풀링', bilinear: '쌍선형 보간',
  },
  refusals: {
    windowTooLarge: v => `${v.window} × ${v.window} 창은 ${v.rows} × ${v.columns} 입력에 들어가지 않습니다. 창을 줄이거나 입력을 키우세요.`,
  },
  sentence: n => n.asked ? `${n.inputHeight} × ${n.inputWidth} 입력을 ${n.window}칸 창으로 최대 풀링합니다. 오른쪽 아래에는 어떤 수가 와야 할까요? ${n.guess === '' ? '아직 적은 답이 없습니다.' : `지금 답은 ${say(n.guess)}입니다.`}` : `${n.inputHeight} × ${n.inputWidth} 입력을 ${n.window}칸짜리 창으로 최대 풀링해 ${n.pooledHeight} × ${n.pooledWidth} 맵으로 줄이고, 다시 ${n.height} × ${n.width} 크기로 채웁니다. 평균 제곱 오차는 최근접 이웃 ${say(n.errorNearest)}, 베드 오브 네일스 ${say(n.errorBedOfNails)}, 최대 언풀링 ${say(n.errorMaxUnpooling)}, 쌍선형 보간 ${say(n.errorBilinear)}입니다. 가장 작은 쪽: ${listed(n.smallest)}.`,
  step: n => `${n.values} 가운데 가장 큰 수는 ${say(n.value)}, 자리는 ${n.winnerRow}행 ${n.winnerColumn}열입니다.`,
  view: {
    asked: { label: 'x, 오른쪽 아래의 수', bad: '정수를 적으세요.' },
    canvas: '입력, 풀링한 맵, 되돌리는 네 가지 길', pooled: '풀링한 맵',
    methods: { nearest: '최근접 이웃', bedOfNails: '베드 오브 네일스', maxUnpooling: '최대 언풀링', bilinear: '쌍선형 보간' },
    error: '오차', smallest: '가장 작음', wrongHere: '이 창에서 저마다 틀리는 만큼은 이렇습니다.', windowError: '이 창의 제곱합',
    rule: (losers, winner) => {
      if (losers.length === 0) return '한 칸짜리 창은 아무것도 버리지 않습니다.';
      const [m, half] = [mean(losers), winner / 2];
      const facts = `나머지의 평균은 ${showNumber(m)}, 가장 큰 수의 절반은 ${showNumber(half)}입니다.`;
      if (winner === 0) return `${facts} 가장 큰 수가 0이면 베껴도, 0으로 채워도 같습니다.`;
      if (m === half) return `${facts} 베껴도, 0으로 채워도 똑같이 틀립니다.`;
      return `${facts} 여기서는 ${(m > half) === (winner > 0) ? '0으로 채우기보다 베끼기가 더 가깝습니다.' : '베끼기보다 0으로 채우기가 더 가깝습니다.'}`;
    },
    leftOut: '이 칸은 어떤 창에도 들지 않습니다. 되돌리기 전에 이미 사라집니다.',
    ink: '칠할 값', chosen: (r, c) => `${r}행 ${c}열`, size: '입력 크기', less: '줄이기', more: '늘리기', smaller: '작게', larger: '크게',
    grid: {
      cell: (r, c, v) => `${r}행 ${c}열: ${v}`, edit: (r, c) => `${r}행 ${c}열의 수`,
      badNumber: text => `‘${text}’: 수로 읽을 수 없어 칸을 그대로 두었습니다.`, outOfRange: '칸에 넣기에는 너무 큰 수입니다.', locked: '여기서는 입력이 고정되어 있습니다.',
      pasted: (rows, columns) => `${rows} × ${columns} 표를 붙여 넣었습니다.`, pasteEmpty: '붙여 넣지 못했습니다. 복사한 표가 없습니다.',
      pasteRagged: row => `붙여 넣지 못했습니다. ${row}행의 길이가 첫 행과 다릅니다.`, pasteText: (row, column) => `붙여 넣지 못했습니다. ${row}행 ${column}열은 수가 아닙니다.`,
      pasteSize: '붙여 넣지 못했습니다. 32 × 32까지, 백만을 넘지 않는 수만 넣을 수 있습니다.',
    },
  },
};
