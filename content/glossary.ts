import type { Locale } from '@/lib/i18n/locales.ts';

/** A term of the field. Each lesson lists the terms it introduces. */
export interface GlossaryEntry { term: Record<Locale, string>; meaning: Record<Locale, string> }

const entry = (en: [string, string], ko: [string, string]): GlossaryEntry => ({ term: { en: en[0], ko: ko[0] }, meaning: { en: en[1], ko: ko[1] } });

export const glossary = {
  convolution: entry(
    ['convolution', 'one small window of weights, read at every place of the input: multiply, add up, move on'],
    ['합성곱', '작은 가중치 창 하나를 입력의 모든 자리에 대고 곱해서 더하는 연산'],
  ),
  'cross-correlation': entry(
    ['cross-correlation', 'what deep learning calls a convolution: the kernel is not turned by 180° first'],
    ['교차상관', '커널을 180도 돌리지 않는 합성곱. 딥러닝에서 합성곱이라고 부르는 연산이 실제로는 이것'],
  ),
  kernel: entry(
    ['kernel', 'the window’s weights, a small grid of numbers that are learned'],
    ['커널', '창에 들어 있는 가중치. 학습으로 정해지는 작은 숫자판'],
  ),
  'feature map': entry(
    ['feature map', 'the grid of answers one kernel gives, one number for each place it stood'],
    ['특성 맵', '커널 하나가 내놓은 답의 모음. 커널이 멈춘 자리마다 숫자 하나'],
  ),
  'weight sharing': entry(
    ['weight sharing', 'using the same weights at every place, so that what is learned in one corner holds in all'],
    ['가중치 공유', '모든 자리에서 같은 가중치를 쓰는 것. 한곳에서 배운 것이 어디서나 통함'],
  ),
  bias: entry(
    ['bias', 'a learned number added to every sum'],
    ['편향', '합마다 더해지는, 학습되는 수'],
  ),
  channel: entry(
    ['channel', 'one of the values a pixel has, such as red'],
    ['채널', '픽셀 하나가 갖는 여러 값 가운데 하나. 예를 들면 빨강'],
  ),
  'dense layer': entry(
    ['dense layer', 'a layer in which every output reads every input through a weight of its own'],
    ['완전연결층', '출력마다 모든 입력을 저마다의 가중치로 읽는 층'],
  ),
  parameter: entry(
    ['parameter', 'any number that training decides: a weight or a bias'],
    ['매개변수', '학습이 정하는 수. 가중치와 편향을 함께 이르는 말'],
  ),
} satisfies Record<string, GlossaryEntry>;

export type TermKey = keyof typeof glossary;

/** The entry of that key; throws with the keys there are. */
export function termOf(key: string): GlossaryEntry {
  if (!Object.hasOwn(glossary, key)) throw new Error(`term "${key}": expected one of ${Object.keys(glossary).join(', ')}`);
  return glossary[key as TermKey];
}
