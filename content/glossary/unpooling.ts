import { entry } from './entry.ts';

export const unpooling = {
  upsampling: entry(
    ['upsampling', 'Going on with more cells than before, filled by a fixed rule.'],
    ['업샘플링', '정해진 규칙으로 채워 칸 수를 늘리는 것입니다.'],
    { part: 'output', figure: { widget: 'unpooling', preset: 'thumbnail' } },
  ),
  unpooling: entry(
    ['unpooling', 'Giving a pooled map its old size back; what pooling threw away has to be filled in.'],
    ['언풀링', '풀링한 맵을 원래 크기로 되돌리는 것으로, 풀링이 버린 값은 무엇으로든 채워야 합니다.'],
    { part: 'output', figure: { widget: 'unpooling', preset: 'thumbnail' } },
  ),
  'nearest neighbour': entry(
    ['nearest neighbour', 'Filling every new cell with a copy of the value nearest to it.'],
    ['최근접 이웃', '새 칸마다 가장 가까운 값을 베껴 채우는 방법입니다.'],
    { part: 'output', figure: { widget: 'unpooling', preset: 'blocks' } },
  ),
  'bed of nails': entry(
    ['bed of nails', 'Putting each value into one corner of its window and zeros everywhere else.'],
    ['베드 오브 네일스', '값을 창의 한쪽 모서리에 두고 나머지는 0으로 채우는 방법입니다.'],
    { part: 'output', figure: { widget: 'unpooling', preset: 'corners' } },
  ),
  'bilinear interpolation': entry(
    ['bilinear interpolation', 'Filling every new cell with a mix of the four values around it, the nearer the heavier.'],
    ['쌍선형 보간', '새 칸마다 둘레의 값 네 개를 섞되 가까울수록 더 많이 섞어 채우는 방법입니다.'],
    { part: 'output', figure: { widget: 'unpooling', preset: 'ramp' } },
  ),
};
