import type { Described } from '@/lib/widget/define.ts';
import type { Words } from './en.ts';

const whole = (value: Described | undefined) => Number(value).toLocaleString('ko');

export const ko = {
  title: '멀리 보는 세 가지 길',
  hint: '보라색 손잡이를 끌어 보세요. 수 하나가 한 줄에서 몇 픽셀을 보아야 할까요?',
  caption: '입력의 한 줄이 그림을 대신합니다. 파란 선은 맨 위 칸이 내다보는 가중치 하나하나이고, 속이 빈 막대는 풀링입니다. 합성곱은 모두 3 × 3, same 패딩, 편향이 있고 채널 수는 들어올 때와 나갈 때가 같습니다. 곱셈-덧셈은 64 × 64 그림에서 센 수입니다. 풀링은 견줄 뿐이라 세지 않습니다.',
  summary: '같은 수용 영역까지 풀링, 팽창, 더 많은 층으로 가는 길의 층 수, 매개변수, 곱셈-덧셈을 나란히 보여 줍니다.',
  params: { target: { label: '보아야 할 픽셀' }, channels: { label: '채널' } },
  presets: { thumbnail: '31픽셀', near: '7픽셀', far: '63픽셀', between: '39픽셀: 풀링이 한 단계 지나침' },
  numbers: {
    target: '보아야 할 픽셀', channels: '채널',
    deepLayers: '쌓기의 층 수', deepField: '쌓기의 수용 영역', deepParameters: '쌓기의 매개변수', deepMultiplyAdds: '쌓기의 곱셈-덧셈',
    pooledLayers: '풀링의 층 수', pooledConvolutions: '풀링 쪽의 합성곱 수', pooledField: '풀링의 수용 영역', pooledParameters: '풀링의 매개변수', pooledMultiplyAdds: '풀링의 곱셈-덧셈', pooledJump: '풀링의 간격', pooledSide: '풀링의 출력 변',
    dilatedLayers: '팽창의 층 수', dilatedField: '팽창의 수용 영역', dilatedParameters: '팽창의 매개변수', dilatedMultiplyAdds: '팽창의 곱셈-덧셈',
    parametersRatio: '매개변수 비, 쌓기 대 풀링', workRatio: '곱셈-덧셈 비, 쌓기 대 풀링',
  },
  frame: {
    deep: '쌓기', pooled: '풀링', dilated: '팽창', layers: '층', count: '층 수', convolutions: '합성곱 수', field: '수용 영역', jump: '간격', outputSide: '출력의 변',
    parameters: '매개변수', multiplyAdds: '곱셈-덧셈', adds: '층마다 더하는 양',
  },
  refusals: {},
  sentence: n => `채널 ${n.channels}개로 ${n.target}픽셀을 보려면, 쌓기: 층 ${n.deepLayers}개, 매개변수 ${whole(n.deepParameters)}개, 곱셈-덧셈 ${whole(n.deepMultiplyAdds)}번. 풀링: 층 ${n.pooledLayers}개, ${whole(n.pooledParameters)}개, ${whole(n.pooledMultiplyAdds)}번. 팽창: 층 ${n.dilatedLayers}개, ${whole(n.dilatedParameters)}개, ${whole(n.dilatedMultiplyAdds)}번.`,
  view: {
    ways: { deep: '더 깊이 쌓기', pooled: '사이에 풀링 넣기', dilated: '가중치 벌리기' },
    how: { deep: '3 × 3을 거듭', pooled: '3 × 3 다음 최대 풀링 2 × 2', dilated: '3 × 3, 팽창 1, 2, 4, 8 …' },
    tower: name => `${name}: 맨 위 칸이 보는 것`, target: '수 하나가 보아야 할 픽셀', mustSee: n => `${n}픽셀을 보아야 함`,
    layers: n => `층 ${n}개`, convolutions: n => `(합성곱 ${n}개)`, sees: n => `${n}픽셀을 봄`,
    parameters: '매개변수', multiplyAdds: '곱셈-덧셈', answers: '남는 답', jump: n => (n === 1 ? '픽셀마다 하나' : `${n}픽셀마다 하나`), fewest: '가장 적음',
    conv: dilation => (dilation === 1 ? '3 × 3' : `3 × 3, 팽창 ${dilation}`), pool: '최대 풀링 2 × 2',
    layer: (n, kind, cells) => `${n}층, ${kind}: 맨 위 칸은 이 층에서 한 줄에 ${cells}칸을 봅니다.`,
  },
} satisfies Words;
