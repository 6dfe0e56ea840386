import type { QuestionWords } from './en.ts';

const minus = (value: unknown) => String(value).replace('-', '−');

export const ko: Readonly<Record<string, QuestionWords>> = {
  index: {
    title: '메모리 속의 자리',
    task: (p, f) => `${p.height}행 ${p.width}열, 채널 3개인 그림입니다. 높이, 너비, 채널 순서로 저장한 줄에서 ${f.row}행 ${f.column}열 ${f.channel}번 채널의 값을 누르세요. 셋 모두 0부터 셉니다.`,
    reason: (_, f) => `한 행에는 숫자 ${f.channels}개짜리 픽셀이 ${f.width}개 있습니다. (${f.row} × ${f.width} + ${f.column}) × ${f.channels} + ${f.channel}입니다.`,
  },
  blind: {
    title: '층이 보지 못하는 것',
    task: (_, f) => `사각형 B는 A를 (${minus(f.x)}, ${minus(f.y)})만큼 옮긴 것입니다. 둘째 단계는 숫자 네 개를 더하기만 합니다. A와 B가 같은 수가 되도록 첫째 단계의 가중치 두 개를 정하세요. 둘 다 0이어서는 안 됩니다.`,
    reason: (_, f) => `가중치가 이동을 상쇄해야 합니다. ${minus(f.w)} × ${minus(f.x)} + ${minus(f.v)} × ${Number(f.y) < 0 ? `(${minus(f.y)})` : f.y} = 0입니다. 여기에 어떤 수를 똑같이 곱해도 됩니다.`,
  },
  cell: {
    title: '합성곱의 수 하나',
    task: () => '커널이 패딩 없이 한 칸씩 입력 위를 움직입니다. 출력의 오른쪽 아래 칸에 오는 수를 적으세요.',
    reason: (_, f) => `창이 오른쪽 아래에 있을 때 0이 아닌 곱은 ${f.products}입니다. 커널은 돌리지 않습니다.`,
  },
  zeros: {
    title: '짝이 없는 0',
    task: p => `입력 ${p.size}칸, 커널 ${p.kernel}칸, 스트라이드 ${p.stride}, 패딩은 TensorFlow 방식의 same입니다. 보라색 손잡이를 끌어 입력 앞과 뒤에 0이 몇 개씩 오는지 답하세요.`,
    reason: (_, f) => `창 ⌈${f.size} / ${f.stride}⌉ = ${f.output}개가 차지하는 칸은 (${f.output} − 1) × ${f.stride} + ${f.kernel}이므로 0이 ${f.total}개 모자랍니다. 절반을 내림한 만큼 앞에 두고, 짝이 없는 하나는 뒤에 둡니다.`,
  },
  parameters: {
    title: '가중치 세기',
    task: (_, f) => `채널이 ${f.channels}개인 입력을 ${f.kernel} × ${f.kernel} 필터 ${f.filters}개로 합성곱합니다. 편향도 있습니다. 학습하는 수는 모두 몇 개일까요?`,
    reason: (_, f) => `필터마다 채널 ${f.channels}개에 각각 ${f.kernel} × ${f.kernel}개의 가중치가 있고, 편향이 하나 있습니다. ${f.filters} × (${f.kernel} × ${f.kernel} × ${f.channels} + 1)입니다.`,
  },
  field: {
    title: '한 칸이 보는 범위',
    task: (_, f) => `${f.first} × ${f.first}, 스트라이드 ${f.stride}인 합성곱 다음에 ${f.second} × ${f.second} 합성곱이 옵니다. 표시한 출력 칸이 의존하는 입력 칸들을 정사각형으로 그리세요.`,
    reason: (_, f) => `스트라이드 ${f.stride} 뒤에서는 이웃한 칸이 입력에서 ${f.stride}칸 떨어져 있습니다. ${f.first} + (${f.second} − 1) × ${f.stride} = ${f.field}입니다. 사각형의 위치는 상관없고 변의 길이만 봅니다.`,
  },
  moves: {
    title: '이동에서 살아남는 것',
    task: p => `1이 하나뿐인 그림을 ${p.window} × ${p.window} 창으로 최대 풀링합니다. 첫 창은 왼쪽 위 모서리에 놓입니다. 1이 여덟 방향 가운데 하나로 한 칸 움직입니다. 출력이 전혀 바뀌지 않는 이동을 모두 고르세요.`,
    reason: () => '1이 자기 창을 벗어나는 순간 출력이 바뀝니다. 여덟 가지 가운데 셋은 창 안에 머뭅니다. 같은 창의 나머지 세 칸으로 가는 이동입니다.',
  },
  floor: {
    title: '손실의 바닥',
    task: p => `어떤 픽셀의 목표가 ${p.target}입니다. 어떤 답으로든 이를 수 있는 가장 낮은 이진 교차 엔트로피까지 보라색 선을 끄세요. 0.03 안이면 맞습니다.`,
    reason: (_, f) => `가장 좋은 답은 목표 자신이고, 그때의 손실은 −${f.target} · ln ${f.target} − ${f.rest} · ln ${f.rest} = ${f.floor}입니다. 바닥이 0인 것은 목표가 0이나 1일 때뿐입니다.`,
  },
  fill: {
    title: '창 채우기',
    task: (_, f) => `창 하나에 ${f.winner}, ${f.second}, ${f.third}와, ${f.winner}보다 크지 않은 정수 x가 있습니다. 최대 풀링한 뒤 다시 채웁니다. 네 칸에 모두 가장 큰 수를 베끼는 쪽의 제곱 오차가 최대 언풀링보다 작아지는 가장 작은 x는 얼마일까요?`,
    reason: (_, f) => `진 수 셋의 평균이 이긴 수의 절반인 ${f.half}보다 크면 베끼는 쪽이 이깁니다. ${f.second} + ${f.third} + x > ${f.needed}이므로 x는 ${f.x} 이상입니다.`,
  },
  stamps: {
    title: '겹치는 도장',
    task: (_, f) => `${f.inputs} × ${f.inputs} 입력을 전치 합성곱합니다. 커널 ${f.kernel} × ${f.kernel}, 스트라이드 ${f.stride}, valid입니다. 출력의 너비는 몇 칸일까요? 그리고 첫 행에서 두 번 찍히는 칸을 모두 고르세요.`,
    reason: (_, f) => `마지막 도장은 ${f.stride} × (${f.inputs} − 1)에서 시작하므로 (${f.inputs} − 1) × ${f.stride} + ${f.kernel} = ${f.size}칸입니다. 이웃한 도장은 ${f.kernel} − ${f.stride} = 1칸씩 겹칩니다. 0부터 세어 ${f.cells}번 칸입니다.`,
  },
};
