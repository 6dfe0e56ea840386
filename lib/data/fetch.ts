import { DataError } from './error.ts';

export interface FetchOptions {
  baseUrl: string;
  signal?: AbortSignal;
  fetch?: typeof fetch;
}

/** Fetches `file` of the folder `baseUrl`. Throws `DataError` `unreachable` or `httpStatus`, or the signal's reason when aborted. */
export async function fetchFile(file: string, options: FetchOptions, cache?: RequestCache): Promise<Response> {
  const { baseUrl, signal } = options;
  const url = `${baseUrl.replace(/\/+$/, '')}/${file}`;
  let response: Response;
  try {
    response = await (options.fetch ?? fetch)(url, { ...(signal && { signal }), ...(cache && { cache }) });
  } catch (error) {
    signal?.throwIfAborted();
    throw new DataError('unreachable', file, 'an answer', reason(error));
  }
  if (!response.ok) throw new DataError('httpStatus', file, 'status 200', `status ${response.status}`);
  return response;
}

/**
 * Reads a body to its end, telling after each piece how many bytes have come.
 * A connection that breaks on the way gives a `DataError` `truncated`: `expectedBytes` says what should have come.
 */
export async function readBody(response: Response, file: string, expectedBytes: number, onBytes: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (const reader = response.body?.getReader(); reader; ) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      onBytes((bytes += value.length));
    }
  } catch (error) {
    throw new DataError('truncated', file, `${expectedBytes} bytes`, `${bytes} bytes (${reason(error)})`);
  }
  return joinBytes(pieces, bytes);
}

/** Fetches a small text of the folder `baseUrl`, asking the host whether a kept copy is still right. Throws as `fetchFile` and `readBody` do. */
export async function fetchText(file: string, options: FetchOptions): Promise<string> {
  const response = await fetchFile(file, options, 'no-cache');
  try {
    return await response.text();
  } catch (error) {
    options.signal?.throwIfAborted();
    throw new DataError('truncated', file, 'a whole text', reason(error));
  }
}

/** Pieces one after another: `bytes` is their whole length. */
export function joinBytes(pieces: readonly Uint8Array[], bytes: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));
