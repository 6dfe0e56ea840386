import { entry } from './entry.ts';

export const maxPooling = {
  'max pooling': entry(
    ['max pooling', 'Keeping only the largest number of each window; nothing is learned.'],
    ['최대 풀링', '창마다 가장 큰 수만 남기는 연산으로, 배우는 것은 없습니다.'],
    { symbol: 'max', part: 'output', figure: { widget: 'max-pooling', preset: 'thumbnail' } },
  ),
  'average pooling': entry(
    ['average pooling', 'Keeping the mean of each window.'],
    ['평균 풀링', '창마다 평균을 남기는 연산입니다.'],
    { part: 'output', figure: { widget: 'max-pooling', preset: 'shared' } },
  ),
  invariance: entry(
    ['invariance', 'The input changes, for instance by a shift, and the output stays the same.'],
    ['불변성', '입력이 옮겨지는 등 바뀌어도 출력은 그대로인 성질입니다.'],
    { symbol: 'f(Tx) = f(x)', figure: { widget: 'shift-invariance', preset: 'dot-four' } },
  ),
  equivariance: entry(
    ['equivariance', 'The input moves and the output moves along with it.'],
    ['등변성', '입력이 움직이면 출력도 그만큼 함께 움직이는 성질입니다.'],
    { symbol: 'f(Tx) = T f(x)', figure: { widget: 'shift-invariance', preset: 'five-along' } },
  ),
  switches: entry(
    ['switches', 'The remembered places of the winners: where in each window the largest number stood.'],
    ['최댓값 위치', '창마다 가장 큰 수가 어디에 있었는지 기억해 둔 자리입니다.'],
    { part: 'input', figure: { widget: 'max-pooling', preset: 'gradient' } },
  ),
};
