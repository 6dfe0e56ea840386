/** Which files the offline copy of one build holds, as the build writes it before the worker's script. */
export interface OfflineList {
  /** Differs where any file does. */
  version: string;
  /** All files together, as they are kept. */
  bytes: number;
  /** Addresses below the site's base (`''`, `en/lab/`, `_next/static/…`) and the SHA-256 of what stands there: 16 characters of base64url. */
  files: Readonly<Record<string, string>>;
}

/** The first 96 bits of a SHA-256, as `OfflineList` has them. */
export const shortSum = (sha256: Uint8Array): string =>
  btoa(String.fromCharCode(...sha256.subarray(0, 12))).replaceAll('+', '-').replaceAll('/', '_');
