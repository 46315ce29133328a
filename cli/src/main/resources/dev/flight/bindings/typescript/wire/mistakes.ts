/** Something in a JSON text or a value that breaks the contract. */
export interface Mistake {
  /** The place as a JSON Pointer (RFC 6901); empty for the whole. */
  readonly pointer: string;
  /** What is wrong, with what was found. */
  readonly message: string;
  /** What to write instead. */
  readonly hint: string;
}

/** A value, or what keeps it from being one. */
export type Decoded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** How values are read. */
export interface ReadOptions {
  /** Refuses keys that the contract does not have; else they are ignored, as a newer writer may send more. */
  readonly strict?: boolean | undefined;
  /** Holds the value against the contract's constraints too, as `check...` does. */
  readonly validate?: boolean | undefined;
}

/** A value was to be written that the contract has no JSON for. */
export class EncodeError extends Error {
  /** All that is wrong with it. */
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    super(mistakes.map((each) => `${each.pointer || 'the value'}: ${each.message}`).join('; '));
    this.name = 'EncodeError';
    this.mistakes = mistakes;
  }
}

/** The keys and indexes that lead to a place, as a JSON Pointer. */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}
