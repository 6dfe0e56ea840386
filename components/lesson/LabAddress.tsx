'use client';
import { useEffect, useState } from 'react';
import { useFigureStore } from '@/components/widgets/Figures.tsx';
import type { Locale } from '@/lib/i18n/locales.ts';
import { parseQuery } from '@/lib/params/values.ts';

const says: Record<Locale, (keys: string) => string> = {
  en: keys => `The address holds what the lab does not take (${keys}). The rest of it is set.`,
  ko: keys => `주소에 실험실이 받지 않는 값이 있습니다(${keys}). 나머지는 모두 적용했습니다.`,
};

/** Sets the lab to what the page's address asks for, once, as links in lessons do. What it does not take is named and left. */
export function LabAddress({ of, locale }: { of: string; locale: Locale }) {
  const { awake } = useFigureStore();
  const [bad, setBad] = useState('');
  useEffect(() => {
    const query = new URLSearchParams(window.location.search);
    if (query.size === 0) return;
    void awake(of).then(figure => {
      const { values, problems } = parseQuery(figure.module.widget.params, query);
      if (Object.keys(values).length) figure.set(values);
      setBad([...new Set(problems.map(({ key }) => key))].join(', '));
    });
  }, [awake, of]);
  return <p role="status" className="lab-address ui">{bad && says[locale](bad)}</p>;
}
