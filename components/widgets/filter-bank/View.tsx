'use client';

import { useMemo, useRef, useState, type ClipboardEvent, type DragEvent, type KeyboardEvent } from 'react';
import { gridKey } from '@/components/figure/gridKeys.ts';
import type { Cell } from '@/lib/geometry/cells.ts';
import { showNumber } from '@/lib/geometry/numbers.ts';
import { Drawing } from './Drawing.tsx';
import { stroked, type Ink } from './edits.ts';
import { modelOf, shownMaps, type Pointed, type Props } from './model.ts';
import { blank } from './pictures.ts';
import { productsOf, responseAt, shown, windowOn } from './place.ts';
import { Products } from './Products.tsx';
import { Tools } from './Tools.tsx';
import { useHands, type Hit } from './useHands.ts';

/** One line of arithmetic under an embed's picture, CSS pixels. */
const lineHeight = 44;
let keys = 0;

/** Sixteen filters look at one place of a picture; what each makes of it, and of the whole picture. */
export function View(props: Props) {
  const { params: p, frame, words: { view }, locked, actions, playing, layout: form } = props;
  const embed = form === 'embed';
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [entry, setEntry] = useState(0);
  const [ink, setInk] = useState<Ink | null>(null);
  const [tap, setTap] = useState<Cell | null>(null);
  const [over, setOver] = useState(false);
  const [fault, setFault] = useState<{ reason: 'badFile' | 'hugeFile'; file: string } | null>(null);
  const root = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- of the properties only these two are read
  const maps = useMemo(() => shownMaps(props), [frame, p.relu]);
  const model = modelOf(props, maps, pointed, entry, embed && props.height !== null ? props.height - lineHeight : null);
  const bank = frame.banks[model.entry]!;
  const { at, filter, free } = model;
  const window = windowOn(frame.picture, at);
  const kernel = bank.kernels[filter]!;
  const products = productsOf(window, kernel);
  const { sum, response } = responseAt(frame.picture, bank, filter, at);
  const painting = ink !== null && free;

  const hint = (next: Pointed | null) => {
    if (!next) return actions.hint(null);
    const there = modelOf(props, maps, next, entry, null);
    const own = frame.banks[there.entry]!;
    actions.hint(view.here(there.filter + 1, there.at.row + 1, there.at.column + 1, showNumber(shown(p, responseAt(frame.picture, own, there.filter, there.at).response))));
  };
  const pointedBy = (hit: Hit): Pointed => (hit.part === 'input' ? { cell: hit.cell } : { tile: hit.tile, entry: hit.entry, ...(hit.cell ? { cell: hit.cell } : {}) });
  const point = (hit: Hit | null) => {
    const next = hit && pointedBy(hit);
    if (next && playing) actions.pause();
    setPointed(next);
    hint(next);
  };
  const keep = (cell: Cell, gesture: string) => {
    if (locked.has('row') || locked.has('column')) return;
    if (cell.row + 1 !== p.row || cell.column + 1 !== p.column) actions.set({ row: cell.row + 1, column: cell.column + 1 }, gesture);
  };
  const choose = (hit: Hit, gesture: string) => {
    if (playing) actions.pause();
    setPointed(null);
    if (hit.part === 'bank') { setEntry(hit.entry); actions.goTo(hit.tile); }
    if (hit.cell) keep(hit.cell, gesture);
    hint(pointedBy(hit));
  };
  const draw = (from: Cell, to: Cell, gesture: string) => actions.set({ picture: 'own', values: stroked(frame.picture, from, to, ink ?? 'pen') }, gesture);
  const hands = useHands({ layout: model.layout, painting, onPoint: point, onChoose: choose, onStroke: draw });

  const onKey = (event: KeyboardEvent, from: Cell) => {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (!free) return actions.announce(view.locked);
      return draw(from, from, `key-${++keys}`);
    }
    const meaning = gridKey(event, from, frame.picture.length, frame.picture[0]!.length);
    if (meaning?.kind !== 'move') return;
    event.preventDefault();
    setPointed(null);
    keep(meaning.to, 'window-keys');
  };
  const onEntry = (event: KeyboardEvent, tile: number, which: number) => {
    const [banks, count] = [frame.banks.length, frame.order.length];
    const across = model.layout.tiles.findIndex(entries => entries[0]!.kernel.y > model.layout.tiles[0]![0]!.kernel.y) * banks;
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: across, ArrowUp: -across }[event.key];
    const place = tile * banks + which;
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? count * banks - 1 : by === undefined ? null : place + by;
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (to < 0 || to >= count * banks) return;
    setEntry(to % banks);
    actions.goTo(Math.floor(to / banks));
    requestAnimationFrame(() => root.current?.querySelector<SVGElement>('.fb-choice[tabindex="0"]')?.focus({ preventScroll: true }));
  };

  const open = async (file: File | undefined) => {
    if (!file) return;
    if (!free) return actions.announce(view.locked);
    const { readFile, NoPicture } = await import('./photo.ts');
    try {
      actions.set({ picture: 'own', values: await readFile(file) }, `file-${++keys}`);
      setFault(null);
      actions.announce(view.opened(file.name));
    } catch (error) {
      setFault({ reason: error instanceof NoPicture ? error.reason : 'badFile', file: file.name });
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void open(event.dataTransfer.files[0]);
  };
  const paste = (event: ClipboardEvent) => {
    const file = event.clipboardData.files[0];
    if (!file) return;
    event.preventDefault();
    void open(file);
  };

  return (
    <div
      ref={root} className="fg-figure filter-bank ui" data-layout={form} data-over={over ? '' : undefined} onPaste={paste}
      onDragOver={free ? event => { event.preventDefault(); setOver(true); } : undefined} onDragLeave={() => setOver(false)} onDrop={free ? drop : undefined}
    >
      <Drawing props={props} model={model} hands={hands} tap={tap} painting={painting} onKey={onKey} onEntry={onEntry} />
      {fault && <p className="fg-fault" role="alert">{view[fault.reason](fault.file)}</p>}
      {embed
        ? <p className="fg-line"><span>{view.line(showNumber(sum), bank.biases[filter]!)} <b className="fg-result">= {showNumber(response)}{p.relu ? ` → ${showNumber(Math.max(0, response))}` : ''}</b></span><span className="fg-place">{view.filterAt(filter + 1, at.row + 1, at.column + 1)}</span></p>
        : (
          <Products
            window={window} kernel={kernel} products={products} sum={sum} bias={bank.biases[filter]!} response={response} relu={p.relu} width={props.width} tap={tap} onTap={setTap} words={view}
            above={bank.maps.filter(map => map[at.row]![at.column]! > 0).length} filters={frame.order.length}
          />
        )}
      {!embed && free && <Tools picture={p.picture} ink={ink} onInk={setInk} onPicture={picture => actions.set({ picture })} onBlank={() => { setInk('pen'); actions.set({ picture: 'own', values: blank() }); }} onFile={file => void open(file)} words={view} />}
    </div>
  );
}
