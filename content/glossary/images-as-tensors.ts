import { entry } from './entry.ts';

export const imagesAsTensors = {
  tensor: entry(
    ['tensor', 'An array of numbers counted along any number of axes: a list has one, a table two, a colour picture three.'],
    ['텐서', '여러 방향으로 세는 숫자의 배열입니다. 목록은 축이 하나, 표는 둘, 컬러 그림은 셋입니다.'],
    { symbol: 'X', part: 'input', figure: { widget: 'tensor-layout', preset: 'thumbnail' } },
  ),
  shape: entry(
    ['shape', 'The length of a tensor along each of its axes, such as (height, width, channels).'],
    ['형상', '텐서가 축마다 얼마나 긴지 적은 것으로, (높이, 너비, 채널)처럼 씁니다.'],
    { symbol: '(h, w, c)', figure: { widget: 'tensor-layout', preset: 'counting' } },
  ),
  axis: entry(
    ['axis', 'A direction in which the numbers of a tensor are counted: down the rows, along the columns, through the channels.'],
    ['축', '텐서의 숫자를 세어 나가는 방향으로, 행을 따라서, 열을 따라서, 채널을 따라서 셉니다.'],
  ),
  channel: entry(
    ['channel', 'One of the values that every pixel has, such as its red, and the whole layer of those values.'],
    ['채널', '픽셀마다 하나씩 갖는 값의 한 종류(예를 들면 빨강)이고, 그 값을 모은 한 겹 전체이기도 합니다.'],
    { symbol: 'c', part: 'input', figure: { widget: 'tensor-layout', preset: 'thumbnail' } },
  ),
  batch: entry(
    ['batch', 'Several examples that go through a model together, stacked along an axis of their own.'],
    ['배치', '모델을 한꺼번에 지나가는 예제 여러 개를 따로 둔 축을 따라 쌓은 것입니다.'],
    { symbol: 'n', figure: { widget: 'tensor-layout', preset: 'batch' } },
  ),
  transpose: entry(
    ['transpose', 'To exchange the axes of a tensor, as rows and columns of a table; written out in a row, the numbers then come in another order.'],
    ['전치', '표의 행과 열을 맞바꾸듯 텐서의 축 순서를 바꾸는 것으로, 한 줄로 늘어놓으면 숫자의 순서가 달라집니다.'],
    { symbol: 'Xᵀ', figure: { widget: 'tensor-layout', preset: 'swap' } },
  ),
  layer: entry(
    ['layer', 'One logical part of a model: it takes a tensor in and gives a tensor out.'],
    ['층', '모델을 이루는 논리적인 한 부분으로, 텐서를 받아 텐서를 내놓습니다. 레이어라고도 합니다.'],
  ),
};
