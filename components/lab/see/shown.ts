import type { PlannedLayer } from '@/lib/arith/stackShapes.ts';
import type { Volume } from '@/lib/plain/numbers.ts';
import type { LayerWeights } from '@/lib/plain/stackRun.ts';
import type { LossName } from '@/lib/training/protocol.ts';
import type { Source } from '@/lib/data/sources.ts';
import type { Locale } from '@/lib/i18n/locales.ts';

/** The model with the weights of the epoch on show: what every panel computes from. `gradient`: of the mean loss of the epoch's last batch, before its step; null where that was not trained here. */
export interface ShownModel { model: string; layers: readonly PlannedLayer[]; weights: readonly LayerWeights[]; gradient: readonly LayerWeights[] | null; epoch: number }

/** A picture that the panels look at: 28 × 28 × 1, 0 … 1; `isOwn`: the reader drew it. */
export interface ChosenPicture { picture: Volume; name: string; isOwn: boolean }

/** Test pictures at hand: the first of a set (`seed` decides Strokes; `baseUrl`: the site's folder `data/`), or those that are given: bytes, 784 a picture. */
export type DigitSource = { data: Source; seed: number; baseUrl: string } | { data: 'given'; images: Uint8Array; labels: readonly number[] | null };

export interface PanelProps {
  shown: ShownModel;
  /** Every layer by what it does, in order. */
  labels: readonly string[];
  chosen: ChosenPicture;
  loss: LossName;
  digits: DigitSource;
  locale: Locale;
  /** Space for a panel, CSS pixels. */
  width: number;
  announce(text: string): void;
}
