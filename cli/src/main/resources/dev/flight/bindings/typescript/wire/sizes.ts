import type { Decoded } from './mistakes.js';
import { quoted } from './tree.js';

const SIZE = /^(0|[1-9][0-9]*)(?:\.([0-9]+))? ?(B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$/;
const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;
/** A byte is cut by any more digits than a TB has halvings. */
const MOST_FRACTION = 40;
const MOST_WHOLE = 16;

/** The bytes of a size as text, exactly: `512MB`, `1.5 KiB`. 1 KB is 1024 B, and KiB is the same. */
export function parseSize(text: string): Decoded<number> {
  const [, whole, fraction = '', unit] = SIZE.exec(text) ?? [];
  if (whole === undefined || unit === undefined) {
    return refused(`${quoted(text)} is not a size`, 'write a number and B, KB, MB, GB or TB, as 512MB');
  }
  const digits = withoutZerosAtEnd(fraction);
  if (digits.length > MOST_FRACTION) {
    return refused(`${quoted(text)} is no whole number of bytes`, 'a byte cannot be split');
  }
  return whole.length > MOST_WHOLE ? tooMuch(text) : bytesOf(text, whole, digits, unit);
}

function bytesOf(text: string, whole: string, fraction: string, unit: string): Decoded<number> {
  const bytes = BigInt(whole + fraction) * 1024n ** BigInt(UNITS.indexOf(unit.replace('i', '') as 'B'));
  const split = 10n ** BigInt(fraction.length);
  if (bytes % split !== 0n) {
    return refused(`${quoted(text)} is no whole number of bytes`, 'a byte cannot be split');
  }
  const value = Number(bytes / split);
  return Number.isSafeInteger(value) ? { ok: true, value } : tooMuch(text);
}

/** A size as text: the largest unit that divides it. `parseSize(formatSize(n))` is `n`. */
export function formatSize(bytes: number): string {
  let unit = 0;
  let amount = bytes;
  while (amount !== 0 && amount % 1024 === 0 && unit < UNITS.length - 1) {
    amount /= 1024;
    unit++;
  }
  return `${amount}${UNITS[unit]}`;
}

function withoutZerosAtEnd(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') {
    end--;
  }
  return digits.slice(0, end);
}

function tooMuch(text: string): Decoded<number> {
  return refused(`${quoted(text)} is more than 2^53-1 bytes`, 'JSON numbers are exact only up to 2^53-1');
}

function refused(message: string, hint: string): Decoded<number> {
  return { ok: false, mistakes: [{ pointer: '', message, hint }] };
}
