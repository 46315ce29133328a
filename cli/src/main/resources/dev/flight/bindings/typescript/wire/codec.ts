import { type Decoded, EncodeError, type Mistake, pointerOf, type ReadOptions } from './mistakes.js';
import { readJson } from './reader.js';

/** More mistakes than this are not collected: nobody reads them. */
const MOST_MISTAKES = 1000;

/** One walk through a value: where it stands, and what was found wrong on the way. */
export class Walk {
  readonly strict: boolean;
  /** Whether a value of the program is looked at as it is: then `null` is no way to leave out an option. */
  readonly asIs: boolean;
  readonly mistakes: Mistake[] = [];
  private readonly path: (string | number)[] = [];

  constructor(strict: boolean, asIs: boolean) {
    this.strict = strict;
    this.asIs = asIs;
  }

  /** Notes a mistake at this place, or at a key below it. */
  refuse(message: string, hint: string, ...below: (string | number)[]): undefined {
    if (this.mistakes.length < MOST_MISTAKES) {
      this.mistakes.push({ pointer: pointerOf([...this.path, ...below]), message, hint });
    }
  }

  /** Goes one step down and comes back. */
  below<T>(step: string | number, go: () => T): T {
    this.path.push(step);
    const result = go();
    this.path.pop();
    return result;
  }
}

/** How values of a type are read, checked and written. */
export interface Codec<T> {
  /** Whether a record may leave it out. */
  readonly isOption?: true;
  /** The value that is meant; `undefined`, and a mistake noted, when it is none. */
  read(value: unknown, walk: Walk): T | undefined;
  /** The JSON of a value that was read. */
  write(value: T): string;
  /** Notes the constraints that a value breaks; absent where there are none. */
  check?(value: T, walk: Walk): void;
}

/** Reads a JSON text. */
export function parse<T>(codec: Codec<T>, text: string | Uint8Array, options: ReadOptions = {}): Decoded<T> {
  const json = readJson(text);
  return json.ok ? decode(codec, json.value, options) : json;
}

/** Reads a value of the program, as `JSON.parse` gives it. */
export function decode<T>(codec: Codec<T>, value: unknown, options: ReadOptions = {}): Decoded<T> {
  const walk = new Walk(options.strict === true, false);
  const read = codec.read(value, walk) as T;
  if (walk.mistakes.length === 0 && options.validate === true) {
    codec.check?.(read, walk);
  }
  return walk.mistakes.length === 0 ? { ok: true, value: read } : { ok: false, mistakes: walk.mistakes };
}

/** The JSON of a value: the same bytes for the same value in every language. Throws an {@link EncodeError} when there is none. */
export function encode<T>(codec: Codec<T>, value: T): string {
  const read = decode(codec, value);
  if (!read.ok) {
    throw new EncodeError(read.mistakes);
  }
  return codec.write(read.value);
}

/** Whether a value is one of the type as it stands. */
export function is<T>(codec: Codec<T>, value: unknown): value is T {
  const walk = new Walk(false, true);
  codec.read(value, walk);
  return walk.mistakes.length === 0;
}

/** The constraints that a value breaks, beyond its shape; none for a value that holds. */
export function check<T>(codec: Codec<T>, value: T): readonly Mistake[] {
  const read = decode(codec, value, { validate: true });
  return read.ok ? [] : read.mistakes;
}
