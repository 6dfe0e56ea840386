import type { ReactNode } from 'react';
import { locales, type Locale } from '@/lib/i18n/locales.ts';
import { embedHead } from '@/lib/site/headScripts.ts';
import { Document } from '../../Document.tsx';
import '../../global.css';

export const dynamicParams = false;
export const generateStaticParams = () => locales.map(locale => ({ locale }));

export default async function BareLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  return <Document locale={(await params).locale as Locale} head={embedHead}>{children}</Document>;
}
