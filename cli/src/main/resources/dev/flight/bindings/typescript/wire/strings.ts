/** Newer than ES2022, but most engines have it, and it is fast. */
const { isWellFormed } = String.prototype as { isWellFormed?: (this: string) => boolean };
const HALF_OF_A_PAIR = /\p{Cs}/u;

/** Whether half of a surrogate pair stands alone in a string, which no UTF-8 can hold. */
export function hasLoneSurrogate(text: string): boolean {
  return isWellFormed ? !isWellFormed.call(text) : HALF_OF_A_PAIR.test(text);
}

/** By Unicode code points, as UTF-8 sorts; JavaScript's own order is that of UTF-16. */
export function byCodePoint(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) {
    const difference = weight(one.charCodeAt(at)) - weight(other.charCodeAt(at));
    if (difference !== 0) {
      return difference;
    }
  }
  return one.length - other.length;
}

/** Puts halves of pairs, which stand for code points from U+10000 on, behind the rest. */
function weight(unit: number): number {
  return unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x10000 : unit;
}
