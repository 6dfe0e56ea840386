'use client';

import { useEffect, useRef, useState, type ReactNode } from 'react';

/** How far ahead of the reader it comes, CSS pixels. */
const ahead = 240;

/** Room for a part of the figure, and the part itself once the reader comes near: what stands below costs nothing before. */
export function Late({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(entries => { if (entries.some(entry => entry.isIntersecting)) setNear(true); }, { rootMargin: `${ahead}px` });
    observer.observe(place.current!);
    return () => observer.disconnect();
  }, []);
  return near ? children : <div ref={place} className="tc-waiting" />;
}
