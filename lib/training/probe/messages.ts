import type { EngineName } from '../engine.ts';
import type { ProbeRow } from '../protocol.ts';

/** What a probing worker is asked. */
export interface ProbeRequest {
  name: EngineName;
  /** Any absolute address of the site. */
  baseUrl: string;
  /** Tries a device that the processor only plays, too. */
  evenSoftware: boolean;
}

/** `device` comes first, where there is one: known even if the rest takes too long. */
export type ProbeAnswer = { device: string } | { row: ProbeRow };
