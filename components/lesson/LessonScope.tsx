'use client';
import { createContext, use, useState, type ReactNode } from 'react';
import { FigureProvider, useFigures, type BuiltFigure } from '@/components/widgets/Figures.tsx';
import type { Part } from '@/lib/widget/define.ts';

const Announce = createContext<(text: string) => void>(() => {});

/** Says something politely, once. */
export const useAnnounce = () => use(Announce);

/** Words, symbols and names in listings that stand for a part of the figure. The figures' own parts are theirs. */
const speaking = ':is(.word, .formula, .listing) [data-part], .word[data-part]';

const partUnder = (target: EventTarget): Part | null =>
  (target instanceof Element ? (target.closest<HTMLElement>(speaking)?.dataset.part as Part | undefined) : undefined) ?? null;

function Lights({ children }: { children: ReactNode }) {
  const { lit, light } = useFigures();
  const [said, setSaid] = useState('');
  return (
    <Announce value={setSaid}>
      <div className="lesson" data-lit={lit ?? undefined}
        onPointerOver={event => light(partUnder(event.target))} onPointerLeave={() => light(null)}
        onFocus={event => light(partUnder(event.target))} onBlur={() => light(null)}>
        {children}
        <p className="visually-hidden" role="status">{said}</p>
      </div>
    </Announce>
  );
}

/** Everything in a lesson that figures and prose share: live numbers, lit parts, announcements. */
export function LessonScope({ built, children }: { built: Readonly<Record<string, BuiltFigure>>; children: ReactNode }) {
  return <FigureProvider built={built}><Lights>{children}</Lights></FigureProvider>;
}
