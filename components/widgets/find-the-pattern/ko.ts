import { showNumber } from '@/lib/geometry/numbers.ts';
import { formatNumber } from '@/lib/i18n/format.ts';
import type { Described } from '@/lib/widget/define.ts';
import type { Words } from './en.ts';

const say = (value: Described | undefined) => formatNumber(Number(value), 'ko');
const verdicts: Readonly<Record<'found' | 'unsure' | 'elsewhere' | 'flat', string>> = { found: '찾았습니다.', unsure: '확실하지 않습니다.', elsewhere: '찾지 못했습니다.', flat: '명암이 없는 무늬로는 필터를 만들 수 없습니다.' };
const fits = (best: string, other: string) => `가장 잘 맞는 자리 ${best}, 다른 자리는 최대 ${other}.`;

export const ko: Words = {
  title: '필터를 키울까, 그림을 줄일까',
  hint: '창의 모서리를 끌거나, 표에서 고르거나, 무늬를 새로 칠해 보세요.',
  caption: '필터는 무늬를 필터 크기로 바꾸고 평균을 뺀 것입니다. 맵은 필터와 창의 상관을 −1에서 1까지 보여 줍니다. 합성곱을 두 쪽의 명암으로 나눈 값입니다. 찾았다는 것은 가장 잘 맞는 자리가 무늬 위에 있고, 그 값이 0.9 이상이며, 다른 모든 자리보다 0.15 이상 높다는 뜻입니다. 곱셈·덧셈은 자리 수 × 가중치 수로 셉니다. 평균으로 줄일 때는 픽셀 2,304개를 한 번씩 더 읽습니다.',
  summary: '장면 속 무늬와 그에 비해 너무 작거나 큰 필터. 필터를 키우거나 그림을 줄여 찾고, 각각 얼마나 드는지 견줍니다.',
  params: { picture: { label: '그림', options: { 48: '48 × 48', 24: '24 × 24', 16: '16 × 16', 12: '12 × 12' } }, filter: { label: '필터' }, motif: { label: '무늬' } },
  presets: {
    thumbnail: '절반으로 줄이고 6 × 6', start: '너무 작은 필터', grown: '12 × 12로 키운 필터', thirds: '3분의 1로 줄이고 4 × 4', shrunk: '12 × 12로 줄인 그림', 'too-large': '너무 큰 필터', stairs: '다른 무늬: 계단',
  },
  numbers: {
    picture: '그림 한 변', filter: '필터 한 변', mapSide: '맵 한 변', weights: '가중치', multiplyAdds: '곱셈·덧셈', shrunkBy: '줄인 배율', motifSide: '이 그림에서 무늬 한 변',
    verdict: '판정', found: '찾음', best: '가장 잘 맞는 값', other: '다른 자리의 최댓값', row: '가장 잘 맞는 행', column: '가장 잘 맞는 열',
    grownWeights: '필터를 키울 때 가중치', grownMultiplyAdds: '필터를 키울 때 곱셈·덧셈', shrunkWeights: '그림을 줄일 때 가중치', shrunkMultiplyAdds: '그림을 줄일 때 곱셈·덧셈', times: '키울 때 곱셈·덧셈의 배수',
  },
  frame: { filter: '필터', match: '맵과 판정', choices: '모든 선택' },
  refusals: { filterTooLarge: v => `${v.filter} × ${v.filter} 필터는 ${v.picture} × ${v.picture} 그림에 들어가지 않습니다. 필터를 줄이거나 더 큰 그림을 고르세요.` },
  sentence: n => `${n.picture} × ${n.picture} 그림에 ${n.filter} × ${n.filter} 필터를 씁니다. 이 그림에서 무늬의 너비는 ${n.motifSide}칸입니다. ${verdicts[n.verdict as keyof typeof verdicts]} ${n.verdict === 'flat' ? '' : fits(showNumber(Number(n.best)), showNumber(Number(n.other)))} 가중치 ${say(n.weights)}개, 곱셈·덧셈 ${say(n.multiplyAdds)}번이 듭니다. 필터를 무늬만큼 키우면 ${say(n.grownMultiplyAdds)}번, 그림을 줄여 3 × 3 필터를 쓰면 ${say(n.shrunkMultiplyAdds)}번입니다.`,
  view: {
    canvas: '창이 놓인 장면과 필터가 얼마나 맞는지 보여 주는 맵',
    input: '입력', output: '출력', filter: '필터', motif: '무늬', paint: '칠해 보세요',
    shrunk: (size, by) => `${size} × ${size}${by > 1 ? `, ${by}분의 1로 줄임` : ''}`,
    mapDetail: side => `${side} × ${side}: 얼마나 맞는가`,
    scene: size => `${size} × ${size} 장면: 막대, 덩어리, 테두리, 그리고 가운데 왼쪽에 무늬가 있습니다.`,
    map: side => `${side} × ${side} 맵. 화살표로 창을 옮기고 Esc로 가장 잘 맞는 자리에 돌아갑니다.`,
    fitAt: (row, column, value) => `${row}행 ${column}열: 맞음 ${value}`,
    fitHere: (row, column, value) => `${row}행 ${column}열에서 맞는 정도: ${value}`,
    side: n => `${n} × ${n}`,
    pad: '무늬. 화살표로 옮기고 스페이스로 칠하거나 지웁니다.',
    inkAt: (row, column, value) => `${row}행 ${column}열: 잉크 ${value}`,
    filterSaid: n => `무늬를 ${n} × ${n} 크기로 바꾼 필터`,
    choices: '모든 선택', filterDown: '필터', choice: (picture, filter, verdict) => `그림 ${picture} × ${picture}, 필터 ${filter} × ${filter}: ${verdict}`,
    verdicts, fits,
    places: n => `자리 ${n}²`, weightCount: n => `가중치 ${n}²`,
    ways: '크기를 맞추는 네 가지 방법', wayName: '그림, 필터', multiplyAdds: '곱셈·덧셈', weights: '가중치', grow: '필터를 키움', shrink: '그림을 줄임',
    sideAxis: '필터 한 변 k', weightsAxis: '가중치', growthSaid: (side, weights) => `가중치는 한 변의 제곱으로 늘어납니다. ${side} × ${side} 필터의 가중치: ${weights}개. 2의 k제곱은 훨씬 빨리 늘어납니다.`,
  },
};
