import type { Digits } from './digits.ts';

/**
 * What can be wrong with a file of pictures.
 * `notPrepared`: this site was built without the set. `unreachable`: no answer at all. `httpStatus`: an answer other than 2xx.
 * `badManifest`: the list of files is not what it should be. `truncated`: too few or too many bytes. `altered`: right length, wrong bytes.
 * `badFile`: not a file of the expected kind.
 */
export type DataErrorCode =
  | 'notPrepared'
  | 'unreachable'
  | 'httpStatus'
  | 'badManifest'
  | 'truncated'
  | 'altered'
  | 'badFile';

/** A file of pictures that cannot be used: which one, what was expected, what came. The message is for logs; pages word `code` themselves. */
export class DataError extends Error {
  override readonly name = 'DataError';
  /** What had been loaded before the error, when the caller asked for it all at once: nothing is lost. */
  loaded?: Digits;

  constructor(
    readonly code: DataErrorCode,
    readonly file: string,
    readonly expected: string,
    readonly got: string,
  ) {
    super(`${file}: expected ${expected}, got ${got}`);
  }
}
