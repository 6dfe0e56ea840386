import { entry } from './entry.ts';

export const stridePadding = {
  stride: entry(
    ['stride', 'How many cells the window moves from one place to the next.'],
    ['스트라이드', '창이 한 자리에서 다음 자리로 옮겨 가는 칸 수입니다.'],
    { symbol: 's', figure: { widget: 'stride-padding', preset: 'thumbnail' } },
  ),
  padding: entry(
    ['padding', 'Cells added around the border, mostly zeros, so that the window can stand there too.'],
    ['패딩', '창이 가장자리에도 설 수 있게 둘레에 덧대는 칸으로, 대개 0을 채웁니다.'],
    { symbol: 'p', part: 'input', figure: { widget: 'stride-padding', preset: 'odd-zero' } },
  ),
  dilation: entry(
    ['dilation', 'Reading cells that lie apart: the gaps make a kernel reach further with the same number of weights.'],
    ['팽창', '칸을 띄엄띄엄 읽는 것으로, 가중치 수는 그대로인데 커널이 더 멀리 닿습니다.'],
    { symbol: 'd', figure: { widget: 'stride-padding', preset: 'dilated' } },
  ),
};
