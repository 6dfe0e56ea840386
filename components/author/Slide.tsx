'use client';
import { useEffect, useRef, useState, type RefObject } from 'react';

interface Props { frame: RefObject<HTMLIFrameElement | null>; first: string; title: string; width: number; height: number; onAddress(address: Location): void; onLoad(): void }

/** How often the address of the figure's page is read, milliseconds: the page writes its state there as often. */
const interval = 400;

/** A figure's page at the size of a slide, made as small as the room asks for. Which figure, and in which state, its address says. */
export function Slide({ frame, first, title, width, height, onAddress, onLoad }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setScale(entry!.contentRect.width / width));
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, [width]);
  useEffect(() => {
    const reading = setInterval(() => {
      const address = frame.current?.contentWindow?.location;
      if (address && frame.current!.contentDocument?.readyState === 'complete') onAddress(address);
    }, interval);
    return () => clearInterval(reading);
  }, [frame, onAddress]);
  return (
    <div className="author-slide" ref={box} style={{ aspectRatio: `${width} / ${height}`, maxWidth: width }}>
      <iframe ref={frame} onLoad={onLoad} src={first} title={title} width={width} height={height} style={{ transform: `scale(${scale})` }} />
    </div>
  );
}
