import { showNumber } from '@/lib/geometry/numbers.ts';
import type { Described } from '@/lib/widget/define.ts';
import type { Words } from './en.ts';

type Numbers = Readonly<Record<string, Described>>;
const percent = (value: Described | undefined) => (value === null || value === undefined ? '정의되지 않음(옮기기 전 출력이 비어 있음)' : `${value}%`);
const ways = { convolution: '합성곱만', strided: '스트라이드 합성곱', average: '평균 풀링', max: '최대 풀링', blurred: '흐린 풀링' };
const own = (n: Numbers, along: boolean) =>
  `${along ? '함께 옮긴 출력과 견줌' : '옮기기 전 출력과 견줌'}: 합성곱만 ${percent(along ? n.convolutionAlong : n.convolution)}, 스트라이드 ${percent(along ? n.stridedAlong : n.strided)}, 평균 풀링 ${percent(along ? n.averageAlong : n.average)}, 최대 풀링 ${percent(along ? n.maxAlong : n.max)}, 흐린 풀링 ${percent(along ? n.blurredAlong : n.blurred)}`;

export const ko = {
  title: '그림을 밀면 누가 알아챌까',
  hint: '그림이나 보라색 선을 끌어 보세요. 그림이 한 픽셀씩 오른쪽으로 움직입니다.',
  caption: '변화 = 옮긴 출력과 옮기기 전 출력 사이의 거리(모든 특성 맵에서 차이를 제곱해 더한 값의 제곱근)를 옮기기 전 출력의 길이로 나눈 값입니다. 141%는 겹치는 것이 하나도 없다는 뜻입니다. 점선은 창의 정수배만큼 옮긴 자리입니다. ‘함께 옮긴 출력’은 옮기기 전 출력을 그림만큼 옮긴 다음 픽셀 위에서 견줍니다. 학습된 필터는 이 프로젝트가 MNIST로 학습시킨 숫자 분류기의 첫 층입니다.',
  summary: '그림을 한 픽셀씩 옮기며 합성곱, 스트라이드, 평균 풀링, 최대 풀링, 흐린 풀링 뒤의 특성이 얼마나 바뀌는지 잽니다.',
  params: {
    input: { label: '그림' },
    filters: { label: '합성곱', options: { none: '없음', edges: '경계 필터 4개', trained: '학습된 필터 16개' } },
    feature: { label: '특성 맵' }, window: { label: '창' },
    compare: { label: '견줄 대상', options: { still: '옮기기 전 출력', along: '함께 옮긴 출력' } },
    way: { label: '계산을 보일 방법', options: ways },
    drag: { label: '끌면', options: { move: '그림이 움직임', paint: '칠해짐' } },
  },
  presets: {
    thumbnail: '손글씨 5', dot: '점 하나', 'dot-four': '점 하나, 창 4', 'late-dot': '경계에 선 점', bar: '막대', 'along-dot': '점 하나, 함께 옮김',
    five: '손글씨 5, 학습된 필터', 'five-along': '손글씨 5, 함께 옮김', three: '그린 3, 경계 필터', own: '빈 종이',
  },
  numbers: {
    shift: '옮긴 칸', window: '창', filters: '필터', way: '계산을 보이는 방법', compare: '견준 대상', change: '변화(%)', gap: '거리', length: '옮기기 전 출력의 길이',
    convolution: '합성곱만의 변화(%)', strided: '스트라이드 합성곱의 변화(%)', average: '평균 풀링의 변화(%)', max: '최대 풀링의 변화(%)', blurred: '흐린 풀링의 변화(%)',
    convolutionAlong: '함께 옮김, 합성곱만(%)', stridedAlong: '함께 옮김, 스트라이드 합성곱(%)', averageAlong: '함께 옮김, 평균 풀링(%)', maxAlong: '함께 옮김, 최대 풀링(%)', blurredAlong: '함께 옮김, 흐린 풀링(%)',
    convolutionMean: '평균 변화, 합성곱만(%)', stridedMean: '평균 변화, 스트라이드 합성곱(%)', averageMean: '평균 변화, 평균 풀링(%)', maxMean: '평균 변화, 최대 풀링(%)', blurredMean: '평균 변화, 흐린 풀링(%)',
    firstChange: '최대 풀링이 처음 알아챈 이동',
  },
  frame: {
    field: '움직이는 그림', courses: '이동마다의 거리와 변화', convolution: '합성곱만', strided: '스트라이드 합성곱', average: '평균 풀링', max: '최대 풀링', blurred: '흐린 풀링',
    gaps: '거리', length: '길이', changes: '변화', along: '함께 옮겼을 때의 변화', maps: '이동마다의 특성 맵', most: '맵의 가장 큰 값',
  },
  refusals: {},
  sentence: n => `그림을 오른쪽으로 ${n.shift}픽셀 옮겼습니다. 변화, ${own(n, n.compare === 'along')}.`,
  step: n => `${n.shift}픽셀 옮김. ${ways[n.way as keyof typeof ways]}: 거리 ${showNumber(Number(n.gap))} ÷ 길이 ${showNumber(Number(n.length))}, 변화 ${percent(n.change)}.`,
  view: {
    canvas: '그림과, 이동에 따른 특성의 변화', ways,
    how: {
      convolution: () => '모든 답', strided: n => `${n}칸마다 하나`, average: n => `${n} × ${n}`, max: n => `${n} × ${n}`,
      blurred: n => `최대 ${n} × ${n}, 흐리기, ${n}칸마다`,
    },
    picture: (rows, columns, shift) => `${rows} × ${columns}, ${shift === 0 ? '옮기기 전' : `${shift}칸 옮김`}`,
    unmoved: '옮기기 전', moved: shift => (shift === 0 ? '아직 그대로' : `${shift}칸 옮김`), slider: '그림을 옮긴 칸', shiftAxis: '옮긴 픽셀', shiftShort: '픽셀',
    percent: value => `${value}%`, nothing: '–', distance: '거리', length: '길이', alongSum: '함께 옮겨 픽셀로 견주면',
    feature: '특성 맵', featureOf: (n, of) => `${of}개 중 ${n}`, another: '다른 숫자 그리기', less: '이전', more: '다음',
    cell: (r, c, v) => `${r}행 ${c}열: ${v}`, edit: (r, c) => `${r}행 ${c}열의 값`,
    outside: '점선 안만 그림입니다. 둘레는 비어 있습니다.',
    typing: {
      locked: '이 그림은 여기서 바꿀 수 없습니다.', outOfRange: '칸에는 −1,000,000부터 1,000,000까지의 수가 들어갑니다.', badNumber: text => `‘${text}’: 수가 아닙니다. 칸의 값은 그대로입니다.`,
      pasted: (rows, columns) => `${rows} × ${columns}칸을 붙여 넣었습니다.`, pasteEmpty: '붙여 넣지 못했습니다. 클립보드에 수가 없습니다.',
      pasteRagged: row => `붙여 넣지 못했습니다. ${row}행의 길이가 첫 행과 다릅니다.`, pasteText: (row, column) => `붙여 넣지 못했습니다. ${row}행 ${column}열: 수가 아닙니다.`,
      pasteSize: '붙여 넣지 못했습니다. 4–28행, 1–28열, 절댓값 백만까지입니다.',
    },
  },
} satisfies Words;
