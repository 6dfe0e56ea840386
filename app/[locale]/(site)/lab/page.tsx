import type { Metadata } from 'next';
import { LabAddress } from '@/components/lesson/LabAddress.tsx';
import { FigureProvider } from '@/components/widgets/Figures.tsx';
import { Widget } from '@/components/widgets/Widget.tsx';
import type { Locale } from '@/lib/i18n/locales.ts';
import { siteWords } from '@/lib/i18n/siteWords.ts';
import { alternates } from '@/lib/site/alternates.ts';

interface Props { params: Promise<{ locale: string }> }

const words: Record<Locale, { title: string; lede: string }> = {
  en: { title: 'Train it yourself', lede: 'The autoencoder of the lessons, trained in this browser: on digits drawn here or on MNIST, with every loss and every reconstruction in view.' },
  ko: { title: '직접 훈련하기', lede: '수업에 나온 오토인코더를 이 브라우저에서 훈련합니다. 여기서 그린 숫자나 MNIST로, 손실과 복원을 하나도 빠짐없이 보면서.' },
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const { title, lede } = words[locale];
  return { title: `${title} · ${siteWords(locale).siteName}`, description: lede, alternates: alternates(locale, '/lab/') };
}

/** The lab: one figure as wide as a bench. */
export default async function LabPage({ params }: Props) {
  const locale = (await params).locale as Locale;
  const { title, lede } = words[locale];
  return (
    <main id="main" className="lab-page">
      <div className="intro"><h1>{title}</h1><p>{lede}</p></div>
      <FigureProvider built={{}}>
        <Widget id="autoencoder-lab" locale={locale} name="lab" />
        <LabAddress of="lab" locale={locale} />
      </FigureProvider>
    </main>
  );
}
