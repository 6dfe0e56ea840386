import type { ReactNode } from 'react';
import { startHead } from '@/lib/site/headScripts.ts';
import { Document } from '../Document.tsx';
import '../global.css';

export default function StartLayout({ children }: { children: ReactNode }) {
  return <Document locale="en" head={startHead}>{children}</Document>;
}
