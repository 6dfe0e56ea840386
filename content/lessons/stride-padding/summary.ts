import { defineSummary } from '@/lib/lesson/define.ts';

export const summary = defineSummary({
  figure: 'fig',
  code: 'fig',
  en: {
    idea: [
      'Stride is how far the window steps; padding is what is laid around the border.',
      'The output has as many cells as the window finds places, and a fraction is rounded down.',
      '“Same” gives ⌈n / s⌉ cells: it keeps the size for stride 1 only.',
      'When an odd number of zeros is needed, TensorFlow puts the odd one behind; PyTorch’s padding is equal on both sides.',
    ],
    wrong: [
      'Equal shapes do not prove equal padding: compare numbers.',
      'Two input sizes can give one output size, and the way back cannot tell which it was.',
      'Cells behind the last window, or between wide steps, are read by nobody.',
    ],
  },
  ko: {
    idea: [
      '스트라이드는 창이 걷는 걸음이고, 패딩은 가장자리에 두르는 것입니다.',
      '출력의 칸 수는 창이 설 수 있는 자리의 수이고, 나누어떨어지지 않으면 내림합니다.',
      'same의 출력은 ⌈n / s⌉칸입니다. 크기가 그대로인 것은 스트라이드가 1일 때뿐입니다.',
      '0이 홀수 개 필요하면 TensorFlow는 짝이 없는 하나를 뒤에 둡니다. PyTorch의 패딩은 양쪽이 같습니다.',
    ],
    wrong: [
      '형상이 같다고 패딩까지 같은 것은 아닙니다. 값을 견주어 보세요.',
      '입력의 크기가 달라도 출력의 크기가 같을 수 있고, 되돌아갈 때는 어느 쪽이었는지 알 수 없습니다.',
      '마지막 창 뒤에 남거나 넓은 걸음 사이에 낀 칸은 아무도 읽지 않습니다.',
    ],
  },
});
