'use client';

import { lazy, type ComponentProps } from 'react';
import type { Editor } from './Editor.tsx';

type Props = Omit<ComponentProps<typeof Editor>, 'stackWords'>;
const editor = () => import('./Editor.tsx');

/** The editor with the stack's words of one language: neither is needed to see the figure. */
export const editors = {
  en: lazy(async () => {
    const [{ Editor: Parts }, { stackWordsEn }] = await Promise.all([editor(), import('@/components/stack/en.ts')]);
    return { default: (props: Props) => <Parts {...props} stackWords={stackWordsEn} /> };
  }),
  ko: lazy(async () => {
    const [{ Editor: Parts }, { stackWordsKo }] = await Promise.all([editor(), import('@/components/stack/ko.ts')]);
    return { default: (props: Props) => <Parts {...props} stackWords={stackWordsKo} /> };
  }),
};
