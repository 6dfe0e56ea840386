import { useMemo, useState, type DragEvent } from 'react';
import type { Locale } from '@/lib/i18n/locales.ts';
import type { CurveBehind } from './LossChart.tsx';
import type { LabHandle } from './tools/handle.ts';

/** What is said about files that were opened; `isWrong`: one of them could not be. */
export interface Said { text: string; isWrong: boolean }

export interface Opening {
  open(files: readonly File[]): void;
  isReading: boolean;
  /** Files are held over the lab. */
  isOver: boolean;
  said: readonly Said[];
  dismiss(): void;
  /** Losses of a log that was opened, drawn behind the run's own. */
  log: CurveBehind | null;
  /** For the element onto which files may be dropped. */
  drop: { onDragOver(event: DragEvent): void; onDragLeave(event: DragEvent): void; onDrop(event: DragEvent): void };
}

const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** Files into the lab, chosen or dropped; what reads them is fetched with the first. */
export function useOpening(lab: LabHandle, locale: Locale): Opening {
  const [isReading, setReading] = useState(false);
  const [isOver, setOver] = useState(false);
  const [said, setSaid] = useState<readonly Said[]>([]);
  const [log, setLog] = useState<CurveBehind | null>(null);
  return useMemo(() => {
    const open = async (files: readonly File[]) => {
      if (files.length === 0) return;
      setReading(true);
      setSaid([]);
      try {
        const { openAndSay } = await import('./tools/openAndSay.ts');
        const { sentences, curve } = await openAndSay(files, lab, locale);
        setSaid(sentences);
        if (curve) setLog(curve);
      } finally {
        setReading(false);
      }
    };
    return {
      open: files => void open(files), isReading, isOver, said, log,
      dismiss: () => setSaid([]),
      drop: {
        onDragOver(event) {
          if (!holdsFiles(event)) return;
          event.preventDefault();
          setOver(true);
        },
        onDragLeave(event) {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
        },
        onDrop(event) {
          if (!holdsFiles(event)) return;
          event.preventDefault();
          setOver(false);
          void open([...event.dataTransfer.files]);
        },
      },
    };
  }, [lab, locale, isReading, isOver, said, log]);
}
