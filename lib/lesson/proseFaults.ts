import type { Locale } from '@/lib/i18n/locales.ts';

interface Rule { pattern: RegExp; why: string }

/** Common wisdom that is wrong, words that say nothing, and words that are wrong in half of the themes. */
const rules: Record<Locale, readonly Rule[]> = {
  en: [
    { pattern: /pooling[^.]{0,40}\b(avoid|prevent|stop)s?\b[^.]{0,20}overfitting/i, why: 'pooling does not avoid overfitting' },
    { pattern: /transposed convolution[^.]{0,30}\b(undo|invert|reverse)(e?s)?\b/i, why: 'a transposed convolution restores a shape, not values' },
    { pattern: /(fraction|non-integer)[^.]{0,40}\b(error|impossible|invalid|not allowed)\b/i, why: 'frameworks round the output size down' },
    { pattern: /\b(grows?|increases?)\b[^.]{0,20}exponentially/i, why: 'say how it grows: nothing here grows exponentially' },
    { pattern: /\b(max )?pooling is (translation|shift)[- ]invariant/i, why: 'max pooling’s invariance is approximate' },
    { pattern: /\b(amazing|revolutionary|incredibl[ey]|magical|cutting-edge|state-of-the-art|game-?chang\w+)\b/i, why: 'no hype' },
    { pattern: /\b(dark|darker|bright|brighter|lighter) (cell|value|number)s?\b/i, why: 'themes swap light and dark: speak of more ink, less ink, zero' },
  ],
  ko: [
    { pattern: /풀링[^.]{0,30}과적합[^.]{0,10}(막|방지|피)/, why: '풀링이 과적합을 막는 것은 아닙니다' },
    { pattern: /전치 합성곱[^.]{0,30}(되돌|역연산)/, why: '전치 합성곱은 모양을 되찾을 뿐 값을 되돌리지 않습니다' },
    { pattern: /(정수가 아니|소수)[^.]{0,30}(오류|에러|불가능)/, why: '프레임워크는 출력 크기를 내림합니다' },
    { pattern: /기하급수/, why: '여기서 기하급수로 느는 것은 없습니다' },
    { pattern: /(놀라운|혁신적|마법|획기적)/, why: '과장하지 않습니다' },
    { pattern: /(어두운|밝은|진한|옅은) (칸|값|숫자)/, why: '화면 색에 따라 뒤바뀝니다: 잉크가 많다, 적다, 0이라고 씁니다' },
    { pattern: /<Live\b[^>]*\/>(은|는|이|가|을|를|과|와|로|으로)(?![가-힣])/, why: '숫자 바로 뒤의 조사는 숫자에 따라 달라집니다' },
  ],
};

/** What a lesson's text says that it should not, with its line. `source` is the MDX as written. */
export function proseFaults(source: string, locale: Locale, file: string): string[] {
  return source.split('\n').flatMap((line, at) =>
    rules[locale].flatMap(({ pattern, why }) => {
      const found = pattern.exec(line);
      return found ? [`${file}:${at + 1}: "${found[0]}": ${why}`] : [];
    }));
}
