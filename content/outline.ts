import type { Locale } from '@/lib/i18n/locales.ts';

/** A place in the course, whether its lesson is written or not. */
export interface Planned {
  order: number;
  slug: string;
  title: Record<Locale, string>;
  question: Record<Locale, string>;
  /** Last lesson of a part of the course: a heavier rule follows it. */
  endsPart?: true;
}

const planned = (slug: string, en: [string, string], ko: [string, string], endsPart?: true) =>
  ({ slug, title: { en: en[0], ko: ko[0] }, question: { en: en[1], ko: ko[1] }, endsPart });

/** The course as it is planned. A written lesson's own title and question take the place of these. */
export const outline: readonly Planned[] = [
  planned('images-as-tensors', ['Images as tensors', 'What does a network see when it sees a picture?'], ['텐서로 본 이미지', '신경망은 그림에서 무엇을 볼까?']),
  planned('linear', ['Linear', 'How does a layer turn eight numbers into one?'], ['선형층', '층은 숫자 여덟 개를 어떻게 하나로 만들까?']),
  planned('bias', ['Bias', 'Why can’t a line without a bias leave the origin?'], ['편향', '편향이 없는 직선은 왜 원점을 떠나지 못할까?'], true),
  planned('convolution', ['Convolution', 'How can one small window read a whole picture?'], ['합성곱', '작은 창 하나가 어떻게 그림 전체를 읽을까?']),
  planned('stride-padding', ['Stride and padding', 'How big will the output be?'], ['스트라이드와 패딩', '출력은 얼마나 커질까?']),
  planned('filters', ['Filters', 'What should a filter look for, and how large must it be?'], ['필터', '필터는 무엇을 찾고, 얼마나 커야 할까?']),
  planned('receptive-field', ['Receptive field', 'How far does one number see?'], ['수용 영역', '숫자 하나는 어디까지 볼까?']),
  planned('max-pooling', ['Max pooling', 'What survives when we keep only the loudest?'], ['최대 풀링', '가장 큰 값만 남기면 무엇이 살아남을까?'], true),
  planned('autoencoder', ['Autoencoder', 'Can what was condensed be brought back?'], ['오토인코더', '압축한 것을 되살릴 수 있을까?']),
  planned('unpooling', ['Unpooling', 'How do you fill in what was thrown away?'], ['언풀링', '버린 것을 어떻게 채울까?']),
  planned('transposed-convolution', ['Transposed convolution', 'What does it mean to run a convolution backwards?'], ['전치 합성곱', '합성곱을 거꾸로 돌린다는 것은 무슨 뜻일까?'], true),
  planned('lab', ['Lab', 'Train it yourself.'], ['실험실', '직접 훈련하기']),
].map((entry, position) => ({ ...entry, order: position + 1 }));
