/** A number of a JSON text that is more than a short integer: its text, which a double may not hold. */
export class Digits {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** An object of a JSON text: its members in the order of the text, whatever their names. */
export class Members {
  readonly byName: Map<string, unknown> = new Map();
}

/**
 * The members of an object, of a JSON text or of the program, in their order; null for anything else.
 */
export function membersOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (value instanceof Members) {
    return value.byName;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Digits) {
    return null;
  }
  return new Map(Object.entries(value));
}

/** What a value is, for people. */
export function describe(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'boolean') {
    return String(value);
  }
  if (typeof value === 'string') {
    return `the string ${quoted(value)}`;
  }
  if (value instanceof Digits) {
    return shortened(value.text);
  }
  if (typeof value === 'number') {
    return Object.is(value, -0) ? '-0' : String(value);
  }
  if (Array.isArray(value)) {
    return `an array of ${value.length}`;
  }
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** A string on one line, cut where it is long. */
export function quoted(text: string): string {
  return JSON.stringify(shortened(text));
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}
