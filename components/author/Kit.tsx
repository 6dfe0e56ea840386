'use client';
import { useState } from 'react';
import { sitePath } from '@/lib/embed/address.ts';
import { save } from '@/lib/embed/snapshot.ts';
import type { Packaged } from '@/lib/embed/scorm/package.ts';
import type { Locale } from '@/lib/i18n/locales.ts';
import { authorWords } from './words.ts';

/** A lesson that can be packed: its titles, and the names of its challenges. */
export interface PackedLesson { slug: string; titles: Record<Locale, string>; challenges: readonly string[] }

interface Props { locale: Locale; language: Locale; lessons: readonly PackedLesson[]; figure: { id: string; title: string; path: string } }

/** Packages for learning platforms: the figure as it is set, or a lesson with its challenges. */
export function Kit({ locale, language, lessons, figure }: Props) {
  const t = authorWords(locale);
  const [slug, setSlug] = useState(lessons[0]!.slug);
  const [said, setSaid] = useState('');
  const pack = async (packaged: Omit<Packaged, 'locale' | 'url'>, path: string) => {
    try {
      const [response, { packageOf }] = await Promise.all([fetch(sitePath('/embed/v1/explorable-scorm.js')), import('@/lib/embed/scorm/package.ts')]);
      if (!response.ok) throw new Error(`${response.status}`);
      const url = new URL(path, window.location.href).href;
      save(new Blob([packageOf({ ...packaged, locale: language, url }, await response.text())], { type: 'application/zip' }), `${packaged.id}-scorm.zip`);
      setSaid('');
    } catch {
      setSaid(t.packFailed);
    }
  };
  const lesson = lessons.find(one => one.slug === slug)!;
  return (
    <div className="author-kit">
      <h2>{t.platform}</h2>
      <p className="author-note">{t.platformNote}</p>
      <label className="field"><span className="label">{t.lesson}</span>
        <select value={slug} onChange={({ target }) => setSlug(target.value)}>
          {lessons.map(one => <option key={one.slug} value={one.slug}>{one.titles[locale]}</option>)}
        </select>
      </label>
      <p className="author-note">{t.challengesOf(lesson.challenges.length)}</p>
      <p>
        <button type="button" className="btn main" onClick={() => void pack({ kind: 'lesson', id: slug, title: lesson.titles[language], challenges: lesson.challenges }, sitePath(`/${language}/lessons/${slug}/`))}>{t.packLesson}</button>{' '}
        <button type="button" className="btn" onClick={() => void pack({ kind: 'figure', id: figure.id, title: figure.title, challenges: [] }, figure.path)}>{t.packFigure}</button>{' '}
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
