import { type Decoded, type Mistake, pointerOf } from './mistakes.js';
import { hasLoneSurrogate } from './strings.js';
import { Digits, Members, quoted } from './tree.js';

const MOST_DEPTH = 128;
const BYTE_ORDER_MARK = '\uFEFF';
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const SHORT_INTEGER = /^-?[0-9]{1,15}$/;
const ESCAPES: { readonly [after: string]: string } = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Ends the reading of a text at its first mistake. */
class Refused {
  readonly mistake: Mistake;

  constructor(mistake: Mistake) {
    this.mistake = mistake;
  }
}

/**
 * Reads one JSON text (RFC 8259) as decoders of the contract must: UTF-8 without a byte order mark, no key twice, no lone
 * surrogate, nothing behind the value, no deeper than 128. Objects become {@link Members}, numbers that are more than a
 * short integer {@link Digits}; the rest is as in `JSON.parse`.
 */
export function readJson(input: string | Uint8Array): Decoded<unknown> {
  try {
    return { ok: true, value: new Reader(textOf(input)).whole() };
  } catch (refused) {
    if (refused instanceof Refused) {
      return { ok: false, mistakes: [refused.mistake] };
    }
    throw refused;
  }
}

function textOf(input: string | Uint8Array): string {
  const text = typeof input === 'string' ? input : decoded(input);
  if (text.startsWith(BYTE_ORDER_MARK)) {
    throw refusal('', 'a byte order mark stands in front', 'write UTF-8 without one');
  }
  return text;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refusal('', 'the bytes are not UTF-8', 'write the text as UTF-8');
  }
}

function refusal(pointer: string, message: string, hint: string): Refused {
  return new Refused({ pointer, message, hint });
}

class Reader {
  private readonly text: string;
  private readonly path: (string | number)[] = [];
  private at = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  whole(): unknown {
    const value = this.value();
    this.skipBlanks();
    if (this.at < this.text.length) {
      throw this.refuse('text follows the value', 'one value is one text; in NDJSON, one line');
    }
    return value;
  }

  private value(): unknown {
    this.skipBlanks();
    switch (this.text[this.at]) {
      case '{':
        return this.members();
      case '[':
        return this.items();
      case '"':
        return this.string();
      case 't':
        return this.word('true', true);
      case 'f':
        return this.word('false', false);
      case 'n':
        return this.word('null', null);
      default:
        return this.number();
    }
  }

  private members(): Members {
    const members = new Members();
    this.open();
    if (this.closes('}')) {
      return members;
    }
    do {
      this.skipBlanks();
      const key = this.key();
      this.path.push(key);
      if (members.byName.has(key)) {
        throw this.refuse(`the key ${quoted(key)} stands twice`, 'keep the one that is meant');
      }
      this.expect(':');
      members.byName.set(key, this.value());
      this.path.pop();
    } while (this.goesOn('}'));
    return members;
  }

  private key(): string {
    if (this.text[this.at] !== '"') {
      throw this.unexpected('a key in double quotes');
    }
    return this.string();
  }

  private items(): unknown[] {
    const items: unknown[] = [];
    this.open();
    if (this.closes(']')) {
      return items;
    }
    do {
      this.path.push(items.length);
      items.push(this.value());
      this.path.pop();
    } while (this.goesOn(']'));
    return items;
  }

  private open(): void {
    if (++this.depth > MOST_DEPTH) {
      throw this.refuse(`the value is nested deeper than ${MOST_DEPTH}`, 'no value of a contract is so deep');
    }
    this.at++;
  }

  private closes(bracket: string): boolean {
    this.skipBlanks();
    if (this.text[this.at] !== bracket) {
      return false;
    }
    this.at++;
    this.depth--;
    return true;
  }

  private goesOn(bracket: string): boolean {
    if (this.closes(bracket)) {
      return false;
    }
    if (this.text[this.at] !== ',') {
      throw this.unexpected(`\`,\` or \`${bracket}\``);
    }
    this.at++;
    return true;
  }

  private expect(sign: string): void {
    this.skipBlanks();
    if (this.text[this.at] !== sign) {
      throw this.unexpected(`\`${sign}\``);
    }
    this.at++;
  }

  private word<T>(word: string, value: T): T {
    if (!this.text.startsWith(word, this.at)) {
      throw this.unexpected('a value');
    }
    this.at += word.length;
    return value;
  }

  private number(): number | Digits {
    NUMBER.lastIndex = this.at;
    const literal = NUMBER.exec(this.text)?.[0];
    if (literal === undefined) {
      throw this.unexpected('a value');
    }
    this.at += literal.length;
    return SHORT_INTEGER.test(literal) ? Number(literal) : new Digits(literal);
  }

  private string(): string {
    let text = '';
    let from = ++this.at;
    for (;;) {
      const unit = this.text.charCodeAt(this.at);
      if (unit === 0x22) {
        text += this.text.slice(from, this.at++);
        return this.wellFormed(text);
      }
      if (unit === 0x5c) {
        text += this.text.slice(from, this.at) + this.escape();
        from = this.at;
      } else if (unit >= 0x20) {
        this.at++;
      } else {
        throw this.brokenString(unit);
      }
    }
  }

  private wellFormed(text: string): string {
    if (hasLoneSurrogate(text)) {
      throw this.refuse('half of a surrogate pair stands alone', 'write both halves of the pair');
    }
    return text;
  }

  private brokenString(unit: number): Refused {
    return Number.isNaN(unit)
      ? this.unexpected('`"`')
      : this.refuse(
          `the control character U+${unit.toString(16).toUpperCase().padStart(4, '0')} stands in a string`,
          `write it as ${JSON.stringify(String.fromCharCode(unit)).slice(1, -1)}`,
        );
  }

  private escape(): string {
    const sign = this.text[this.at + 1] ?? '';
    if (sign === 'u') {
      return this.unicodeEscape();
    }
    const meant = Object.hasOwn(ESCAPES, sign) ? ESCAPES[sign] : undefined;
    if (meant === undefined) {
      throw this.refuse(`\\${sign} is no escape of JSON`, 'a backslash itself is written \\\\');
    }
    this.at += 2;
    return meant;
  }

  private unicodeEscape(): string {
    const digits = this.text.slice(this.at + 2, this.at + 6);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
      throw this.refuse(`\\u${digits} is no escape of JSON`, 'four hexadecimal digits follow \\u');
    }
    this.at += 6;
    return String.fromCharCode(parseInt(digits, 16));
  }

  private skipBlanks(): void {
    for (;;) {
      const unit = this.text.charCodeAt(this.at);
      if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) {
        return;
      }
      this.at++;
    }
  }

  private unexpected(due: string): Refused {
    return this.at >= this.text.length
      ? this.refuse(`the text ends where ${due} is due`, 'was it cut off while it was written?')
      : this.refuse(`${quoted(this.text.slice(this.at, this.at + 20))} stands where ${due} is due`, 'RFC 8259 has the grammar');
  }

  private refuse(message: string, hint: string): Refused {
    return refusal(pointerOf(this.path), message, hint);
  }
}
