/** A decimal without its sign: 0.DIGITS times ten to the power of `point`. No zero stands at either end of the digits. */
interface Decimal {
  readonly digits: string;
  readonly point: number;
}

const NUMBER = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
const MOST_F32 = 3.4028234663852886e38;
const BEYOND_F32 = 2 ** 128;

/** The integer that a number of JSON is, when it is one from -(2^53-1) to 2^53-1: `1.0` and `1e3` are. */
export function integerOf(text: string): number | 'fraction' | 'range' {
  const { digits, point } = decimalOf(text);
  if (digits === '') {
    return 0;
  }
  if (digits.length > point) {
    return 'fraction';
  }
  if (point > 16) {
    return 'range';
  }
  // Sixteen digits may round on their way into a double, but never from above 2^53 to below it.
  const integer = Number(digits.padEnd(point, '0'));
  return Number.isSafeInteger(integer) ? (text.startsWith('-') ? -integer : integer) : 'range';
}

/** The f32 nearest to a decimal, ties to even. Rounded once: by way of a double it would be twice. */
export function f32Of(text: string): number {
  const double = Number(text);
  const rounded = Math.fround(double);
  const size = Math.abs(double);
  if (rounded === double || !Number.isFinite(double)) {
    return rounded;
  }
  const [below, above] = neighbours(size);
  if (size !== (below + above) / 2) {
    return rounded;
  }
  const side = compare(decimalOf(text), exactDecimal(size));
  if (side === 0) {
    return rounded;
  }
  return Math.sign(double) * Math.fround(side < 0 ? below : above);
}

/**
 * Whether a number of this text is the shortest of its f32 at once: no two decimals of six digits round to the same f32.
 */
export function isShortF32(text: string): boolean {
  return text.length <= 7 && !text.includes('e') && !text.includes('E');
}

/** The number with the fewest digits that reads back as the same f32: what stands for the f32 in programs and in JSON. */
export function shortestF32(single: number): number {
  if (Number.isInteger(single) && Math.abs(single) < 2 ** 24) {
    return single + 0;
  }
  for (let digits = 1; digits < 9; digits++) {
    const [head, exponent] = single.toExponential(digits - 1).split('e') as [string, string];
    const nearest = Number(`${head}e${exponent}`);
    if (f32Of(`${head}e${exponent}`) === single) {
      return nearest;
    }
    // A power of two has more room above it than below: the next decimal may read back where the nearest does not.
    const next = `${nextOf(head.replace('.', ''))}e${Number(exponent) - digits + 1}`;
    if (f32Of(next) === single) {
      return Number(next);
    }
  }
  return Number(single.toPrecision(9));
}

/** An integer one further away from zero. */
function nextOf(integer: string): number {
  return Number(integer) + (integer.startsWith('-') ? -1 : 1);
}

const bits: Uint32Array<ArrayBuffer> = /* @__PURE__ */ new Uint32Array(1);
const scratch: Float32Array = /* @__PURE__ */ new Float32Array(bits.buffer);

/** The f32 next below and next above a positive number that is none itself. */
function neighbours(size: number): [number, number] {
  scratch[0] = Math.min(size, MOST_F32);
  bits[0]! -= scratch[0] < size ? 0 : 1;
  const below = scratch[0];
  bits[0]! += 1;
  return [below, below === MOST_F32 ? BEYOND_F32 : scratch[0]];
}

/** The digits of a number of JSON; linear in its length. */
function decimalOf(text: string): Decimal {
  const [, whole, fraction, exponent] = NUMBER.exec(text) as unknown as [string, string, string?, string?];
  return normal(whole, fraction ?? '', Number(exponent ?? 0));
}

function normal(whole: string, fraction: string, exponent: number): Decimal {
  const digits = whole + fraction;
  let start = 0;
  let end = digits.length;
  while (start < end && digits[start] === '0') {
    start++;
  }
  while (end > start && digits[end - 1] === '0') {
    end--;
  }
  return { digits: digits.slice(start, end), point: whole.length - start + exponent };
}

/** A double that lies between two f32, whose digits are few, exactly. */
function exactDecimal(size: number): Decimal {
  let mantissa = size;
  let halvings = 0;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    halvings++;
  }
  return normal(String(BigInt(mantissa) * 5n ** BigInt(halvings)), '', -halvings);
}

function compare(one: Decimal, other: Decimal): number {
  if (one.point !== other.point) {
    return one.point - other.point;
  }
  return one.digits < other.digits ? -1 : one.digits > other.digits ? 1 : 0;
}
