import type { Described } from '@/lib/widget/define.ts';
import type { Words } from './en.ts';
import { showError, stageOf } from './errors.ts';

type Numbers = Readonly<Record<string, Described>>;
const error = (value: Described | undefined) => showError(Number(value), 'ko');

function stage(n: Numbers): string {
  const best = `매개변수 ${n.bestParameters}개일 때의 ${error(n.bestError)}`;
  switch (stageOf(n as never)) {
    case 'best': return '따로 둔 점에서는 매개변수가 이만큼일 때 오차가 가장 작습니다.';
    case 'few': return `따로 둔 점의 오차는 더 가야 가장 작아집니다(${best}).`;
    case 'follows': return `따로 둔 점의 오차는 매개변수 ${n.bestParameters}개에서 가장 작았습니다(${error(n.bestError)}). 그 뒤로 훈련 점에서 얻는 것은 점에 섞인 잡음입니다.`;
    case 'through': return Number(n.trainingError) < 1e-9
      ? `점 ${n.threshold}개에 매개변수 ${n.threshold}개: 곡선이 모든 점을 지납니다. 따로 둔 점에서 가장 나았던 것은 ${best}입니다.`
      : `매개변수가 점이 놓인 자리만큼 있습니다. 따로 둔 점에서 가장 나았던 것은 ${best}입니다.`;
    case 'beyond': return `매개변수가 점보다 많아서 똑같이 잘 맞는 곡선이 여럿입니다. 그중 가중치가 가장 작은 것을 그렸습니다. 따로 둔 점의 오차는 매개변수 ${n.worstParameters}개에서 ${error(n.worstError)}까지 올랐고, 40개에서는 ${error(n.lastError)}입니다.`;
  }
}

export const ko: Words = {
  title: '같은 점에 매개변수만 늘리면',
  hint: '오른쪽의 보라색 선이나 속이 찬 점을 끌어 보세요.',
  caption:
    '속이 찬 점은 맞추는 데 쓴 점이고, 속이 빈 점은 나중에 재어 보기만 한 점입니다. 곡선은 르장드르 다항식마다 가중치를 하나씩 곱해 더한 것이며, 아무런 제동 없이 최소제곱으로 맞춥니다. 똑같이 잘 맞는 곡선이 여럿이면 가중치의 제곱합이 가장 작은 것을 고릅니다. 오차는 빗나간 거리를 제곱해 평균한 값이고 축은 로그 눈금입니다. 다항식이 거칠어지기 쉬운 양 끝에는 점을 조금 더 촘촘히 두었습니다.',
  summary: '매개변수가 2개에서 40개까지 늘어나는 곡선이 본 점에서는 무엇을 얻고 못 본 점에서는 무엇을 잃는지 봅니다.',
  params: {
    parameters: { label: '매개변수' },
    points: { label: '훈련 점' },
    noise: { label: '잡음' },
    seed: { label: '뽑기' },
    edits: { label: '옮기거나 더하거나 뺀 점' },
    truth: { label: '점이 나온 원래 곡선 보기' },
  },
  presets: {
    thumbnail: '점 열네 개, 매개변수 열두 개', line: '직선', right: '매개변수 네 개', 'every-point': '모든 점을 지나는 곡선',
    'far-more': '매개변수 마흔 개', 'more-data': '점 이백 개',
  },
  numbers: {
    parameters: '매개변수', degree: 'x의 가장 높은 차수', points: '훈련 점', heldOut: '따로 둔 점', trainingError: '훈련 오차', heldOutError: '따로 둔 점의 오차',
    threshold: '모든 점을 지날 수 있게 되는 매개변수', bestParameters: '따로 둔 점의 오차가 가장 작은 매개변수', bestError: '따로 둔 점의 가장 작은 오차',
    worstParameters: '따로 둔 점의 오차가 가장 큰 매개변수', worstError: '따로 둔 점의 가장 큰 오차', lastError: '매개변수 40개일 때 따로 둔 점의 오차', noise: '잡음의 표준편차', noiseSquared: '잡음의 제곱',
  },
  frame: {
    training: '훈련 점: x, y, 뽑힌 차례, 고친 기록', heldOut: '따로 둔 점: x, y, 곡선의 값', errors: '매개변수, 훈련 오차, 따로 둔 점의 오차',
  },
  refusals: {},
  sentence: n =>
    `매개변수 ${n.parameters}개인 곡선: 맞추는 데 쓴 점 ${n.points}개에서 제곱 오차의 평균 ${error(n.trainingError)}, 따로 둔 점 ${n.heldOut}개에서 ${error(n.heldOutError)}. ${stage(n)}`,
  view: {
    plot: '잡음이 섞인 점과 맞춘 곡선', chart: '매개변수 개수에 따른 두 오차, 로그 눈금',
    curve: '곡선', degree: k => (k === 2 ? '매개변수 2개: 직선' : `매개변수 ${k}개: ${k - 1}차 다항식`),
    training: '훈련', heldOut: '따로 둔 점', truth: '원래 곡선',
    error: '평균 제곱 오차', over: '매개변수 개수에 따라', guide: n => `${n}개: 점마다 하나씩`,
    zero: '훈련: 여기부터 0', heldOutLabel: '따로 둔 점', trainingLabel: '훈련',
    slider: '매개변수 개수', sliderValue: (k, training, heldOut) => `매개변수 ${k}개, 훈련 오차 ${training}, 따로 둔 점의 오차 ${heldOut}`,
    trainingError: '훈련 오차', heldOutError: '따로 둔 점의 오차', lowest: (text, k) => `가장 작을 때: ${text} (${k}개)`, floor: text => `잡음의 제곱: ${text}`,
    sum: (count, sum, mean) => `빗나간 거리의 제곱 ${count}개를 더하면 ${sum}, ${count}개로 나누면 ${mean}`,
    point: i => `훈련 점 ${i}`, at: (x, y) => `x ${x}, y ${y}`,
    missed: (x, says, is, miss, square) => `x = ${x}: 곡선의 값 ${says}, 따로 둔 점 ${is}. 빗나간 거리 ${miss}, 제곱하면 ${square}.`,
    tells: (x, says, is) => `x = ${x}: 곡선의 값 ${says}, 훈련 점 ${is}.`,
    told: stage,
    grow: '매개변수 늘리기', stop: '멈추기', again: '점 새로 뽑기', twice: '점을 두 배로', half: '점을 반으로', back: '고친 점 되돌리기',
    chosen: '점', previous: '앞의 점', next: '다음 점', add: '점 더하기', remove: '이 점 빼기', removed: i => `점 ${i} 뺌.`, added: '점 더함.',
    full: '더 고칠 자리가 없습니다.', pointed: (k, training, heldOut) => `매개변수 ${k}개: 훈련 ${training}, 따로 둔 점 ${heldOut}.`,
  },
};
