import type { Walk } from './codec.js';
import type { Constraint } from './records.js';
import { formatSize, parseSize } from './sizes.js';

const FIRST_MILLIS = 1e11;
const LAST_MILLIS = 1e14;

interface Size {
  readonly bytes: number;
  readonly humanReadable: string;
}

/** The size as text reads to exactly the bytes. */
export const textIsBytes: Constraint<Size> = (size, walk) => {
  const text = parseSize(size.humanReadable);
  if (!text.ok) {
    text.mistakes.forEach(({ message, hint }) => walk.refuse(message, hint, 'humanReadable'));
  } else if (text.value !== size.bytes) {
    walk.refuse(
      `${size.humanReadable} is ${text.value} bytes, not ${size.bytes}`,
      `write ${formatSize(size.bytes)}`,
      'humanReadable',
    );
  }
};

/** What is used and what is available are all there is. */
export const partsAreTotal: Constraint<{ readonly used: Size; readonly available: Size; readonly total: Size }> = (
  { used, available, total },
  walk,
) => {
  // A sum beyond 2^53 may be rounded; it is more than any total then, and stays so.
  if (used.bytes + available.bytes !== total.bytes) {
    walk.refuse(
      `${used.bytes} used and ${available.bytes} available are not ${total.bytes}`,
      'used + available = total',
      'total',
      'bytes',
    );
  }
};

/** A share of a whole. */
export function share<K extends string>(field: K): Constraint<{ readonly [name in K]?: number | undefined }> {
  return ({ [field]: share }, walk) => {
    if (share !== undefined && !(share >= 0 && share <= 1)) {
      walk.refuse(`${share} is not in 0 to 1`, '75 % is 0.75', field);
    }
  };
}

/** Moments in milliseconds since the Unix epoch. */
export function milliseconds<K extends string>(
  ...fields: readonly K[]
): Constraint<{ readonly [name in K]?: number | undefined }> {
  return (value, walk) => fields.forEach((field) => refuseOtherUnits(value[field], field, walk));
}

function refuseOtherUnits(moment: number | undefined, field: string, walk: Walk): void {
  if (moment !== undefined && (moment < FIRST_MILLIS || moment > LAST_MILLIS)) {
    const unit = moment < FIRST_MILLIS ? 'seconds' : 'microseconds';
    walk.refuse(`${moment} looks like ${unit}`, 'write milliseconds since 1970', field);
  }
}
