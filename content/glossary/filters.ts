import { entry } from './entry.ts';

export const filters = {
  filter: entry(
    ['filter', 'The kernels over all channels of the input taken together, with one bias: they make one feature map.'],
    ['필터', '입력의 모든 채널에 놓인 커널을 한데 묶고 편향 하나를 더한 것으로, 특성 맵 하나를 만듭니다.'],
    { symbol: 'w', part: 'kernel', figure: { widget: 'filter-bank', preset: 'sorted' } },
  ),
  flatten: entry(
    ['flatten', 'To read a tensor out into one long axis without changing a single number.'],
    ['평탄화', '숫자는 하나도 바꾸지 않고 텐서를 축 하나로 길게 읽어 내는 것입니다.'],
    { figure: { widget: 'model-summary', preset: 'photograph' } },
  ),
  downsampling: entry(
    ['downsampling', 'Going on with fewer cells, each standing for a larger part of the picture.'],
    ['다운샘플링', '칸을 줄여 한 칸이 그림의 더 넓은 부분을 맡게 하는 것입니다.'],
    { figure: { widget: 'find-the-pattern', preset: 'shrunk' } },
  ),
};
