import { entry } from './entry.ts';

export const transposedConvolution = {
  'transposed convolution': entry(
    ['transposed convolution', 'Every input cell stamps the kernel, scaled by its value, onto the output; where stamps overlap they add up.'],
    ['전치 합성곱', '입력의 칸마다 제 값을 곱한 커널을 출력에 도장처럼 찍고, 겹치는 곳은 더하는 연산입니다.'],
    { symbol: 'Wᵀy', part: 'output', figure: { widget: 'transposed-convolution', preset: 'thumbnail' } },
  ),
  deconvolution: entry(
    ['deconvolution', 'A misleading name for the transposed convolution: it gives the shape back, not the values.'],
    ['역합성곱', '전치 합성곱을 잘못 부르는 이름입니다. 형상은 돌아오지만 값은 돌아오지 않습니다.'],
    { figure: { widget: 'transposed-convolution', preset: 'there' } },
  ),
  'checkerboard artifact': entry(
    ['checkerboard artifact', 'A pattern of squares that shows when stamps overlap unevenly: some cells are stamped more often than their neighbours.'],
    ['체커보드 현상', '도장이 고르지 않게 겹칠 때 보이는 격자무늬로, 어떤 칸은 이웃보다 더 자주 찍힙니다.'],
    { part: 'output', figure: { widget: 'checkerboard', preset: 'thumbnail' } },
  ),
};
