import { entry } from './entry.ts';

export const receptiveField = {
  'receptive field': entry(
    ['receptive field', 'The part of the input that one cell of a later layer depends on.'],
    ['수용 영역', '뒤쪽 층의 한 칸이 의존하는 입력의 범위입니다.'],
    { symbol: 'r', part: 'input', figure: { widget: 'receptive-field', preset: 'thumbnail' } },
  ),
  'effective receptive field': entry(
    ['effective receptive field', 'The part of the receptive field where a change really moves the cell: mostly its middle.'],
    ['유효 수용 영역', '수용 영역 가운데 값을 바꾸면 그 칸이 실제로 움직이는 부분으로, 대개 한가운데입니다.'],
    { part: 'gradient', figure: { widget: 'receptive-field', preset: 'ten' } },
  ),
  jump: entry(
    ['jump', 'How many input cells lie between the fields of two neighbouring cells: the product of all strides so far.'],
    ['간격', '이웃한 두 칸의 수용 영역이 입력에서 몇 칸 떨어져 있는지이며, 그때까지의 스트라이드를 모두 곱한 값입니다.'],
    { symbol: 'j', part: 'input', figure: { widget: 'receptive-field', preset: 'overlap' } },
  ),
};
