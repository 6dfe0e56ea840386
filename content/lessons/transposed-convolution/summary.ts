import { defineSummary } from '@/lib/lesson/define.ts';

export const summary = defineSummary({
  figure: 'fig',
  code: 'fig',
  en: {
    idea: [
      'In a transposed convolution every input number stamps the whole kernel on the output, one stride apart, and stamps add up.',
      'It is the convolution’s matrix with rows and columns exchanged, and also an ordinary convolution over an input with zeros between.',
      'It restores a shape, and no values.',
      'Where the stride does not divide the kernel, cells get unequal numbers of stamps: a checkerboard.',
      'With stride 1 and “same” it is an ordinary convolution with the kernel turned and the channels swapped.',
    ],
    wrong: [
      '“Deconvolution” promises an inverse that it is not.',
      'Two sizes can convolve to one; the way back gives one of them.',
      'Kernel 3 with stride 2 overlaps unevenly; 4 with 2 does not.',
    ],
  },
  ko: {
    idea: [
      '전치 합성곱에서는 입력의 수마다 커널 전체를 스트라이드만큼 떨어뜨려 출력에 찍고, 겹치는 곳은 더합니다.',
      '합성곱 행렬의 행과 열을 바꾼 것이고, 사이사이에 0을 끼운 입력을 보통 합성곱한 것이기도 합니다.',
      '되찾는 것은 형상이지 값이 아닙니다.',
      '스트라이드가 커널을 나누어떨어지게 하지 않으면 칸마다 찍히는 횟수가 달라 체커보드가 생깁니다.',
      '스트라이드 1, same이면 커널을 돌리고 채널을 맞바꾼 보통 합성곱입니다.',
    ],
    wrong: [
      '‘역합성곱’이라는 이름은 하지도 않는 역연산을 약속합니다.',
      '두 크기가 합성곱 뒤에 같아질 수 있고, 되돌아오면 그 가운데 하나가 됩니다.',
      '커널 3, 스트라이드 2는 고르지 않게 겹치고, 4와 2는 고르게 겹칩니다.',
    ],
  },
});
