import { defineSummary } from '@/lib/lesson/define.ts';

export const summary = defineSummary({
  figure: 'fig',
  code: 'fig',
  en: {
    idea: [
      'Pooling throws numbers away; every way back has to put something in their place.',
      'Nearest neighbour copies the winner, bed of nails puts it into the corner among zeros, max unpooling puts it back where it stood, bilinear mixes neighbours.',
      'None of them learns anything, and none is best for every picture.',
      'Copying beats max unpooling in a window when the losers average more than half of a positive winner.',
    ],
    wrong: [
      'Unpooling restores a size, not what was lost.',
      'Switches are extra numbers that go around the bottleneck.',
      'A size that the window does not divide does not come back.',
    ],
  },
  ko: {
    idea: [
      '풀링은 수를 버립니다. 되돌아가는 길은 저마다 그 자리에 무언가를 채워야 합니다.',
      '최근접 이웃은 이긴 수를 베끼고, 베드 오브 네일스는 구석에 두고 0으로 채우며, 최대 언풀링은 있던 자리에 돌려놓고, 쌍선형 보간은 이웃을 섞습니다.',
      '어느 것도 학습하지 않고, 어떤 그림에나 가장 좋은 것도 없습니다.',
      '진 수들의 평균이 양수인 이긴 수의 절반보다 크면 베끼는 쪽이 최대 언풀링보다 낫습니다.',
    ],
    wrong: [
      '언풀링은 크기를 되찾을 뿐, 잃어버린 것을 되찾지 못합니다.',
      '최댓값 위치는 병목을 돌아서 건네지는 또 다른 수들입니다.',
      '창으로 나누어떨어지지 않는 크기는 되돌아오지 않습니다.',
    ],
  },
});
