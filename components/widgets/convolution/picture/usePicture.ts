'use client';

import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { startEngine, type Engine } from './engine.ts';
import { planesOf, side, type Palette, type Planes, type Recipe } from './filter.ts';
import { onTheme, readPalette } from './palette.ts';
import { NoPicture, openCamera, readFile, squareOf } from './sources.ts';

export interface Fault { reason: NoPicture['reason']; file: string }

const draw = (canvas: HTMLCanvasElement | null, rgba: Uint8ClampedArray) =>
  canvas?.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(rgba), side, side), 0, 0);

const release = (stream: MediaStream | null) => stream?.getTracks().forEach(track => track.stop());

/** One picture, filtered again whenever the recipe, the theme or the picture itself changes. */
export function usePicture(root: RefObject<HTMLElement | null>, recipe: Recipe) {
  const before = useRef<HTMLCanvasElement>(null);
  const after = useRef<HTMLCanvasElement>(null);
  const engine = useRef<Engine | null>(null);
  const palette = useRef<Palette | null>(null);
  const pixels = useRef<Uint8ClampedArray | null>(null);
  const planes = useRef<Planes | null>(null);
  const camera = useRef<MediaStream | null>(null);
  /** Counts what ends a request for the camera that is still on its way: another one, a picture, the panel's end. */
  const requests = useRef(0);
  const [filming, setFilming] = useState(false);
  const [milliseconds, setMilliseconds] = useState<number | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const wanted = useRef(recipe);

  const filter = useCallback(() => { if (pixels.current && palette.current) engine.current?.filter(wanted.current, palette.current); }, []);
  const put = useCallback((rgba: Uint8ClampedArray) => {
    pixels.current = rgba;
    planes.current = null;
    draw(before.current, rgba);
    engine.current?.picture(rgba);
    filter();
  }, [filter]);
  const stop = useCallback(() => {
    requests.current++;
    release(camera.current);
    camera.current = null;
    setFilming(false);
  }, []);
  const scene = useCallback(() => { stop(); setFault(null); engine.current?.scene(put); }, [put, stop]);

  useEffect(() => {
    engine.current = startEngine(({ rgba, milliseconds: spent }) => { draw(after.current, rgba); setMilliseconds(spent); });
    const repaint = () => { if (root.current) palette.current = readPalette(root.current); filter(); };
    repaint();
    engine.current.scene(put);
    const unwatch = onTheme(repaint);
    return () => { unwatch(); stop(); engine.current?.dispose(); engine.current = null; };
  }, [root, put, filter, stop]);

  const written = JSON.stringify(recipe);
  useEffect(() => { wanted.current = JSON.parse(written) as Recipe; filter(); }, [written, filter]);

  const refused = (error: unknown, file = '') => setFault({ reason: error instanceof NoPicture ? error.reason : 'badFile', file });
  const open = async (file: File) => {
    try { const rgba = await readFile(file); stop(); setFault(null); put(rgba); } catch (error) { refused(error, file.name); }
  };
  const film = async () => {
    stop();
    const request = requests.current;
    let stream: MediaStream | null = null;
    try {
      stream = await openCamera();
      const video = document.createElement('video');
      video.muted = video.playsInline = true;
      video.srcObject = stream;
      await video.play();
      if (request !== requests.current) return release(stream);
      camera.current = stream;
      setFault(null);
      setFilming(true);
      const frame = () => {
        if (camera.current !== stream) return;
        if (video.videoWidth) put(squareOf(video, video.videoWidth, video.videoHeight));
        requestAnimationFrame(frame);
      };
      frame();
    } catch (error) {
      release(stream);
      if (request === requests.current) refused(error instanceof NoPicture ? error : new NoPicture('noCamera'));
    }
  };
  const planesNow = () => (pixels.current ? (planes.current ??= planesOf(pixels.current)) : null);

  return { before, after, filming, milliseconds, fault, open, film, stop, scene, planesNow };
}
