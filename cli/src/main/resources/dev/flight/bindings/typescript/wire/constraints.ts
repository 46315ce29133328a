import type { Constraint } from './records.js';
import { formatSize, parseSize } from './sizes.js';

const FIRST_MILLIS = 1e11;
const LAST_MILLIS = 1e14;

interface Size {
  readonly bytes: number;
  readonly humanReadable: string;
}

/** The size as text reads to exactly the bytes. */
export const textIsBytes: Constraint<string, Size> = (text, walk, { bytes }) => {
  const read = parseSize(text);
  if (!read.ok) {
    read.mistakes.forEach(({ message, hint }) => walk.refuse(message, hint));
  } else if (read.value !== bytes) {
    walk.refuse(`${text} is ${read.value} bytes, not ${bytes}`, `write ${formatSize(bytes)}`);
  }
};

/** What is used and what is available are all there is. */
export const partsAreTotal: Constraint<Size, { readonly used: Size; readonly available: Size }> = (
  total,
  walk,
  { used, available },
) => {
  // A sum beyond 2^53 may be rounded; it is more than any total then, and stays so.
  if (used.bytes + available.bytes !== total.bytes) {
    walk.refuse(
      `${used.bytes} used and ${available.bytes} available are not ${total.bytes}`,
      'used + available = total',
      'bytes',
    );
  }
};

/** A share of a whole. */
export const share: Constraint<number | undefined, unknown> = (value, walk) => {
  if (value !== undefined && !(value >= 0 && value <= 1)) {
    walk.refuse(`${value} is not in 0 to 1`, '75 % is 0.75');
  }
};

/** A moment in milliseconds since the Unix epoch. */
export const milliseconds: Constraint<number | undefined, unknown> = (moment, walk) => {
  if (moment !== undefined && (moment < FIRST_MILLIS || moment > LAST_MILLIS)) {
    const unit = moment < FIRST_MILLIS ? 'seconds' : 'microseconds';
    walk.refuse(`${moment} looks like ${unit}`, 'write milliseconds since 1970');
  }
};
