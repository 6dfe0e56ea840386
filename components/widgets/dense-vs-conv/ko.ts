import { formatNumber } from '@/lib/i18n/format.ts';
import type { Described } from '@/lib/widget/define.ts';
import { roundRatio } from './compute.ts';
import type { Words } from './en.ts';

const say = (value: Described | undefined) => (typeof value === 'number' ? formatNumber(value, 'ko') : String(value));

/** 반올림한 비율은 이미 세 자리 숫자이므로 모두 적는다. */
const sayRatio = (many: number, few: number) => formatNumber(roundRatio(many / few), 'ko', 12);

/** 어느 쪽이 몇 배나 많은가. */
function compare(dense: number, conv: number): string {
  if (dense === conv) return '두 쪽이 똑같습니다';
  return dense > conv ? `완전연결층이 합성곱의 ${sayRatio(dense, conv)}배입니다` : `합성곱이 완전연결층의 ${sayRatio(conv, dense)}배입니다`;
}

export const ko: Words = {
  title: '그림이 커지면 누가 더 많이 배워야 할까?',
  hint: '보라색 선을 끌어 보세요. 내 그림의 크기입니다.',
  caption:
    '두 축 모두 로그 눈금이어서 한 눈금 갈 때마다 같은 배수로 늘어납니다. 개수는 어림이 아니며 편향까지 셉니다. 완전연결층은 그림을 한 줄로 펴서 읽고, 유닛 하나가 값마다 가중치를 하나씩 둡니다. 합성곱의 필터는 채널마다 커널을 하나씩만 두고 그림 어디서나 되풀이해 씁니다.',
  summary: '그림이 1픽셀에서 4,096 × 4,096까지 커지는 동안 완전연결층과 합성곱의 매개변수가 어떻게 달라지는지 견주어 봅니다.',
  params: {
    width: { label: '너비' },
    height: { label: '높이' },
    channels: { label: '채널' },
    units: { label: '유닛' },
    filters: { label: '필터' },
    kernel: { label: '커널' },
  },
  presets: {
    thumbnail: '사진',
    mnist: '손글씨 숫자, 28 × 28',
    photo: '사진, 224 × 224',
    'full-hd': '풀 HD 영상',
    sixteen: '유닛 16개, 필터 16개',
    'kernel-as-large': '그림만 한 커널',
  },
  numbers: {
    denseParameters: '완전연결층의 매개변수',
    convParameters: '합성곱의 매개변수',
    ratio: '완전연결층 ÷ 합성곱',
    pixels: '픽셀 수',
    inputs: '그림을 이루는 값의 수',
    filterWeights: '필터 하나의 가중치',
    doubledDenseParameters: '너비와 높이가 두 배일 때의 완전연결층',
    equalPixels: '완전연결층이 합성곱만큼 커지는 픽셀 수',
  },
  frame: {
    denseParameters: '완전연결층의 매개변수',
    convParameters: '합성곱의 매개변수',
    doubledDenseParameters: '너비와 높이가 두 배일 때의 완전연결층',
    equalPixels: '완전연결층이 합성곱만큼 커지는 픽셀 수',
    curve: '픽셀 수, 완전연결층의 매개변수, 합성곱의 매개변수',
    references: '너비, 높이, 채널, 완전연결층의 매개변수, 합성곱의 매개변수',
  },
  refusals: {},
  sentence: n =>
    `${say(n.pixels)}픽셀짜리 그림에서 배워야 할 수는 완전연결층이 ${say(n.denseParameters)}개, 합성곱이 ${say(n.convParameters)}개입니다. ${compare(Number(n.denseParameters), Number(n.convParameters))}. 너비와 높이를 두 배로 늘리면 완전연결층은 ${say(n.doubledDenseParameters)}개가 되고 합성곱은 그대로 ${say(n.convParameters)}개입니다.`,
  view: {
    chart: '픽셀 수에 따른 완전연결층과 합성곱의 매개변수. 두 축 모두 로그 눈금',
    dense: '완전연결층',
    conv: '합성곱',
    pixels: '그림의 픽셀 수',
    parameters: '배워야 할 매개변수',
    slider: '내 그림의 크기',
    size: (width, height) => `${width} × ${height}`,
    sizeSaid: (width, height, pixels) => `너비 ${say(width)}, 높이 ${say(height)}, 모두 ${say(pixels)}픽셀`,
    pointed: (size, dense, conv) => `${size}: 완전연결층 ${say(dense)}개, 합성곱 ${say(conv)}개. ${compare(dense, conv)}.`,
    equal: pixels => `${say(pixels)}픽셀에서 같아짐`,
    known: ['MNIST', '사진', '풀 HD'],
    unit: '유닛 하나는 그림 전체를 읽고',
    filter: '필터 하나는 한 번에 이만큼만 읽습니다.',
    unitWeights: weights => `유닛 하나: 가중치 ${say(weights)}개`,
    filterWeights: weights => `필터 하나: 가중치 ${say(weights)}개`,
    drawnTrue: px => `이 축척에서 창의 너비는 ${px} px입니다. 고리로 자리를 표시했습니다.`,
    factors: { width: '너비', height: '높이', channels: '채널', units: '유닛', kernel: '커널', filters: '필터', bias: '편향' },
    ratio: (dense, conv) => `${sayRatio(Math.max(dense, conv), Math.min(dense, conv))}배`,
    compared: (dense, conv) => {
      if (dense === conv) return ['', '', '두 층의 매개변수가 똑같습니다.'];
      return dense > conv ? ['완전연결층이 합성곱의 ', sayRatio(dense, conv), '배'] : ['합성곱이 완전연결층의 ', sayRatio(conv, dense), '배'];
    },
    double: '너비와 높이를 두 배로 늘리면',
    doubled: (dense, conv) => `완전연결층은 ${dense}개, 합성곱은 그대로 ${conv}개가 됩니다.`,
    table: { title: '배워야 할 수, 편향 포함', picture: '그림', ratio: '배수', yours: '내 그림', show: size => `${size} 그림을 차트에 표시` },
  },
};
