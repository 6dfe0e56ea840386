import { LessonScope } from '@/components/lesson/LessonScope.tsx';
import { KoreanFace } from '@/components/lesson/KoreanFace.tsx';
import { widgetOf } from '@/components/widgets/registry.ts';
import { contents } from '@/content/contents.ts';
import { forms, type Form } from '@/content/check/define.ts';
import { en } from '@/content/check/en.ts';
import { ko } from '@/content/check/ko.ts';
import { questions } from '@/content/check/questions.ts';
import { sitePath } from '@/lib/embed/address.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { Asked } from './Asking.tsx';
import { CheckBoard } from './CheckBoard.tsx';
import { checkWords } from './words.ts';

/** A form's questions in one language, said with the form's own numbers. */
function askedIn(form: Form, locale: Locale): Asked[] {
  const words = locale === 'ko' ? ko : en;
  const entries = contents(locale);
  return questions.map(({ id, lesson, widget, answer, facts, forms: { [form]: params } }) => {
    const { title, task, reason } = words[id]!;
    const { order, title: lessonTitle, path } = entries.find(entry => entry.slug === lesson)!;
    const told = facts(params);
    return {
      id, title, task: task(params, told), reason: reason(params, told),
      locked: Object.keys(widgetOf(widget).widget.params).filter(key => !answer.includes(key)),
      lesson: { order, title: lessonTitle, href: path && sitePath(`/${locale}${path}`) },
    };
  });
}

/** Ten questions answered on figures, before the first lesson and after the last. */
export function CheckPage({ locale }: { locale: Locale }) {
  const t = checkWords(locale);
  const asked = Object.fromEntries(forms.map(form => [form, askedIn(form, locale)])) as Record<Form, Asked[]>;
  return (
    <LessonScope built={{}}>
      <main id="main" className="front course-page">
        <h1>{t.title}</h1>
        <p className="lede">{t.lede}</p>
        <p className="without-script">{t.needsScript}</p>
        <CheckBoard asked={asked} locale={locale} firstLesson={sitePath(`/${locale}/lessons/images-as-tensors/`)} />
      </main>
      <KoreanFace locale={locale} />
    </LessonScope>
  );
}
