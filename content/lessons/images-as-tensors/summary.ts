import { defineSummary } from '@/lib/lesson/define.ts';

export const summary = defineSummary({
  figure: 'fig',
  code: 'fig',
  en: {
    idea: [
      'A picture in memory is one long line of numbers and a rule that says where each belongs.',
      'The rule is the shape with its strides: how far one step along an axis goes in the line.',
      'Height, width, channels (HWC) keeps a pixel’s channels together; channels, height, width (CHW) keeps each channel together.',
      'A transpose exchanges the axes, and every number keeps its pixel; a reshape cuts the same line into other lengths.',
    ],
    wrong: [
      'Reshaping HWC to CHW runs without an error and scrambles the picture.',
      'What a layer has learned for each index belongs to one order only: permute it when you change the order.',
      'A single picture still needs its batch axis, and a grey one its channel axis.',
    ],
  },
  ko: {
    idea: [
      '메모리 속의 그림은 한 줄로 늘어선 숫자와, 각 숫자의 자리를 말해 주는 규칙입니다.',
      '그 규칙이 형상과 보폭(stride)입니다. 보폭은 축을 따라 한 칸 갈 때 그 줄에서 얼마나 가는지입니다.',
      '높이, 너비, 채널(HWC)은 한 픽셀의 채널을 붙여 두고, 채널, 높이, 너비(CHW)는 한 채널을 통째로 붙여 둡니다.',
      '전치는 축을 맞바꾸고 숫자는 모두 자기 픽셀에 남습니다. reshape는 같은 줄을 다른 길이로 끊습니다.',
    ],
    wrong: [
      'HWC를 CHW로 reshape하면 오류 없이 그림이 뒤섞입니다.',
      '층이 인덱스마다 배운 숫자는 한 가지 순서에만 맞습니다. 순서를 바꾸면 배운 숫자도 함께 바꾸세요.',
      '그림 한 장에도 배치 축이, 흑백 그림에도 채널 축이 필요합니다.',
    ],
  },
});
