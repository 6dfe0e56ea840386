import type { TrainedNetwork } from './network.ts';

export type { TrainedNetwork };

/**
 * The whole classifier of digits that this project trained (see `digitsNetwork`), fetched when it is first asked for: pages that
 * do not ask pay nothing. Figures whose `compute` must answer at once import `digitsNetwork` (`network.ts`), or the
 * first layer alone (`firstLayer.ts`, 1.5 kB).
 */
export const loadTrained = (): Promise<TrainedNetwork> => import('./network.ts').then(({ digitsNetwork }) => digitsNetwork());
