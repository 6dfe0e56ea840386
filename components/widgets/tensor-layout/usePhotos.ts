'use client';

import { useRef, useState } from 'react';
import type { Photo } from './photo.ts';
import { windowOf } from './pixels.ts';
import type { Params } from './widget.ts';

export type Fault = { reason: 'badFile' | 'hugeFile'; file: string };

/** The photo module, fetched with the first file. */
const photos = () => import('./photo.ts');

/** The reader's own files: of a large one the parameters hold the part in the window, this holds the rest. */
export function usePhotos(p: Params, set: (patch: Partial<Params>, gesture?: string) => void) {
  const kept = useRef<Photo[]>([]);
  const [shown, setShown] = useState<Photo | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);

  /** The photo that the part on show is cut from; null for other pictures, and where a link brought only the part. */
  const photoOf = (): Photo | null => (p.picture === 'own' ? kept.current.find(photo => photo.height === p.height && photo.width === p.width && photo.shows(windowOf(p), p)) ?? null : null);

  const take = (photo: Photo) => {
    kept.current = [photo, ...kept.current].slice(0, 4);
    setShown(photo);
    setFault(null);
    const { height, width } = photo;
    const middle = windowOf({ height, width, top: height >> 1, left: width >> 1 });
    set({ picture: 'own', height, width, n: 0, reading: 'none', top: middle.top, left: middle.left, ...photo.part(middle) });
  };
  const open = async (file: File) => {
    const { readFile, NoPhoto } = await photos();
    try { take(await readFile(file)); } catch (error) { setFault({ reason: error instanceof NoPhoto ? error.reason : 'badFile', file: file.name }); }
  };
  const shrink = async () => { if (shown) take((await photos()).shrunk(shown)); };
  return { photoOf, open, shrink, shown, fault, hide: () => setFault(null) };
}
export type Photos = ReturnType<typeof usePhotos>;
