import { filterRows, planesOf, side, type Palette, type Planes, type Recipe } from './filter.ts';
import type { PictureAnswer, PictureRequest } from './messages.ts';
import { drawScene } from './scene.ts';

export interface Filtered { rgba: Uint8ClampedArray; milliseconds: number }

/** Filters pictures away from the page where a worker may run, in slices on the page where not. The latest wish wins. */
export interface Engine {
  scene(done: (rgba: Uint8ClampedArray) => void): void;
  picture(rgba: Uint8ClampedArray): void;
  filter(recipe: Recipe, palette: Palette): void;
  dispose(): void;
}

const sliceRows = 32;

/** Without a worker: a slice at a time, given up as soon as something newer is asked. */
export function sliceEngine(show: (filtered: Filtered) => void): Engine {
  let planes: Planes | null = null;
  let wish = 0;
  return {
    scene: done => { setTimeout(() => done(drawScene()), 0); },
    picture: rgba => { planes = planesOf(rgba); },
    filter: (recipe, palette) => {
      const mine = ++wish;
      const rgba = new Uint8ClampedArray(side * side * 4);
      let spent = 0;
      const slice = (from: number) => {
        if (mine !== wish || !planes) return;
        const begun = performance.now();
        filterRows(planes, recipe, palette, rgba, from, Math.min(side, from + sliceRows));
        spent += performance.now() - begun;
        if (from + sliceRows < side) setTimeout(slice, 0, from + sliceRows);
        else show({ rgba, milliseconds: spent });
      };
      slice(0);
    },
    dispose: () => { wish = -1; },
  };
}

function workerEngine(worker: Worker, show: (filtered: Filtered) => void, failed: () => void): Engine {
  let busy = false;
  let waiting: PictureRequest | null = null;
  let sceneDone: ((rgba: Uint8ClampedArray) => void) | null = null;
  const ask = (request: PictureRequest) => worker.postMessage(request);
  worker.onerror = failed;
  worker.onmessage = ({ data }: MessageEvent<PictureAnswer>) => {
    if (data.answer === 'scene') return sceneDone?.(data.rgba);
    busy = waiting !== null;
    if (waiting) ask(waiting);
    waiting = null;
    show(data);
  };
  return {
    scene: done => { sceneDone = done; ask({ ask: 'scene' }); },
    picture: rgba => ask({ ask: 'picture', rgba }),
    filter: (recipe, palette) => {
      const request: PictureRequest = { ask: 'filter', recipe, palette };
      if (busy) waiting = request;
      else { busy = true; ask(request); }
    },
    dispose: () => worker.terminate(),
  };
}

/** An engine that goes on without its worker when that cannot start or dies: what was asked last is asked again. */
export function startEngine(show: (filtered: Filtered) => void): Engine {
  let last: { scene?: (rgba: Uint8ClampedArray) => void; picture?: Uint8ClampedArray; filter?: [Recipe, Palette] } = {};
  let engine: Engine;
  const fallBack = () => {
    engine.dispose();
    engine = sliceEngine(show);
    if (last.scene && !last.picture) engine.scene(last.scene);
    if (last.picture) engine.picture(last.picture);
    if (last.filter) engine.filter(...last.filter);
  };
  try {
    const worker = new Worker(new URL('../picture.worker.ts', import.meta.url), { type: 'module' });
    engine = workerEngine(worker, show, fallBack);
  } catch {
    engine = sliceEngine(show);
  }
  return {
    scene: done => { last = { ...last, scene: done }; engine.scene(done); },
    picture: rgba => { last = { ...last, picture: rgba }; engine.picture(rgba); },
    filter: (recipe, palette) => { last = { ...last, filter: [recipe, palette] }; engine.filter(recipe, palette); },
    dispose: () => engine.dispose(),
  };
}
