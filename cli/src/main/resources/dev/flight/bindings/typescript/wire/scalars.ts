import type { Codec, Walk } from './codec.js';
import { f32Of, integerOf, isShortF32, shortestF32 } from './numbers.js';
import { hasLoneSurrogate } from './strings.js';
import { describe, Digits } from './tree.js';

const MOST_SAFE = Number.MAX_SAFE_INTEGER;

function integer(least: number, most: number): Codec<number> {
  return {
    read: (value, walk) => {
      const found = value instanceof Digits ? integerOf(value.text) : value;
      if (found === 'fraction' || (Number.isFinite(found) && !Number.isInteger(found))) {
        return walk.refuse(`${describe(value)} has a fraction`, 'write a whole number');
      }
      if (typeof found !== 'number' && found !== 'range') {
        return walk.refuse(`an integer is due, found ${describe(value)}`, 'write an integer');
      }
      if (found === 'range' || !(found >= least && found <= most)) {
        return walk.refuse(`${describe(value)} is out of range`, `write an integer from ${least} to ${most}`);
      }
      return found + 0;
    },
    write: String,
  };
}

export const u8: Codec<number> = /* @__PURE__ */ integer(0, 0xff);
export const u16: Codec<number> = /* @__PURE__ */ integer(0, 0xffff);
export const u32: Codec<number> = /* @__PURE__ */ integer(0, 0xffffffff);
/** JSON's numbers are exact up to 2^53-1, so no language reads or writes more. */
export const u64: Codec<number> = /* @__PURE__ */ integer(0, MOST_SAFE);
export const s8: Codec<number> = /* @__PURE__ */ integer(-0x80, 0x7f);
export const s16: Codec<number> = /* @__PURE__ */ integer(-0x8000, 0x7fff);
export const s32: Codec<number> = /* @__PURE__ */ integer(-0x80000000, 0x7fffffff);
export const s64: Codec<number> = /* @__PURE__ */ integer(-MOST_SAFE, MOST_SAFE);

/** @param round a number of the program and one of JSON as the type holds them */
function float(name: string, round: { ofNumber(value: number): number; ofText(text: string): number }): Codec<number> {
  return {
    read: (value, walk) => {
      if (typeof value !== 'number' && !(value instanceof Digits)) {
        return walk.refuse(`a number is due, found ${describe(value)}`, 'write a number');
      }
      const found = typeof value === 'number' ? round.ofNumber(value) : round.ofText(value.text);
      return Number.isFinite(found)
        ? found + 0
        : walk.refuse(`${describe(value)} is no finite ${name}`, `write a number that ${name} can hold`);
    },
    write: String,
  };
}

/** Held as the shortest number that rounds to it, so that 0.3 stays 0.3. */
export const f32: Codec<number> = /* @__PURE__ */ float('f32', {
  ofNumber: (value) => (isShortF32(String(value)) ? value : shortest(Math.fround(value))),
  ofText: (text) => (isShortF32(text) ? Number(text) : shortest(f32Of(text))),
});

export const f64: Codec<number> = /* @__PURE__ */ float('f64', { ofNumber: (value) => value, ofText: Number });

function shortest(single: number): number {
  return Number.isFinite(single) ? shortestF32(single) : single;
}

export const bool: Codec<boolean> = {
  read: (value, walk) =>
    typeof value === 'boolean' ? value : walk.refuse(`true or false is due, found ${describe(value)}`, 'write true or false'),
  write: String,
};

export const string: Codec<string> = {
  read: (value, walk) =>
    typeof value === 'string'
      ? wellFormed(value, walk)
      : walk.refuse(`a string is due, found ${describe(value)}`, 'write a string'),
  write: (value) => JSON.stringify(value),
};

/** One Unicode scalar value. */
export const char: Codec<string> = {
  read: (value, walk) =>
    typeof value === 'string' && value.length <= 2 && [...value].length === 1
      ? wellFormed(value, walk)
      : walk.refuse(`one character is due, found ${describe(value)}`, 'write a string of one code point'),
  write: (value) => JSON.stringify(value),
};

/** The string, when it is well-formed Unicode. */
export function wellFormed(text: string, walk: Walk): string | undefined {
  return hasLoneSurrogate(text)
    ? walk.refuse('half of a surrogate pair stands alone', 'write both halves of the pair')
    : text;
}
